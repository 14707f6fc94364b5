"""Everything that can be done, found by writing a few letters: what is done here first, then what is everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from coach.tui.commands import Command, key_name
from coach.tui.dialogs.dialog import CloseLine, Dialog
from coach.tui.finding import find
from coach.tui.keymap import remapped
from coach.tui.render import plain
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.words.texts import Texts

MOVES = {"up", "down", "pageup", "pagedown"}
"""The keys that move in what was found while one writes."""


AROUND = {"up": "end", "down": "home"}
"""From the first to the last, and from the last to the first."""


class PaletteDialog(Dialog[Command]):
    """Ends with what is to be done."""

    DEFAULT_CSS = """
    PaletteDialog > VerticalScroll { height: 100%; max-height: 24; }
    PaletteDialog WritingArea { background: $surface; }
    PaletteDialog RowList { height: 1fr; overflow-y: auto; }
    """

    def __init__(
        self, here: Sequence[Command], places: Sequence[Command], everywhere: Sequence[Command], words: Texts
    ) -> None:
        """Offer what can be done on the screen, the screens to turn to, which have no key here, and the rest."""
        super().__init__(words)
        self._groups = (tuple(here), (*places, *everywhere))
        self._places = tuple(places)
        self._commands = {command.id: command for group in self._groups for command in group}
        self._area = WritingArea(one_line=True, ghost=words.controls.what_to_do)

    def compose(self) -> ComposeResult:
        """The line to write on, what was found, and which keys there are."""
        with VerticalScroll(can_focus=False):
            yield self._area
            yield RowList(at_once=True, led=True)
            yield CloseLine(plain(self.words.controls.find_keys))

    def begin(self) -> None:
        """Write at once."""
        self._area.focus()
        self._show()

    async def speak(self, words: Texts) -> None:
        """Say everything in another language; what is written stands."""
        before = self._area
        self._area = WritingArea(before.text, one_line=True, ghost=words.controls.what_to_do)
        await super().speak(words)
        self._area.selection = before.selection
        self._show()

    @on(WritingArea.Changed)
    def _show(self) -> None:
        """Show what fits what is written; with nothing written, all there is."""
        controls = self.words.controls
        sought = self._area.text.strip()
        if sought:
            found = [self._row(one) for one in find(sought, list(self._commands.values()))]
            rows = found or [Row("", controls.nothing_found, quiet=True)]
        else:
            rows = []
            for heading, group in zip((controls.here, controls.everywhere), self._groups, strict=True):
                if group:
                    rows += [Row("", "")] if rows else []
                    rows += [Row("", heading, quiet=True), *map(self._row, group)]
        self.query_one(RowList).show(rows)

    def _row(self, command: Command) -> Row:
        """A command's name and its key; a screen to turn to has none here."""
        key = "" if command in self._places else key_name(command, self.words, remapped(self.app))
        return Row(command.id, self.words.screens.commands[command.id], key)

    def on_key(self, event: events.Key) -> None:
        """The arrows move in what was found while one writes.

        What is typed so quickly that the line to write on has not got the focus yet comes here, and is taken in order.
        """
        rows = self.query_one(RowList)
        if event.key in MOVES or (event.key == "enter" and not self._area.has_focus):
            event.stop()
            before = rows.key
            rows.press(event.key)
            if rows.key == before and event.key in AROUND:
                rows.press(AROUND[event.key])
        elif event.is_printable and event.character is not None and not self._area.has_focus:
            event.stop()
            self._area.insert(event.character)
            self._show()

    @on(WritingArea.Submitted)
    def _submitted(self, event: WritingArea.Submitted) -> None:
        """Do what is marked."""
        event.stop()
        self.query_one(RowList).choose()

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """End with it."""
        self.dismiss(self._commands[event.key])
