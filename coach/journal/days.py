"""The days on which something was written, for a calendar, and the way from a day to its entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from coach.journal.head import Head

ONE, SEVERAL, SET_ASIDE, HIT = "one", "several", "set-aside", "hit"
"""What a marked day can mean, for a glyph and its legend."""


class Day(Struct, frozen=True):
    """A day on which something was written.

    Attributes:
        entries: How many entries are dated by it.
        finished: How many of them were finished; the others were set aside.
        hits: How many of them were found by what is looked for.
    """

    entries: int = 0
    finished: int = 0
    hits: int = 0

    @property
    def meaning(self) -> str:
        """What its glyph says: ``hit``, else ``several``, ``one``, or ``set-aside`` where nothing was finished."""
        if self.hits:
            return HIT
        if not self.finished:
            return SET_ASIDE
        return ONE if self.entries == 1 else SEVERAL


Days = Mapping[date, Day]


def days(heads: Iterable[Head], found: Iterable[Head] = ()) -> dict[date, Day]:
    """The marked days. ``found``: those of the heads that are looked for, where something is."""
    counted: dict[date, list[int]] = {}
    for head in heads:
        counts = counted.setdefault(head.day, [0, 0, 0])
        counts[0] += 1
        counts[1] += head.finished
    for head in found:
        counted.setdefault(head.day, [1, 1, 0])[2] += 1
    return {day: Day(*counts) for day, counts in counted.items()}


def place_of(heads: Sequence[Head], day: date) -> int | None:
    """Where in the heads, newest first, a jump to a day leads: its newest entry, else the next one before it.

    Returns:
        The place; the last where everything is later; None where there is nothing.
    """
    if not heads:
        return None
    return next((place for place, head in enumerate(heads) if head.day <= day), len(heads) - 1)
