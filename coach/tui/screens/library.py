"""The library: exercises by theme, programmes and packs; from 100 columns what is marked is read beside the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from coach.exercises.catalogue import Item, Sort
from coach.tui.commands import bindings
from coach.tui.library_view import LibraryView
from coach.tui.messages import Begun, Turned
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.about_paper import AboutPaper, title_of
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import short_day
from coach.words.texts import Texts

TWO_PANES = 100
"""Columns from which what is marked is read beside the list."""


class LibraryScreen(Page[None]):
    """Everything there is to begin."""

    NAME = "library"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("library")
    DEFAULT_CSS = """
    LibraryScreen #panes { height: 1fr; }
    LibraryScreen WritingArea { margin: 1 3 1 3; min-height: 1; max-height: 2; }
    LibraryScreen RowList { padding: 0 0 0 1; }
    LibraryScreen #reading { display: none; width: 1fr; max-width: 80; padding: 0 2 0 3; }
    LibraryScreen.wide #reading { display: block; }
    LibraryScreen .empty { padding: 0 3; display: none; }
    """

    def __init__(self, sitting: Sitting, words: Texts) -> None:
        """Show what there is."""
        super().__init__(words)
        self._sitting = sitting
        self._view = LibraryView(sitting.desk, words)
        self._query = ""
        self._key = ""

    def compose(self) -> ComposeResult:
        """The line to search on, the list, and the reading pane beside it."""
        yield TopLine(self.words.shelves.title)
        yield self.foot
        yield WritingArea(self._query, ghost=self.words.shelves.search_example, one_line=True)
        yield Static(plain(self.words.shelves.nothing_found), classes="empty")
        with Horizontal(id="panes"):
            yield RowList()
            with VerticalScroll(id="reading", can_focus=True):
                yield AboutPaper()

    async def fill(self) -> None:
        """Fill the list, in the language that is spoken."""
        self._view = LibraryView(self._sitting.desk, self.words)
        exercises = sum(1 for item in self._view.catalogue.items if item.sort is Sort.EXERCISE)
        self.query_one(TopLine).say(self.words.shelves.title, self.words.shelves.exercises(exercises))
        self._list()
        if not self.query_one(WritingArea).has_focus:
            self.query_one(RowList).focus()

    def on_resize(self) -> None:
        """Two panes where there is room."""
        self.set_class(self.size.width >= TWO_PANES, "wide")
        self._read()

    def come_back(self) -> None:
        """An exercise may have been done meanwhile."""
        self._view.look_again()
        self._list()

    # -- the list --------------------------------------------------------------------------------------

    def _list(self) -> None:
        """List what is looked for, or everything under its headings."""
        items = self._view.catalogue.find(self._query)
        rows = [self._row(item) for item in items] if self._query.strip() else list(self._all(items))
        self.query_one(RowList).show(rows, self._key)
        self.query_one(".empty").display = not items
        self.query_one("#panes").display = bool(items)
        self.foot.hide(*(() if items else ("open", "begin-exercise")))
        if not items:
            self._key = ""

    def _all(self, items: Sequence[Item]) -> Iterator[Row]:
        """Every item, under the theme or the sort that it belongs to."""
        words, last = self.words, ""
        sorts = {Sort.PROGRAMME: words.shelves.programmes, Sort.PACK: words.shelves.packs}
        for item in items:
            heading = sorts.get(item.sort) or words.themes.get(item.theme, item.theme)
            if heading != last:
                yield from [Row("", "")] if last else []
                yield Row("", heading)
                last = heading
            yield self._row(item)

    def _row(self, item: Item) -> Row:
        """A row: the title, then the language where it is another, the day it was done, and the minutes."""
        words = self.words
        day = self._view.done.get(item.name)
        right = [words.shelves.in_language[item.lang]] if item.lang != words.lang else []
        right += [short_day(day, words)] if day is not None else []
        right += [f"{words.minutes(item.minutes):>6}"] if item.minutes else []
        if item.sort is Sort.PACK:
            right = [self._view.catalogue.packs[item.name].author]
        return Row(item.key, title_of(item, words), "  ".join(right))

    @on(RowList.Marked)
    def _marked(self, event: RowList.Marked) -> None:
        """Read it beside the list."""
        self._key = event.key
        self._read()
        item = self._item
        self.foot.hide(*(("begin-exercise",) if item is not None and item.sort is not Sort.EXERCISE else ()))

    def _read(self) -> None:
        """Show what is marked in the reading pane, where that is seen."""
        if self._item is not None and self.has_class("wide"):
            self.query_one(AboutPaper).update(self._view.reader.read(self._item))
            self.query_one("#reading", VerticalScroll).scroll_home(animate=False)

    @property
    def _item(self) -> Item | None:
        """What is marked."""
        return self._view.catalogue.item(self._key)

    # -- searching -------------------------------------------------------------------------------------

    @on(WritingArea.Changed)
    def _typed(self, event: WritingArea.Changed) -> None:
        """Search for what is written so far; the first that is found is marked."""
        event.stop()
        if event.text_area.text != self._query:
            self._query, self._key = event.text_area.text, ""
            self._list()

    @on(WritingArea.Submitted)
    def _entered(self, event: WritingArea.Submitted) -> None:
        """On to what was found."""
        event.stop()
        self.action_to_list()

    def action_to_list(self) -> None:
        """From the search to the list."""
        if self._key:
            self.query_one(RowList).focus()

    def action_search(self) -> None:
        """Write what to search for."""
        self.query_one(WritingArea).focus()

    # -- what can be done ------------------------------------------------------------------------------

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """Open it."""
        self.action_open()

    def action_open(self) -> None:
        """Read what is marked on a page of its own, a programme where it can be started; Enter comes here by itself."""
        if self._item is not None and self._item.sort is Sort.PROGRAMME:
            self.post_message(Turned("programme", self._item.name))
        elif self._key:
            self.post_message(Turned("about", self._key))

    def action_begin(self) -> None:
        """Begin the exercise that is marked."""
        if self._item is None or self._item.sort is not Sort.EXERCISE:
            return
        session = self._view.begin(self._item)
        if session is None:
            self.say(self.words.exercise_unreadable)
        else:
            self.post_message(Begun(session))

    def action_close(self) -> None:
        """Empty the search; with nothing to empty, back."""
        if self._query:
            self.query_one(WritingArea).load_text("")
            self._query = ""
            self._list()
            self.query_one(RowList).focus()
        elif self.query_one(WritingArea).has_focus:
            self.query_one(RowList).focus()
        else:
            self.dismiss(None)
