"""A row of a file with a mark under one of its columns, no wider than a terminal."""

from __future__ import annotations

import unicodedata

WIDEST = 72
"""Cells that a row takes at most; what is cut off is shown by an ellipsis."""

TAB = "    "
"""A tab as it is shown. Where a terminal would jump to depends on what stands before the row."""

_CUT = "…"
_BEFORE = 40
"""Cells that are kept before the column, where a row is cut."""


def pointed(row: str, column: int) -> tuple[str, str]:
    """A row and the line that goes under it.

    Args:
        row: One line of a file, clean.
        column: 1-based, in characters; one past the end is the end.

    Returns:
        The row, cut around the column where it is long, and a caret under the column.
    """
    cells = [TAB if character == "\t" else character for character in row]
    at = min(max(column - 1, 0), len(cells))
    start, end = _window([width(cell) for cell in cells], at)
    head, tail = _CUT if start else "", _CUT if end < len(cells) else ""
    before = head + "".join(cells[start:at])
    return before + "".join(cells[at:end]) + tail, " " * width(before) + "^"


def width(text: str) -> int:
    """How many cells of a terminal a text takes: two for wide characters, none for what joins another."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    """The cells of one character."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _window(widths: list[int], at: int) -> tuple[int, int]:
    """The part of a row, as two indices, that is shown around a place in it."""
    if sum(widths) <= WIDEST:
        return 0, len(widths)
    start = at
    while start and sum(widths[start - 1 : at]) <= _BEFORE:
        start -= 1
    room = WIDEST - 2 * len(_CUT)
    end = start
    while end < len(widths) and room >= widths[end]:
        room -= widths[end]
        end += 1
    return start, end
