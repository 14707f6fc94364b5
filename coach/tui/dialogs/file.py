"""Asks which exercise's file is meant: by its path, or by its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.tui.render import plain
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.words.texts import Texts


class FileDialog(ModalScreen[Path | None]):
    """Ends with a file that is there, or with None."""

    DEFAULT_CSS = """
    FileDialog { align: center middle; background: $background 60%; }
    FileDialog > VerticalScroll {
        width: 72; max-width: 100%; height: auto; max-height: 100%; padding: 1 3;
        background: $surface; color: $foreground; border: none;
    }
    FileDialog .title { text-style: bold; }
    FileDialog .wrong { color: $accent; margin: 1 0 0 0; display: none; }
    FileDialog .close, FileDialog .more { color: $text-muted; margin: 1 0 0 0; }
    FileDialog WritingArea { margin: 1 0 0 0; background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "")]

    def __init__(self, find: Callable[[str], Path | str], words: Texts) -> None:
        """Ask until ``find`` gives a file for what is written, and not a sentence that says why there is none."""
        super().__init__()
        self._find = find
        self._words = words
        self._area = WritingArea(one_line=True)

    def compose(self) -> ComposeResult:
        """The question, the line to write on, and what is wrong with what stands there."""
        said = self._words.author
        with VerticalScroll(can_focus=False):
            yield Static(plain(said.which_file), classes="title")
            yield Static(plain(said.which_file_more), classes="more")
            yield self._area
            yield Static(classes="wrong")
            yield Static(plain(said.open_keys), classes="close")

    def on_mount(self) -> None:
        """Write at once."""
        self._area.focus()

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
