"""A row of a list, and how it is laid out in so many columns."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from textual.content import Content
from textual.style import Style

from coach.text import line
from coach.tui.render import plain

GAP = 2
"""Columns between what stands to the left and what stands to the right."""

NARROWEST = 8
"""Columns that what stands to the left has at least."""

SHORT = 10
"""What is no longer than this to the right has a column of its own, which the lines to the left keep clear of."""

Look = Callable[[str], Style]
"""The style of a part of a row: ``heading`` or ``quiet``."""


class Row(Struct, frozen=True):
    """A row, in foreign text.

    Attributes:
        key: What names it; empty for what cannot be marked: a heading, an empty row, something ``quiet``.
        right: Something short at the right end.
        mark: What stands before it, with its space.
        under: Lines that belong to it, under it.
    """

    key: str
    left: str
    right: str = ""
    quiet: bool = False
    mark: str = ""
    under: tuple[Content, ...] = ()

    def cut(self, width: int, look: Look) -> tuple[Content, ...]:
        """The row on one line: what is too long to the left is cut, not what stands to the right."""
        left, right = self._ends(look)
        left = left.truncate(max(NARROWEST, width - right.cell_length - (GAP if right else 0)), ellipsis=True)
        return (_with_right(left, right, width).truncate(width),)

    def wrapped(self, width: int, look: Look) -> tuple[Content, ...]:
        """The row on as many lines as it needs; what stands to the right ends the last of its own."""
        left, right = self._ends(look)
        mark = plain(self.mark).cell_length
        beside = right.cell_length + GAP if 0 < right.cell_length <= SHORT else 0
        lines = _hanging(left, mark, max(NARROWEST, width - beside))
        if right and lines[-1].cell_length + GAP + right.cell_length > width:
            lines += [Content("")] if right.cell_length <= width else []
        if right.cell_length > width:
            lines += _hanging(right, 0, width)
        elif right:
            lines[-1] = _with_right(lines[-1], right, width)
        for one in self.under:
            lines += _hanging(one.stylize_before("not bold"), len(one.plain) - len(one.plain.lstrip()), width)
        return tuple(lines)

    def _ends(self, look: Look) -> tuple[Content, Content]:
        """What stands to the left and to the right."""
        left = plain(self.mark + line(self.left))
        if not self.key:
            left = left.stylize(look("quiet" if self.quiet else "heading"))
        return left, plain(line(self.right)).stylize(look("quiet"))


def _with_right(left: Content, right: Content, width: int) -> Content:
    """A line with something at its right end."""
    return left + " " * max(GAP, width - left.cell_length - right.cell_length) + right if right else left


def _hanging(text: Content, indent: int, width: int) -> list[Content]:
    """A text wrapped to a width; the lines after the first stand under what follows its first ``indent`` columns."""
    if text.cell_length <= width:
        return [text]
    indent = min(indent, max(0, width - NARROWEST))
    lines = text[indent:].wrap(max(1, width - indent)) or [Content("")]
    return [text[:indent] + lines[0], *(Content(" " * indent) + rest for rest in lines[1:])]
