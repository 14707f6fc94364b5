"""Letting entries leave the journal as files: what both faces ask for, done in one place."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from coach.journal.export.copies import Copies, Counts, Progress
from coach.journal.export.export import Format, export
from coach.journal.export.notes import made, notes
from coach.journal.export.private import Private
from coach.journal.export.renaming import Renaming
from coach.journal.head import Head
from coach.journal.journal import Journal
from coach.words.texts import Texts


class Leaving(Struct, frozen=True):
    """How entries are to leave.

    Attributes:
        format: The kind of file.
        without_private: Whether private answers stay, with what others quote of them.
        without_names: Whether letters stand for the people, the same in every entry.
    """

    format: Format
    without_private: bool = False
    without_names: bool = False


def leave(
    journal: Journal,
    heads: Sequence[Head],
    how: Leaving,
    path: Path,
    words: Texts,
    day: date,
    progress: Progress | None = None,
    *,
    replace: bool = False,
) -> Counts:
    """Write entries to a file or a folder.

    Args:
        heads: Oldest first.
        day: The local day.
        replace: Whether a file of that name may be gone then.

    Raises:
        Taken: Something has that name.
        OSError: It could not be written, and nothing is left of it.
    """

    def told(counts: Counts) -> Iterator[str]:
        yield made(counts, day, words)
        yield from told_of(counts, how, words)

    private = Private(reversed(journal.heads())) if how.without_private else None
    renaming = (
        Renaming(journal.people.all(), journal.people.spellings(), words.export.letter_of)
        if how.without_names
        else None
    )
    copies = Copies(heads, private, renaming, progress, journal.follow_ups.all())
    return export(copies, how.format, path, words, told, replace=replace)


def told_of(counts: Counts, how: Leaving, words: Texts) -> Iterator[str]:
    """What there is to know of what has left, a sentence each."""
    return notes(counts, words, without_private=how.without_private, without_names=how.without_names)


def free_path(folder: Path, format: Format, words: Texts, day: date) -> Path:
    """A name in a folder that nothing has yet."""
    ending = "" if format.is_folder else f".{format.value}"
    stem = words.export.name_of_file.format(day=day.isoformat())
    path, count = folder / f"{stem}{ending}", 1
    while os.path.lexists(path):
        count += 1
        path = path.with_name(f"{stem}-{count}{ending}")
    return path
