"""A quiet line under an answer: what the keys do here, or how many there are."""

from __future__ import annotations

from textual.widgets import Static

from coach.tui.render import plain


class Quiet(Static):
    """A line that says something once, in a low voice; it takes no room while it is empty."""

    DEFAULT_CSS = """
    Quiet { color: $text-muted; height: auto; width: 1fr; margin: 1 0 0 0; }
    Quiet.-close { margin: 0; }
    Quiet.-empty { display: none; }
    """

    def __init__(self, text: str = "", *, close: bool = False) -> None:
        """Say ``text``; ``close`` leaves no blank line above."""
        super().__init__(plain(text))
        self.set_class(close, "-close")
        self.set_class(not text, "-empty")

    def say(self, text: str) -> None:
        """Say something else, or nothing."""
        self.update(plain(text))
        self.set_class(not text, "-empty")
