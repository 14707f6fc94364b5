"""Says that the journal is being moved; until it has been, no key does anything."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from coach.tui.render import plain
from coach.tui.touched import Touched
from coach.words.texts import Texts


class MovingDialog(Touched[None], ModalScreen[None]):
    """Stands in front of everything, so that nothing is written in a journal that is on its way."""

    DEFAULT_CSS = """
    MovingDialog { align: center middle; background: $background 60%; }
    MovingDialog > Static {
        width: 72; max-width: 100%; height: auto; padding: 1 3; background: $surface; color: $foreground;
    }
    """

    def __init__(self, words: Texts) -> None:
        """Say so in the language that is on."""
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """The sentence."""
        yield Static(plain(self._words.choices.moving))
