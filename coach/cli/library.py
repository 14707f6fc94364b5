"""``coach library``: the exercises that there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from coach.cli.call import Call
from coach.exercises.library import BUILT_IN, Library, Shelf, content_root, installed


def library(call: Call, *, json: bool) -> int:
    """List the exercises; gives the exit code. The journal is not looked at."""
    shelves = Library({BUILT_IN: content_root(), **installed(call.folders.packs)}).heads()
    if json:
        call.console.document(msgspec.json.encode([_row(shelf) for shelf in shelves]))
    else:
        call.console.say("\n".join(_lines(call, shelves)))
    return 0


def _row(shelf: Shelf) -> dict[str, object]:
    """An exercise's row in JSON."""
    return {
        "pack": shelf.pack,
        "id": shelf.id,
        "version": shelf.version,
        "lang": shelf.lang,
        "title": shelf.title,
        "theme": shelf.theme,
        "minutes": shelf.minutes,
    }


def _lines(call: Call, shelves: Sequence[Shelf]) -> Iterator[str]:
    """By theme, each exercise once: in the language that is spoken, in its other one where it has only that."""
    words = call.words
    spoken = {shelf.name for shelf in shelves if shelf.lang == words.lang}
    theme = None
    for shelf in shelves:
        if shelf.lang != words.lang and shelf.name in spoken:
            continue
        if shelf.theme != theme:
            yield from ["", words.themes.get(shelf.theme, shelf.theme)][theme is None :]
            theme = shelf.theme
        minutes = f" ({words.minutes(shelf.minutes)})" if shelf.minutes else ""
        yield f"  {shelf.title}{minutes}  {shelf.name}"
