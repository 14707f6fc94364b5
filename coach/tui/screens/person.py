"""Everything about somebody: each entry where the alias stands, with every place and the words around it."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

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
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import list_day
from coach.words.file_reason import file_reason
from coach.words.texts import Texts

AROUND = 30
"""So many characters of the words on each side of a name."""


class PersonScreen(Page[None]):
    """The entries, newest first; Enter reads one."""

    NAME = "person"
    BINDINGS: ClassVar[list[BindingType]] = bindings("person")
    DEFAULT_CSS = """
    PersonScreen RowList { margin: 1 0 0 0; padding: 0 0 0 1; max-width: 84; }
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
        yield RowList(wraps=True)

    async def fill(self) -> None:
        """Every entry with its places, then what was written when following up."""
        found = self._sitting.desk.journal.people.about(self._alias)
        rows = [row for about in found.entries for row in (self._entry(about), Row("", ""))]
        if found.notes:
            rows += [Row("", self.words.people.note), *(Row("", one.text, quiet=True) for one in found.notes)]
        if not found.entries and not found.notes:
            self.say(self.words.people.nowhere.format(alias=self._alias))
        shown = self.query_one(RowList)
        shown.show(rows)
        shown.focus()

    def _entry(self, about: About) -> Row:
        """An entry, and a line for each place in it."""
        entry, words = about.entry, self.words
        title = entry.exercise.title if entry.exercise else words.free_writing
        lines: list[Content] = []
        for number, mentions in groupby(about.mentions, key=lambda one: one.step):
            question = entry.steps[number].question
            lines += [plain("  " + line(question))] if question else []
            inside = [one for one in mentions if one.where != "question"]
            for _, some in groupby(inside, key=lambda one: (one.where, one.text)):
                lines += [self._passage(one, "    " if question else "  ") for one in passages(list(some), AROUND)]
        day = list_day(entry.at.date(), self._sitting.clock().date(), words)
        return Row(entry.id, title, day, under=tuple(lines))

    def _passage(self, one: Passage, indent: str) -> Content:
        """A place with the words around it, the name marked."""
        before, names, after = (plain(line(part)) for part in (indent + one.before, one.names, one.after))
        return before + names.stylize("bold underline") + after

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """Read the entry."""
        self.post_message(Turned("entry", event.key))

    def action_open(self) -> None:
        """Read the marked entry; Enter in the list comes here by itself."""
        self.query_one(RowList).choose()

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
