"""Everything about somebody: each entry where the alias stands, with every place and the words around it."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coach.journal.export.about import about_text
from coach.journal.export.target import Taken, whole_file
from coach.journal.mentions import Passage, passages
from coach.journal.people import About
from coach.paths import typed_path
from coach.text import line
from coach.tui.commands import bindings
from coach.tui.dialogs.note import NoteDialog
from coach.tui.guard import Guard
from coach.tui.messages import Turned
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.choice_list import ChoiceList
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import long_day
from coach.words.file_reason import file_reason
from coach.words.texts import Texts

AROUND = 30
"""So many characters of the words on each side of a name."""


class PersonScreen(Page[None]):
    """The entries, newest first; Enter reads one."""

    NAME = "person"
    BINDINGS: ClassVar[list[BindingType]] = bindings("person")
    DEFAULT_CSS = """
    PersonScreen OptionList {
        height: 1fr; border: none; padding: 0 3; margin: 1 0 0 0; max-width: 84; background: $background;
        scrollbar-size-vertical: 1;
    }
    PersonScreen OptionList:focus { border: none; background-tint: $foreground 0%; }
    PersonScreen OptionList > .option-list--option-highlighted { color: $accent; text-style: bold reverse; }
    PersonScreen OptionList > .option-list--option-disabled { color: $foreground; }
    """

    def __init__(self, alias: str, sitting: Sitting, words: Texts) -> None:
        """Everything about ``alias``."""
        super().__init__(words)
        self._alias = alias
        self._sitting = sitting

    def compose(self) -> ComposeResult:
        """The places."""
        yield TopLine(self.words.people.about.format(alias=self._alias))
        yield self.foot
        yield ChoiceList(markup=False)

    async def fill(self) -> None:
        """Every entry with its places, then what was written when following up."""
        found = self._sitting.desk.journal.people.about(self._alias)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options([Option(self._entry(about), id=about.entry.id) for about in found.entries])
        if found.notes:
            notes = [plain(self.words.people.note).stylize("bold"), *(plain(line(one.text)) for one in found.notes)]
            options.add_option(Option(Content("\n").join(notes), disabled=True))
        if not found.entries and not found.notes:
            self.say(self.words.people.nowhere.format(alias=self._alias))
        options.action_first()
        options.focus()

    def _entry(self, about: About) -> Content:
        """An entry, and a line for each place in it."""
        entry, words = about.entry, self.words
        title = entry.exercise.title if entry.exercise else words.free_writing
        lines = [plain(f"{long_day(entry.at.date(), words)}  {line(title)}").stylize("bold")]
        for number, mentions in groupby(about.mentions, key=lambda one: one.step):
            question = entry.steps[number].question
            lines += [plain("  " + line(question))] if question else []
            inside = [one for one in mentions if one.where != "question"]
            for _, some in groupby(inside, key=lambda one: (one.where, one.text)):
                lines += [self._passage(one, "    " if question else "  ") for one in passages(list(some), AROUND)]
        return Content("\n").join(lines)

    def _passage(self, one: Passage, indent: str) -> Content:
        """A place with the words around it, the name marked."""
        before, names, after = (plain(line(part)) for part in (indent + one.before, one.names, one.after))
        return before + names.stylize("bold underline") + after

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """Read the entry."""
        if event.option_id:
            self.post_message(Turned("entry", event.option_id))

    def action_open(self) -> None:
        """Read the marked entry; Enter in the list comes here by itself."""
        self.query_one(OptionList).action_select()

    def action_export(self) -> None:
        """Ask for a file to write it all to."""
        guard = Guard(self._sitting, self.words.lang)
        said = self.words.people
        name = said.about.format(alias=self._alias)
        path = Path.home() / (line(name).replace("/", "-") + ".md")
        dialog = NoteDialog(name, said.which_file, guard, self.words, str(path))
        self.app.push_screen(dialog, lambda typed: self._write(typed or "", guard))

    def _write(self, typed: str, guard: Guard) -> None:
        """Write it; a file that is there is left alone."""
        guard.over()
        if not typed:
            return
        path, words = typed_path(typed).absolute(), self.words
        text = about_text(self._alias, self._sitting.desk.journal.people.about(self._alias), words)
        try:
            with whole_file(path) as file:
                file.write(text.encode())
        except Taken:
            self.say(words.author.left_alone.format(path=path))
        except (OSError, ValueError) as error:
            self.say(words.export.not_written.format(path=path, reason=file_reason(error, words)))
        else:
            self.say(words.people.readable.format(alias=self._alias, path=path))

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)
