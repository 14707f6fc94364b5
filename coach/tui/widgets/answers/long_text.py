"""The editor of long texts, also beside earlier answers."""

from __future__ import annotations

from typing import Any

from textual.app import ComposeResult
from textual.widgets import TextArea

from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.writing_area import WritingArea


class LongEditor(Editor):
    """A text of any length."""

    ONE_LINE = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """See ``Editor``."""
        super().__init__(*args, **kwargs)
        self._area = WritingArea(str(self.view.mark.answer or ""), ghost=self.view.example, one_line=self.ONE_LINE)

    def compose(self) -> ComposeResult:
        """The text."""
        yield self._area

    @property
    def value(self) -> str | None:
        """The text as it stands; None while it is blank."""
        text = self._area.text
        return text if text.strip() else None

    def take_focus(self) -> None:
        """Put the cursor at the end of the text."""
        self._area.focus()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell what stands now."""
        event.stop()
        self.changed(self.value)
