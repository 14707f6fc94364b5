"""Asks in which folder the journal is to lie."""

from __future__ import annotations

from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.paths import typed_path
from coach.tui.dialogs.dialog import CloseLine, Dialog
from coach.tui.render import plain
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.words.texts import Texts


class FolderDialog(Dialog[Path]):
    """Ends with the folder that was written, or with None. Whether the journal may lie there is not known here."""

    DEFAULT_CSS = """
    FolderDialog WritingArea { margin: 1 0 0 0; background: $surface; }
    """

    def __init__(self, here: str, words: Texts) -> None:
        """Begin with the folder that counts now."""
        super().__init__(words)
        self._area = WritingArea(here, one_line=True)

    def compose(self) -> ComposeResult:
        """The question, the line to write on, and what happens then."""
        said = self.words.choices
        with VerticalScroll(can_focus=False):
            yield Static(plain(said.which_folder), classes="title")
            yield self._area
            yield Static(plain(said.which_folder_more), classes="more")
            yield CloseLine(plain(said.folder_keys))

    def begin(self) -> None:
        """Write at once."""
        self._area.focus()

    async def speak(self, words: Texts) -> None:
        """Say everything in another language; what is written stands."""
        before = self._area
        self._area = WritingArea(before.text, one_line=True)
        await super().speak(words)
        self._area.selection = before.selection

    @on(WritingArea.Submitted)
    def _submitted(self, event: WritingArea.Submitted) -> None:
        """End with the folder."""
        event.stop()
        typed = self._area.text.strip().strip("\"'")
        self.dismiss(typed_path(typed).absolute() if typed else None)
