"""Everything that can be done, found by writing a few letters: what is done here first, then what is everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coach.tui.commands import Command, key_name
from coach.tui.dialogs.dialog import CloseLine, Dialog
from coach.tui.finding import find
from coach.tui.keymap import remapped
from coach.tui.render import plain
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.tui.widgets.choice_list import ChoiceList
from coach.words.texts import Texts

NAME_WIDTH = 34
"""Columns for a name; its key stands after it."""

MARKED, NOT_MARKED = "▌ ", "  "
"""Before the one that Enter does, and before the others: a colour alone would not be seen everywhere."""


class PaletteDialog(Dialog[Command]):
    """Ends with what is to be done."""

    DEFAULT_CSS = """
    PaletteDialog > VerticalScroll { height: 100%; max-height: 22; }
    PaletteDialog WritingArea { background: $surface; }
    PaletteDialog OptionList {
        height: 1fr; margin: 1 0 0 0; padding: 0; border: none; background: $surface;
        scrollbar-size-vertical: 1; text-wrap: nowrap; text-overflow: ellipsis;
    }
    PaletteDialog OptionList > .option-list--option-highlighted {
        background: $surface; color: $accent; text-style: bold;
    }
    PaletteDialog OptionList > .option-list--option-disabled { color: $text-muted; }
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
            options = ChoiceList(markup=False)
            options.can_focus = False
            yield options
            yield CloseLine(plain(self.words.controls.find_keys))

    def on_mount(self) -> None:
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
        options = self.query_one(OptionList).clear_options()
        if sought:
            options.add_options([self._option(one) for one in find(sought, list(self._commands.values()))])
            if not options.option_count:
                options.add_option(Option(plain(controls.nothing_found), disabled=True))
        else:
            for heading, group in zip((controls.here, controls.everywhere), self._groups, strict=True):
                if group:
                    options.add_option(Option(plain(heading), disabled=True))
                    options.add_options([self._option(one) for one in group])
        options.action_first()

    def _option(self, command: Command) -> Option:
        """What can be chosen."""
        return Option(self._row(command, NOT_MARKED), id=command.id)

    def _row(self, command: Command, mark: str) -> Content:
        """A command's name and its key; a screen to turn to has none here."""
        name = plain(self.words.screens.commands[command.id])
        gap = " " * max(2, NAME_WIDTH - name.cell_length)
        key = "" if command in self._places else key_name(command, self.words, remapped(self.app))
        return Content(mark) + name + gap + Content.styled(key, "bold")

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Mark the one that Enter does, and no other."""
        for option in event.option_list.options:
            if option.id is not None:
                mark = MARKED if option.id == event.option_id else NOT_MARKED
                row = self._row(self._commands[option.id], mark)
                if option.prompt != row:
                    event.option_list.replace_option_prompt(option.id, row)

    def on_key(self, event: events.Key) -> None:
        """The arrows move in what was found while one writes.

        What is typed so quickly that the line to write on has not got the focus yet comes here, and is taken in order.
        """
        options = self.query_one(OptionList)
        moves: dict[str, Callable[[], object]] = {
            "up": options.action_cursor_up,
            "down": options.action_cursor_down,
            "pageup": options.action_page_up,
            "pagedown": options.action_page_down,
        }
        if event.key in moves:
            event.stop()
            moves[event.key]()
        elif event.is_printable and event.character is not None and not self._area.has_focus:
            event.stop()
            self._area.insert(event.character)
            self._show()
        elif event.key == "enter" and not self._area.has_focus:
            event.stop()
            options.action_select()

    @on(WritingArea.Submitted)
    def _submitted(self, event: WritingArea.Submitted) -> None:
        """Do what is marked."""
        event.stop()
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """End with it."""
        self.dismiss(self._commands[event.option_id or ""])
