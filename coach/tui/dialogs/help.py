"""What can be done on the screen that is shown, drawn from the table of commands."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.tui.commands import COMMANDS, key_name
from coach.tui.render import plain
from coach.words.texts import Texts

KEY_WIDTH = 12
"""Columns for the keys, so that what they do stands in a column of its own."""


class HelpDialog(ModalScreen[None]):
    """The commands of one screen, with a sentence for each."""

    DEFAULT_CSS = """
    HelpDialog { align: center middle; background: $background 60%; }
    HelpDialog > VerticalScroll {
        width: 72; max-width: 100%; height: auto; max-height: 100%; padding: 1 3;
        background: $surface; color: $foreground; border: none;
    }
    HelpDialog .title { text-style: bold; margin: 0 0 1 0; }
    HelpDialog .row { padding: 0 0 0 12; }
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
            yield Static(Content("\n").join(self._rows()))
            yield Static(plain(words.screens.help_close), classes="close")

    def _rows(self) -> list[Content]:
        """Key, then what it does."""
        rows = []
        for command in COMMANDS[self._of]:
            key = key_name(command, self._words)
            rows.append(Content.styled(key.ljust(KEY_WIDTH), "bold") + self._words.screens.helps[command.id])
        return rows
