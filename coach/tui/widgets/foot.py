"""The foot of a screen: one quiet line that is said, and the line of keys under it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from coach.tui.render import plain
from coach.tui.widgets.key_line import KeyLine
from coach.words.texts import Texts


class Foot(Vertical):
    """What is said changes without moving anything: the line is there also when it is empty."""

    DEFAULT_CSS = """
    Foot { dock: bottom; height: auto; }
    Foot > .said { padding: 0 1; text-align: right; color: $text-muted; height: auto; min-height: 1; }
    """

    def __init__(self, screen: str, words: Texts) -> None:
        """The foot of a screen in the table of commands."""
        super().__init__()
        self._said = Static(classes="said")
        self._keys = KeyLine(screen, words)

    def compose(self) -> ComposeResult:
        """Both lines."""
        yield self._said
        yield self._keys

    def say(self, text: str) -> None:
        """Say something, which is foreign text."""
        if self._said.content != plain(text):  # the same again would lay out the whole screen anew, at every save
            self._said.update(plain(text))

    @property
    def hidden(self) -> frozenset[str]:
        """The ids of the commands that are left out."""
        return self._keys.hidden

    def hide(self, *ids: str) -> None:
        """Leave commands that do nothing just now out of the line of keys."""
        self._keys.hide(*ids)
