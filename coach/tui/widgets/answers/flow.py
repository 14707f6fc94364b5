"""Short pieces side by side, on as many lines as they need, each a place to click."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget

GAP = 3
"""Columns between two pieces."""


class Flow(Widget):
    """Pieces in reading order. A piece wider than the line has lines of its own."""

    DEFAULT_CSS = """
    Flow { height: auto; width: 1fr; text-wrap: nowrap; }
    """

    class Clicked(Message):
        """A piece was clicked.

        Attributes:
            column: Where in it, from its left.
        """

        def __init__(self, flow: Flow, index: int, column: int) -> None:
            """Tell which, from 0."""
            super().__init__()
            self.flow = flow
            self.index = index
            self.column = column

        @property
        def control(self) -> Flow:
            """The widget."""
            return self.flow

    def pieces(self) -> list[Content]:
        """What is shown."""
        return []

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the pieces need."""
        return len(self._lay(width)[0])

    def render(self) -> Content:
        """The pieces, packed into lines."""
        return Content("\n").join(self._lay(self.content_size.width)[0])

    def region_of(self, index: int) -> Region:
        """Where a piece stands, from the upper left corner of the content."""
        places = self._lay(self.content_size.width)[1]
        return places[index] if index < len(places) else Region()

    def on_click(self, event: events.Click) -> None:
        """Tell which piece was clicked."""
        at = event.get_content_offset(self)
        if at is None:
            return
        for index, place in enumerate(self._lay(self.content_size.width)[1]):
            if place.contains_point(at):
                self.post_message(self.Clicked(self, index, at.x - place.x))
                return

    def _lay(self, width: int) -> tuple[list[Content], list[Region]]:
        """The lines, and where each piece stands in them."""
        width = max(1, width)
        lines: list[Content] = []
        places: list[Region] = []
        used = 0
        for piece in self.pieces():
            wide = piece.cell_length
            if lines and used + GAP + wide <= width:
                places.append(Region(used + GAP, len(lines) - 1, wide, 1))
                lines[-1] = lines[-1] + " " * GAP + piece
                used += GAP + wide
                continue
            parts = piece.wrap(width)
            places.append(Region(0, len(lines), max(part.cell_length for part in parts), len(parts)))
            lines += parts
            used = parts[-1].cell_length if len(parts) == 1 else width
        return lines, places
