"""What is remembered of what was suggested: what was declined, and what is suggested once or seldom."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from coach.journal.practised import Chosen, Declined, Offered


class Remembered:
    """The rows about suggestions, as the rule asks for them."""

    def __init__(self, rows: Iterable[Declined | Offered | Chosen] = ()) -> None:
        """Sort the rows by what is asked."""
        self._declined: list[Declined] = []
        self._offered: list[Offered] = []
        for row in rows:
            if isinstance(row, Declined):
                self._declined.append(row)
            elif isinstance(row, Offered):
                self._offered.append(row)

    def is_declined(self, exercise: str | None, about: str | None, today: date) -> bool:
        """Whether a suggestion was declined today, for whatever reason it was made then."""
        if about is not None:
            return any(row.day == today and row.about == about for row in self._declined)
        return any(row.day == today and row.exercise == exercise for row in self._declined)

    def experiments(self, today: date) -> set[str]:
        """The ids of the experiments that were suggested on another day."""
        return {row.about for row in self._offered if row.kind == "experiment" and row.about and row.day != today}

    def latest(self, kind: str) -> tuple[date, str | None] | None:
        """When something of a kind was last suggested or declined, and which exercise; None where none was."""
        rows: list[Declined | Offered] = [*self._offered, *self._declined]
        return max(((row.day, row.exercise) for row in rows if row.kind == kind), key=lambda one: one[0], default=None)

    def declined(self, kind: str, exercise: str) -> date | None:
        """When an exercise was last declined as something of a kind."""
        days = [row.day for row in self._declined if row.kind == kind and row.exercise == exercise]
        return max(days, default=None)
