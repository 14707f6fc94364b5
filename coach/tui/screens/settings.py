"""The settings: every choice on one list, in effect as soon as it is made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from coach.paths import from_home
from coach.settings import OPTIONS, WEEKDAYS, NotWritten
from coach.tui.commands import Command, bindings, key_name
from coach.tui.dialogs.folder import FolderDialog
from coach.tui.dialogs.key import KeyDialog
from coach.tui.dialogs.remind import RemindDialog
from coach.tui.keymap import remapped
from coach.tui.messages import Chosen, KeyChosen, PlaceChosen
from coach.tui.rekeying import with_keys
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.tui.widgets.top_line import TopLine
from coach.words.texts import Texts

PLACE = "journal="
"""The key of the row that asks for another folder."""

KEY = "keys="
"""How the key of a row begins that asks for another key; alone it gives every command its own."""


class SettingsScreen(Page[None]):
    """What can be chosen. A choice is a row ``setting=value``."""

    NAME = "settings"
    BINDINGS: ClassVar[list[BindingType]] = bindings("settings")
    DEFAULT_CSS = """
    SettingsScreen RowList { padding: 1 0 0 1; max-width: 80; }
    """

    def __init__(self, sitting: Sitting, words: Texts) -> None:
        """Show what is chosen."""
        super().__init__(words)
        self._sitting = sitting
        self._choices = sitting.choices
        self._at = ""

    def compose(self) -> ComposeResult:
        """The list."""
        yield TopLine(self.words.choices.title)
        yield self.foot
        yield RowList(at_once=True, wraps=True)

    async def on_mount(self) -> None:
        """Fill the list, and draw it anew when the look changes from elsewhere."""
        self.watch(self.app, "theme", self._redraw, init=False)

    async def fill(self) -> None:
        """Fill the list; where one was is where one is."""
        self._redraw()
        self.query_one(RowList).focus()

    def _redraw(self) -> None:
        """Show the choices as they are now."""
        self.query_one(RowList).show(list(self._rows()), self._at)

    def _rows(self) -> Iterator[Row]:
        """Each setting with what there is to choose, then where the journal lies."""
        said = self.words.choices
        for key, values in OPTIONS.items():
            yield Row("", said.headings[key])
            for value in values:
                chosen = value == self._now(key)
                yield Row(f"{key}={value}", ("● " if chosen else "○ ") + self._called(key, value), said.chosen * chosen)
            yield Row("", "")
        yield Row("", said.headings["journal"])
        yield Row("", from_home(self._sitting.places.journal), quiet=True)
        yield Row(PLACE, said.elsewhere)
        yield from [Row("", ""), Row("", said.headings["keys"])]
        yield from map(self._key_row, with_keys())
        if self._choices.now.keys:
            yield Row(KEY, said.own_keys)

    def _key_row(self, command: Command) -> Row:
        """A command with its key, and what it does."""
        screens = self.words.screens
        name, does = screens.commands[command.id], screens.helps[command.explained_by]
        key = key_name(command, self.words, remapped(self.app))
        changed = self.words.choices.changed + "  " if command.id in remapped(self.app) else ""
        return Row(KEY + command.id, f"{name}: {does}", changed + key)

    def _now(self, key: str) -> str:
        """What counts of a setting."""
        return self.words.lang if key == "language" else str(getattr(self._choices.now, key))

    def _called(self, key: str, value: str) -> str:
        """What a value is called."""
        if key == "review_day":
            return self.words.weekdays[WEEKDAYS.index(value)]
        said = self.words.choices
        return (said.themes if key == "theme" else said.languages)[value]

    @on(RowList.Marked)
    def _marked(self, event: RowList.Marked) -> None:
        """Know where one is, for when the list is drawn anew."""
        self._at = event.key
        own = event.key.removeprefix(KEY) not in self._choices.now.keys
        self.foot.hide(*(("own-key",) if own else ()))

    @on(RowList.Chosen)
    async def _chosen(self, event: RowList.Chosen) -> None:
        """Choose."""
        event.stop()
        if event.key == PLACE:
            self.app.push_screen(FolderDialog(str(self._sitting.places.journal), self.words), self._place)
            return
        if event.key.startswith(KEY):
            self._ask_for_key(event.key.removeprefix(KEY))
            return
        key, _, value = event.key.partition("=")
        written = True
        try:
            self._choices.choose(key, value)
        except NotWritten:
            written = False
        self._redraw()
        self.post_message(Chosen(key, written=written))

    def _ask_for_key(self, id: str) -> None:
        """Ask for another key for a command; without an id all get their own."""
        if not id:
            self.post_message(KeyChosen("", None))
            return

        def pressed(key: str | None) -> None:
            if key is not None:
                self.post_message(KeyChosen(id, key))

        self.app.push_screen(KeyDialog(self.words.screens.commands[id], self.words), pressed)

    def action_remind(self) -> None:
        """Make a reminder for the calendar that one already has."""
        self.app.push_screen(RemindDialog(self._sitting.clock, self.words))

    def action_own_key(self) -> None:
        """Let the command that is marked have its own key."""
        id = self._at.removeprefix(KEY)
        if self._at.startswith(KEY) and id in self._choices.now.keys:
            self.post_message(KeyChosen(id, None))

    def _place(self, path: Path | None) -> None:
        """Tell which folder was chosen, if one was."""
        if path is not None:
            self.post_message(PlaceChosen(path))

    def action_pick(self) -> None:
        """Choose the row that is marked; Enter in the list comes here by itself."""
        rows = self.query_one(RowList)
        if rows.key:
            rows.post_message(RowList.Chosen(rows.key))

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)
