"""The editor of an order."""

from __future__ import annotations

from typing import Any

from textual.app import ComposeResult

from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.quiet import Quiet
from coach.tui.widgets.answers.rank_rows import RankRows
from coach.tui.widgets.answers.rows import Row, Rows


class RankEditor(Editor):
    """Options in an order that can be changed: a row is lifted, moved and put down."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """See ``Editor``."""
        super().__init__(*args, **kwargs)
        answer: Any = self.view.mark.answer
        self._labels = {option.id: option.label for option in self.view.options}
        stands = [choice["id"] for choice in answer or () if choice["id"] in self._labels]
        self._order: list[str] = [*stands, *(id for id in self._labels if id not in stands)]
        self._lifted: str | None = None
        self._stands = bool(stands)
        self._list = RankRows(self._rows())

    def compose(self) -> ComposeResult:
        """The rows, and the keys."""
        yield self._list
        yield Quiet(self.words.screens.keys_rank)

    @property
    def value(self) -> list[str] | None:
        """The order; None until a row was moved or the order was taken as it stands."""
        return list(self._order) if self._stands else None

    def take_focus(self) -> None:
        """Put the cursor on the rows."""
        self._list.focus()

    def on_rows_picked(self, event: Rows.Picked) -> None:
        """Lift the row; or put the lifted one down there."""
        event.stop()
        if self._lifted is None:
            self._lift(self._order[event.index])
            return
        lifted = self._lifted
        self._lift(None)
        self._move(lifted, event.index)

    def on_rank_rows_moved(self, event: RankRows.Moved) -> None:
        """Move the lifted row a step."""
        event.stop()
        if self._lifted is not None:
            self._move(self._lifted, self._order.index(self._lifted) + event.step)

    def on_rows_entered(self, event: Rows.Entered) -> None:
        """Take the order as it stands, and go on."""
        event.stop()
        self._lift(None)
        self._stands = True
        self.changed(self.value)
        self.done()

    def _lift(self, id: str | None) -> None:
        """Lift a row, or put down the one that is lifted."""
        self._lifted = id
        self._list.lifted = id is not None
        self._list.show_rows(self._rows())

    def _move(self, id: str, index: int) -> None:
        """Move a row to an index; where it stands already, or outside, nothing happens."""
        if not 0 <= index < len(self._order) or self._order[index] == id:
            return
        self._order.remove(id)
        self._order.insert(index, id)
        self._stands = True
        self._list.show_rows(self._rows())
        self._list.move_to(index)
        self.changed(self.value)

    def _rows(self) -> list[Row]:
        """The options in their order."""
        word = self.words.screens.moving
        return [
            Row("↕", self._labels[id], word, strong=True) if id == self._lifted else Row(" ", self._labels[id])
            for id in self._order
        ]
