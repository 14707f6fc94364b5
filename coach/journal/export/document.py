"""An entry as JSON: the keys of its own, each answer also for reading, and the comments on it.

What a later version has put there stays in it, so that nothing is lost on the way through a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from coach.journal.entry import Entry, StepRecord
from coach.journal.export.reading import said
from coach.words.texts import Texts


def document(stored: Mapping[str, Any], words: Texts) -> dict[str, Any]:
    """The JSON of an entry.

    Args:
        stored: As the journal keeps it, with its ``id``.
    """
    steps = stored.get("steps")
    whole = {"id": stored.get("id"), **stored}
    if isinstance(steps, list):
        whole["steps"] = [_step(step, words) for step in steps]
    return {**whole, "comments": whole.get("comments", []), "follow_up": whole.get("follow_up", [])}


def json_of(json: bytes, entry: Entry, words: Texts) -> bytes:
    """The JSON of an entry that holds nothing else: the same as of its ``document``, and many times as quick.

    What is added for reading is put in between what stands there; a quotation mark within a text has a backslash.

    Args:
        json: The entry's own JSON.
    """
    pieces: list[bytes] = []
    at = 0
    for step in entry.steps:
        answer = b',"answer":%b' % msgspec.json.encode(step.answer)
        end = json.index(answer + b',"compared":', at) + len(answer)
        pieces += [json[at:end], b',"answer_text":', msgspec.json.encode(said(step, words))]
        at = end
    return b"".join([*pieces, json[at:-1], b',"comments":[],"follow_up":[]}'])


def _step(step: Any, words: Texts) -> Any:
    """A step, with its answer for reading after its answer."""
    if not isinstance(step, dict):
        return step
    keys: dict[str, Any] = {}
    for key, value in step.items():
        keys[key] = value
        if key == "answer":
            keys["answer_text"] = _said(step, words)
    return keys


def _said(step: dict[str, Any], words: Texts) -> str | None:
    """The answer for reading; None where this version cannot read it."""
    try:
        return said(msgspec.convert(step, StepRecord), words)
    except msgspec.ValidationError:
        return None
