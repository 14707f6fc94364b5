"""Finds exercises in folders, lists them from the heads of their files, and opens one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.folder import entries, is_folder, leads_into, read, resolved, within
from coach.exercises.grammar import ID
from coach.exercises.head import read_head
from coach.exercises.model import Diagnostic, Exercise, Head, Return
from coach.exercises.names import BUILT_IN, Ambiguous, NotFound, named, near
from coach.exercises.source import LARGEST
from coach.exercises.themes import place

if TYPE_CHECKING:
    from coach.exercises.programmes import Programmes

__all__ = ["BUILT_IN", "Ambiguous", "Library", "NotFound", "Opened", "Problem", "Shelf", "Trouble"]

HEAD_BYTES = 4096
"""Enough for the head of nearly every file; of another the whole is read."""

_FILE = re.compile(r"(?P<id>[^.]+)\.(?P<lang>[a-z]{2})\.md")
_VERSION = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6}){2}")


class Shelf(Struct, frozen=True):
    """One exercise in one language, as a list shows it.

    Attributes:
        theme: The folder it lies in.
        path: Its file.
        returns: When it, or another exercise, is offered again.
    """

    pack: str
    id: str
    version: str
    lang: str
    title: str
    aim: str
    minutes: int | None
    theme: str
    path: Path
    returns: tuple[Return, ...] = ()

    @property
    def name(self) -> str:
        """The full name, ``pack/exercise``."""
        return f"{self.pack}/{self.id}"


class Opened(Struct, frozen=True):
    """An exercise that was opened.

    Attributes:
        exercise: None when the file cannot be used; why is among the diagnostics.
        other_language: It is not in the language that was asked for, because it has not got that one.
    """

    exercise: Exercise | None
    shelf: Shelf
    diagnostics: tuple[Diagnostic, ...]
    other_language: bool


class Trouble(StrEnum):
    """Why a file is not in the library."""

    OUTSIDE_LAYOUT = "outside-layout"
    OUTSIDE_FOLDER = "outside-folder"
    UNREADABLE = "unreadable"
    NO_EXERCISE = "no-exercise"
    NAME_DIFFERS = "name-differs"
    TWICE = "twice"


class Problem(Struct, frozen=True):
    """A file that was passed over."""

    pack: str
    path: Path
    trouble: Trouble


def content_root() -> Path:
    """The folder of the built-in exercises: beside the modules where it is packed, else in the checkout."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "content"
    return packed if packed.is_dir() else package.parent / "content"


def installed(packs: Path) -> dict[str, Path]:
    """The newest version of each installed pack, by id. The built-in pack's id is never taken from here."""
    found: dict[str, Path] = {}
    for folder in entries(packs):
        if folder.name == BUILT_IN or not ID.fullmatch(folder.name):
            continue
        versions = [one for one in entries(folder) if _VERSION.fullmatch(one.name) and is_folder(one)]
        versions = [one for one in versions if within(one, packs)]
        if versions:
            found[folder.name] = max(versions, key=lambda one: [int(part) for part in one.name.split(".")])
    return found


