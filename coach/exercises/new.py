"""Beginning a new exercise, programme or pack: where its files go, and writing them without touching any other."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from coach.exercises.files import written_format
from coach.exercises.grammar import ID
from coach.exercises.library import BUILT_IN
from coach.exercises.pack import FORMAT, README
from coach.exercises.source import LARGEST
from coach.exercises.themes import THEMES
from coach.text import slug

FIRST_EXERCISE = "first-exercise"
"""The exercise that a new pack begins with."""

THEME = "open-up"
"""The theme of a new exercise where the folder does not tell another."""

_FACTS = re.compile(r"^(id|themes): .*$", re.MULTILINE)


class Piece(StrEnum):
    """What can be begun."""

    EXERCISE = "exercise"
    PROGRAMME = "programme"
    PACK = "pack"


Template = Callable[[str, str], str]
"""The text that a kind of piece begins from, in a language."""


class NotAName(ValueError):
    """A name that cannot be an id. ``guess`` is one that could, or empty; ``taken`` when Coach itself has it."""

    def __init__(self, name: str, guess: str, *, taken: bool = False) -> None:
        super().__init__(name)
        self.name, self.guess, self.taken = name, guess, taken


class AlreadyThere(Exception):
    """Something lies where the new file or folder would, and is left as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


def begin(piece: Piece, name: str, lang: str, here: Path, template: Template) -> list[Path]:
    """Write what a piece begins with.

    Args:
        name: The id. Of a pack it is also the folder.
        here: The current folder. In a pack's folder an exercise goes into the folder of a theme, and a programme
            among the programmes.

    Returns:
        The new files; the one to begin with first.

    Raises:
        NotAName: The name cannot be an id.
        AlreadyThere: Something is in the way. Nothing was written.
        OSError: The disk refused. What was begun has been removed again.
    """
    if not ID.fullmatch(name):
        raise NotAName(name, slug(name))
    if piece is Piece.PACK and name == BUILT_IN:
        raise NotAName(name, "", taken=True)
    files = _files(piece, name, lang, here, template)
    inmost = here / name if piece is Piece.PACK else next(iter(files))
    if os.path.lexists(inmost):
        raise AlreadyThere(inmost)
    _write(files)
    return list(files)


def is_pack(folder: Path) -> bool:
    """Whether a folder is a pack: its README says so."""
    try:
        with (folder / README).open("rb") as file:
            return written_format(file.read(LARGEST)) == FORMAT
    except OSError:
        return False


def _files(piece: Piece, name: str, lang: str, here: Path, template: Template) -> dict[Path, str]:
    """The new files with their texts, the one to begin with first."""
    text = template(piece.value, lang)
    if piece is Piece.PACK:
        exercise = here / name / "exercises" / THEME / f"{FIRST_EXERCISE}.{lang}.md"
        first = _filled(template(Piece.EXERCISE.value, lang), FIRST_EXERCISE, THEME)
        return {here / name / README: _filled(text, name, ""), exercise: first}
    if piece is Piece.PROGRAMME:
        folder = here / "programmes" if is_pack(here) else here
        return {folder / f"{name}.{lang}.md": _filled(text, name, "")}
    theme = here.name if here.name in THEMES else THEME
    folder = here / "exercises" / theme if is_pack(here) else here
    return {folder / f"{name}.{lang}.md": _filled(text, name, theme)}


def _filled(text: str, id: str, theme: str) -> str:
    """A template with its own id and theme."""
    facts = {"id": id, "themes": theme}
    return _FACTS.sub(lambda row: f"{row[1]}: {facts[row[1]]}", text)


def _write(files: dict[Path, str]) -> None:
    """Write new files, all or none; a file that is there already is never opened."""
    written: list[Path] = []
    folders: list[Path] = []
    try:
        for path, text in files.items():
            missing = [one for one in (path.parent, *path.parent.parents) if not one.exists()]
            for folder in reversed(missing):
                folder.mkdir()
                folders.append(folder)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
    except FileExistsError as error:
        _remove(written, folders)
        raise AlreadyThere(Path(error.filename)) from error
    except OSError:
        _remove(written, folders)
        raise


def _remove(files: list[Path], folders: list[Path]) -> None:
    """Take back what was written, as far as that goes."""
    for path in files:
        path.unlink(missing_ok=True)
    for folder in reversed(folders):
        with suppress(OSError):
            folder.rmdir()
