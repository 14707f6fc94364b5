"""Then and now over all passes of an exercise: each question with its answers, newest first."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.practice.then_and_now import Series, over_time
from coach.tui.commands import bindings
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.entry_paper import answer_lines
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import long_day
from coach.words.texts import Texts


class OverTimeScreen(Page[None]):
    """All answers to the questions of one exercise. No words that differ are coloured: it is not about editing."""

    NAME = "over-time"
    BINDINGS: ClassVar[list[BindingType]] = bindings("over-time")

    def __init__(self, id: str, sitting: Sitting, words: Texts) -> None:
        """The exercise that the entry with this id is a pass of."""
        super().__init__(words)
        journal = sitting.desk.journal
        entry = journal.entry(id)
        self._of = entry.exercise.title if entry is not None and entry.exercise is not None else ""
        self._series = over_time(entry, journal) if entry is not None else ()

    def compose(self) -> ComposeResult:
        """A part for each question; what was asked before a major change stands apart and is marked."""
        words = self.words
        yield TopLine(self._of, words.then_and_now)
        yield self.foot
        with VerticalScroll(classes="paper", can_focus=True):
            yield Static(plain(words.then_line if self._series else words.looking_back.once_only), classes="quiet")
            for series in self._series:
                yield Static(self._row(series), classes="gap")

    def _row(self, series: Series) -> Content:
        """One question with its answers."""
        words = self.words
        question = series.step.question + (f" ({series.step.item})" if series.step.item else "")
        parts = [plain(question).stylize("bold")]
        if series.marked:
            parts.append(plain(words.looking_back.asked_before).stylize("dim"))
        for answered in series.answers:
            parts.append(plain(long_day(answered.day, words)).stylize("dim"))
            parts.append(answer_lines(answered.step, words))
        return Content("\n").join(parts)

    def action_close(self) -> None:
        """Back to the entry."""
        self.dismiss(None)
