"""The earlier wordings of an entry, each beside what it says now."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from coach.journal.journal import Journal
from coach.journal.past import Version, changed_words
from coach.journal.store import NotSaved
from coach.tui.commands import bindings
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.widgets.entry_paper import EntryPaper
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import clock_time, short_day
from coach.words.texts import Texts

SIDE_BY_SIDE = 100
"""Columns from which an earlier wording stands beside the present one."""


class VersionsScreen(Page[int | None]):
    """Ends with the number of the wording that stood before, where another one was chosen to stand; else with None."""

    NAME = "versions"
    BINDINGS: ClassVar[list[BindingType]] = bindings("versions")
    DEFAULT_CSS = """
    VersionsScreen RowList { height: auto; max-width: 84; max-height: 8; padding: 1 0 1 1; scrollbar-gutter: auto; }
    VersionsScreen #papers { height: 1fr; }
    VersionsScreen #papers > VerticalScroll { width: 1fr; padding: 0 3; scrollbar-size-vertical: 1; }
    VersionsScreen #now { display: none; }
    VersionsScreen.wide #now { display: block; }
    """

    def __init__(self, versions: tuple[Version, ...], journal: Journal, words: Texts) -> None:
        """The wordings, newest first, two at least."""
        super().__init__(words)
        self._versions = versions
        self._journal = journal

    def compose(self) -> ComposeResult:
        """The wordings by when they were saved; under them the marked one, and what stands now."""
        words, said = self.words, self.words.looking_back
        yield TopLine(said.versions)
        yield self.foot
        yield RowList()
        with Horizontal(id="papers"):
            with VerticalScroll(id="then"):
                yield EntryPaper(words)
            with VerticalScroll(id="now"):
                yield Static(plain(said.newest), classes="quiet")
                yield EntryPaper(words, self._versions[0].entry)

    async def fill(self) -> None:
        """Begin at the one before the newest."""
        words, said = self.words, self.words.looking_back
        rows = self.query_one(RowList)
        older = [*(one.entry for one in self._versions[1:]), None]
        told = [
            f"{short_day(one.saved.date(), words)} {clock_time(one.saved)}  {changed_words(one.entry, before)}"
            for one, before in zip(self._versions, older, strict=True)
        ]
        rows.show([Row(str(n), text, said.newest * (n == 0)) for n, text in enumerate(told)], "1")
        rows.focus()

    def on_resize(self) -> None:
        """Side by side where there is room."""
        self.set_class(self.size.width >= SIDE_BY_SIDE, "wide")

    @on(RowList.Marked)
    def _marked(self, event: RowList.Marked) -> None:
        """Read the marked wording."""
        self.query_one("#then EntryPaper", EntryPaper).read(self._versions[int(event.key)].entry)

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """Let the marked wording stand."""
        self.action_restore()

    def action_restore(self) -> None:
        """Let the marked wording stand again; what stands now becomes an earlier one."""
        place = int(self.query_one(RowList).key)
        if not place:
            return
        chosen = self._versions[place]
        try:
            self._journal.restore(chosen.entry.id, chosen.number)
        except NotSaved as problem:
            self.say(self.words.not_saved.format(reason=self.words.reasons[problem.reason]))
            return
        self.dismiss(self._versions[0].number)

    def action_close(self) -> None:
        """Let all stand as it does."""
        self.dismiss(None)
