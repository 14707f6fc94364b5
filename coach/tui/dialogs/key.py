"""Asks for a key, by having it pressed."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.tui.dialogs.dialog import Dialog
from coach.tui.render import plain
from coach.words.texts import Texts


class KeyDialog(Dialog[str]):
    """Ends with the key that was pressed, as Textual calls it; Esc presses none."""

    def __init__(self, command: str, words: Texts) -> None:
        """Ask which key the command with this name is to have."""
        super().__init__(words)
        self._command = command

    def compose(self) -> ComposeResult:
        """What is asked."""
        said = self.words.choices
        with VerticalScroll(can_focus=False):
            yield Static(plain(said.press_key.format(command=self._command)), classes="title")
            yield Static(plain(said.press_key_more), classes="more")

    def on_key(self, event: events.Key) -> None:
        """Take the key, before it does what it does everywhere."""
        event.stop()
        event.prevent_default()
        if event.key == "escape":
            self.dismiss(None)
        else:
            self.dismiss(event.character if event.character and event.is_printable else event.key)
