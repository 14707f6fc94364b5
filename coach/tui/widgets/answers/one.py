"""The editor of a choice of one, among the step's own options or the items of an earlier answer."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.app import ComposeResult

from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.quiet import Quiet
from coach.tui.widgets.answers.rows import Row, Rows


class OneEditor(Editor):
    """Options, of which one may stand chosen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """See ``Editor``."""
        super().__init__(*args, **kwargs)
        answer: Any = self.view.mark.answer
        self._chosen: str | None = answer["id"] if answer else None
        ids = self._ids()
        self._list = Rows(self._rows(), cursor=ids.index(self._chosen) if self._chosen in ids else 0)

    def compose(self) -> ComposeResult:
        """The options, and the keys."""
        yield self._list
        yield Quiet(self.words.screens.keys_one)

    @property
    def value(self) -> str | None:
        """The id of the chosen option."""
        return self._chosen

    def take_focus(self) -> None:
        """Put the cursor on the rows."""
        self._list.focus()

    def on_rows_picked(self, event: Rows.Picked) -> None:
        """Choose the row; by its number, and go on."""
        event.stop()
        self._choose(self._ids()[event.index])
        if event.by_number:
            self.done()

    def on_rows_entered(self, event: Rows.Entered) -> None:
        """Choose the row, and go on."""
        event.stop()
        self._choose(self._ids()[event.index])
        self.done()

    def on_key(self, event: events.Key) -> None:
        """Take the choice away."""
        if event.key in ("delete", "backspace") and self._chosen is not None:
            event.stop()
            self._choose(None)

    def _choose(self, id: str | None) -> None:
        """Let an option stand as chosen."""
        self._chosen = id
        self._list.show_rows(self._rows())
        self.changed(self.value)

    def _ids(self) -> list[str]:
        """The options' ids, in order."""
        return [option.id for option in self.view.options]

    def _rows(self) -> list[Row]:
        """The options as they stand."""
        word = self.words.screens.chosen
        return [
            Row("●", option.label, word, strong=True) if option.id == self._chosen else Row("○", option.label)
            for option in self.view.options
        ]
