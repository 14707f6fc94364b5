"""What there is today: the suggestion, what was carried along, who waits. Both faces show it, neither decides it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from coach.exercises.library import Shelf
from coach.journal.ledger import Ledger, Row
from coach.practice.course import Course
from coach.practice.desk import Desk
from coach.practice.runs import ACTIVE
from coach.practice.today import Suggestion

if TYPE_CHECKING:
    from coach.practice.session import Session

EXPERIMENTS_CARRIED = 3
"""How many open experiments are carried along: more than that is no focus."""


class Now(Struct, frozen=True):
    """What there is today, read from the journal once.

    Attributes:
        shelf: The suggested exercise, where nothing has been begun.
        session: The draft to go on with, where something has.
        carried: The newest open experiments whose day is not behind, then yesterday's question.
        waiting: Who waits for an answer, longest first.
        empty: Whether nothing has been saved yet.
        course: The programme that is going on, or the one whose last pass was done today.
    """

    suggestion: Suggestion
    shelf: Shelf | None
    session: Session | None
    carried: tuple[Row, ...]
    waiting: tuple[Row, ...]
    empty: bool
    course: Course | None = None

    @property
    def experiment(self) -> Row | None:
        """The experiment that is to be looked at, where that is what is suggested."""
        return self.suggestion.experiment

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
    """Read what there is. What is suggested seldom is remembered as suggested.

    Raises:
        Unreadable: This version cannot read the exercise that was begun. The draft stands.
    """
    suggestion = desk.today(lang)
    desk.offered(suggestion)
    ledger = desk.journal.ledger()
    named, today = suggestion.exercise, desk.clock().date()
    return Now(
        suggestion=suggestion,
        shelf=desk.shelf(named, lang) if named else None,
        session=desk.resume(suggestion.draft) if suggestion.draft else None,
        carried=_carried(ledger, today, suggestion.experiment),
        waiting=ledger.owed(),
        empty=not desk.journal.heads(),
        course=_course(desk, lang, today),
    )


def look_ahead(desk: Desk, lang: str) -> None:
    """Read all that ``look`` asks for, so that it answers at once. Nothing is remembered of it."""
    desk.today(lang)
    desk.journal.ledger()


def _carried(ledger: Ledger, day: date, suggested: Row | None) -> tuple[Row, ...]:
    """The newest experiments that are going on but the suggested one, then yesterday's question.

    One whose day is behind is not carried on: it is asked about once, and then waits for the week's review.
    """
    experiments = [row for row in ledger.open("experiment") if not row.asked and row != suggested]
    experiments = [row for row in experiments if row.due is None or row.due >= day]
    questions = [row for row in ledger.of("question") if row.state == "open" and row.since == day - timedelta(days=1)]
    return (*reversed(experiments[-EXPERIMENTS_CARRIED:]), *questions[-1:])


def _course(desk: Desk, lang: str, today: date) -> Course | None:
    """The programme that is going on, or that ended today."""
    current = desk.courses.current(lang)
    return current if current and (current.state == ACTIVE or current.ended == today) else None
