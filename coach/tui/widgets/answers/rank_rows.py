"""Rows of which one can be lifted and moved."""

from __future__ import annotations

from textual import events
from textual.message import Message

from coach.tui.widgets.answers.rows import Rows


class RankRows(Rows):
    """Rows where the arrows move the row itself while one is lifted."""

    lifted = False

    class Moved(Message):
        """The lifted row is to go one step up or down."""

        def __init__(self, step: int) -> None:
            """Tell which way: -1 is up."""
            super().__init__()
            self.step = step

    def on_key(self, event: events.Key) -> None:
        """Move the lifted row. Past either end is no move."""
        if self.lifted and event.key in ("up", "down"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Moved(1 if event.key == "down" else -1))
