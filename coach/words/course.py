"""A programme in words: when each pass was done or may be, what comes back, and what there is at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from coach.words.dates import list_day, weekday_day
from coach.words.texts import Texts


class AStop(Protocol):
    """A pass of a programme."""

    @property
    def exercise(self) -> str:
        """Its full name."""

    @property
    def title(self) -> str:
        """What the programme calls it."""

    @property
    def state(self) -> str:
        """``done``, ``next`` or ``later``."""

    @property
    def day(self) -> date:
        """When it was done, or may be."""


class AReturn(Protocol):
    """Something that comes back."""

    @property
    def exercise(self) -> str:
        """Its full name."""

    @property
    def day(self) -> date:
        """From when on."""

    @property
    def answered(self) -> date | None:
        """When it was done again."""


class ACourse(Protocol):
    """A programme with where one is in it."""

    @property
    def state(self) -> str | None:
        """How it stands."""

    @property
    def stops(self) -> Sequence[AStop]:
        """Its passes."""

    @property
    def returns(self) -> Sequence[AReturn]:
        """What it brings back."""

    @property
    def next_return(self) -> AReturn | None:
        """What comes back next."""


def when(stop: AStop, course: ACourse, today: date, words: Texts, *, brief: bool = False) -> str:
    """When a pass was done, or may be; the day in full, or ``brief`` where there is little room."""
    said = words.practice
    day = list_day(stop.day, today, words) if brief else weekday_day(stop.day, words)
    if stop.state == "done":
        return said.done_on.format(day=day)
    if course.state in (None, "stopped"):
        return ""
    if stop.state == "next":
        return said.next_now if stop.day <= today else said.next_from.format(day=day)
    return said.later_on.format(day=day)


def returning(course: ACourse, words: Texts) -> Iterator[str]:
    """What comes back when, a sentence each."""
    titles = {stop.exercise: stop.title for stop in reversed(course.stops)}
    for back in course.returns:
        text = words.practice.returned_on if back.answered else words.practice.returns_on
        day = weekday_day(back.answered or back.day, words)
        yield text.format(title=titles.get(back.exercise, back.exercise), day=day)


def ending(course: ACourse, today: date, words: Texts) -> Iterator[str]:
    """What is said at the end: what comes back, and what stays."""
    back = course.next_return
    weeks = round((back.day - today).days / 7) if back else 0
    yield words.practice.at_the_end(weeks)
    yield words.practice.ended_stays
