"""What comes back when: an exercise that was done is offered again after the days that its file says.

A row of returns is counted from the day an exercise was done. Doing what has come due answers it and lets the row go
on; doing the exercise at another time begins the row anew. So nothing that was promised is lost, and nobody who does
an exercise often is asked for it twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from coach.exercises.library import Shelf
from coach.exercises.names import BUILT_IN
from coach.practice.days import days_after
from coach.practice.done import Done, Finish


class Promise(Struct, frozen=True):
    """An exercise is to be offered again.

    Attributes:
        exercise: What is offered, by its full name.
        day: From when on.
        origin: The exercise that promised it, and ``since`` the day it was done.
        answered: The day on which it was done after having come due.
    """

    exercise: str
    day: date
    origin: str
    since: date
    answered: date | None = None


Plan = Mapping[str, Sequence[tuple[int, str]]]
"""Of each exercise, after how many days what is offered; by full names."""


def planned(shelves: Iterable[Shelf]) -> Plan:
    """What the files of the library say. An exercise that a file names is of its own pack, or a built-in one."""
    shelves = tuple(shelves)
    names = {shelf.name for shelf in shelves}
    plan: dict[str, Sequence[tuple[int, str]]] = {}
    for shelf in shelves:
        if shelf.returns and shelf.name not in plan:
            said = [(one.days, _meant(one.exercise, shelf, names)) for one in shelf.returns]
            plan[shelf.name] = [(days, name) for days, name in said if name is not None]
    return plan


def _meant(id: str | None, shelf: Shelf, names: set[str]) -> str | None:
    """The full name of what is offered; None where there is none such."""
    if id is None:
        return shelf.name
    return next((name for name in (f"{shelf.pack}/{id}", f"{BUILT_IN}/{id}") if name in names), None)


class Returns:
    """What has been promised and not answered. Asked again, only what was done meanwhile is worked out anew."""

    def __init__(self, plan: Plan) -> None:
        """Follow a plan."""
        self._days = {
            (origin, exercise): [after for after, name in said if name == exercise]
            for origin, said in plan.items()
            for exercise in dict.fromkeys(name for _, name in said)
        }
        self._kept: dict[tuple[str, str], tuple[object, list[Promise]]] = {}

    def open(self, done: Done) -> list[Promise]:
        """What stands, the oldest day first."""
        found: list[Promise] = []
        for (origin, exercise), days in self._days.items():
            state = done.reading, len(done.of(origin)), len(done.of(exercise))
            kept = self._kept.get((origin, exercise))
            if kept is None or kept[0] != state:
                kept = self._kept[origin, exercise] = state, _open(origin, exercise, days, done)
            found += kept[1]
        return sorted(found, key=lambda one: (one.day, one.exercise, one.origin))


def promises(plan: Plan, done: Done) -> list[Promise]:
    """What has been promised and not answered, the oldest day first."""
    return Returns(plan).open(done)


def _open(origin: str, exercise: str, days: Sequence[int], done: Done) -> list[Promise]:
    """What one exercise has promised of one, and what of it has not been answered."""
    left: list[int] = []
    since = date.min
    for finish in _together(done.of(origin), done.of(exercise) if exercise != origin else ()):
        day = finish.at.date()
        passed = (day - since).days
        if left and finish.exercise == exercise and min(left) <= passed:
            left = [after for after in left if after > passed]
        elif finish.exercise == origin:
            left, since = list(days), day
    return [Promise(exercise, days_after(since, after), origin, since) for after in left]


def _together(some: Sequence[Finish], others: Sequence[Finish]) -> list[Finish]:
    """Both, in the order of their instants."""
    return sorted((*some, *others), key=lambda one: one.at) if others else list(some)
