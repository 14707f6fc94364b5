"""Finding entries: by what was written, when, in what, and with whom. Exact hits come before near ones."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from coach.journal.head import Head
from coach.journal.text_index import TextIndex, plain_letters, small_letters

SLICE = 0.004
"""Seconds after which the looking gives way, so that a screen can be drawn meanwhile."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an entry must be, to be found. What is empty is not asked for.

    Attributes:
        query: Words that all stand in the entry, in any case.
        since, until: Local days, both included.
        theme: The folder its exercise lay in.
        exercise: Its name, with or without the pack.
        person: An alias that was answered with.
    """

    query: str = ""
    since: date | None = None
    until: date | None = None
    theme: str | None = None
    exercise: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, each part newest first.

    Attributes:
        exact: The entries that hold the words as they are written, but for their case.
        near: Those that hold them when marks are left out: *oppna* finds *öppna*.
        complete: Whether there is nothing more to find.
    """

    exact: tuple[Head, ...] = ()
    near: tuple[Head, ...] = ()
    complete: bool = True

    @property
    def all(self) -> tuple[Head, ...]:
        """The exact ones, then the near ones."""
        return (*self.exact, *self.near)


def find(heads: tuple[Head, ...], wanted: Wanted, index: TextIndex) -> Found:
    """All entries that are wanted. ``heads`` stand newest first."""
    *_, found = looking(heads, wanted, index)
    return found


def looking(
    heads: tuple[Head, ...],
    wanted: Wanted,
    index: TextIndex,
    limit: int | None = None,
    clock: Callable[[], float] = time.perf_counter,
) -> Iterator[Found]:
    """Look for entries, newest first, and give way often.

    Args:
        heads: Newest first.
        limit: Stop after so many; with fewer exact ones than that, near ones follow.
        clock: Seconds. It is looked at to give way at least every ``SLICE``.

    Yields:
        What has been found so far; the last is the outcome.
    """
    words = wanted.query.split()
    if not words:
        fitting = tuple(head for head in heads if _fits(head, wanted))
        yield Found(fitting[:limit], (), limit is None or len(fitting) <= limit)
        return
    index.update(heads)
    others = Wanted(wanted.query) != wanted
    exact: list[Head] = []
    near: list[Head] = []
    as_written = [small_letters(word).encode() for word in words]
    without_marks = [plain_letters(word).encode() for word in words]
    began = clock()
    for hits, last in ((exact, False), (near, True)):
        for piece in index:
            places = piece.near(without_marks) if last else piece.exact(as_written)
            if last and places:
                places = sorted(set(places) - set(piece.exact(as_written)))
            hits += [piece.heads[at] for at in places if not others or _fits(piece.heads[at], wanted)]
            if limit is not None and len(exact) + len(near) > limit:
                yield Found(tuple(exact[:limit]), tuple(near[: limit - len(exact[:limit])]), complete=False)
                return
            if clock() - began >= SLICE:
                yield Found(tuple(exact), tuple(near), complete=False)
                began = clock()
    yield Found(tuple(exact), tuple(near))


def _fits(head: Head, wanted: Wanted) -> bool:
    """Whether everything but the words fits."""
    name = head.exercise or ""
    return (
        (wanted.since is None or head.day >= wanted.since)
        and (wanted.until is None or head.day <= wanted.until)
        and (wanted.theme is None or head.theme == wanted.theme)
        and (wanted.exercise is None or wanted.exercise in (name, name.partition("/")[2]))
        and (wanted.person is None or wanted.person.casefold() in [one.casefold() for one in head.people])
    )
