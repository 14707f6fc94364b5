"""The earlier wordings of an entry, each beside what it says now."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.journal.journal import Journal
from coach.journal.past import Version
from coach.journal.store import NotSaved
from coach.tui.commands import bindings
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.widgets.choice_list import ChoiceList
from coach.tui.widgets.entry_paper import EntryPaper
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import clock_time, long_day
from coach.words.texts import Texts

SIDE_BY_SIDE = 100
"""Columns from which an earlier wording stands beside the present one."""


class VersionsScreen(Page[int | None]):
    """Ends with the number of the wording that stood before, where another one was chosen to stand; else with None."""

    NAME = "versions"
    BINDINGS: ClassVar[list[BindingType]] = bindings("versions")
    DEFAULT_CSS = """
    VersionsScreen OptionList {
        height: auto; max-height: 6; border: none; padding: 0 2; margin: 1 0; background: $background;
        scrollbar-size-vertical: 1;
    }
    VersionsScreen OptionList:focus { border: none; background-tint: $foreground 0%; }
    VersionsScreen OptionList > .option-list--option-highlighted { color: $accent; text-style: bold reverse; }
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
        rows = [
            f"{long_day(one.saved.date(), words)}  {clock_time(one.saved)}" + (f"  {said.newest}" if n == 0 else "")
            for n, one in enumerate(self._versions)
        ]
        yield ChoiceList(*[Option(plain(row)) for row in rows], markup=False)
        with Horizontal(id="papers"):
            with VerticalScroll(id="then"):
                yield EntryPaper(words)
            with VerticalScroll(id="now"):
                yield Static(plain(said.newest), classes="quiet")
                yield EntryPaper(words, self._versions[0].entry)

    async def fill(self) -> None:
        """Begin at the one before the newest."""
        options = self.query_one(OptionList)
        options.highlighted = 1
        options.focus()

    def on_resize(self) -> None:
        """Side by side where there is room."""
        self.set_class(self.size.width >= SIDE_BY_SIDE, "wide")

    @on(OptionList.OptionHighlighted)
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        """Read the marked wording."""
        self.query_one("#then EntryPaper", EntryPaper).read(self._versions[event.option_index].entry)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """Let the marked wording stand."""
        self.action_restore()

    def action_restore(self) -> None:
        """Let the marked wording stand again; what stands now becomes an earlier one."""
        place = self.query_one(OptionList).highlighted
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
