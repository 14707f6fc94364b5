"""``coach render``: an exercise as a sheet to print or mail."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from coach.cli.call import Call
from coach.cli.files import exercise_file, library_of, named, read, write_page
from coach.cli.wrong import FOUND_WRONG, Wrong
from coach.exchange.sheet import sheet
from coach.exercises.activities import activities
from coach.exercises.library import Library, content_root
from coach.exercises.locate import root_of
from coach.exercises.model import Exercise
from coach.exercises.reader import parse
from coach.words import words_for


def render(call: Call, file: str, out: str | None) -> int:
    """Write the sheet; gives the exit code. It speaks the exercise's own language."""
    path = exercise_file(call, file)
    exercise, _ = parse(read(call, path), str(path))
    if exercise is None:
        raise Wrong(call.words.author.has_errors.format(path=named(path)), FOUND_WRONG)
    lists = activities(exercise.lang, content_root())
    place = Path(out) if out else Path.cwd() / f"{exercise.id}.{exercise.lang}.html"
    write_page(call, place, sheet(exercise, words_for(exercise.lang), lists, _others(call, path, exercise.lang)))
    call.console.say(call.words.author.sheet_lies.format(path=named(place)))
    return 0


def _others(call: Call, path: Path, lang: str) -> Callable[[str], Exercise | None]:
    """Gives the exercises that a file may refer to: those of its own pack, then the built-in ones."""
    root = root_of(path)
    shelves = [*(Library({"": root}).heads(lang) if root else ()), *library_of(call).heads(lang)]

    @cache
    def find(id: str) -> Exercise | None:
        shelf = next((one for one in shelves if one.id == id), None)
        return parse(read(call, shelf.path))[0] if shelf else None

    return find
