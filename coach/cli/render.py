"""``coach render``: an exercise as a sheet to print or mail."""

from __future__ import annotations

from pathlib import Path

from coach.cli.call import Call
from coach.cli.files import exercise_file, library_of, named, read, write
from coach.cli.wrong import FOUND_WRONG, Wrong
from coach.exchange.sheet import sheet
from coach.exercises.activities import activities
from coach.exercises.library import Library, content_root
from coach.exercises.locate import root_of
from coach.exercises.reader import parse
from coach.words import words_for


def render(call: Call, file: str, out: str | None) -> int:
    """Write the sheet; gives the exit code. It speaks the exercise's own language."""
    path = exercise_file(call, file)
    exercise, _ = parse(read(call, path), str(path))
    if exercise is None:
        raise Wrong(call.words.author.has_errors.format(path=named(path)), FOUND_WRONG)
    shelves = library_of(call).heads(exercise.lang)
    root = root_of(path)
    if root is not None:
        shelves += Library({"": root}).heads(exercise.lang)
    titles = {shelf.id: shelf.title for shelf in shelves}
    lists = activities(exercise.lang, content_root())
    place = Path(out) if out else Path.cwd() / f"{exercise.id}.{exercise.lang}.html"
    write(call, place, sheet(exercise, words_for(exercise.lang), lists, titles))
    call.console.say(call.words.author.sheet_lies.format(path=named(place)))
    return 0
