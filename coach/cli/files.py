"""Files that are read and written for people: how they are named, why they could not be, and none over one's own."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli.call import Call
from coach.cli.stops import Stopped
from coach.cli.whole_file import rewrite
from coach.cli.wrong import FOUND_WRONG, NOT_SAVED, Wrong
from coach.words.file_reason import file_reason

if TYPE_CHECKING:
    from coach.exercises.library import Library

_TOP = 4096
"""So much of a file is enough to see whether it was made here."""


def library_of(call: Call) -> Library:
    """Every exercise that there is. The journal is not looked at."""
    from coach.exercises.library import BUILT_IN, Library, content_root, installed

    return Library({BUILT_IN: content_root(), **installed(call.folders.packs)})


def exercise_file(call: Call, name: str) -> Path:
    """The file of an exercise, by its path or its name. What a file of another sort is, is said."""
    from coach.exercises.files import sort_of
    from coach.exercises.locate import NoFile, locate

    try:
        path = locate(name, call.words.lang, Path.cwd(), library_of(call))
    except NoFile as error:
        said = call.words.author
        sentence = said.not_read.format(path=named(error.path), reason=said.reasons["a-folder"])
        raise Wrong(sentence if error.folder else said.no_file.format(path=named(error.path))) from None
    other = call.words.author.not_an_exercise.get(sort_of(path, read(call, path)))
    if other is not None:
        raise Wrong(other.format(path=named(path)))
    return path


def read(call: Call, path: Path) -> bytes:
    """A file's bytes, as many as an exercise may have and one more."""
    from coach.exercises.source import LARGEST

    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        why = file_reason(error, call.words)
        raise Wrong(call.words.author.not_read.format(path=named(path), reason=why)) from error


def write_page(call: Call, path: Path, text: str) -> None:
    """Write a file whole or not at all: over one that was made here, over another file only when somebody says so."""
    words = call.words.author
    if os.path.lexists(path) and not (_made_here(path) or may_replace(call, path)):
        raise Wrong(words.left_alone.format(path=named(path)), FOUND_WRONG)
    try:
        rewrite(path, text.encode())
    except OSError as error:
        why = file_reason(error, call.words)
        raise Wrong(words.not_written.format(path=named(path), reason=why), NOT_SAVED) from error


def named(path: Path) -> str:
    """A path as it is told: short where it lies below the current folder."""
    with suppress(ValueError, OSError):
        return str(path.absolute().relative_to(Path.cwd()))
    return str(path)


def may_replace(call: Call, path: Path) -> bool:
    """Ask whether a file may be gone, where there is somebody to ask."""
    if not call.console.asks or not path.is_file():
        return False
    call.console.remark(call.words.author.replace.format(path=named(path)))
    try:
        with call.console.listening():
            return call.console.read().strip().casefold() in call.words.messages.yes
    except Stopped:
        return False


def _made_here(path: Path) -> bool:
    """Whether a file is a page or a reminder that was made here, so that it can be made anew."""
    from coach.journal.export.reminder import made_here
    from coach.page import is_ours

    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            top = file.read(_TOP)
            return is_ours(top) or made_here(top)
    except OSError:
        return False
