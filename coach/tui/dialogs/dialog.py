"""What every small window over a screen has in common: Esc closes it harmlessly, and it can speak another language."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Static

from coach.tui.commands import DIALOG, bound
from coach.tui.touched import Touched
from coach.words.texts import Texts


class CloseLine(Static):
    """How the window is closed: it is seen however far one has scrolled, and a click on it closes too."""

    def on_click(self, event: events.Click) -> None:
        """Leave everything as it is."""
        event.stop()
        if isinstance(self.screen, Dialog):
            self.screen.action_close()


class Dialog(Touched[ScreenResultType | None], ModalScreen[ScreenResultType | None]):
    """A small window. It ends with None where nothing was chosen.

    What is under it is not seen: half a sentence behind a window is no calm, and a terminal without colours could
    not set the two apart.
    """

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background; }
    Dialog > VerticalScroll {
        width: 72; max-width: 100%; height: auto; max-height: 100%; padding: 1 3;
        background: $surface; color: $foreground; border: none; scrollbar-size-vertical: 1;
    }
    Dialog .title { text-style: bold; }
    Dialog CloseLine { dock: bottom; height: auto; padding: 1 0 0 0; color: $text-muted; background: $surface; }
    Dialog RowList { height: auto; overflow-y: hidden; scrollbar-gutter: auto; margin: 1 0 0 0; background: $surface; }
    Dialog .gap { margin: 1 0 0 0; }
    Dialog .more { color: $text-muted; margin: 1 0 0 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = bound(DIALOG)

    def __init__(self, words: Texts) -> None:
        """A window that speaks ``words``."""
        super().__init__()
        self.words = words

    def on_mount(self) -> None:
        """Begin, unless it has been left before it was there."""
        if self.is_up and self.children:
            self.begin()

    def begin(self) -> None:
        """Show what stands here first, and where one is."""

    async def speak(self, words: Texts) -> None:
        """Say everything in another language. What is written here stands, and where one was is where one is."""
        at = self.focus_chain.index(self.focused) if self.focused in self.focus_chain else None
        self.words = words
        async with self.batch():
            await self.recompose()
        if at is not None and at < len(self.focus_chain):
            self.focus_chain[at].focus(scroll_visible=False)

    def action_close(self) -> None:
        """Leave everything as it is."""
        self.dismiss(None)
