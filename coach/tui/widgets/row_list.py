"""A list of rows with headings between them. Only the rows that are seen are made, however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from coach.text import line
from coach.tui.render import plain

GAP = 2
"""Columns between what stands to the left and what stands to the right."""


class Row(Struct, frozen=True):
    """A row, in foreign text.

    Attributes:
        key: What names it; empty for what cannot be marked: a heading, an empty row, something ``quiet``.
        right: Something short at the right end.
    """

    key: str
    left: str
    right: str = ""
    quiet: bool = False


class RowList(ScrollView, can_focus=True):
    """Rows, one of them marked: by a bar where the list has the focus, and in bold."""

    DEFAULT_CSS = """
    RowList { width: 1fr; height: 1fr; background: $background; scrollbar-size-vertical: 1; overflow-x: hidden; }
    RowList > .row-list--marked { text-style: bold; background: $panel; }
    RowList > .row-list--bar { color: $accent; text-style: bold; }
    RowList > .row-list--heading { text-style: bold; }
    RowList > .row-list--quiet { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--marked",
        "row-list--bar",
        "row-list--heading",
        "row-list--quiet",
    }

    class Marked(Message):
        """Another row is marked.

        Attributes:
            key: Which; empty where there is none to mark.
        """

        def __init__(self, key: str) -> None:
            """Tell which."""
            super().__init__()
            self.key = key

    class Chosen(Message):
        """A row was chosen.

        Attributes:
            key: Which.
        """

        def __init__(self, key: str) -> None:
            """Tell which."""
            super().__init__()
            self.key = key

    def __init__(self, *, at_once: bool = False) -> None:
        """An empty list. With ``at_once`` a click chooses; otherwise it marks, and one more click chooses."""
        super().__init__()
        self._at_once = at_once
        self._rows: tuple[Row, ...] = ()
        self._place = 0

    @property
    def key(self) -> str:
        """What is marked."""
        return self._rows[self._place].key if self._place < len(self._rows) else ""

    def show(self, rows: Sequence[Row], key: str = "") -> None:
        """Show other rows, and mark the one with ``key``, or the first that can be marked."""
        self._rows = tuple(rows)
        places = [place for place, row in enumerate(self._rows) if row.key]
        self._place = next((place for place in places if self._rows[place].key == key), next(iter(places), 0))
        self.virtual_size = Size(0, len(self._rows))
        self._moved()

    def mark(self, place: int) -> None:
        """Mark the row at a place, or the nearest one on the way that can be marked."""
        place = max(0, min(place, len(self._rows) - 1))
        step = -1 if place < self._place else 1
        ways = (range(place, len(self._rows) if step > 0 else -1, step), range(place, self._place, -step))
        found = next((one for way in ways for one in way if self._rows[one].key), self._place)
        if found != self._place:
            self._place = found
            self._moved()
        elif step < 0:
            self.scroll_home(animate=False)  # the heading above the first row

    # -- keys and mouse --------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Move the mark, or choose."""
        page = max(1, self.scrollable_content_region.height - 1)
        every = len(self._rows)
        moves = {"up": -1, "down": 1, "pageup": -page, "pagedown": page, "home": -every, "end": every}
        if event.key in moves:
            self.mark(self._place + moves[event.key])
        elif event.key in ("enter", "space") and self.key:
            self.post_message(self.Chosen(self.key))
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Mark what was clicked, or choose it."""
        offset = event.get_content_offset(self)
        place = -1 if offset is None else offset.y + self.scroll_offset.y
        if not (0 <= place < len(self._rows)) or not self._rows[place].key:
            return
        before, self._place = self._place, place
        if before != place:
            self._moved()
        if self._at_once or before == place:
            self.post_message(self.Chosen(self.key))

    # -- drawing ---------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width = self.scrollable_content_region.width
        place = y + self.scroll_offset.y
        if place >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        here = place == self._place and bool(self.key)
        style = self.visual_style
        if here:
            style += self.get_visual_style("row-list--marked", partial=True)
        strip = Strip(self._draw(self._rows[place], width, here=here).render_segments(style))
        return strip.adjust_cell_length(width, style.rich_style)

    def _draw(self, row: Row, width: int, *, here: bool) -> Content:
        """A row in so many columns: what is too long to the left is cut, not what stands to the right."""
        left, right = plain(line(row.left)), plain(line(row.right))
        if not row.key:
            part = "row-list--quiet" if row.quiet else "row-list--heading"
            left = left.stylize(self.get_visual_style(part, partial=True))
        bar = self.get_visual_style("row-list--bar", partial=True)
        first = Content.styled("▌ ", bar) if here and self.has_focus else plain("› " if here else "  ")
        room = width - first.cell_length - right.cell_length - (GAP if right else 0) - 1
        left = left.truncate(max(8, room), ellipsis=True)
        gap = width - first.cell_length - left.cell_length - right.cell_length - 1
        quiet = right.stylize(self.get_visual_style("row-list--quiet", partial=True))
        return (first + left + " " * max(GAP, gap) + quiet).truncate(width)

    def on_focus(self) -> None:
        """The mark is drawn otherwise."""
        self.refresh()

    def on_blur(self) -> None:
        """The mark is drawn otherwise."""
        self.refresh()

    def on_resize(self) -> None:
        """Keep the marked row in view."""
        self._to_mark()

    def _moved(self) -> None:
        """Draw, bring the marked row into view, and tell."""
        self.refresh()
        self._to_mark()
        self.post_message(self.Marked(self.key))

    def _to_mark(self) -> None:
        """Scroll to the marked row, and to the heading right above it."""
        if self.is_attached and self._rows and self.size:
            above = self._place > 0 and not self._rows[self._place - 1].key
            self.scroll_to_region(Region(0, self._place - above, 1, 1 + above), animate=False, force=True)
