"""Choosing one of some rows."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.tui.dialogs.dialog import CloseLine, Dialog
from coach.tui.render import plain
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.words.texts import Texts

LONGEST_ROW = 200


class PickDialog(Dialog[int]):
    """Ends with the place of a row, from 0, or with None."""

    def __init__(self, title: str, rows: Sequence[str], words: Texts) -> None:
        """Offer rows of foreign text."""
        super().__init__(words)
        self._title = title
        self._rows = rows

    def compose(self) -> ComposeResult:
        """The title, the rows, the keys."""
        with VerticalScroll(can_focus=False):
            yield Static(plain(self._title), classes="title")
            yield RowList(at_once=True, wraps=True, numbered=True)
            yield CloseLine(plain(self.words.looking_back.filter_keys))

    def begin(self) -> None:
        """Begin at the first."""
        rows = self.query_one(RowList)
        rows.show([Row(str(place), row[:LONGEST_ROW]) for place, row in enumerate(self._rows)])
        rows.focus()

    async def speak(self, words: Texts) -> None:
        """What is offered was said in the language before: leave everything as it is."""
        self.dismiss(None)

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """End with the row."""
        event.stop()
        self.dismiss(int(event.key))
