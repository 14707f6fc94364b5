"""Asks in which folder the journal is to lie."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.paths import typed_path
from coach.tui.render import plain
from coach.tui.touched import Touched
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.words.texts import Texts


class FolderDialog(Touched[Path | None], ModalScreen[Path | None]):
    """Ends with the folder that was written, or with None. Whether the journal may lie there is not known here."""

    DEFAULT_CSS = """
    FolderDialog { align: center middle; background: $background 60%; }
    FolderDialog > VerticalScroll {
        width: 72; max-width: 100%; height: auto; max-height: 100%; padding: 1 3;
        background: $surface; color: $foreground; border: none;
    }
    FolderDialog .title { text-style: bold; }
    FolderDialog .more, FolderDialog .close { color: $text-muted; margin: 1 0 0 0; }
    FolderDialog WritingArea { margin: 1 0 0 0; background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "dismiss", "")]

    def __init__(self, here: str, words: Texts) -> None:
        """Begin with the folder that counts now."""
        super().__init__()
        self._words = words
        self._area = WritingArea(here, one_line=True)

    def compose(self) -> ComposeResult:
        """The question, the line to write on, and what happens then."""
        said = self._words.choices
        with VerticalScroll(can_focus=False):
            yield Static(plain(said.which_folder), classes="title")
            yield self._area
            yield Static(plain(said.which_folder_more), classes="more")
            yield Static(plain(said.folder_keys), classes="close")

    def on_mount(self) -> None:
        """Write at once."""
        self._area.focus()

    @on(WritingArea.Submitted)
    def _submitted(self, event: WritingArea.Submitted) -> None:
        """End with the folder."""
        event.stop()
        typed = self._area.text.strip().strip("\"'")
        self.dismiss(typed_path(typed).absolute() if typed else None)
