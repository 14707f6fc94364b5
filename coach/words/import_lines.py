"""What an import would do, in lines; the same in every face."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from coach.words.texts import Texts

PROBLEMS_SHOWN = 20


class AProblem(Protocol):
    """What there is to say of a place in a file."""

    @property
    def file(self) -> str:
        """Which file."""

    @property
    def line(self) -> int:
        """Which line, from 1; 0 for the whole file."""

    @property
    def code(self) -> str:
        """What it is."""

    @property
    def value(self) -> str:
        """What stands there."""

    @property
    def left_out(self) -> bool:
        """Whether something is not taken because of it."""


class AnImport(Protocol):
    """What an import would do."""

    @property
    def new(self) -> Sequence[object]:
        """What would be saved."""

    @property
    def known(self) -> int:
        """How many are there already."""

    @property
    def deleted(self) -> int:
        """How many were deleted here."""

    @property
    def problems(self) -> Sequence[AProblem]:
        """What there is to say of places in the files."""


def import_lines(
    found: AnImport, span: tuple[datetime, datetime] | None, firsts: Sequence[str], words: Texts
) -> Iterator[str]:
    """What would happen, the first of what is new, and what there is to say of the files.

    Args:
        span: When the first and the last of what is new were written.
        firsts: The first of them, a line each.
    """
    said = words.imports
    if span is not None:
        first, last = (f"{at:%Y-%m-%d}" for at in span)
        days = (said.one_day if first == last else said.days).format(first=first, last=last)
        yield said.new(len(found.new)) + days
    else:
        yield said.nothing_new
    if found.known:
        yield said.known(found.known)
    if found.deleted:
        yield said.deleted(found.deleted)
    if firsts:
        yield from ["", said.first, *(f"  {one}" for one in firsts)]
    yield from _problems(said.left_out, [one for one in found.problems if one.left_out], words)
    yield from _problems(said.worth_a_look, [one for one in found.problems if not one.left_out], words)


def _problems(heading: str, problems: Sequence[AProblem], words: Texts) -> Iterator[str]:
    """What there is to say of places in the files, under a heading."""
    if problems:
        yield from ["", heading, *(f"  {_problem(one, words)}" for one in problems[:PROBLEMS_SHOWN])]
    if len(problems) > PROBLEMS_SHOWN:
        yield f"  {words.imports.more(len(problems) - PROBLEMS_SHOWN)}"


def _problem(one: AProblem, words: Texts) -> str:
    """What there is to say of a place."""
    what = words.imports.codes[one.code].format(value=one.value)
    return (words.imports.at if one.line else words.imports.at_file).format(file=one.file, line=one.line, what=what)
