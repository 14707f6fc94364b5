"""The file that somebody who writes means: a path, an exercise of the pack one stands in or beside, or any other."""

from __future__ import annotations

from pathlib import Path

from coach.exercises.library import BUILT_IN, Library, Shelf
from coach.exercises.new import is_pack

SUFFIX = ".md"


class NoFile(LookupError):
    """A path that leads to no file; perhaps to a ``folder``."""

    def __init__(self, path: Path, *, folder: bool) -> None:
        super().__init__(path)
        self.path, self.folder = path, folder


def locate(name: str, lang: str, here: Path, library: Library) -> Path:
    """The file of an exercise.

    Args:
        name: A path; or an exercise's name, short or full. A pack in the folder ``here``, or the folder itself, goes
            before what is installed.
        lang: Taken where it exists, otherwise the exercise's other language.

    Raises:
        NoFile: It is written as a path, and leads nowhere.
        NotFound, Ambiguous: No exercise, or several, are called that.
    """
    path = here / name
    try:
        file, folder = path.is_file(), path.is_dir()
    except OSError:
        file = folder = False
    if file:
        return path
    if folder or name.endswith(SUFFIX):
        raise NoFile(path, folder=folder)
    pack, _, id = name.rpartition("/")
    own = here / pack
    if is_pack(own):
        found = [shelf for shelf in Library({BUILT_IN: own}).heads() if shelf.id == id]
        if found:
            return _in(found, lang)
    pack, id = library.find(name)
    return _in([shelf for shelf in library.heads() if (shelf.pack, shelf.id) == (pack, id)], lang)


def root_of(path: Path) -> Path | None:
    """The pack's folder that an exercise file lies in, ``<root>/exercises/<theme>/<file>``; None elsewhere."""
    folders = path.absolute().parents
    return folders[2] if len(folders) > 2 and folders[1].name == "exercises" else None


def _in(found: list[Shelf], lang: str) -> Path:
    """The file in a language, or in the one there is."""
    return next((shelf.path for shelf in found if shelf.lang == lang), found[0].path)
