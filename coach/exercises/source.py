"""A content file's bytes as clean lines."""

from __future__ import annotations

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.findings import Findings
from coach.text import HIDDEN, clean, newlines

LARGEST = 64 * 1024
"""Bytes that a content file may have."""

MOST_LINES = 4000
"""More lines than any exercise has; a list of so many short rows costs the parser more than their bytes say."""


class Source(Struct, frozen=True):
    """The clean text of a file, and its lines."""

    text: str
    lines: tuple[str, ...]

    def column(self, line: int, words: str, start: int = 1) -> int:
        """The 1-based column where the words stand on a line, from a column on; 1 where they do not."""
        if not 0 < line <= len(self.lines):
            return 1
        return self.lines[line - 1].find(words, start - 1) + 1 or 1


def source(text: str) -> Source:
    """The text as clean lines."""
    text = clean(text)
    return Source(text, tuple(text.split("\n")))


def decode(data: bytes, findings: Findings) -> Source | None:
    """The file's text, or None when it cannot be trusted; why is among the findings."""
    if len(data) > LARGEST:
        findings.add(Code.FILE_TOO_LARGE, 1, size=len(data) // 1024, limit=LARGEST // 1024)
        return None
    try:
        text = newlines(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = source(data[: error.start].decode("utf-8")).lines
        findings.add(Code.NOT_UTF8, len(before), len(before[-1]) + 1)
        return None
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        findings.add(Code.TOO_MANY_LINES, MOST_LINES + 1, count=len(lines), limit=MOST_LINES)
        return None
    for number, line in enumerate(lines, 1):
        if hidden := HIDDEN.search(line):
            column = len(clean(line[: hidden.start()])) + 1
            findings.add(Code.HIDDEN_CHARACTER, number, column, character=f"U+{ord(hidden.group()):04X}")
    return None if findings.errors else source(text)
