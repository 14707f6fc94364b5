"""The line at the top of a screen: where one is, and one fact to the right."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from coach.tui.render import plain


class TopLine(Horizontal):
    """A title to the left, something short to the right."""

    DEFAULT_CSS = """
    TopLine { height: 1; dock: top; padding: 0 1; color: $text-muted; }
    TopLine > .left { width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    TopLine > .right { width: auto; padding: 0 0 0 2; }
    """

    def __init__(self, left: str, right: str = "") -> None:
        """Both are foreign text."""
        super().__init__()
        self._left, self._right = left, right

    def compose(self) -> ComposeResult:
        """Both ends."""
        yield Static(plain(self._left), classes="left")
        yield Static(plain(self._right), classes="right")

    def say(self, left: str, right: str) -> None:
        """Say something else."""
        self._left, self._right = left, right
        self.query_one(".left", Static).update(plain(left))
        self.query_one(".right", Static).update(plain(right))
