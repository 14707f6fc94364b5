"""Entries written for people outside of Coach: as Markdown, HTML, JSON or CSV, whole or not at all.

The core says what became of it in numbers; the faces put that into words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from coach.journal.export.copies import Copies, Counts
from coach.journal.export.document import document, json_of
from coach.journal.export.file_names import FileNames
from coach.journal.export.reading import title
from coach.journal.export.target import whole_file, whole_folder
from coach.words.texts import Texts

Notes = Callable[[Counts], Iterable[str]]
"""Gives the sentences that a reader of a page is told of it, once all has been counted."""


class Format(StrEnum):
    """How entries are written."""

    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"
    CSV = "csv"

    @property
    def is_folder(self) -> bool:
        """Whether it is a file for each entry."""
        return self is Format.MARKDOWN


def export(copies: Copies, format: Format, path: Path, words: Texts, notes: Notes, *, replace: bool = False) -> Counts:
    """Write entries to a file or a folder.

    Args:
        copies: What leaves.
        path: Where to; the folder it is in has to be there.
        words: Of the language in which the file speaks.
        replace: Whether a file of that name may be gone then. A folder never is, unless it is empty.

    Raises:
        Taken: Something has that name.
        OSError: It could not be written, and nothing is left of it.
    """
    if format.is_folder:
        _folder(copies, path, words)
        return copies.counts
    with whole_file(path, replace=replace) as file:
        for piece in _pieces(copies, format, words, notes):
            file.write(piece)
    return copies.counts


def _folder(copies: Copies, path: Path, words: Texts) -> None:
    """A Markdown file for each entry."""
    from coach.journal.export.markdown_file import markdown_file

    names = FileNames(".md")
    with whole_folder(path) as folder:
        for copy in copies:
            name = _title(copy.readable, title(copy.entry, words), words)
            folder.write(names.of(copy.entry.at, name), markdown_file(copy.entry, name, words).encode())


def _pieces(copies: Copies, format: Format, words: Texts, notes: Notes) -> Iterator[bytes]:
    """The bytes of a file, piece by piece."""
    match format:
        case Format.JSON:
            return _json(copies, words)
        case Format.CSV:
            return _csv(copies, words)
        case _:
            return _html(copies, words, notes)


def _json(copies: Copies, words: Texts) -> Iterator[bytes]:
    """A list with an entry on each line."""
    before = b"[\n"
    for copy in copies:
        quick = json_of(copy.json, copy.entry, words) if copy.known else None
        yield before + (quick or msgspec.json.encode(document(copy.document, words)))
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def _csv(copies: Copies, words: Texts) -> Iterator[bytes]:
    """The headings and the rows."""
    from coach.journal.export.csv_file import csv_rows, heading

    yield heading(words)
    for copy in copies:
        yield csv_rows(copy.entry, words)


def _html(copies: Copies, words: Texts, notes: Notes) -> Iterator[bytes]:
    """The page. Its contents stand first, so all entries are drawn before."""
    from coach.journal.export.html_file import html_entry, html_file

    titles, drawn = [], []
    for number, copy in enumerate(copies, 1):
        name = _title(copy.readable, title(copy.entry, words), words)
        titles.append((copy.entry.at.date(), name))
        drawn.append(html_entry(copy.entry, number, name, words).encode())
    before, after = html_file(titles, notes(copies.counts), words)
    yield before.encode()
    yield from drawn
    yield after.encode()


def _title(readable: bool, name: str, words: Texts) -> str:
    """What an entry is called; one that this version cannot read is called that."""
    return name if readable else words.export.unreadable
