"""Rows to choose among: a mark, a number, a label that wraps; ``▌`` where one stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from msgspec import Struct
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from coach.tui.render import plain
from coach.tui.widgets.answers.in_view import keep_in_view

DIGITS = "123456789"
"""The keys that choose a row at once; the rows after the ninth are reached by the arrows."""


class Row(Struct, frozen=True):
    """One row: ``mark`` and ``after`` are the program's own, the label is foreign text.

    Attributes:
        after: A word after the label that says what the mark says.
        strong: Whether the label stands out.
    """

    mark: str
    label: str
    after: str = ""
    strong: bool = False


class Rows(Widget, can_focus=True):
    """Rows with a cursor. What a chosen row means is for the owner to say, by ``show_rows``."""

    DEFAULT_CSS = """
    Rows { height: auto; width: 1fr; text-wrap: nowrap; }
    Rows > .rows--bar { color: $accent; }
    Rows > .rows--quiet { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--bar", "rows--quiet"}

    class Picked(Message):
        """A row was picked: by the space bar, its number or the mouse.

        Attributes:
            by_number: Whether it was by its number.
        """

        def __init__(self, rows: Rows, index: int, by_number: bool = False) -> None:
            """Tell which, from 0."""
            super().__init__()
            self.rows = rows
            self.index = index
            self.by_number = by_number

        @property
        def control(self) -> Rows:
            """The rows."""
            return self.rows

    class Entered(Message):
        """Enter was pressed on a row."""

        def __init__(self, rows: Rows, index: int) -> None:
            """Tell which, from 0."""
            super().__init__()
            self.rows = rows
            self.index = index

        @property
        def control(self) -> Rows:
            """The rows."""
            return self.rows

    def __init__(self, rows: Sequence[Row] = (), *, cursor: int = 0, numbered: bool = True, led: bool = False) -> None:
        """Show ``rows``.

        Args:
            led: Whether another widget moves the cursor; then these take no focus.
        """
        super().__init__()
        self._shown = list(rows)
        self._numbered = numbered
        self._led = led
        self.cursor = cursor
        self.can_focus = not led

    def show_rows(self, rows: Sequence[Row], cursor: int | None = None) -> None:
        """Show other rows; the cursor stays where it can."""
        layout = [(row.label, row.after, row.mark) for row in rows] != [
            (row.label, row.after, row.mark) for row in self._shown
        ]
        self._shown = list(rows)
        wanted = self.cursor if cursor is None else cursor
        self.cursor = max(-1 if self._led else 0, min(wanted, len(self._shown) - 1))
        self.refresh(layout=layout)

    def move_to(self, index: int) -> None:
        """Put the cursor on a row and bring it into view."""
        self.cursor = max(-1 if self._led else 0, min(index, len(self._shown) - 1))
        self.refresh()
        self.call_after_refresh(self._keep_cursor_in_view)

    def on_focus(self) -> None:
        """Bring the cursor's row into view."""
        self.call_after_refresh(self._keep_cursor_in_view)

    def on_key(self, event: events.Key) -> None:
        """Move, pick, enter; a key that does nothing here goes on to the owner."""
        if not self._shown:
            return
        match event.key:
            case "up" | "down":
                index = self.cursor + (1 if event.key == "down" else -1)
                if not 0 <= index < len(self._shown):
                    return
                self.move_to(index)
            case "home" | "end":
                self.move_to(0 if event.key == "home" else len(self._shown) - 1)
            case "space":
                self.post_message(self.Picked(self, self.cursor))
            case "enter":
                self.post_message(self.Entered(self, self.cursor))
            case key if self._numbered and len(key) == 1 and key in DIGITS[: len(self._shown)]:
                self.move_to(DIGITS.index(key))
                self.post_message(self.Picked(self, self.cursor, by_number=True))
            case _:
                return
        event.stop()

    def on_click(self, event: events.Click) -> None:
        """Pick the row that was clicked."""
        at = event.get_content_offset(self)
        owners = [index for index, _ in self._lines(self.content_size.width)]
        if at is not None and at.y < len(owners):
            self.move_to(owners[at.y])
            self.post_message(self.Picked(self, owners[at.y]))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the labels need."""
        return len(self._lines(width))

    def render(self) -> Content:
        """The rows."""
        return Content("\n").join(line for _, line in self._lines(self.content_size.width))

    def _keep_cursor_in_view(self) -> None:
        """Scroll what these lie in to the cursor's row; a step may have been left since this was asked for."""
        if not self.is_attached or not self.region:
            return
        lines = [index for index, _ in self._lines(self.content_size.width)]
        if self.cursor in lines:
            keep_in_view(self, Region(0, lines.index(self.cursor), 1, lines.count(self.cursor)))

    def _lines(self, width: int) -> list[tuple[int, Content]]:
        """The lines of the screen, each with its row."""
        return [(index, line) for index in range(len(self._shown)) for line in self._draw(index, width)]

    def _draw(self, index: int, width: int) -> list[Content]:
        """One row, on as many lines as its label needs."""
        row = self._shown[index]
        quiet = Style.from_styles(self.get_component_styles("rows--quiet"))
        here = index == self.cursor and (self.has_focus or self._led)
        bar = Content.styled("▌ ", Style.from_styles(self.get_component_styles("rows--bar"))) if here else Content("  ")
        head = Content(f"{row.mark} " if row.mark else "")
        if self._numbered:
            digits = len(str(len(self._shown)))
            head += Content.styled(f"{index + 1:>{digits}}  ", quiet)
        label = plain(row.label.replace("\n", " "))
        label = label.stylize("bold") if row.strong else label
        if row.after:
            label += Content.styled(f"  {row.after}", quiet)
        lines = label.wrap(max(1, width - bar.cell_length - head.cell_length)) or [Content("")]
        indent = Content(" " * head.cell_length)
        return [bar + (head if n == 0 else indent) + line for n, line in enumerate(lines)]
