"""A programme: exercises in an order, week by week, as frozen values."""

from __future__ import annotations

from msgspec import Struct


class Pass(Struct, frozen=True):
    """One exercise in its place in a programme.

    Attributes:
        pack: Of the exercise; None where it is the programme's own.
        exercise: Its id.
        title: What the link is called.
        day: The pass-day, from 1: weekdays between passes are counted from the difference to the one before.
        returns: After how many days it is offered again, if it is.
        address: As written, and the 1-based line on which it stands.
    """

    pack: str | None
    exercise: str
    title: str
    day: int
    returns: int | None
    address: str
    line: int


class Week(Struct, frozen=True):
    """What stands under one heading of a programme.

    Attributes:
        milestone: What has been done when the week is over, as a sentence; empty where there is none.
    """

    title: str
    text: str
    passes: tuple[Pass, ...]
    milestone: str
    line: int


class Programme(Struct, frozen=True):
    """A programme in one language, as its file says.

    Attributes:
        promise: The sentences under the title, plain text: what the manager will have done.
        daily: The exercise that is offered on the days between, by id or full name.
    """

    id: str
    version: str
    lang: str
    title: str
    promise: str
    weeks: tuple[Week, ...]
    daily: str = ""
    author: str = ""
    licence: str = ""

    @property
    def passes(self) -> tuple[Pass, ...]:
        """All of them, in order."""
        return tuple(one for week in self.weeks for one in week.passes)
