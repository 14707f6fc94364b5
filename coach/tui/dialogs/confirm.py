"""Asking before something that cannot be undone. The harmless answer has the focus, and Esc means it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.tui.dialogs.dialog import Dialog
from coach.tui.render import plain
from coach.tui.widgets.choice_list import ChoiceList
from coach.words.texts import Texts


class ConfirmDialog(Dialog[bool]):
    """Ends with True only where that was chosen."""

    DEFAULT_CSS = """
    ConfirmDialog > VerticalScroll {
        width: 72; max-width: 100%; height: auto; max-height: 100%; padding: 1 3; background: $surface;
    }
    ConfirmDialog .title { text-style: bold; margin: 0 0 1 0; }
    ConfirmDialog OptionList { height: auto; border: none; padding: 0; margin: 1 0 0 0; background: $surface; }
    ConfirmDialog OptionList:focus { border: none; background-tint: $foreground 0%; }
    ConfirmDialog OptionList > .option-list--option-highlighted { color: $accent; text-style: bold reverse; }
    """

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
            yield Static(plain(self._text))
            yield ChoiceList(Option(plain(self.words.looking_back.let_it_be)), Option(plain(self._yes)), markup=False)

    def on_mount(self) -> None:
        """Stand on the harmless answer."""
        self.query_one(OptionList).focus()

    async def speak(self, words: Texts) -> None:
        """What is offered was said in the language before: leave everything as it is."""
        self.dismiss(None)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """End with the answer."""
        event.stop()
        self.dismiss(event.option_index == 1)
