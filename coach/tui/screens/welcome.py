"""The first screen, until something is written: the language, where the writing lies, and those it is about."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.paths import from_home
from coach.practice.desk import Unreadable
from coach.practice.today import FIRST_DAY
from coach.settings import NotWritten
from coach.tui.commands import bindings
from coach.tui.dialogs.folder import FolderDialog
from coach.tui.messages import Begun, Chosen, PlaceChosen
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.languages import Languages
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import long_day
from coach.words.texts import Texts


class WelcomeScreen(Page[None]):
    """What is good to know before the first word. Looking at it leaves no trace on disk."""

    NAME = "welcome"
    BINDINGS: ClassVar[list[BindingType]] = bindings("welcome")
    DEFAULT_CSS = """
    WelcomeScreen .heading { text-style: bold; margin: 1 0 0 0; }
    WelcomeScreen .first { text-style: bold; }
    WelcomeScreen Languages { margin: 1 0 0 0; }
    """

    def __init__(self, sitting: Sitting, words: Texts) -> None:
        """Greet."""
        super().__init__(words)
        self._sitting = sitting

    def compose(self) -> ComposeResult:
        """From the top: a greeting, the language, the place, the others, and how to begin."""
        words, said = self.words, self.words.choices
        yield TopLine("Coach", long_day(self._sitting.clock().date(), words))
        yield self.foot
        with VerticalScroll(classes="paper", can_focus=True):
            yield Static(plain(said.welcome), classes="first")
            yield Static(plain(said.welcome_more))
            yield Languages(words)
            yield Static(plain(said.place_heading), classes="heading")
            yield Static(plain(said.place.format(path=from_home(self._sitting.places.journal))))
            yield Static(plain(said.others_heading), classes="heading")
            yield Static(plain(said.others))
            yield Static(plain(self._first_day()), classes="gap")

    def _first_day(self) -> str:
        """What Enter begins."""
        library = self._sitting.desk.library
        shelf = library.open(*library.find(FIRST_DAY), self.words.lang).shelf
        minutes = self.words.minutes(shelf.minutes or 0)
        return self.words.choices.first_day.format(title=shelf.title, minutes=minutes)

    def on_languages_picked(self, event: Languages.Picked) -> None:
        """Speak that language, at once and next time."""
        event.stop()
        written = True
        try:
            self._sitting.choices.choose("language", event.lang)
        except NotWritten:
            written = False
        self.post_message(Chosen("language", written=written))

    def action_place(self) -> None:
        """Ask for another folder."""
        self.app.push_screen(FolderDialog(str(self._sitting.places.journal), self.words), self._place)

    def _place(self, path: Path | None) -> None:
        """Tell which folder was chosen, if one was."""
        if path is not None:
            self.post_message(PlaceChosen(path))

    def action_begin(self) -> None:
        """Straight into the first day."""
        try:
            session = self._sitting.desk.begin(FIRST_DAY, self.words.lang)
        except Unreadable:
            self.say(self.words.exercise_unreadable)
        else:
            self.post_message(Begun(session))

    def action_close(self) -> None:
        """On to Today."""
        self.dismiss(None)
