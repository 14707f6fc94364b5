"""The facts between two lines ``---`` at the top of every content file: ``key: the rest of the line``."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from coach.exercises.codes import Code
from coach.exercises.findings import Findings
from coach.exercises.grammar import unquoted
from coach.exercises.guess import guess
from coach.exercises.source import Source

LONGEST = 60
"""Lines within which the facts must end."""

_NOT_BARE = re.compile(r"^[\[\]{}#&*!|>%@`,'\"]|^[-?:](?:\s|$)|:(?:\s|$)|\s#")
_FENCE = "---"
_ROW = re.compile(r"([A-Za-z][A-Za-z0-9_-]*)\s*:(?:\s+(.*))?\Z")


@dataclass(frozen=True, slots=True)
class Fact:
    """One value, and where it stands (1-based)."""

    value: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Front:
    """The facts of a file.

    Attributes:
        facts: By key; a key without a value is not there.
        last: 1-based line of the closing ``---``.
    """

    facts: Mapping[str, Fact]
    last: int

    def value(self, key: str) -> str:
        """The value, or an empty string."""
        return self.facts[key].value if key in self.facts else ""


def read_front(source: Source, findings: Findings, known: Collection[str]) -> Front | None:
    """Read the facts.

    Args:
        source: The whole file, or its beginning.
        findings: Takes what is wrong.
        known: The keys that mean something. Others are noted, but those that begin with ``x-``.

    Returns:
        The facts, or None when the block does not begin or does not end: then nothing below has a place.
    """
    if source.lines[0].rstrip() != _FENCE:
        findings.add(Code.NO_FRONT, 1)
        return None
    last = next((n for n, row in enumerate(source.lines[1:LONGEST], 2) if row.rstrip() == _FENCE), None)
    if last is None:
        findings.add(Code.FRONT_NOT_CLOSED, 1)
        return None
    facts: dict[str, Fact] = {}
    for number, row in enumerate(source.lines[1 : last - 1], 2):
        if row.strip() and not row.lstrip().startswith("#"):
            _read_row(row, number, facts, findings, known)
    return Front({key: fact for key, fact in facts.items() if fact.value}, last)


def quoted(value: str) -> str | None:
    """A value with the quotation marks that others who read such tops need; None where none would help.

    Where a colon, say, stands in a value, GitHub shows an error in place of the facts.
    """
    if unquoted(value) != value or not _NOT_BARE.search(value):
        return value
    return next((f"{mark}{value}{mark}" for mark in "\"'" if mark not in value and "\\" not in value), None)


def _read_row(row: str, number: int, facts: dict[str, Fact], findings: Findings, known: Collection[str]) -> None:
    """Add what one row says to the facts."""
    match = _ROW.match(row)
    if not match:
        findings.add(Code.NOT_KEY_AND_VALUE, number, found=row.strip())
        return
    key = match.group(1).lower()
    if key.startswith("x-"):
        return
    if key not in known:
        findings.add(Code.UNKNOWN_KEY, number, found=match.group(1), guess=guess(key, known))
    elif key in facts:
        findings.add(Code.KEY_TWICE, number, found=key, first=facts[key].line)
    else:
        written = (match.group(2) or "").rstrip()
        if quoted(written) not in (None, written):
            findings.add(Code.NEEDS_QUOTES, number, match.start(2) + 1, key=key, found=written, guess=quoted(written))
        facts[key] = Fact(unquoted(match.group(2) or ""), number, max(match.start(2), 0) + 1)
