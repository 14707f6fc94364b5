"""Everything there is to begin or to read about, as a list that can be searched in both languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from coach.exercises.folder import read
from coach.exercises.library import Library, Shelf
from coach.exercises.pack import README, Pack, read_pack
from coach.exercises.programme import Programme
from coach.exercises.source import LARGEST

_MARKS = re.compile("[\u0300-\u036f]+")


class Sort(StrEnum):
    """What an item of the list is."""

    EXERCISE = "exercise"
    PROGRAMME = "programme"
    PACK = "pack"


class Item(Struct, frozen=True):
    """One row of the list.

    Attributes:
        name: The full name; of a pack its id.
        lang: The language it is shown in: the one that is spoken, or the only one it has.
        theme: Of an exercise, its folder; empty for the others.
        found_by: What it is found by, in every language it has: its titles and all there is, as they are written, then
            the same without marks.
    """

    sort: Sort
    name: str
    title: str
    lang: str
    theme: str = ""
    aim: str = ""
    minutes: int | None = None
    found_by: tuple[str, ...] = ()

    @property
    def pack(self) -> str:
        """The id of the pack it lies in."""
        return self.name.partition("/")[0]

    @property
    def key(self) -> str:
        """What names it among all: ``exercise:coach/first-day``."""
        return f"{self.sort}:{self.name}"


class Catalogue:
    """The items of a library in one language: exercises by theme, then programmes, then packs. It looks once."""

    def __init__(self, library: Library, lang: str, themes: Mapping[str, Sequence[str]]) -> None:
        """Read the heads of all exercises, the programmes, and what the packs say of themselves.

        Args:
            themes: The names of each theme, in any language: an exercise is found by them too.
        """
        self._library, self._lang = library, lang
        exercises = _by_name(library.heads())
        self.packs = dict(_packs(library))
        self.items: tuple[Item, ...] = (
            *(_exercise(name, shelves, lang, themes) for name, shelves in exercises.items()),
            *self._programmes(),
            *(_pack(id, pack, lang) for id, pack in self.packs.items()),
        )
        self._by_key = {item.key: item for item in self.items}

    def item(self, key: str) -> Item | None:
        """The item with a key."""
        return self._by_key.get(key)

    def programme(self, item: Item) -> Programme | None:
        """The programme that an item stands for."""
        return self._library.programmes.open(item.name, self._lang)

    def find(self, query: str) -> tuple[Item, ...]:
        """The items that hold every word of a query: as it is written before without its marks, in titles first."""
        exact, near = small(query).split(), folded(query).split()
        if not exact:
            return self.items
        ranked = [(rank, item) for item in self.items if (rank := _rank(item, exact, near)) is not None]
        return tuple(item for _, item in sorted(ranked, key=lambda one: one[0]))

    def _programmes(self) -> Iterator[Item]:
        """The programmes that can be read."""
        programmes = self._library.programmes
        for name in programmes.names():
            read = [one for lang in ("sv", "en") if (one := programmes.open(name, lang)) is not None]
            shown = next((one for one in read if one.lang == self._lang), next(iter(read), None))
            if shown is not None:
                found_by = _found_by([one.title for one in read], [one.promise for one in read])
                yield Item(Sort.PROGRAMME, name, shown.title, shown.lang, aim=shown.promise, found_by=found_by)


def small(text: str) -> str:
    """A text in which case does not count."""
    return unicodedata.normalize("NFC", text.casefold())


def folded(text: str) -> str:
    """A text in small letters without marks: å and ä as a, ö as o."""
    return _MARKS.sub("", unicodedata.normalize("NFD", text.casefold()))


def _rank(item: Item, exact: list[str], near: list[str]) -> int | None:
    """How well an item fits, 0 best; None where a word is not in it."""
    for rank, text in enumerate(item.found_by):
        if all(word in text for word in (exact if rank < 2 else near)):
            return rank
    return None


def _found_by(titles: Sequence[str], rest: Sequence[str]) -> tuple[str, ...]:
    """What an item is found by."""
    title, every = "\n".join(titles), "\n".join((*titles, *rest))
    return small(title), small(every), folded(title), folded(every)


def _by_name(shelves: Iterable[Shelf]) -> dict[str, list[Shelf]]:
    """The shelves of each exercise, in the order of the library."""
    found: dict[str, list[Shelf]] = {}
    for shelf in shelves:
        found.setdefault(shelf.name, []).append(shelf)
    return found


def _exercise(name: str, shelves: list[Shelf], lang: str, themes: Mapping[str, Sequence[str]]) -> Item:
    """An exercise as an item."""
    shown = next((shelf for shelf in shelves if shelf.lang == lang), shelves[0])
    rest = [*(shelf.aim for shelf in shelves), *themes.get(shown.theme, ())]
    found_by = _found_by([shelf.title for shelf in shelves], rest)
    return Item(Sort.EXERCISE, name, shown.title, shown.lang, shown.theme, shown.aim, shown.minutes, found_by)


def _packs(library: Library) -> Iterator[tuple[str, Pack]]:
    """The packs that say who they are."""
    for id in library.packs:
        data = read(library.root(id) / README, LARGEST + 1)
        pack = read_pack(data).pack if data is not None else None
        if pack is not None:
            yield id, pack


def _pack(id: str, pack: Pack, lang: str) -> Item:
    """A pack as an item."""
    return Item(Sort.PACK, id, pack.title, lang, found_by=_found_by([pack.title], [pack.author]))
