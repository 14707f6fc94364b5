"""What the program jrnl writes: its journal as text, and what it exports as JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from coach.journal.imports.decoded import UTF_16, decoded
from coach.journal.imports.found import Code, Door, Finds, Problem, Source
from coach.journal.imports.json_list import elements, read
from coach.journal.imports.wall_clock import wall_clock
from coach.text import newlines

_HEADING = re.compile(r"\[([^\]\n]{4,60})\] ?(.*)", re.DOTALL)
_OLD_HEADING = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d) (.*)", re.DOTALL)
"""Before its version 2 jrnl wrote no brackets."""

_LIKE_A_DATE = re.compile(r"\d{1,4}\D\d{1,2}\D\d{1,4}(?!\d)")
_ENCRYPTED = (b"JRNLv3", b"gAAAAA")
"""How its encrypted journals begin; the oldest ones are any bytes."""


def jrnl(source: Source, door: Door) -> Finds:
    """The entries of either kind of file."""
    if source.data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        yield from _json(source, door)
    elif source.data.startswith(_ENCRYPTED) or (b"\0" in source.data[:100] and not source.data.startswith(UTF_16)):
        yield door.problem(source, 0, Code.ENCRYPTED)
    else:
        yield from _text(source, door)


def _text(source: Source, door: Door) -> Finds:
    """The entries of a journal: each begins with a date in brackets at the start of a line."""
    text, told = decoded(source, door)
    yield from told
    rows = newlines(text).split("\n")
    heading = _HEADING if any(_is_heading(row, _HEADING) for row in rows) else _OLD_HEADING
    starts = [number for number, row in enumerate(rows) if _is_heading(row, heading)]
    before = "\n".join(rows[: starts[0] if starts else len(rows)])
    if before.strip():
        first = next(number for number, row in enumerate(rows, 1) if row.strip())
        yield door.problem(source, first, Code.NO_DATE, rows[first - 1])
    for start, end in pairwise([*starts, len(rows)]):
        yield from _doubtful(source, door, rows, start + 1, end)
        match = heading.fullmatch(rows[start])
        at = wall_clock(match[1]) if match else None
        if match and at:
            yield from door.writing(source, start + 1, at, _starred("\n".join([match[2], *rows[start + 1 : end]])))


def _is_heading(row: str, heading: re.Pattern[str]) -> bool:
    """Whether an entry begins on a row."""
    match = heading.fullmatch(row)
    return match is not None and wall_clock(match[1]) is not None


def _doubtful(source: Source, door: Door, rows: list[str], start: int, end: int) -> Iterator[Problem]:
    """Rows within an entry that look like the beginning of one, but whose date is none: a slip, or another form."""
    for number in range(start, end):
        match = _HEADING.fullmatch(rows[number]) if rows[number].startswith("[") else None
        if match and _LIKE_A_DATE.search(match[1]):
            yield door.problem(source, number + 1, Code.DATE_IN_TEXT, match[1])


def _starred(text: str) -> str:
    """The text with its star, if it has one, in the place where the JSON's is put too."""
    first, _, rest = text.partition("\n")
    if not first.strip().endswith("*"):
        return text
    return f"{first.strip(' *')} *\n{rest}"


class _Entry(msgspec.Struct, frozen=True):
    """An entry of the JSON. Its tags stand in its text."""

    title: str
    date: str
    time: str = ""
    body: str = ""
    starred: bool = False


def _json(source: Source, door: Door) -> Finds:
    """The entries of an export as JSON."""
    found, problems = elements(source, door, held=True)
    yield from problems
    for element in found:
        entry = read(element, _Entry, source, door)
        if isinstance(entry, Problem):
            yield entry
            continue
        when = f"{entry.date} {entry.time}".strip()
        at = wall_clock(when)
        if at is None:
            yield door.problem(source, element[0], Code.BAD_DATE, when)
        else:
            title = f"{entry.title.strip()} *" if entry.starred else entry.title.strip()
            yield from door.writing(source, element[0], at, f"{title}\n{entry.body}")