class Library:
    """The exercises of some folders. It looks once; a new library sees what has changed."""

    def __init__(self, roots: Mapping[str, Path]) -> None:
        """Take the folder of each pack by its id. Folders that do not exist are empty."""
        self._roots = dict(roots)

    def heads(self, lang: str | None = None) -> list[Shelf]:
        """One row for each exercise and language, by theme and then by file name; of one language if asked."""
        return [shelf for shelf in self._found[0] if lang in (None, shelf.lang)]

    @property
    def packs(self) -> tuple[str, ...]:
        """The ids of the packs whose folders the library was made from."""
        return tuple(self._roots)

    def root(self, pack: str) -> Path:
        """The folder of a pack that the library was made from."""
        return self._roots[pack]

    def comes_with_coach(self, pack: str) -> bool:
        """Whether a pack is the one that is delivered and tested with the program."""
        return pack == BUILT_IN and self._roots.get(pack) == content_root()

    @cached_property
    def programmes(self) -> Programmes:
        """The programmes of the same folders."""
        from coach.exercises.programmes import Programmes

        return Programmes(self._roots)

    def problems(self) -> list[Problem]:
        """The files that were passed over."""
        return list(self._found[1])

    def find(self, name: str) -> tuple[str, str]:
        """The pack and the id that a full name or a short one means.

        Raises:
            Ambiguous: Several installed packs have it, and the built-in one has not.
            NotFound: None has it.
        """
        pack, _, id = named(name, (shelf.name for shelf in self._found[0])).partition("/")
        return pack, id

    def open(self, pack: str, id: str, lang: str) -> Opened:
        """Read an exercise in a language, or in its other one where only that exists.

        Raises:
            NotFound: The pack has no such exercise.
        """
        shelves = [shelf for shelf in self._found[0] if (shelf.pack, shelf.id) == (pack, id)]
        if not shelves:
            name = f"{pack}/{id}"
            raise NotFound(name, near(name, (shelf.name for shelf in self._found[0])))
        shelf = next((one for one in shelves if one.lang == lang), shelves[0])
        other = shelf.lang != lang
        data = read(shelf.path, LARGEST + 1)
        if data is None:
            return Opened(None, shelf, (Diagnostic(Code.UNREADABLE.value, 1, 1),), other)
        from coach.exercises.reader import parse  # for a list the heads are enough

        exercise, diagnostics = parse(data, str(shelf.path))
        return Opened(exercise, shelf, tuple(diagnostics), other)

    @cached_property
    def _found(self) -> tuple[tuple[Shelf, ...], tuple[Problem, ...]]:
        """Everything in the folders."""
        shelves: dict[tuple[str, str, str], Shelf] = {}
        problems: list[Problem] = []
        for pack, root in self._roots.items():
            real = resolved(root)
            for path in _files(root / "exercises"):
                one = _look(pack, root, real, path)
                if isinstance(one, Shelf) and (pack, one.id, one.lang) in shelves:
                    one = Trouble.TWICE
                if isinstance(one, Shelf):
                    shelves[pack, one.id, one.lang] = one
                else:
                    problems.append(Problem(pack, path, one))
        return tuple(sorted(shelves.values(), key=_order)), tuple(problems)


def _order(shelf: Shelf) -> tuple[int, str, bool, str, str]:
    """By theme, in a theme the built-in exercises first, then by file name."""
    return place(shelf.theme), shelf.theme, shelf.pack != BUILT_IN, shelf.pack, shelf.path.name


def _look(pack: str, root: Path, real: Path | None, path: Path) -> Shelf | Trouble:
    """One file as a row of the list, or why it is none. ``real`` is where the root leads."""
    name = _FILE.fullmatch(path.name)
    if not name or path.parent.parent != root / "exercises" or not ID.fullmatch(path.parent.name):
        return Trouble.OUTSIDE_LAYOUT
    if real is None or not leads_into(path, real):
        return Trouble.OUTSIDE_FOLDER
    data = read(path, HEAD_BYTES)
    if data is None:
        return Trouble.UNREADABLE
    head = read_head(data, whole=len(data) < HEAD_BYTES)
    if head is None and len(data) == HEAD_BYTES:
        head = read_head(read(path, LARGEST + 1) or b"")
    if head is None:
        return Trouble.NO_EXERCISE
    if (head.id, head.lang) != (name["id"], name["lang"]):
        return Trouble.NAME_DIFFERS
    return _shelf(pack, head, path)


def _shelf(pack: str, head: Head, path: Path) -> Shelf:
    """A row of the list."""
    return Shelf(
        pack=pack,
        id=head.id,
        version=head.version,
        lang=head.lang,
        title=head.title,
        aim=head.aim,
        minutes=head.minutes,
        theme=path.parent.name,
        path=path,
        returns=head.returns,
    )


def _files(folder: Path) -> Iterator[Path]:
    """Everything in the folders of a folder, but what is hidden."""
    for entry in entries(folder):
        if is_folder(entry):
            yield from entries(entry)
        else:
            yield entry
