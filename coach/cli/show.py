"""``coach show``: one entry, as it was asked and answered."""

from __future__ import annotations

from typing import Any

import msgspec

from coach.cli.call import Call
from coach.cli.reading import entry_lines
from coach.cli.wrong import FOUND_WRONG, WRONG_USAGE, Wrong
from coach.journal.entry import Entry, StepRecord
from coach.journal.journal import LAST
from coach.words.answers import answer_text
from coach.words.texts import Texts


def show(call: Call, id: str, *, json: bool) -> int:
    """Show an entry; gives the exit code."""
    if id != LAST and not (id.isascii() and id.isdecimal()):
        raise Wrong(call.words.plain.not_an_id, WRONG_USAGE)
    entry = call.journal.entry(id)
    if entry is None:
        raise Wrong(call.words.plain.no_entry, FOUND_WRONG)
    if json:
        call.console.document(msgspec.json.encode(document(entry, call.words)))
    else:
        call.console.say("\n".join(entry_lines(entry, call.words)))
    return 0


def document(entry: Entry, words: Texts) -> dict[str, Any]:
    """The entry as JSON: its own keys, each answer also for reading, and the comments on it."""
    whole: dict[str, Any] = msgspec.to_builtins(entry)
    whole["steps"] = [_step(step, words) for step in entry.steps]
    return {**whole, "comments": []}


def _step(step: StepRecord, words: Texts) -> dict[str, Any]:
    """A step, with its answer for reading after its answer."""
    keys: dict[str, Any] = {}
    for key, value in msgspec.to_builtins(step).items():
        keys[key] = value
        if key == "answer":
            keys["answer_text"] = answer_text(step.kind, step.answer, words, step.scale)
    return keys
