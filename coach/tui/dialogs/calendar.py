"""The year at a glance, and the way to a day in it."""

from __future__ import annotations

from datetime import date

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from coach.journal.days import Days
from coach.tui.dialogs.dialog import Dialog
from coach.tui.render import plain
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.tui.widgets.year import GLYPHS, Year
from coach.words.dates import long_day, typed_day
from coach.words.texts import Texts

ROOMY = 24
"""Rows from which there is room for air."""


class CalendarDialog(Dialog[date]):
    """Ends with a day to go to, or with None."""

    DEFAULT_CSS = """
    CalendarDialog > Vertical {
        width: 76; max-width: 100%; height: auto; max-height: 100%; padding: 1 3; background: $surface;
    }
    CalendarDialog .title { text-style: bold; margin: 0 0 1 0; }
    CalendarDialog .day { margin: 1 0 0 0; }
    CalendarDialog .legend, CalendarDialog .close { color: $text-muted; }
    CalendarDialog WritingArea { background: $surface; display: none; min-height: 1; }
    CalendarDialog.typing WritingArea { display: block; }
    CalendarDialog.low > Vertical { padding: 0 2; }
    CalendarDialog.low .title, CalendarDialog.low .day { margin: 0; }
    """

    def __init__(self, day: date, today: date, days: Days, words: Texts) -> None:
        """Begin at ``day``. ``days``: what was written when."""
        super().__init__(words)
        self._day = day
        self._today = today
        self._days = days

    def compose(self) -> ComposeResult:
        """The year, the day that is stood on in words, and what the glyphs mean."""
        said = self.words.looking_back
        marks = {self._days[day].meaning for day in self._days}
        legend = [f"{glyph} {self.words.filters.marks[mark]}" for mark, glyph in GLYPHS.items() if mark in marks]
        with Vertical():
            yield Static(classes="title")
            yield Year(self._day, self._days, self.words)
            yield Static(classes="day")
            yield WritingArea(ghost=said.go_to, one_line=True)
            yield Static(plain("   ".join(legend)), classes="legend")
            yield Static(plain(said.calendar_keys), classes="close")

    def begin(self) -> None:
        """Begin in the year."""
        self.query_one(Year).focus()
        self._tell(self._day)

    async def speak(self, words: Texts) -> None:
        """The same in another language, where one is."""
        self._day = self.query_one(Year).day
        self.remove_class("typing")
        await super().speak(words)
        self.begin()

    def on_resize(self) -> None:
        """Nothing but the air goes where there is little room."""
        self.set_class(self.app.size.height < ROOMY, "low")

    def _tell(self, day: date) -> None:
        """Say which year it is, and which day is stood on."""
        marked = self._days.get(day)
        count = self.words.screens.entries(marked.entries) if marked else self.words.looking_back.calendar_nothing
        self.query_one(".title", Static).update(plain(f"{self.words.looking_back.calendar} {day.year}"))
        self.query_one(".day", Static).update(plain(f"{long_day(day, self.words)}: {count}"))

    @on(Year.Moved)
    def _moved(self, event: Year.Moved) -> None:
        """Another day is stood on."""
        self._tell(event.day)

    @on(Year.Chosen)
    def _chosen(self, event: Year.Chosen) -> None:
        """Go there."""
        self.dismiss(event.day)

    def on_key(self, event: events.Key) -> None:
        """A figure or a sign begins a date."""
        area = self.query_one(WritingArea)
        if not area.has_focus and event.character is not None and event.character in "0123456789+-":
            event.stop()
            self.add_class("typing")
            area.load_text(event.character)
            area.focus()

    @on(WritingArea.Submitted)
    def _typed(self, event: WritingArea.Submitted) -> None:
        """Go to the day that was written, or say how one is written."""
        event.stop()
        day = typed_day(event.area.text, self._today)
        if day is not None:
            self.dismiss(day)
        else:
            self.query_one(".day", Static).update(plain(self.words.looking_back.not_a_day))

    def action_close(self) -> None:
        """From the date back to the year; from there, nowhere."""
        if self.has_class("typing"):
            self.remove_class("typing")
            self.query_one(Year).focus()
            self._tell(self.query_one(Year).day)
        else:
            self.dismiss(None)
