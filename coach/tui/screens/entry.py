"""One entry, read exactly as it was asked and answered."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from coach.tui.commands import bindings
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.entry_paper import EntryPaper
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import long_day
from coach.words.texts import Texts


class EntryScreen(Page[None]):
    """An entry on a page of its own."""

    NAME = "entry"
    BINDINGS: ClassVar[list[BindingType]] = bindings("entry")

    def __init__(self, id: str, sitting: Sitting, words: Texts) -> None:
        """Show the entry with this id."""
        super().__init__(words)
        self.entry = sitting.desk.journal.entry(id)

    def compose(self) -> ComposeResult:
        """The page."""
        day = long_day(self.entry.at.date(), self.words) if self.entry is not None else ""
        yield TopLine(self.words.screens.history, day)
        yield self.foot
        with VerticalScroll(classes="paper", can_focus=True):
            yield EntryPaper(self.words, self.entry)

    def action_close(self) -> None:
        """Back to the list."""
        self.dismiss(None)
