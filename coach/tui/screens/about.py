"""An exercise, a programme or a pack on a page of its own; an exercise can be begun from here."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from coach.exercises.catalogue import Item, Sort
from coach.tui.commands import bindings
from coach.tui.library_view import LibraryView
from coach.tui.messages import Begun
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.about_paper import AboutPaper
from coach.tui.widgets.top_line import TopLine
from coach.words.texts import Texts


class AboutScreen(Page[None]):
    """What something in the library is about."""

    NAME = "about"
    BINDINGS: ClassVar[list[BindingType]] = bindings("about")

    def __init__(self, key: str, sitting: Sitting, words: Texts) -> None:
        """Show the item that ``key`` names."""
        super().__init__(words)
        self._key = key
        self._sitting = sitting
        self._item: Item | None = None

    def compose(self) -> ComposeResult:
        """The page."""
        yield TopLine(self.words.shelves.title)
        yield self.foot
        with VerticalScroll(classes="paper", can_focus=True):
            yield AboutPaper()

    async def fill(self) -> None:
        """Read it, in the language that is spoken."""
        self._view = LibraryView(self._sitting.desk, self.words)
        self._item = self._view.catalogue.item(self._key)
        if self._item is not None:
            self.query_one(AboutPaper).update(self._view.reader.read(self._item))
        if self._item is None or self._item.sort is not Sort.EXERCISE:
            self.foot.hide("begin-exercise")

    def action_begin(self) -> None:
        """Begin it."""
        if self._item is None or self._item.sort is not Sort.EXERCISE:
            return
        session = self._view.begin(self._item)
        if session is None:
            self.say(self.words.exercise_unreadable)
        else:
            self.post_message(Begun(session))

    def action_close(self) -> None:
        """Back to the library."""
        self.dismiss(None)
