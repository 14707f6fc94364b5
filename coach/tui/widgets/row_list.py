"""A list of rows with headings between them. Only the rows that are seen are drawn, however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from msgspec.structs import replace
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from coach.tui.widgets.answers.in_view import keep_in_view
from coach.tui.widgets.row import Row

BAR, ASIDE, NO_BAR = "▌ ", "› ", "  "
"""Before what is marked where the list has the focus, where it has not, and before everything else."""

DIGITS = "123456789"
"""The keys that choose a row at once, where the rows are numbered."""


class RowList(ScrollView, can_focus=True):
    """Rows, one of them marked: by a bar where the list has the focus, and in bold."""

    DEFAULT_CSS = """
    RowList {
        width: 1fr; height: 1fr; background: $background; overflow-x: hidden;
        scrollbar-size-vertical: 1; scrollbar-gutter: stable;
    }
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

    def __init__(
        self, *, at_once: bool = False, wraps: bool = False, numbered: bool = False, led: bool = False
    ) -> None:
        """An empty list.

        Args:
            at_once: A click chooses; otherwise it marks, and one more click chooses.
            wraps: A row takes as many lines as it needs; otherwise what is too long is cut.
            numbered: The first nine rows have their figures, which choose them.
            led: Another widget moves the mark by ``press``; then the list takes no focus.
        """
        super().__init__()
        self.can_focus = not led
        self._at_once = at_once
        self._wraps = wraps
        self._numbered = numbered
        self._led = led
        self._rows: tuple[Row, ...] = ()
        self._place = 0
        self._laid_out = 0  # the columns that the lines are for
        self._lines: list[tuple[int, int]] = []  # for each line its row, and which of the row's lines it is

    @property
    def key(self) -> str:
        """What is marked."""
        return self._rows[self._place].key if self._place < len(self._rows) else ""

    def show(self, rows: Sequence[Row], key: str = "") -> None:
        """Show other rows, and mark the one with ``key``, or the first that can be marked."""
        self._rows = _with_figures(rows) if self._numbered else tuple(rows)
        places = [place for place, row in enumerate(self._rows) if row.key]
        self._place = next((place for place in places if self._rows[place].key == key), next(iter(places), 0))
        self._lay_out(self._laid_out)
        self.refresh(layout=self.styles.is_auto_height)
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
        if self.press(event.key):
            event.stop()
            event.prevent_default()

    def press(self, key: str) -> bool:
        """Do what a key does in a list; whether it does anything."""
        page = max(1, self.scrollable_content_region.height - 1)
        every = len(self._rows)
        moves = {"up": -1, "down": 1, "pageup": -page, "pagedown": page, "home": -every, "end": every}
        if key in moves:
            self.mark(self._place + moves[key])
        elif key in ("enter", "space") and self.key:
            self.choose()
        elif self._numbered and len(key) == 1 and key in DIGITS[: len(self._rows)]:
            self.mark(DIGITS.index(key))
            self.choose()
        else:
            return False
        return True

    def choose(self) -> None:
        """Choose what is marked."""
        if self.key:
            self.post_message(self.Chosen(self.key))

    def on_click(self, event: events.Click) -> None:
        """Mark what was clicked, or choose it."""
        offset = event.get_content_offset(self)
        at = -1 if offset is None else offset.y + self.scroll_offset.y
        place = self._lines[at][0] if 0 <= at < len(self._lines) else -1
        if place < 0 or not self._rows[place].key:
            return
        before, self._place = self._place, place
        if before != place:
            self._moved()
        if self._at_once or before == place:
            self.choose()

    # -- drawing ---------------------------------------------------------------------------------------

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are, where the list is as high as they are."""
        self._lay_out(width)
        return len(self._lines)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        if width != self._laid_out:
            self._lay_out(width)
        at = y + self.scroll_offset.y
        if at >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        place, number = self._lines[at]
        here = place == self._place and bool(self.key)
        style = self.visual_style
        if here:
            style += self.get_visual_style("row-list--marked", partial=True)
        bar = (BAR if self.has_focus or self._led else ASIDE) if here else NO_BAR
        first = Content.styled(bar, self._look("bar"))
        drawn = first + self._draw(self._rows[place], width)[number]
        return Strip(drawn.render_segments(style)).adjust_cell_length(width, style.rich_style)

    def _draw(self, row: Row, width: int) -> tuple[Content, ...]:
        """The lines of a row, without the bar."""
        room = max(1, width - len(BAR) - 1)
        return row.wrapped(room, self._look) if self._wraps else row.cut(room, self._look)

    def _look(self, part: str) -> Style:
        """The style of a part."""
        return self.get_visual_style(f"row-list--{part}", partial=True)

    def _lay_out(self, width: int) -> None:
        """Know which row stands on which line."""
        self._laid_out = width
        if self._wraps and width:
            rows = enumerate(self._draw(row, width) for row in self._rows)
            self._lines = [(place, number) for place, lines in rows for number in range(len(lines))]
        else:
            self._lines = [(place, 0) for place in range(len(self._rows))]
        self.virtual_size = Size(0, len(self._lines))

    def on_focus(self) -> None:
        """The mark is drawn otherwise."""
        self.refresh()
        self._to_mark()

    def on_blur(self) -> None:
        """The mark is drawn otherwise."""
        self.refresh()

    def on_resize(self) -> None:
        """Lay out anew, and keep the marked row in view."""
        self._lay_out(self.scrollable_content_region.width)
        self._to_mark()

    def _moved(self) -> None:
        """Draw, bring the marked row into view, and tell."""
        self.refresh()
        self._to_mark()
        self.post_message(self.Marked(self.key))

    def _to_mark(self) -> None:
        """Scroll to the marked row, and to the heading right above it."""
        if not (self.is_attached and self._lines and self.size):
            return
        first = self._place - (self._place > 0 and not self._rows[self._place - 1].key)
        at = [number for number, (place, _) in enumerate(self._lines) if first <= place <= self._place]
        region = Region(0, at[0], 1, len(at))
        if self.styles.is_auto_height:
            keep_in_view(self, region)
        else:
            self.scroll_to_region(region, animate=False, force=True)


def _with_figures(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, the first nine with their figures."""
    return tuple(replace(row, mark=f"{n}  " if n <= len(DIGITS) else "   ") for n, row in enumerate(rows, 1))
