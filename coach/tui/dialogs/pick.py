"""Choosing one of some rows."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.text import line
from coach.tui.dialogs.dialog import Dialog
from coach.tui.render import plain
from coach.tui.widgets.choice_list import ChoiceList
from coach.words.texts import Texts

LONGEST_ROW = 200


class PickDialog(Dialog[int]):
    """Ends with the place of a row, from 0, or with None."""

    DEFAULT_CSS = """
    PickDialog > Vertical {
        width: 76; max-width: 100%; height: auto; max-height: 100%; padding: 1 3; background: $surface;
    }
    PickDialog .title { text-style: bold; margin: 0 0 1 0; }
    PickDialog .close { color: $text-muted; margin: 1 0 0 0; }
    PickDialog OptionList {
        height: auto; max-height: 14; border: none; padding: 0; background: $surface;
        scrollbar-size-vertical: 1; text-wrap: nowrap; text-overflow: ellipsis;
    }
    PickDialog OptionList:focus { border: none; background-tint: $foreground 0%; }
    PickDialog OptionList > .option-list--option-highlighted { color: $accent; text-style: bold reverse; }
    """

    def __init__(self, title: str, rows: Sequence[str], words: Texts) -> None:
        """Offer rows of foreign text."""
        super().__init__(words)
        self._title = title
        self._rows = rows

    def compose(self) -> ComposeResult:
        """The title, the rows, the keys."""
        with Vertical():
            yield Static(plain(self._title), classes="title")
            yield ChoiceList(*[Option(plain(row)) for row in self._numbered()], markup=False)
            yield Static(plain(self.words.looking_back.filter_keys), classes="close")

    def _numbered(self) -> list[str]:
        """The rows, the first nine with their figures."""
        rows = [line(row)[:LONGEST_ROW] for row in self._rows]
        return [f"{n}  {row}" if n < 10 else f"   {row}" for n, row in enumerate(rows, 1)]

    def on_mount(self) -> None:
        """Begin at the first."""
        self.query_one(OptionList).focus()

    async def speak(self, words: Texts) -> None:
        """What is offered was said in the language before: leave everything as it is."""
        self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        """The figure of a row chooses it."""
        if len(event.key) == 1 and event.key in "123456789"[: len(self._rows)]:
            event.stop()
            self.dismiss(int(event.key) - 1)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """End with the row."""
        event.stop()
        self.dismiss(event.option_index)
