"""The editor of texts on one line."""

from __future__ import annotations

from coach.tui.widgets.answers.long_text import LongEditor
from coach.tui.widgets.answers.writing_area import WritingArea


class ShortEditor(LongEditor):
    """A text on one line, which wraps on the screen; Enter goes on."""

    ONE_LINE = True

    def on_writing_area_submitted(self, event: WritingArea.Submitted) -> None:
        """Go on."""
        event.stop()
        self.changed(self.value)
        self.done()
