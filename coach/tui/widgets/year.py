"""A year at a glance: a row for each month, a place for each day, a glyph where something was written."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from coach.journal.days import HIT, ONE, SET_ASIDE, SEVERAL, Days
from coach.words.texts import Texts

GLYPHS = {ONE: "▪", SEVERAL: "■", SET_ASIDE: "▫", HIT: "◆"}
"""What a marked day looks like. A day without an entry is a dot, which is nothing to be filled in."""

NOTHING = "·"
NAME_WIDTH = 5
MONTHS = 12
LONGEST_MONTH = 31


class Year(Widget, can_focus=True):
    """One year, with a day that is stood on."""

    DEFAULT_CSS = """
    Year { height: 12; width: 100%; }
    Year > .year--quiet { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"year--quiet"}

    class Moved(Message):
        """Another day is stood on."""

        def __init__(self, day: date) -> None:
            """Tell which."""
            super().__init__()
            self.day = day

    class Chosen(Message):
        """The manager wants to go to a day."""

        def __init__(self, day: date) -> None:
            """Tell which."""
            super().__init__()
            self.day = day

    def __init__(self, day: date, days: Days, words: Texts) -> None:
        """The year of ``day``, with the marked ``days``."""
        super().__init__()
        self.day = day
        self._days = days
        self._words = words

    def go(self, day: date) -> None:
        """Stand on another day."""
        self.day = day
        self.refresh()
        self.post_message(self.Moved(day))

    def on_key(self, event: events.Key) -> None:
        """The arrows move by days and months, the page keys by years; Enter chooses."""
        match event.key:
            case "left" | "right":
                self._by_days(1 if event.key == "right" else -1)
            case "up" | "down":
                self._by_months(1 if event.key == "down" else -1)
            case "pageup" | "pagedown":
                self._by_months(MONTHS if event.key == "pagedown" else -MONTHS)
            case "enter":
                self.post_message(self.Chosen(self.day))
            case _:
                return
        event.stop()

    def on_click(self, event: events.Click) -> None:
        """Stand on the day that is clicked; what is clicked twice is chosen."""
        offset = event.get_content_offset(self)
        if offset is None or not 0 <= offset.y < MONTHS:
            return
        number = (offset.x - NAME_WIDTH) // self._step + 1
        if 1 <= number <= monthrange(self.day.year, offset.y + 1)[1]:
            self.go(date(self.day.year, offset.y + 1, number))
            if event.chain > 1:
                self.post_message(self.Chosen(self.day))

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as it may be."""
        return container.width

    def render(self) -> Content:
        """The months."""
        return Content("\n").join(self._month(month) for month in range(1, MONTHS + 1))

    @property
    def _step(self) -> int:
        """Columns from one day to the next."""
        return 2 if self.size.width >= NAME_WIDTH + 2 * LONGEST_MONTH else 1

    def _month(self, month: int) -> Content:
        """One month."""
        quiet = self.get_visual_style("year--quiet", partial=True)
        row = Content.styled(self._words.months[month - 1][:3].ljust(NAME_WIDTH), quiet)
        for number in range(1, monthrange(self.day.year, month)[1] + 1):
            day = date(self.day.year, month, number)
            marked = self._days.get(day)
            glyph = GLYPHS[marked.meaning] if marked else NOTHING
            style = "reverse bold" if day == self.day else "bold" if marked else quiet
            row += Content.styled(glyph, style) + " " * (self._step - 1)
        return row

    def _by_days(self, days: int) -> None:
        """Go some days on."""
        if date.min + timedelta(days=1) <= self.day <= date.max - timedelta(days=1):
            self.go(self.day + timedelta(days=days))

    def _by_months(self, months: int) -> None:
        """Go some months on, to the same day of the month or the month's last."""
        years, month = divmod(self.day.year * MONTHS + self.day.month - 1 + months, MONTHS)
        if MINYEAR <= years <= MAXYEAR:
            self.go(date(years, month + 1, min(self.day.day, monthrange(years, month + 1)[1])))
