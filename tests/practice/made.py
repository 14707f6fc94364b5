"""Heads, rows and a library made in a line, for what suggests and counts days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import count

from coach.exercises.library import BUILT_IN, Library, Shelf, content_root
from coach.journal.head import Head
from coach.journal.ledger import Row

MONDAY = date(2026, 11, 23)

_ids = count(1)


def day(number: int) -> date:
    """So many days after Monday."""
    return MONDAY + timedelta(days=number)


def at(number: int, hour: int = 15) -> datetime:
    """An hour of a day."""
    return datetime.combine(day(number), time(hour), UTC)


def head(exercise: str | None, number: int, *, hour: int = 9, finished: bool = True, theme: str = "") -> Head:
    """An entry of a day, of a built-in exercise or of free writing."""
    name = f"coach/{exercise}" if exercise else None
    where = theme or (theme_of(name) if name else None)
    return Head(str(next(_ids)), at(number, hour), name, None, where, "sv", finished, b'{"became":[]}')


def heads(*made: Head) -> tuple[Head, ...]:
    """Heads, newest first."""
    return tuple(sorted(made, key=lambda one: (one.at, int(one.id)), reverse=True))


def experiment(id: str, due: int, since: int = -7) -> Row:
    """An open experiment."""
    return Row(id, "experiment", f"9{id}", None, "try", day(since), "När, då", None, day(due))


@cache
def library() -> Library:
    """The built-in library."""
    return Library({BUILT_IN: content_root()})


@cache
def shelves() -> tuple[Shelf, ...]:
    """Its exercises in Swedish."""
    return tuple(library().heads("sv"))


@cache
def theme_of(name: str) -> str | None:
    """The theme of a built-in exercise."""
    return next((shelf.theme for shelf in shelves() if shelf.name == name), None)
