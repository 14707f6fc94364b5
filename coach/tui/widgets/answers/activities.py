"""The editor of activities: what one does when managing, and when leading."""

from __future__ import annotations

from typing import Any, cast

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from coach.journal.entry import Ticked
from coach.tui.widgets.answers.activity_column import ActivityColumn
from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.quiet import Quiet

WIDE = 80
"""Columns of the screen from which the two lists stand side by side."""


class ActivitiesEditor(Editor):
    """Two lists to tick, each with a field for what is missing in it."""

    DEFAULT_CSS = """
    ActivitiesEditor > Horizontal { height: auto; }
    ActivitiesEditor.-narrow > Horizontal { layout: vertical; }
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """See ``Editor``."""
        super().__init__(*args, **kwargs)
        self._managing = self._column("managing", self.words.managing)
        self._leading = self._column("leading", self.words.leading)

    def compose(self) -> ComposeResult:
        """The lists, and the keys."""
        yield Horizontal(self._managing, self._leading)
        yield Quiet(self.words.screens.keys_activities)

    @property
    def value(self) -> list[Ticked] | None:
        """What is ticked, in the order it is offered, and what stands in the fields."""
        return [*self._managing.ticked, *self._leading.ticked] or None

    def take_focus(self) -> None:
        """Put the cursor on the first list."""
        self._managing.rows.focus()

    def on_resize(self) -> None:
        """One list under the other where the screen is narrow."""
        self.set_class(self.app.size.width < WIDE, "-narrow")

    def on_activity_column_told(self, event: ActivityColumn.Told) -> None:
        """Tell what stands now."""
        event.stop()
        self.changed(self.value)

    def on_activity_column_over(self, event: ActivityColumn.Over) -> None:
        """Go on."""
        event.stop()
        self.changed(self.value)
        self.done()

    def on_key(self, event: events.Key) -> None:
        """From one list to the other: sideways, and up and down where one stands under the other."""
        first, second = self._managing, self._leading
        if event.key in ("left", "right"):
            here, there = (first, second) if event.key == "right" else (second, first)
            if here.rows.has_focus:
                there.rows.move_to(here.rows.cursor)
                there.rows.focus()
                event.stop()
        elif self.has_class("-narrow") and event.key == "down" and first.area.has_focus:
            second.rows.move_to(0)
            second.rows.focus()
            event.stop()
        elif self.has_class("-narrow") and event.key == "up" and second.rows.has_focus:
            first.area.focus()
            event.stop()

    def _column(self, name: str, title: str) -> ActivityColumn:
        """One of the lists, with what stands ticked in it; own additions of this answer last."""
        answer = self.view.mark.answer
        stands = cast(list[Ticked], answer) if isinstance(answer, list) else []
        ticked = [one for one in stands if one["list"] == name]
        offered = [one for one in self.view.activities if one["list"] == name]
        known = {one["id"] for one in offered}
        offered += [one for one in ticked if one["id"] not in known]
        return ActivityColumn(name, title, offered, [one["id"] for one in ticked], self.words)
