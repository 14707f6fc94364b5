"""The editor of experiments: what will be tried, and the day to look at it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static, TextArea

from coach.journal.entry import Plan
from coach.tui.render import plain
from coach.tui.widgets.answers.day_row import DayRow
from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.quiet import Quiet
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.words.dates import long_day, typed_day, weekday_day

AHEAD = (1, 7, 14, 28)
"""The days that are always offered, counted from today; the one that the exercise proposes joins them."""

DUE_DAYS = 7
"""When an experiment is looked at, if the exercise does not say."""


class ExperimentEditor(Editor):
    """A text, then a day: one that is offered, or one that is typed."""

    DEFAULT_CSS = """
    ExperimentEditor > .what { min-height: 3; }
    ExperimentEditor > .when { margin: 1 0 0 0; }
    ExperimentEditor > .other { height: auto; margin: 1 0 0 0; }
    ExperimentEditor > .other > Static { width: auto; padding: 0 2 0 0; color: $text-muted; }
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """See ``Editor``."""
        super().__init__(*args, **kwargs)
        plan: Any = self.view.mark.answer
        self._due = date.fromisoformat(plan["due"]) if plan else self._proposed
        texts = self.words.screens
        self._what = WritingArea(plan["text"] if plan else "", ghost=self.view.example, one_line=True)
        self._days = DayRow(self._offered(), self._due)
        self._full = Quiet(self._in_full(), close=True)
        self._typed = WritingArea(ghost=texts.day_example, one_line=True)
        self._no_day = Quiet(close=True)

    def compose(self) -> ComposeResult:
        """The text, the days, the day in full, a field for another day, the keys."""
        texts = self.words.screens
        yield self._what.add_class("what")
        yield Static(plain(texts.look_when), classes="when")
        yield self._days
        yield self._full
        with Horizontal(classes="other"):
            yield Static(plain(texts.another_day))
            yield self._typed
        yield self._no_day
        yield Quiet(texts.keys_day)

    @property
    def value(self) -> Plan | None:
        """What will be tried and when; None while nothing is written."""
        text = self._what.text
        return {"text": text, "due": self._due.isoformat()} if text.strip() else None

    def take_focus(self) -> None:
        """Put the cursor in the text."""
        self._what.focus()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell what stands; read a typed day as soon as it is one."""
        event.stop()
        if event.text_area is self._what:
            self.changed(self.value)
            return
        typed = self._typed.text.strip()
        day = typed_day(typed, self.today)
        if not typed or day is not None:
            self._no_day.say("")
        if day is not None:
            self._choose(day)

    def on_writing_area_submitted(self, event: WritingArea.Submitted) -> None:
        """From the text to the days; from a typed day onwards, if it is one."""
        event.stop()
        if event.area is self._what:
            self._days.focus()
            return
        typed = self._typed.text.strip()
        if typed and typed_day(typed, self.today) is None:
            self._no_day.say(self.words.refusals["not-a-day"])
            return
        self._go_on()

    def on_day_row_chosen(self, event: DayRow.Chosen) -> None:
        """Let the day stand, in the place of a typed one."""
        event.stop()
        self._typed.load_text("")
        self._choose(event.day)

    def on_day_row_entered(self, event: DayRow.Entered) -> None:
        """The day stands: go on."""
        event.stop()
        self._go_on()

    @property
    def _proposed(self) -> date:
        """The day that the exercise proposes."""
        days = self.view.place.step.due_days
        return self.today + timedelta(days=DUE_DAYS if days is None else days)

    def _choose(self, day: date) -> None:
        """Let a day stand."""
        self._due = day
        self._days.choose(day)
        self._full.say(self._in_full())
        self.changed(self.value)

    def _in_full(self) -> str:
        """The day as it is written, with its year where that is another."""
        written = weekday_day if self._due.year == self.today.year else long_day
        return written(self._due, self.words)

    def _go_on(self) -> None:
        """Tell once more what stands, and go on."""
        self.changed(self.value)
        self.done()

    def _offered(self) -> list[tuple[date, str]]:
        """The days that are offered, the nearest first."""
        days = sorted({self._proposed, *(self.today + timedelta(days=ahead) for ahead in AHEAD)})
        return [(day, self._called(day)) for day in days]

    def _called(self, day: date) -> str:
        """What a day is called from here."""
        ahead = (day - self.today).days
        named = {0: self.words.today, 1: self.words.tomorrow}
        return named.get(ahead) or self.words.screens.in_days(ahead)
