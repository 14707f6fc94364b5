"""What can be done on the screen that is shown, drawn from the table of commands."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from coach.tui.commands import commands, key_name
from coach.tui.dialogs.dialog import Dialog
from coach.tui.keymap import remapped
from coach.tui.render import plain
from coach.words.texts import Texts


class HelpDialog(Dialog[None]):
    """The commands of one screen, with a sentence for each."""

    DEFAULT_CSS = """
    HelpDialog .title { margin: 0 0 1 0; }
    HelpDialog .row { height: auto; }
    HelpDialog .key { width: 12; text-style: bold; }
    HelpDialog .does { width: 1fr; }
    HelpDialog .close { color: $text-muted; margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("f1,enter,q", "close", "")]

    def __init__(self, screen: str, words: Texts) -> None:
        """The help for one screen, in the language that is on."""
        super().__init__(words)
        self._of = screen

    def compose(self) -> ComposeResult:
        """One row for each command, then how to close."""
        words = self.words
        with VerticalScroll():
            yield Static(plain(words.screens.help_title), classes="title")
            for command in commands(self._of):
                with Horizontal(classes="row"):
                    yield Static(plain(key_name(command, words, remapped(self.app))), classes="key")
                    yield Static(plain(words.screens.helps[command.explained_by]), classes="does")
            yield Static(plain(words.screens.help_close), classes="close")
