"""What has been done when, by exercise: what Today's rule and the programmes need of the heads, kept as an index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from msgspec import Struct

from coach.journal.head import Head

FEW = 64
"""So many new entries are put into the index one by one; more are read with all the others."""


class Finish(Struct, frozen=True):
    """An exercise was finished.

    Attributes:
        at: When; ``day`` is the local day.
        entry: The entry's id.
    """

    exercise: str
    at: datetime
    entry: str

    @property
    def day(self) -> date:
        """The local day, where the manager was then."""
        return self.at.date()


class Done:
    """The finished passes of a journal. A pass that was set aside counts as done for nothing.

    Attributes:
        latest: The day of the newest entry, whatever it is.
        reading: How often everything was read; as long as it is the same, finishes were only added.
    """

    def __init__(self, heads: Iterable[Head] = ()) -> None:
        """Read the heads of the entries, newest first."""
        self._heads: tuple[Head, ...] = ()
        self.reading = 0
        self._clear()
        self.follow(tuple(heads))

    def follow(self, heads: tuple[Head, ...]) -> None:
        """Take in what has changed since the last time.

        Args:
            heads: Of all entries, newest first. Where some were added at the front, only those are read.
        """
        if heads is self._heads:
            return
        added = len(heads) - len(self._heads)
        if not (0 < added <= FEW and heads[added:] == self._heads):
            self._clear()
            added = len(heads)
        for head in reversed(heads[:added]):
            self._add(head)
        self._heads = heads

    def _clear(self) -> None:
        """Nothing has been done."""
        self.reading += 1
        self._finishes: dict[str, list[Finish]] = {}
        self._themes: dict[str, date] = {}
        self._aside: list[tuple[str, date]] = []
        self.latest: date | None = None

    def _add(self, head: Head) -> None:
        """Take in one entry that is newer than the others."""
        day = head.day
        self.latest = day if self.latest is None else max(self.latest, day)
        if head.exercise is None:
            return
        if not head.finished:
            self._aside.append((head.exercise, day))
            return
        self._finishes.setdefault(head.exercise, []).append(Finish(head.exercise, head.at, head.id))
        if head.theme is not None:
            self._themes[head.theme] = max(self._themes.get(head.theme, day), day)

    # -- what is asked ---------------------------------------------------------------------------------

    def of(self, exercise: str) -> Sequence[Finish]:
        """When an exercise was finished, oldest first."""
        return self._finishes.get(exercise, ())

    def last(self, exercise: str) -> date | None:
        """The day on which an exercise was last finished."""
        finishes = self._finishes.get(exercise)
        return finishes[-1].day if finishes else None

    def touched(self, theme: str) -> date | None:
        """The day on which an exercise of a theme was last finished."""
        return self._themes.get(theme)

    def set_aside(self, today: date) -> set[str]:
        """The exercises that were begun and set aside today."""
        found = set[str]()
        for exercise, day in reversed(self._aside):
            if day < today:
                break
            found.add(exercise)
        return found
