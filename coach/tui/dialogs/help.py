"""What can be done where one is and everywhere, drawn from the table of commands; and whom to turn to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from coach.tui.commands import Command, key_name
from coach.tui.dialogs.dialog import CloseLine, Dialog
from coach.tui.keymap import remapped
from coach.tui.render import markdown, plain
from coach.words.texts import Texts


class HelpDialog(Dialog[None]):
    """The commands, with a sentence for each."""

    DEFAULT_CSS = """
    HelpDialog .heading { text-style: bold; margin: 1 0 0 0; }
    HelpDialog .row { height: auto; }
    HelpDialog .key { width: 12; text-style: bold; }
    HelpDialog .does { width: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("f1,enter,q", "close", "")]

    def __init__(self, here: Sequence[Command], everywhere: Sequence[Command], words: Texts) -> None:
        """The help for one screen: what can be done on it, and what can be done everywhere."""
        super().__init__(words)
        self._here = here
        self._everywhere = everywhere

    def compose(self) -> ComposeResult:
        """One row for each command, how to copy, whom to turn to, and how to close."""
        controls = self.words.controls
        with VerticalScroll():
            yield Static(plain(self.words.screens.help_title), classes="title")
            yield from self._rows(controls.here, self._here)
            yield from self._rows(controls.everywhere, self._everywhere)
            yield Static(plain(controls.selecting_heading), classes="heading")
            yield Static(plain(controls.selecting))
            yield Static(plain(controls.heavy_heading), classes="heading")
            yield Static(markdown(controls.heavy))
            yield CloseLine(plain(self.words.screens.help_close))

    def _rows(self, heading: str, commands: Sequence[Command]) -> ComposeResult:
        """A heading and its commands; one without a key is called by its name."""
        words = self.words
        yield Static(plain(heading), classes="heading")
        for command in commands:
            key = key_name(command, words, remapped(self.app))
            does = words.screens.helps[command.explained_by]
            with Horizontal(classes="row"):
                yield Static(plain(key), classes="key")
                yield Static(plain(does if key else f"{words.screens.commands[command.id]}: {does}"), classes="does")
