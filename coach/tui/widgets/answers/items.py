"""The editor of lists."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.widgets import TextArea

from coach.text import line
from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.quiet import Quiet
from coach.tui.widgets.answers.writing_area import WritingArea


class ItemsArea(WritingArea):
    """Lines, where Enter on an empty last one means that there are no more."""

    async def on_key(self, event: events.Key) -> None:
        """End the list by Enter on an empty last line."""
        row, column = self.cursor_location
        if event.key == "enter" and column == 0 and row == self.document.line_count - 1 and not self.document[row]:
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted(self))


class ListEditor(Editor):
    """Items, each on a line of its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """See ``Editor``."""
        super().__init__(*args, **kwargs)
        answer = self.view.mark.answer
        lines = [line(str(item)) for item in answer] if isinstance(answer, list) else []
        self._area = ItemsArea("\n".join(lines), ghost=self.view.example)
        self._counted = Quiet(self._count(len(lines)))

    def compose(self) -> ComposeResult:
        """The lines, how many they are, the keys."""
        yield self._area
        yield self._counted
        yield Quiet(self.words.screens.keys_list, close=True)

    @property
    def value(self) -> list[str] | None:
        """The items; blank lines are none."""
        lines = self._area.text.split("\n")
        return [item for item in (line(part).strip() for part in lines) if item] or None

    def take_focus(self) -> None:
        """Put the cursor after the last item."""
        self._area.focus()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Count, and tell what stands now."""
        event.stop()
        value = self.value
        self._counted.say(self._count(len(value or ())))
        self.changed(value)

    def on_writing_area_submitted(self, event: WritingArea.Submitted) -> None:
        """There are no more: go on."""
        event.stop()
        self.changed(self.value)
        self.done()

    def _count(self, items: int) -> str:
        """How many there are, and how many there may be."""
        high = self.view.place.step.high
        return self.words.screens.counted_of.format(n=items, high=high) if high is not None else ""
