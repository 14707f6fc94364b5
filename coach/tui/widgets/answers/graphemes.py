"""Where what is seen as one character begins and ends: letters with their marks, emoji of several parts."""

from __future__ import annotations

from bisect import bisect_right

from rich.cells import split_graphemes

FIRST_MARK = "\u0300"
"""Below this every character stands alone."""


JOINER = "\u200d"
FIRST_TAG, LAST_TAG = "\U000e0020", "\U000e007f"
"""What some flags are made of."""

LONGEST = 100
"""How many code points are looked at to each side: no character is as long, and a line may be a megabyte."""


def span_at(text: str, column: int) -> tuple[int, int]:
    """Where the character around a column begins and ends; at the end of the text, nothing."""
    if column >= len(text):
        return len(text), len(text)
    first = max(0, column - LONGEST)
    near = text[first : column + LONGEST]
    if max(near) < FIRST_MARK:
        return column, column + 1
    spans, _ = split_graphemes(near)
    start, end, _ = spans[bisect_right(spans, column - first, key=lambda span: span[0]) - 1]
    return first + start, first + end


def joins(character: str) -> bool:
    """Whether a character is nothing by itself and joins those around it: Textual does not count it as written."""
    return character == JOINER or FIRST_TAG <= character <= LAST_TAG


def before(text: str, column: int) -> int:
    """Where the character before a column begins."""
    return span_at(text, column - 1)[0] if column > 0 else 0


def after(text: str, column: int) -> int:
    """Where the character at a column ends."""
    return span_at(text, max(0, column))[1]


def edge(text: str, column: int) -> int:
    """The column itself between characters; the end of the character that it is within."""
    start, end = span_at(text, column)
    return column if column == start else end
