"""Asks which exercise's file is meant: by its path, or by its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.tui.dialogs.dialog import Dialog
from coach.tui.render import plain
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.words.texts import Texts


class FileDialog(Dialog[Path]):
    """Ends with a file that is there, or with None."""

    DEFAULT_CSS = """
    FileDialog .wrong { color: $accent; margin: 1 0 0 0; display: none; }
    FileDialog WritingArea { margin: 1 0 0 0; background: $surface; }
    """

    def __init__(self, find: Callable[[str], Path | str], words: Texts) -> None:
        """Ask until ``find`` gives a file for what is written, and not a sentence that says why there is none."""
        super().__init__(words)
        self._find = find
        self._area = WritingArea(one_line=True)

    def compose(self) -> ComposeResult:
        """The question, the line to write on, and what is wrong with what stands there."""
        said = self.words.author
        with VerticalScroll(can_focus=False):
            yield Static(plain(said.which_file), classes="title")
            yield Static(plain(said.which_file_more), classes="more")
            yield self._area
            yield Static(classes="wrong")
            yield Static(plain(said.open_keys), classes="more")

    def begin(self) -> None:
        """Write at once."""
        self._area.focus()

    async def speak(self, words: Texts) -> None:
        """Say everything in another language; what is written stands, with its cursor."""
        before = self._area
        self._area = WritingArea(before.text, one_line=True)
        await super().speak(words)
        self._area.selection = before.selection

    @on(WritingArea.Submitted)
    def _submitted(self, event: WritingArea.Submitted) -> None:
        """End with the file, or say that there is none."""
        event.stop()
        name = self._area.text.strip().strip("\"'")
        if not name:
            return
        found = self._find(name)
        if isinstance(found, Path):
            self.dismiss(found)
            return
        wrong = self.query_one(".wrong", Static)
        wrong.update(plain(found))
        wrong.display = True
