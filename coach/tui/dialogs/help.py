"""What can be done on the screen that is shown, drawn from the table of commands."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.tui.commands import COMMANDS, key_name
from coach.tui.render import plain
from coach.words.texts import Texts


class HelpDialog(ModalScreen[None]):
    """The commands of one screen, with a sentence for each."""

    DEFAULT_CSS = """
    HelpDialog { align: center middle; background: $background 60%; }
    HelpDialog > VerticalScroll {
        width: 72; max-width: 100%; height: auto; max-height: 100%; padding: 1 3;
        background: $surface; color: $foreground; border: none;
    }
    HelpDialog .title { text-style: bold; margin: 0 0 1 0; }
    HelpDialog .row { height: auto; }
    HelpDialog .key { width: 12; text-style: bold; }
    HelpDialog .does { width: 1fr; }
    HelpDialog .close { color: $text-muted; margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape,f1,enter,q", "dismiss", "")]

    def __init__(self, screen: str, words: Texts) -> None:
        """The help for one screen, in the language that is on."""
        super().__init__()
        self._of = screen
        self._words = words

    def compose(self) -> ComposeResult:
        """One row for each command, then how to close."""
        words = self._words
        with VerticalScroll():
            yield Static(plain(words.screens.help_title), classes="title")
            for command in COMMANDS[self._of]:
                with Horizontal(classes="row"):
                    yield Static(plain(key_name(command, words)), classes="key")
                    yield Static(plain(words.screens.helps[command.explained_by]), classes="does")
            yield Static(plain(words.screens.help_close), classes="close")
