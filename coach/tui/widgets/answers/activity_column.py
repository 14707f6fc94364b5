"""One list of activities: rows to tick, and a field for one's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static, TextArea

from coach.journal.entry import Ticked
from coach.practice.accept import own_activity
from coach.tui.render import plain
from coach.tui.widgets.answers.rows import Row, Rows
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.words.texts import Texts


class ActivityColumn(Vertical):
    """A title, the activities, and a field. What stands in the field counts, so that no word is lost."""

    DEFAULT_CSS = """
    ActivityColumn { height: auto; width: 1fr; margin: 0 2 1 0; }
    ActivityColumn > Static { text-style: bold; }
    ActivityColumn > WritingArea { margin: 0 0 0 2; }
    """

    class Told(Message):
        """What is ticked here is another now."""

    class Over(Message):
        """Enter was pressed where nothing is left to add: the manager wants to go on."""

    def __init__(self, name: str, title: str, offered: Sequence[Ticked], ticked: Iterable[str], words: Texts) -> None:
        """One list.

        Args:
            name: ``managing`` or ``leading``.
            ticked: The ids that stand ticked.
        """
        super().__init__()
        self._list = name
        self._title = title
        self._offered = list(offered)
        self._ids = set(ticked)
        self.rows = Rows(self._rows(), numbered=False)
        self.area = WritingArea(ghost=words.screens.own_activity, one_line=True, take=self._add)

    def compose(self) -> ComposeResult:
        """From the top."""
        yield Static(plain(self._title))
        yield self.rows
        yield self.area

    @property
    def ticked(self) -> list[Ticked]:
        """What is ticked, in the order it is offered; what stands in the field last."""
        found = [one for one in self._offered if one["id"] in self._ids]
        typed = own_activity(self._list, self.area.text)
        if typed["label"] and typed["id"] not in self._ids:
            found.append(self._known(typed["id"]) or typed)
        return found

    def on_rows_picked(self, event: Rows.Picked) -> None:
        """Tick the row, or take the tick away."""
        event.stop()
        self._ids ^= {self._offered[event.index]["id"]}
        self._tell()

    def on_rows_entered(self, event: Rows.Entered) -> None:
        """Go on."""
        event.stop()
        self.post_message(self.Over())

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Tell what stands in the field."""
        event.stop()
        self.post_message(self.Told())

    def on_writing_area_submitted(self, event: WritingArea.Submitted) -> None:
        """Nothing to add: go on."""
        event.stop()
        self.post_message(self.Over())

    def on_key(self, event: events.Key) -> None:
        """From the last row down to the field, and up again."""
        if event.key == "down" and self.rows.has_focus:
            event.stop()
            self.area.focus()
        elif event.key == "up" and self.area.has_focus and self._offered:
            event.stop()
            self.rows.move_to(len(self._offered) - 1)
            self.rows.focus()

    def _add(self, text: str) -> None:
        """Add what stands in the field, ticked; where it stands in the list already, tick that."""
        own = own_activity(self._list, text)
        if self._known(own["id"]) is None:
            self._offered.append(own)
        self._ids.add(own["id"])
        self._tell()

    def _known(self, id: str) -> Ticked | None:
        """The activity with this id, if it stands in the list."""
        return next((one for one in self._offered if one["id"] == id), None)

    def _tell(self) -> None:
        """Show the rows as they stand, and tell."""
        self.rows.show_rows(self._rows())
        self.post_message(self.Told())

    def _rows(self) -> list[Row]:
        """The activities as they stand."""
        return [
            Row("[x]" if one["id"] in self._ids else "[ ]", one["label"], strong=one["id"] in self._ids)
            for one in self._offered
        ]
