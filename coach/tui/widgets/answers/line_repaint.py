"""A text area that repaints the rows that have changed, and no others.

Textual's own repaints every row at every key, each by way of its whole paragraph. Here the rows that are seen are
compared before and after a change. Where anything else than rows is another (the text has more rows or fewer, it
has scrolled, the field has another size, something is selected, the field is empty), all is repainted as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple, Self

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.document._document import EditResult, Location
from textual.document._edit import Edit
from textual.geometry import Offset, Region, Size
from textual.strip import Strip
from textual.widgets import TextArea

from coach.tui.widgets.answers.graphemes import span_at


class Row(NamedTuple):
    """What stands in one row: its text, and where in it the cursor is, if it is."""

    text: str
    cursor: int | None


class Picture(NamedTuple):
    """What is seen of a text. Two pictures with the same frame differ in some rows only."""

    frame: tuple[Offset, Size, Size, int]
    rows: list[Row]


class LineRepaint(TextArea):
    """A ``TextArea`` for prose that wraps; what it shows is what ``TextArea`` shows."""

    _holding = False
    """Whether a repaint of everything waits, to see if a few rows are enough."""

    _by_row = False
    """Whether the rows that are being drawn are simple enough to be drawn here."""

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Repaint; while a change is under way, not everything at once."""
        if self._holding and not (regions or layout or recompose):
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def edit(self, edit: Edit) -> EditResult:
        """Make a change to the text."""
        with self._few_rows():
            return super().edit(edit)

    def load_text(self, text: str) -> None:
        """Put another text in the place of this one."""
        super().load_text(text)
        self.refresh()

    def undo(self) -> None:
        """Take the latest changes back."""
        with self._few_rows():
            super().undo()

    def redo(self) -> None:
        """Make the changes again that were taken back."""
        with self._few_rows():
            super().redo()

    def move_cursor(
        self, location: Location, select: bool = False, center: bool = False, record_width: bool = True
    ) -> None:
        """Put the cursor somewhere else."""
        with self._few_rows():
            super().move_cursor(location, select, center, record_width)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some of the rows; nothing yet where the mouse comes before what the rows look like is known."""
        if "text-area--gutter" not in self._component_styles:
            return [Strip.blank(crop.width)] * crop.height
        self._by_row = self._simple()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw a row, counted from the uppermost that is seen."""
        row = self._row(y) if self._by_row else None
        if row is None or "\t" in row.text:
            return super().render_line(y)
        theme = self._theme
        base = theme.base_style or self.rich_style
        cursor = theme.cursor_style if self.has_focus and row.cursor is not None else None
        return _drawn(row, self.scrollable_content_region.width, base, cursor)

    @property
    def _draw_cursor(self) -> bool:
        """Whether the cursor is drawn over what is selected: it would cut what is one character of several parts."""
        row, column = self.selection.end
        start, end = span_at(self.document[row], column)
        return super()._draw_cursor and (end - start <= 1 or self.selection.is_empty)

    @contextmanager
    def _few_rows(self) -> Iterator[None]:
        """Repaint after a change only the rows that are not as they were, where nothing else has changed."""
        if self._holding:
            yield
            return
        before = self._picture()
        self._holding = before is not None
        try:
            yield
        finally:
            self._holding = False
        after = self._picture()
        if before is None or after is None or before.frame != after.frame:
            self.refresh()
            return
        top = self.scroll_offset.y
        for y, (old, new) in enumerate(zip(before.rows, after.rows, strict=True)):
            if old != new:
                self.refresh_lines(top + y)

    def _picture(self) -> Picture | None:
        """What is seen now; None where that is more than rows of text with a cursor."""
        if not self.is_mounted or not self._simple():
            return None
        rows = [self._row(y) for y in range(self.size.height)]
        seen = [row for row in rows if row is not None]
        if any("\t" in row.text for row in seen):  # how wide a tab is depends on the rows above
            return None
        height = len(self.wrapped_document._offset_to_line_info)
        return Picture((self.scroll_offset, self.size, self.scrollable_content_region.size, height), seen)

    def _simple(self) -> bool:
        """Whether what is seen is text, one style, and a cursor."""
        return (
            self.soft_wrap
            and self.selection.is_empty
            and bool(self.document.line_count > 1 or self.document[0])
            and not (
                self.language
                or self.suggestion
                or self.read_only
                or self.cursor_blink
                or self.highlight_cursor_line
                or self.match_cursor_bracket
                or self.show_line_numbers
            )
        )

    def _row(self, y: int) -> Row | None:
        """What stands in a row, counted from the uppermost that is seen; None below the text."""
        wrapped = self.wrapped_document
        places = wrapped._offset_to_line_info
        number = self.scroll_offset.y + y
        if number >= len(places):
            return None
        line, section = places[number]
        text = self.document[line]
        ends = wrapped.get_offsets(line)
        start = ends[section - 1] if section else 0
        last = section == len(ends)
        end = len(text) if last else ends[section]
        row, column = self.selection.end
        here = row == line and start <= column and (last or column < end)
        return Row(text[start:end], column - start if here else None)


def _drawn(row: Row, width: int, base: Style, cursor: Style | None) -> Strip:
    """A row as wide as the field; the cursor covers the whole of what is seen as one character."""
    text = row.text
    if cursor is None or row.cursor is None:
        segments = [Segment(text, base)]
    else:
        start, end = span_at(text, row.cursor)
        parts = ((text[:start], base), (text[start:end] or " ", base + cursor), (text[end:], base))
        segments = [Segment(part, style) for part, style in parts if part]
    used = cell_len(text) + (cursor is not None and row.cursor == len(text))
    if used < width:
        segments.append(Segment(" " * (width - used), base))
    return Strip(segments, max(used, width))
