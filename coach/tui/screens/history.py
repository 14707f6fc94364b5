"""The journal: what has been begun, then every entry, newest first; the marked one is read beside the list."""

from __future__ import annotations

import asyncio
from datetime import date
from functools import partial
from typing import ClassVar

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from coach.journal.days import days, place_of
from coach.journal.draft import Draft
from coach.journal.entry import Entry
from coach.journal.head import Head, head, seconds
from coach.journal.search import Found
from coach.journal.store import NotSaved
from coach.journal.wanted import Wanted
from coach.tui.commands import bindings
from coach.tui.dialogs.calendar import CalendarDialog
from coach.tui.dialogs.export import ExportDialog
from coach.tui.dialogs.filters import FilterDialog
from coach.tui.dialogs.imports import ImportDialog
from coach.tui.dialogs.pick import PickDialog
from coach.tui.facets import facets
from coach.tui.messages import Begun, Turned
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.tui.widgets.entry_list import EntryList
from coach.tui.widgets.entry_paper import EntryPaper
from coach.tui.widgets.top_line import TopLine
from coach.words.asked import asked_for
from coach.words.dates import short_day
from coach.words.texts import Texts

TWO_PANES = 100
"""Columns from which the entry is read beside the list."""

ROWS_PER_HIT = 1000
"""How many hits are listed: who sees so many writes another word."""


