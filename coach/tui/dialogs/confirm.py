"""Asking before something that cannot be undone. The harmless answer has the focus, and Esc means it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.tui.dialogs.dialog import CloseLine, Dialog
from coach.tui.render import plain
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.words.texts import Texts

NO, YES = "no", "yes"


class ConfirmDialog(Dialog[bool]):
    """Ends with True only where that was chosen."""

    def __init__(self, title: str, text: str, yes: str, words: Texts) -> None:
        """Ask with a title and what it means; ``yes`` is what the one answer is called."""
        super().__init__(words)
        self._title = title
        self._text = text
        self._yes = yes

    def compose(self) -> ComposeResult:
        """What it means, and the two answers."""
        with VerticalScroll(can_focus=False):
            yield Static(plain(self._title), classes="title")
            yield Static(plain(self._text), classes="gap")
            yield RowList(at_once=True, wraps=True)
            yield CloseLine(plain(self.words.looking_back.filter_keys))

    def begin(self) -> None:
        """Stand on the harmless answer."""
        rows = self.query_one(RowList)
        rows.show([Row(NO, self.words.looking_back.let_it_be), Row(YES, self._yes)])
        rows.focus()

    async def speak(self, words: Texts) -> None:
        """What is offered was said in the language before: leave everything as it is."""
        self.dismiss(None)

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """End with the answer."""
        event.stop()
        self.dismiss(event.key == YES)
