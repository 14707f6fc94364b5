"""Finds programmes in the folders of packs, and opens one. Nothing is read before it is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from coach.exercises.folder import entries, read, within
from coach.exercises.grammar import ID
from coach.exercises.names import BUILT_IN, NotFound, named
from coach.exercises.programme import Programme
from coach.exercises.programme_reader import parse_programme
from coach.exercises.source import LARGEST

FOLDER = "programmes"

_FILE = re.compile(r"(?P<id>[^.]+)\.(?P<lang>[a-z]{2})\.md")


class Programmes:
    """The programmes of some folders. It looks once; a new one sees what has changed."""

    def __init__(self, roots: Mapping[str, Path]) -> None:
        """Take the folder of each pack by its id."""
        self._roots = dict(roots)
        self._opened: dict[Path, Programme | None] = {}

    def names(self) -> tuple[str, ...]:
        """The full names, the built-in ones first."""
        return tuple(sorted(self._files, key=lambda name: (not name.startswith(f"{BUILT_IN}/"), name)))

    def find(self, name: str) -> str:
        """The full name that a full name or a short one means.

        Raises:
            Ambiguous: Several installed packs have it, and the built-in one has not.
            NotFound: None has it.
        """
        return named(name, self._files)

    def open(self, name: str, lang: str) -> Programme | None:
        """Read a programme in a language, or in its other one; None where its file has faults.

        Raises:
            NotFound: There is none with that full name.
        """
        if name not in self._files:
            raise NotFound(name)
        files = self._files[name]
        path = files.get(lang) or files[min(files)]
        if path not in self._opened:
            self._opened[path] = _programme(path, name)
        return self._opened[path]

    @cached_property
    def _files(self) -> dict[str, dict[str, Path]]:
        """The files of each full name, by language."""
        found: dict[str, dict[str, Path]] = {}
        for pack, root in self._roots.items():
            for id, lang, path in _looked(root):
                found.setdefault(f"{pack}/{id}", {})[lang] = path
        return found


def _looked(root: Path) -> Iterator[tuple[str, str, Path]]:
    """The files in a pack's folder that are named as programmes are."""
    for path in entries(root / FOLDER):
        name = _FILE.fullmatch(path.name)
        if name and ID.fullmatch(name["id"]) and within(path, root):
            yield name["id"], name["lang"], path


def _programme(path: Path, name: str) -> Programme | None:
    """A file as a programme, if it can be used and is what it is called."""
    data = read(path, LARGEST + 1)
    programme = parse_programme(data)[0] if data is not None else None
    return programme if programme and programme.id == name.partition("/")[2] else None
