"""Hello-world apps to measure beside: ``python -m tests.bench.hello input``, or ``area FILE`` with the text of a file.

Each is what Textual gives by itself: one widget, nothing of Coach.
"""

from __future__ import annotations

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import Input, Label, TextArea


class Hello(App[None]):
    """One widget of Textual's own that is written in."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, text: str | None) -> None:
        """A text area with a text, or an empty input."""
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """A line, and what is written in."""
        yield Label("Hello")
        yield Input() if self._text is None else TextArea(self._text)

    def on_mount(self) -> None:
        """Stand at the end of the text."""
        for area in self.query(TextArea):
            area.move_cursor(area.document.end)
            area.focus()


if __name__ == "__main__":
    Hello(Path(sys.argv[2]).read_text(encoding="utf-8") if sys.argv[1] == "area" else None).run()
