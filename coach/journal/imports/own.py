"""Coach's own JSON, as ``coach export --format json`` writes it: every entry comes back as it was, with its id."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from msgspec import structs

from coach.journal.acts import Act, Acts
from coach.journal.answers import SHAPES, is_shaped
from coach.journal.entry import Entry
from coach.journal.imports.found import Code, Door, Finds, Imported, Problem, Source
from coach.journal.imports.json_list import UNREADABLE, elements, read
from coach.text import clean_all

LARGEST = 2**22
"""Bytes of one entry with all that it was asked."""

_IDS = 2**53


def own(source: Source, door: Door) -> Finds:
    """The entries of an export."""
    found, problems = elements(source, door, held=False)
    yield from problems
    for element in found:
        number, piece = element
        if len(piece) > LARGEST:
            yield door.problem(source, number, Code.TOO_LONG)
            continue
        entry = read(element, Entry, source, door)
        if isinstance(entry, Problem):
            yield entry
        elif not _fits(piece, entry):
            yield door.problem(source, number, Code.BROKEN)
        else:
            entry = _dated(entry, door)
            id = _id(entry.id)
            if not id:
                yield door.problem(source, number, Code.NEW_ID, entry.id)
            entry = structs.replace(entry, id=id)
            yield Imported(entry, source.name, number, _whole(piece, entry), _said(piece, entry))


class _Said(Acts, frozen=True):
    """What was said of a row."""

    row: str = ""


class _FollowedUp(msgspec.Struct, frozen=True):
    """An entry's JSON without all but what was said of its rows."""

    follow_up: tuple[_Said, ...] = ()


def _id(text: str) -> str:
    """An id that can be kept, as it is written; otherwise nothing."""
    if not (text.isascii() and text.isdecimal() and len(text) <= 16):
        return ""
    return text if str(int(text)) == text and 0 < int(text) < _IDS else ""


def _fits(piece: bytes, entry: Entry) -> bool:
    """Whether every answer is of the shape of its kind, and so is what was said of what it became."""
    try:
        msgspec.json.decode(piece, type=_FollowedUp)
        answered = [step for step in entry.steps if step.answer is not None and step.kind in SHAPES]
        return all(is_shaped(step.kind, step.answer) for step in answered)
    except UNREADABLE:
        return False


def _whole(piece: bytes, entry: Entry) -> dict[str, Any]:
    """All that stands in the JSON, as the journal keeps it: without what the export has added for reading."""
    whole: dict[str, Any] = msgspec.json.decode(piece)
    whole["steps"] = [{key: value for key, value in step.items() if key != "answer_text"} for step in whole["steps"]]
    whole.pop("follow_up", None)
    if not whole.get("comments"):
        whole.pop("comments", None)
    # An instant without an offset has got one here.
    return {**whole, **{key: msgspec.to_builtins(getattr(entry, key)) for key in ("started", "finished")}}


def _said(piece: bytes, entry: Entry) -> dict[str, Acts]:
    """What was said of the rows of this entry, and of no others."""
    rows = {row.id for row in entry.became if _id(row.id)}
    found = msgspec.json.decode(piece, type=_FollowedUp).follow_up
    return {
        one.row: Acts(entry=entry.id, acts=tuple(map(_clean, one.acts)), asked=one.asked, offered=one.offered)
        for one in found
        if one.row in rows and entry.id
    }


def _clean(act: Act) -> Act:
    """What was said, in clean words."""
    return msgspec.convert(clean_all(msgspec.to_builtins(act)), Act)


def _dated(entry: Entry, door: Door) -> Entry:
    """The entry with an offset at each of its instants."""

    def there(at: datetime) -> datetime:
        return at if at.tzinfo else door.local(at)

    finished = entry.finished and there(entry.finished)
    return structs.replace(entry, started=there(entry.started), finished=finished)
