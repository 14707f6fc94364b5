"""What is private in a journal, and an entry without it: its private steps, and what others quote of private ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from coach.journal.became import LESSONS, OUTCOMES
from coach.journal.entry import ANSWERED, Quote
from coach.journal.head import Head
from coach.journal.quotes import unoffered, without_quotes

_CHOSEN = ("one of", "rank")
"""The kinds whose choices may be what was written elsewhere."""

_LEARNED = (*OUTCOMES.values(), "learned")


class _Step(Struct, frozen=True, gc=False):
    """What tells whether a step is private."""

    id: str
    kind: str
    private: bool = False
    quotes: tuple[Quote, ...] = ()
    answer: Any = None


class _Steps(Struct, frozen=True, gc=False):
    """An entry's JSON without all but that."""

    steps: tuple[_Step, ...] = ()


_read = msgspec.json.Decoder(_Steps).decode


class Private:
    """What is private in a whole journal."""

    def __init__(self, heads: Iterable[Head]) -> None:
        """Look through every entry, oldest first: what is quoted was written before."""
        self._steps: set[tuple[str, str]] = set()
        added: set[str] = set()
        open_ones: set[str] = set()
        for head in heads:
            for step in _steps(head):
                if step.private or (step.kind in _CHOSEN and self._offers(head.id, step)):
                    self._steps.add((head.id, step.id))
                if step.kind == "activities" and isinstance(step.answer, list):
                    own = {one["id"] for one in step.answer if isinstance(one, dict) and one.get("own") and "id" in one}
                    (added if step.private else open_ones).update(own)
        self._activities = added - open_ones

    def without(self, document: Mapping[str, Any]) -> dict[str, Any]:
        """An entry's JSON without what is private. Only for an entry that this version can read."""
        id = str(document.get("id"))
        new = unoffered(without_quotes(dict(document), lambda row: self._is_meant(id, row)), self._activities)
        left = [step for step in new["steps"] if step.get("private")]
        new["steps"] = [step for step in new["steps"] if not step.get("private")]
        ids = {step["id"] for step in left} - {step["id"] for step in new["steps"]}
        settled = {closed for step in left for closed in step.get("closes") or ()}
        rows = [row for row in new.get("became") or () if row["step"] not in ids]
        new["became"] = [row for row in rows if _relearned(row, settled, new["steps"])]
        return new

    def _offers(self, entry: str, step: _Step) -> bool:
        """Whether a choice was made among what is private."""
        return any(
            quote.where.startswith("option ") and (quote.private or (quote.entry or entry, quote.step) in self._steps)
            for quote in step.quotes
        )

    def _is_meant(self, entry: str, row: Mapping[str, Any]) -> bool:
        """Whether a row of ``quotes``, or of ``compared``, is of something private."""
        return bool(row.get("private")) or (row.get("entry") or entry, row.get("step")) in self._steps


def _steps(head: Head) -> tuple[_Step, ...]:
    """The steps of an entry that may matter; none where this version cannot read them."""
    document = head.document
    if b'"private":true' not in document and b'"quotes":[{' not in document and b'"own":true' not in document:
        return ()
    try:
        return _read(document).steps
    except msgspec.DecodeError:
        return ()


def _relearned(row: dict[str, Any], settled: set[str], steps: list[dict[str, Any]]) -> bool:
    """Let what was learned from an experiment say only what is not private; whether there is anything left of it."""
    if row["kind"] not in _LEARNED or settled.isdisjoint(row.get("closes") or ()):
        return True
    about = [step for step in steps if not settled.isdisjoint(step.get("closes") or ())]
    about = [step for step in about if (step.get("closes") or [None])[0] in (row.get("closes") or ())]
    answers = [str(step["answer"]) for step in about if step["state"] == ANSWERED and step["kind"] in LESSONS]
    row["text"] = "\n".join(answers) or None
    return row["text"] is not None or row["kind"] != "learned"
