"""What there is to show and to ask when a pass has been saved. Both faces ask it, and all of it can be left."""

from __future__ import annotations

from msgspec import Struct

from coach.exercises.model import EXPERIMENTS
from coach.journal.entry import Entry
from coach.journal.ledger import Row
from coach.practice.desk import Desk
from coach.practice.session import Session
from coach.practice.then_and_now import Pair, then_and_now


class Afterwards(Struct, frozen=True):
    """What there is.

    Attributes:
        pairs: Then and now.
        too_many: The open experiments, where the entry has brought one more than is a focus: which to let go?
        rested: After a look back at experiments, one that has rested since: keep it or let it go? To be told to
            ``journal.follow_ups.offered`` when it is asked.
    """

    pairs: tuple[Pair, ...]
    too_many: tuple[Row, ...]
    rested: Row | None


def afterwards(desk: Desk, session: Session, entry: Entry) -> Afterwards:
    """What there is after a session was saved as an entry."""
    ledger = desk.journal.ledger()
    looks_back = any(step.repeat is EXPERIMENTS for step in session.walk.exercise.steps)
    too_many = ledger.one_too_many(entry.id)
    rested = ledger.to_keep_or_release(desk.clock().date()) if looks_back and not too_many else ()
    return Afterwards(then_and_now(entry, desk.journal), too_many, next(iter(rested), None))
