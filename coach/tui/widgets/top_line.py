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
        self._left = Static(plain(left), classes="left")
        self._right = Static(plain(right), classes="right")

    def compose(self) -> ComposeResult:
        """Both ends."""
        yield self._left
        yield self._right

    def say(self, left: str, right: str) -> None:
        """Say something else."""
        self._left.update(plain(left))
        self._right.update(plain(right))
