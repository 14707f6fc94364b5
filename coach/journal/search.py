"""Finding entries: by what was written, when, in what, and with whom. Exact hits come before near ones."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from coach.journal.head import Head
from coach.journal.letters import plain_letters, small_letters
from coach.journal.text_index import SIZE, Piece, TextIndex
from coach.journal.wanted import Known, Wanted, fitting

SLICE = 0.004
"""Seconds after which the looking gives way, so that a screen can be drawn meanwhile."""


class Found(Struct, frozen=True):
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


NOTHING_KNOWN = Known()


def find(heads: tuple[Head, ...], wanted: Wanted, index: TextIndex, known: Known = NOTHING_KNOWN) -> Found:
    """All entries that are wanted. ``heads`` stand newest first."""
    *_, found = looking(heads, wanted, index, known=known)
    return found


def looking(
    heads: tuple[Head, ...],
    wanted: Wanted,
    index: TextIndex,
    limit: int | None = None,
    clock: Callable[[], float] = time.perf_counter,
    known: Known = NOTHING_KNOWN,
) -> Iterator[Found]:
    """Look for entries, newest first, and give way often.

    Args:
        heads: Newest first.
        limit: Stop after so many; with fewer exact ones than that, near ones follow.
        clock: Seconds. It is looked at to give way at least every ``SLICE``.
        known: What is known of the entries and does not stand in them.

    Yields:
        What has been found so far; the last is the outcome.
    """
    if wanted.query.split():
        began = clock()
        for _ in index.updating(heads):
            if clock() - began >= SLICE:
                yield Found(complete=False)
                began = clock()
        yield from _Looking(wanted, index, limit, clock, known).steps(began)
    elif replace(wanted, query="") == Wanted():
        yield Found(heads[:limit], (), limit is None or len(heads) <= limit)
    else:
        yield from _sifting(heads, wanted, limit, clock, known)


def _sifting(
    heads: tuple[Head, ...], wanted: Wanted, limit: int | None, clock: Callable[[], float], known: Known
) -> Iterator[Found]:
    """Look through the heads where no words are asked for."""
    began, fits, found = clock(), fitting(wanted, known), list[Head]()
    for start in range(0, len(heads), SIZE):
        found += filter(fits, heads[start : start + SIZE])
        if limit is not None and len(found) > limit:
            yield Found(tuple(found[:limit]), (), complete=False)
            return
        if clock() - began >= SLICE:
            yield Found(tuple(found), (), complete=False)
            began = clock()
    yield Found(tuple(found))


class _Looking:
    """One look through all entries for words."""

    def __init__(
        self, wanted: Wanted, index: TextIndex, limit: int | None, clock: Callable[[], float], known: Known
    ) -> None:
        words = wanted.query.split()
        self._written = tuple(small_letters(word).encode("utf-8", "replace") for word in words)
        self._plain = tuple(plain_letters(word).encode("utf-8", "replace") for word in words)
        self._all = wanted == Wanted(wanted.query)
        self._fits = fitting(wanted, known)
        self._index = index
        self._limit = limit
        self._clock = clock
        self._exact: list[Head] = []
        self._near: list[Head] = []
        self._held: list[tuple[Piece, list[int]]] = []

    def steps(self, began: float) -> Iterator[Found]:
        """What has been found, each time a slice of time is over; the first began at ``began``.

        What holds the words as they are written holds them without marks too, so all is looked through once.
        """
        heads = self._index.heads
        for piece, among in self._index.places(self._plain):
            self._look(piece, among)
            if self._limit is not None and len(self._exact) > self._limit:
                yield self._found(complete=False)
                return
            if self._clock() - began >= SLICE:
                yield self._found(complete=False)
                began = self._clock()
        self._index.remember(self._plain, self._held, heads)
        yield self._found(complete=self._limit is None or len(self._exact) + len(self._near) <= self._limit)

    def _look(self, piece: Piece, among: list[int] | None) -> None:
        """Look through some entries."""
        held = piece.near(self._plain, among)
        if held:
            self._held.append((piece, held))
            exact = piece.exact(self._written, held)
            self._exact += self._fitting(piece, exact)
            if len(exact) < len(held):
                as_written = set(exact)
                self._near += self._fitting(piece, [at for at in held if at not in as_written])

    def _fitting(self, piece: Piece, places: list[int]) -> list[Head]:
        """The heads at these places, if everything else fits too."""
        heads = [piece.heads[at] for at in places]
        return heads if self._all else list(filter(self._fits, heads))

    def _found(self, *, complete: bool) -> Found:
        """What has been found so far."""
        exact, near = self._exact[: self._limit], self._near
        if self._limit is not None:
            near = near[: self._limit - len(exact)]
        return Found(tuple(exact), tuple(near), complete)
