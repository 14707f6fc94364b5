"""The facts between two lines ``---`` at the top of every content file: ``key: the rest of the line``."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.findings import Findings
from coach.exercises.grammar import unquoted
from coach.exercises.guess import guess
from coach.exercises.source import Source

LONGEST = 60
"""Lines within which the facts must end."""

_NOT_BARE = re.compile(r"^[\[\]{}#&*!|>%@`,'\"]|^[-?:](?:\s|$)|:(?:\s|$)|\s#")
_FENCE = "---"
_DASHES = re.compile(r"[-\u2010-\u2015\u2212]{1,6}")
"""What a word processor may make of the three hyphens."""

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_ROW = re.compile(rf"({_WORD.pattern})\s*:\s*(.*)\Z")


class Fact(Struct, frozen=True):
    """One value, and where it stands (1-based)."""

    value: str
    line: int
    column: int


class Stray(Struct, frozen=True):
    """A row that gives no value that is wanted.

    Attributes:
        word: The key as written.
        column: Of the value.
        meant: The key that it is, or probably was meant to be.
        told: What is wrong with it was said when it was read.
    """

    word: str
    line: int
    column: int
    meant: str | None
    told: bool = False


class Front(Struct, frozen=True):
    """The facts of a file.

    Attributes:
        facts: By key; a key without a value is not there.
        last: 1-based line of the closing ``---``.
        strays: Rows whose key means nothing, or that have no value.
    """

    facts: Mapping[str, Fact]
    last: int
    strays: Sequence[Stray] = ()

    def value(self, key: str) -> str:
        """The value, or an empty string."""
        return self.facts[key].value if key in self.facts else ""


def read_front(source: Source, findings: Findings, known: Collection[str]) -> Front | None:
    """Read the facts.

    Args:
        source: The whole file, or its beginning.
        findings: Takes what is wrong with the rows; what is missing is for ``check_facts``.
        known: The keys that mean something. Those that begin with ``x-`` are passed over.

    Returns:
        The facts, or None when the block does not begin or does not end: then nothing below has a place.
    """
    if source.lines[0].rstrip() != _FENCE:
        _no_front(source.lines, findings)
        return None
    last = next((n for n, row in enumerate(source.lines[1:LONGEST], 2) if row.rstrip() == _FENCE), None)
    if last is None:
        _not_closed(source.lines, findings)
        return None
    facts: dict[str, Fact] = {}
    strays: list[Stray] = []
    for number, row in enumerate(source.lines[1 : last - 1], 2):
        if row.strip() and not row.lstrip().startswith("#"):
            stray = _read_row(row, number, facts, findings, known)
            strays.extend([stray] if stray else [])
    return Front({key: fact for key, fact in facts.items() if fact.value}, last, strays)


def _no_front(lines: Sequence[str], findings: Findings) -> None:
    """Why the facts do not begin: what stands in the place of the three hyphens, or above them."""
    number, row = next(((n, row.strip()) for n, row in enumerate(lines, 1) if row.strip()), (1, ""))
    if row == _FENCE and number > 1:
        findings.add(Code.NO_FRONT, 1, row=number)
    elif row != _FENCE and _DASHES.fullmatch(row):
        findings.add(Code.NO_FRONT, number, found=row)
    else:
        findings.add(Code.NO_FRONT, 1)


def _not_closed(lines: Sequence[str], findings: Findings) -> None:
    """Why the facts do not end: what stands in the place of the three hyphens, before the title."""
    above = takewhile(lambda row: not row.startswith("#"), lines[1:LONGEST])
    found = next(((n, row.strip()) for n, row in enumerate(above, 2) if _DASHES.fullmatch(row.strip())), None)
    if found:
        findings.add(Code.FRONT_NOT_CLOSED, found[0], found=found[1])
    else:
        findings.add(Code.FRONT_NOT_CLOSED, 1)


def quoted(value: str) -> str | None:
    """A value with the quotation marks that others who read such tops need; None where none would help.

    Where a colon, say, stands in a value, GitHub shows an error in place of the facts.
    """
    if unquoted(value) != value or not _NOT_BARE.search(value):
        return value
    return next((f"{mark}{value}{mark}" for mark in "\"'" if mark not in value and "\\" not in value), None)


def _read_row(
    row: str, number: int, facts: dict[str, Fact], findings: Findings, known: Collection[str]
) -> Stray | None:
    """Add what one row says to the facts, or give it back where it says nothing."""
    match = _ROW.match(row)
    if not match:
        findings.add(Code.NOT_KEY_AND_VALUE, number, found=row.strip())
        word = _WORD.match(row.strip())
        return Stray(word.group(), number, 1, guess(word.group(), known), told=True) if word else None
    written, column = match.group(2).rstrip(), match.start(2) + 1
    key = match.group(1).lower()
    if key.startswith("x-"):
        return None
    if key not in known:
        return Stray(match.group(1), number, 1, guess(key, known))
    if key in facts:
        findings.add(Code.KEY_TWICE, number, found=key, first=facts[key].line)
        return None
    if quoted(written) not in (None, written):
        findings.add(Code.NEEDS_QUOTES, number, column, key=key, found=written, guess=quoted(written))
    facts[key] = Fact(unquoted(written), number, column)
    return None if facts[key].value else Stray(match.group(1), number, column, key)
