"""A day, chosen among a few near ones; shown in full under them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.style import Style

from coach.tui.render import plain
from coach.tui.widgets.answers.flow import Flow
from coach.tui.widgets.answers.in_view import keep_in_view


class DayRow(Flow, can_focus=True):
    """Days with a name, of which one may be chosen: by the arrows, its number or the mouse."""

    DEFAULT_CSS = """
    DayRow > .day-row--bar { color: $accent; }
    DayRow > .day-row--quiet { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"day-row--bar", "day-row--quiet"}

    class Chosen(Message):
        """A day was chosen."""

        def __init__(self, day: date) -> None:
            """Tell which."""
            super().__init__()
            self.day = day

    class Entered(Message):
        """Enter was pressed: the day stands."""

    def __init__(self, days: Sequence[tuple[date, str]], chosen: date) -> None:
        """Offer ``days`` with their names."""
        super().__init__()
        self._days = list(days)
        self._day = chosen

    def choose(self, day: date) -> None:
        """Show a day as chosen; it need not be among those that are offered."""
        self._day = day
        self.refresh()

    def pieces(self) -> list[Content]:
        """The days."""
        bar = Style.from_styles(self.get_component_styles("day-row--bar"))
        quiet = Style.from_styles(self.get_component_styles("day-row--quiet"))
        drawn: list[Content] = []
        for number, (day, name) in enumerate(self._days, 1):
            here = day == self._day
            cursor = Content.styled("▌", bar) if here and self.has_focus else Content(" ")
            label = plain(name).stylize("bold") if here else plain(name)
            drawn.append(cursor + ("● " if here else "○ ") + Content.styled(f"{number} ", quiet) + label)
        return drawn

    def on_focus(self) -> None:
        """Bring the days into view."""
        self.call_after_refresh(lambda: keep_in_view(self, Region(0, 0, 1, self.content_size.height)))

    def on_key(self, event: events.Key) -> None:
        """Choose a day, or let it stand."""
        days = [day for day, _ in self._days]
        match event.key:
            case "left" | "right":
                back = event.key == "left"
                later = [day for day in days if (day < self._day if back else day > self._day)]
                if later:
                    self.post_message(self.Chosen(max(later) if back else min(later)))
            case "enter":
                self.post_message(self.Entered())
            case key if len(key) == 1 and key in "123456789"[: len(days)]:
                self.post_message(self.Chosen(days[int(key) - 1]))
            case _:
                return
        event.stop()

    def on_flow_clicked(self, event: Flow.Clicked) -> None:
        """Choose the day that was clicked."""
        event.stop()
        self.post_message(self.Chosen(self._days[event.index][0]))
