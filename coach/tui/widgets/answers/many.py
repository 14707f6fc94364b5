"""The editor of a choice of several."""

from __future__ import annotations

from typing import Any

from textual.app import ComposeResult

from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.quiet import Quiet
from coach.tui.widgets.answers.rows import Row, Rows


class ManyEditor(Editor):
    """Options that can be ticked."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """See ``Editor``."""
        super().__init__(*args, **kwargs)
        answer: Any = self.view.mark.answer
        self._ticked = frozenset(str(choice["id"]) for choice in answer or ())
        self._list = Rows(self._rows())
        self._counted = Quiet(self._count())

    def compose(self) -> ComposeResult:
        """The options, how many are ticked, and the keys."""
        yield self._list
        yield self._counted
        yield Quiet(self.words.screens.keys_many, close=True)

    @property
    def value(self) -> list[str] | None:
        """The ids that are ticked, in the order they are offered."""
        return self._in_order(self._ticked)

    def take_focus(self) -> None:
        """Put the cursor on the rows."""
        self._list.focus()

    def on_rows_picked(self, event: Rows.Picked) -> None:
        """Tick the row, or take the tick away. One too many is told, so that it is refused, and not ticked."""
        event.stop()
        wanted = self._ticked ^ {self.view.options[event.index].id}
        high = self.view.place.step.high
        if high is None or len(wanted) <= max(high, len(self._ticked)):
            self._ticked = wanted
            self._list.show_rows(self._rows())
            self._counted.say(self._count())
        self.changed(self._in_order(wanted))

    def on_rows_entered(self, event: Rows.Entered) -> None:
        """Go on."""
        event.stop()
        self.done()

    def _in_order(self, ids: frozenset[str]) -> list[str] | None:
        """Ids in the order of the options."""
        return [option.id for option in self.view.options if option.id in ids] or None

    def _count(self) -> str:
        """How many are ticked, and how many may be."""
        texts, high = self.words.screens, self.view.place.step.high
        count = texts.counted(len(self._ticked))
        return f"{count}, {texts.at_most.format(high=high)}" if high is not None else count

    def _rows(self) -> list[Row]:
        """The options as they stand."""
        return [
            Row("[x]" if option.id in self._ticked else "[ ]", option.label, strong=option.id in self._ticked)
            for option in self.view.options
        ]
