"""What there is today: the suggestion, what was carried along, who waits. Both faces show it, neither decides it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from coach.exercises.library import Shelf
from coach.journal.ledger import Ledger, Row
from coach.practice.desk import Desk
from coach.practice.session import Session
from coach.practice.today import Suggestion

EXPERIMENTS_CARRIED = 3
"""How many open experiments are carried along: more than that is no focus."""


@dataclass(frozen=True, slots=True)
class Now:
    """What there is today, read from the journal once.

    Attributes:
        shelf: The suggested exercise, where nothing has been begun.
        session: The draft to go on with, where something has.
        carried: The newest open experiments, then yesterday's question.
        waiting: Who waits for an answer, longest first.
        empty: Whether nothing has been saved yet.
    """

    suggestion: Suggestion
    shelf: Shelf | None
    session: Session | None
    carried: tuple[Row, ...]
    waiting: tuple[Row, ...]
    empty: bool

    @property
    def stopped_at(self) -> int | None:
        """The number of the question where the draft goes on; None where all have been passed."""
        if self.session is None or self.session.walk.ended:
            return None
        walk = self.session.walk
        keys = [place.key for place in walk.places]
        after = set(keys[keys.index(walk.place.key) :])
        return next((n for n, place in enumerate(walk.asking, 1) if place.key in after), None)


def look(desk: Desk, lang: str) -> Now:
    """Read what there is.

    Raises:
        Unreadable: This version cannot read the exercise that was begun. The draft stands.
    """
    suggestion = desk.today(lang)
    ledger = desk.journal.ledger()
    named = suggestion.exercise
    return Now(
        suggestion=suggestion,
        shelf=desk.library.open(*desk.library.find(named), lang).shelf if named else None,
        session=desk.resume(suggestion.draft) if suggestion.draft else None,
        carried=_carried(ledger, desk.clock().date()),
        waiting=ledger.owed(),
        empty=not desk.journal.heads(),
    )


def _carried(ledger: Ledger, day: date) -> tuple[Row, ...]:
    """The newest open experiments, then yesterday's question."""
    experiments = [row for row in ledger.of("experiment") if row.state == "open" and not row.asked]
    questions = [row for row in ledger.of("question") if row.since == day - timedelta(days=1)]
    return (*reversed(experiments[-EXPERIMENTS_CARRIED:]), *questions[-1:])
