"""The words of all entries in memory, to be looked through as somebody types.

The texts of some hundred entries stand side by side in one piece of bytes, newest first, so that a word is looked
for in all of them at once. Nothing of it is ever on disk.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import accumulate

from coach.journal.head import Head
from coach.journal.letters import BETWEEN as _BETWEEN
from coach.journal.letters import all_plain, all_small

SIZE = 64
"""Entries in one piece: few enough that looking through one is no wait that anybody feels."""


class TextIndex:
    """The words of the entries with these heads; told of new heads, it reads only those that have changed."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._heads: tuple[Head, ...] = ()
        self._pieces: list[Piece] = []
        self._last: tuple[tuple[bytes, ...], list[tuple[Piece, list[int]]]] | None = None

    def update(self, heads: tuple[Head, ...]) -> None:
        """Hold the words of these entries, newest first."""
        for _ in self.updating(heads):
            pass

    def updating(self, heads: tuple[Head, ...]) -> Generator[None]:
        """The same, piece by piece. Whoever stops between two finds what has been read there the next time."""
        if heads is self._heads:
            return
        known = {id(head): (piece, at) for piece in self._pieces for at, head in enumerate(piece.heads)}
        old = {(len(piece.heads), id(piece.heads[0])): piece for piece in self._pieces}
        before, self._heads, self._last = self._pieces, (), None
        made: list[Piece] = []
        try:
            for start in range(0, len(heads), SIZE):
                part = heads[start : start + SIZE]
                same = old.get((len(part), id(part[0])))
                made.append(same if same is not None and all(map(_is, same.heads, part)) else _piece(part, known))
                yield
            before, self._heads = [], heads
        finally:
            self._pieces = [*made, *before]

    def places(self, words: tuple[bytes, ...]) -> Iterator[tuple[Piece, list[int] | None]]:
        """Where to look for words without marks, newest first: each piece, and which of its entries (None: all).

        Where all words were looked for before in parts, only what held those is looked at.
        """
        last = self._last
        if last is not None and all(any(old in new for new in words) for old in last[0]):
            return iter(last[1])
        return ((piece, None) for piece in self._pieces)

    @property
    def heads(self) -> tuple[Head, ...]:
        """The heads of the entries whose words it holds."""
        return self._heads

    def remember(self, words: tuple[bytes, ...], held: list[tuple[Piece, list[int]]], heads: tuple[Head, ...]) -> None:
        """Remember which of these entries held these words: whoever goes on typing is looking among them."""
        if heads is self._heads:
            self._last = words, held


class Piece:
    """Some entries side by side.

    Attributes:
        heads: Their heads, newest first.
    """

    __slots__ = ("_exact", "_near", "heads")

    def __init__(self, heads: Sequence[Head], texts: Sequence[bytes]) -> None:
        self.heads = tuple(heads)
        self._exact = _Words(texts)
        self._near = self._exact.plain()

    def near(self, words: Sequence[bytes], among: Sequence[int] | None) -> list[int]:
        """Which entries hold all words without marks; ``among``: the only ones to look at."""
        return self._near.among(words, among) if among is not None else self._near.holding(words)

    def exact(self, words: Sequence[bytes], among: Sequence[int]) -> list[int]:
        """Which of these entries hold all words as they are written but for their case."""
        return self._exact.among(words, among)

    def text(self, at: int) -> bytes:
        """The words of one entry, in small letters."""
        return self._exact.text(at)


def _piece(part: Sequence[Head], known: Mapping[int, tuple[Piece, int]]) -> Piece:
    """A piece of these entries; what is known of them is not read again."""
    new = iter(all_small([head.words for head in part if id(head) not in known]))
    return Piece(part, [one[0].text(one[1]) if (one := known.get(id(head))) else next(new) for head in part])


class _Words:
    """Texts as one piece of bytes."""

    __slots__ = ("_bytes", "_starts")

    def __init__(self, texts: Sequence[bytes]) -> None:
        self._bytes = _BETWEEN.join(texts)
        self._starts = array("L", accumulate((len(text) + 1 for text in texts), initial=0))

    def holding(self, words: Sequence[bytes]) -> list[int]:
        """Which texts hold all words, in order."""
        data, starts = self._bytes, self._starts
        rarest, rest = max(words, key=len), list(words)
        rest.remove(rarest)
        found: list[int] = []
        place = data.find(rarest)
        while place >= 0:
            at = bisect_right(starts, place) - 1
            end = starts[at + 1]
            if not rest or all(data.find(word, starts[at], end) >= 0 for word in rest):
                found.append(at)
            place = data.find(rarest, end)
        return found

    def among(self, words: Sequence[bytes], places: Sequence[int]) -> list[int]:
        """Which of these texts hold all words."""
        data, starts = self._bytes, self._starts
        return [at for at in places if all(data.find(word, starts[at], starts[at + 1]) >= 0 for word in words)]

    def plain(self) -> _Words:
        """The same texts without marks; this very object where there are none."""
        if self._bytes.isascii():
            return self
        return _Words(all_plain(self._bytes).split(_BETWEEN))

    def text(self, at: int) -> bytes:
        """One of the texts."""
        return self._bytes[self._starts[at] : self._starts[at + 1] - 1]


def _is(one: object, other: object) -> bool:
    """Whether two names mean one object."""
    return one is other