class HistoryScreen(Page[None]):
    """The journal."""

    NAME = "history"
    BINDINGS: ClassVar[list[BindingType]] = bindings("history")
    DEFAULT_CSS = """
    HistoryScreen #panes { height: 1fr; padding: 1 0 0 1; }
    HistoryScreen #reading { display: none; width: 1fr; max-width: 80; padding: 0 2; }
    HistoryScreen.wide #reading { display: block; }
    HistoryScreen .empty { padding: 1 3 0 3; display: none; }
    HistoryScreen .asked { padding: 0 3; color: $text-muted; display: none; }
    HistoryScreen WritingArea { margin: 1 3 0 3; display: none; min-height: 1; }
    """

    def __init__(self, sitting: Sitting, words: Texts) -> None:
        """Show what is in the journal."""
        super().__init__(words)
        self._sitting = sitting
        self._desk = sitting.desk
        self._journal = sitting.desk.journal
        self._wanted = Wanted()
        self._on_the_way = False

    def compose(self) -> ComposeResult:
        """The line to look for words on, the list, and the reading pane beside it."""
        words = self.words
        yield TopLine(words.screens.history)
        yield self.foot
        yield WritingArea(self._wanted.query, ghost=words.looking_back.search_example, one_line=True)
        yield Static(classes="asked")
        yield Static(classes="empty")
        with Horizontal(id="panes"):
            yield EntryList(self._desk.clock().date(), words)
            with VerticalScroll(id="reading", can_focus=True):
                yield EntryPaper(words)

    async def fill(self) -> None:
        """What is wanted, from its top or where one was."""
        self.query_one(EntryList).focus()
        self._look()

    def come_back(self) -> None:
        """An entry may have been changed or deleted meanwhile."""
        self._look()

    def on_resize(self) -> None:
        """Two panes where there is room."""
        self.set_class(self.size.width >= TWO_PANES, "wide")

    # -- what is shown ---------------------------------------------------------------------------------

    def _look(self) -> None:
        """Show what is wanted; what was being looked for before is given up."""
        if self._wanted == Wanted():
            self.workers.cancel_group(self, "look")
            self._show(Found(self._journal.heads()))
        else:
            self.run_worker(partial(self._looking, self._wanted), group="look", exclusive=True)  # type: ignore[arg-type]

    async def _looking(self, wanted: Wanted) -> None:
        """Show what is found as it is found; between two looks the screen is drawn and keys are taken."""
        for found in self._journal.looking(wanted, ROWS_PER_HIT if wanted.query.strip() else None):
            if found.complete or found.all:
                self._show(found)
            await asyncio.sleep(0)

    def _show(self, found: Found) -> None:
        """Show these entries, how many there are, and what was asked for."""
        everything = self._wanted == Wanted()
        drafts = tuple((draft, self._title(draft)) for draft in self._journal.drafts()) if everything else ()
        options = self.query_one(EntryList)
        options.show(drafts, found.all, self._wanted.query.strip())
        self.query_one(TopLine).say(self.words.screens.history, self._count(found))
        asked = self.query_one(".asked", Static)
        only = replace(self._wanted, query="")
        title = found.all[0].title if found.all else None
        asked.display = only != Wanted()
        asked.update(plain(f"{asked_for(only, self.words, title)}  ·  {self.words.looking_back.esc_shows_all}"))
        empty = self.query_one(".empty", Static)
        if not len(options):
            empty.update(plain(self._nothing(everything)))
        empty.display = not len(options) and (everything or found.complete)
        self.query_one("#panes").display = bool(len(options))
        hidden = {"open"} if not len(options) else set()
        self.foot.hide(
            *hidden, *({"search", "filter", "calendar", "export"} if everything and not found.all else set())
        )

    def _nothing(self, everything: bool) -> str:
        """What is said where there is nothing to list."""
        if not everything:
            return self.words.looking_back.nothing_found
        try:
            deleted = not self._journal.heads() and bool(self._journal.deleted())
        except NotSaved:
            deleted = False
        return self.words.looking_back.deleted_are_there if deleted else self.words.empty_journal

    def _count(self, found: Found) -> str:
        """How many there are, in words."""
        said, words = self.words.looking_back, self.words
        if not self._wanted.query.strip():
            count = len(found.all)
            return words.screens.entries(count) if found.complete else said.looking
        parts = [said.hits(len(found.exact)) + ("" if found.complete else " …")]
        parts += [said.near(len(found.near))] if found.near else []
        return ", ".join(parts)

    def _title(self, draft: Draft) -> str:
        """What a draft is a pass through."""
        return self._desk.title(draft) or self.words.free_writing

    @on(EntryList.Marked)
    def _marked(self, event: EntryList.Marked) -> None:
        """Read the marked entry beside the list."""
        event.stop()
        row = event.row
        entry = self._journal.entry(row.id) if isinstance(row, Head) else None
        self.query_one(EntryPaper).read(entry, self._wanted.query)
        self.query_one("#reading", VerticalScroll).scroll_home(animate=False)

    @on(EntryList.Chosen)
    def _chosen(self, event: EntryList.Chosen) -> None:
        """Open an entry, or go on with what was begun."""
        event.stop()
        if isinstance(event.row, Head):
            self.post_message(Turned("entry", event.row.id))
        elif self._desk.readable(event.row):
            self.post_message(Begun(self._desk.resume(event.row)))
        else:
            self.say(self.words.exercise_unreadable)

    # -- finding ---------------------------------------------------------------------------------------

    def action_search(self) -> None:
        """Write what to look for."""
        area = self.query_one(WritingArea)
        area.display = True
        self._on_the_way = False
        self.set_focus(area)  # at once: letters that come in the same burst are words to look for

    @on(WritingArea.Changed)
    def _typed(self, event: WritingArea.Changed) -> None:
        """Look for what stands there now."""
        event.stop()
        if event.text_area.text != self._wanted.query:
            self._wanted = replace(self._wanted, query=event.text_area.text)
            self._look()

    @on(WritingArea.Submitted)
    def _entered(self, event: WritingArea.Submitted) -> None:
        """From the words to what was found."""
        event.stop()
        if self._on_the_way:
            self.action_open()
        self._to_list()

    def _to_list(self) -> None:
        """From the words to what was found. One more Enter in the same burst opens the marked one."""
        self._on_the_way = True
        self.set_focus(self.query_one(EntryList))

    def key_down(self) -> None:
        """From the words to what was found."""
        if self.query_one(WritingArea).has_focus:
            self._to_list()

    def action_filter(self) -> None:
        """Choose what is shown."""
        today = self._desk.clock().date()
        self.app.push_screen(
            FilterDialog(facets(self._journal, self._wanted, today, self.words), self.words), self._ask
        )

    def _ask(self, wanted: Wanted | None) -> None:
        """Show what was chosen."""
        if wanted is not None:
            self._wanted = wanted
            self._look()

    def action_calendar(self) -> None:
        """The year at a glance."""
        options = self.query_one(EntryList)
        today = self._desk.clock().date()
        day = options.row.day if isinstance(options.row, Head) else today
        found = options.heads if self._wanted != Wanted() else ()
        self.app.push_screen(CalendarDialog(day, today, days(self._journal.heads(), found), self.words), self._go)

    def _go(self, day: date | None) -> None:
        """Mark what was written on a day, or the nearest before it."""
        options = self.query_one(EntryList)
        place = place_of(options.heads, day) if day is not None else None
        if place is not None:
            options.mark_entry(place)
            options.focus()

    def action_export(self) -> None:
        """Write what is shown to a file."""
        heads = self.query_one(EntryList).heads
        if heads:
            in_order = sorted(heads, key=lambda one: (seconds(one.at), int(one.id)))
            self.app.push_screen(ExportDialog(in_order, self._sitting, self.words))

    def action_import(self) -> None:
        """Take in a journal from elsewhere."""
        self.app.push_screen(ImportDialog(self._sitting, self.words), lambda _: self._look())

    def action_deleted(self) -> None:
        """What has been deleted, to be read and brought back."""
        said = self.words.looking_back
        try:
            gone = self._journal.deleted()
        except NotSaved as problem:
            self.say(self.words.not_saved.format(reason=self.words.reasons[problem.reason]))
            return
        if not gone:
            self.say(said.nothing_deleted)
            return
        rows = [f"{short_day(entry.at.date(), self.words)}  {self._named(entry)}" for entry in gone]
        self.app.push_screen(
            PickDialog(said.deleted_ones, rows, self.words),
            lambda place: self._turn_to(gone[place]) if place is not None else None,
        )

    def _turn_to(self, entry: Entry) -> None:
        """Open an entry on a page of its own."""
        self.post_message(Turned("entry", entry.id))

    def _named(self, entry: Entry) -> str:
        """The title of an entry, and its first words."""
        title = entry.exercise.title if entry.exercise else self.words.free_writing
        return f"{title}  {head(entry).first_line}"

    def action_open(self) -> None:
        """Open the marked one; Enter in the list comes here by itself."""
        row = self.query_one(EntryList).row
        if row is not None:
            self.query_one(EntryList).post_message(EntryList.Chosen(row))

    def action_close(self) -> None:
        """Show everything again; from there, back."""
        area = self.query_one(WritingArea)
        if self._wanted == Wanted() and not area.display:
            self.dismiss(None)
            return
        self._wanted = Wanted()
        area.display = False
        area.load_text("")
        self.set_focus(self.query_one(EntryList))
        self._look()
