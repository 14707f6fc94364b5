"""What was found in content, as lines for people, as JSON and as GitHub's annotations."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from coach.cli.source_row import pointed
from coach.exercises.check import Checked
from coach.exercises.model import Diagnostic
from coach.exercises.source import source
from coach.text import line
from coach.words.messages import Message, Messages, told

NARROWEST = 40
"""Columns below which nothing is gained by keeping words whole."""


class Found:
    """What was found in one file, in the words of a language."""

    def __init__(self, checked: Checked, messages: Messages) -> None:
        """Of a file that was checked."""
        self._checked, self._messages = checked, messages

    def as_text(self, columns: int | None = None) -> Iterator[str]:
        """A paragraph for each thing: where, what is wrong and how it is mended, and the row it stands on.

        Args:
            columns: Of the terminal, at whose edge the words are kept whole; None is no edge, and one line for each.
        """
        for one in self._checked.diagnostics:
            message = self._told(one)
            where = self._path if self._checked.unreadable else f"{self._path}:{one.line}:{one.column}"
            severity = self._messages.severity[one.severity.value]
            said = [_folded(f"{where}: {severity} {one.code} {message.what} {message.mend}", columns)]
            if 0 < one.line <= len(self._rows):
                said += [f"    {row}" for row in pointed(self._rows[one.line - 1], one.column)]
            yield "\n".join(said)

    def as_json(self) -> Iterator[dict[str, object]]:
        """An object for each thing; ``docs/command-line.md`` has the keys."""
        for one in self._checked.diagnostics:
            message = self._told(one)
            yield {
                "path": self._path,
                "line": one.line,
                "column": one.column,
                "severity": one.severity.value,
                "code": one.code,
                "message": message.what,
                "mend": message.mend,
            }

    def as_github(self) -> Iterator[str]:
        """A line for each thing that GitHub shows beside the row it is about."""
        for one in self._checked.diagnostics:
            message = self._told(one)
            place = f"file={_property(self._path)},line={one.line},col={one.column},title={one.code}"
            yield f"::{one.severity.value} {place}::{_data(f'{message.what} {message.mend}')}"

    @property
    def _path(self) -> str:
        """The file's path, on one line whatever it is called."""
        return path_shown(self._checked.path)

    @cached_property
    def _rows(self) -> tuple[str, ...]:
        """The rows of the file as the reader sees them; none where it could not be read."""
        data = self._checked.source
        return () if data is None else source(data.decode("utf-8", "replace")).lines

    def _told(self, one: Diagnostic) -> Message:
        """A thing in words."""
        return told(one, self._messages)


def path_shown(path: Path) -> str:
    """A path as it may be shown: a file may be called anything."""
    return line(str(path).encode("utf-8", "replace").decode())


def _folded(text: str, columns: int | None) -> str:
    """A text that goes on in a new line where a terminal would cut a word in two."""
    if columns is None:
        return text
    return textwrap.fill(text, max(columns, NARROWEST), break_long_words=False, break_on_hyphens=False)


def _data(text: str) -> str:
    """A text in a line for GitHub, which has signs of its own."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A text among the properties of a line for GitHub."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
