"""History: what has been begun, then every entry, newest first; from 100 columns the entry beside the list."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.journal.draft import Draft
from coach.journal.head import Head
from coach.tui.commands import bindings
from coach.tui.messages import Begun, Turned
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.entry_paper import EntryPaper
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import month, short_day, weekday_day
from coach.words.texts import Texts

TWO_PANES = 100
"""Columns from which the entry is read beside the list."""

DAY_WIDTH, TITLE_WIDTH = 12, 26


class HistoryScreen(Page[None]):
    """The journal."""

    NAME = "history"
    BINDINGS: ClassVar[list[BindingType]] = bindings("history")
    DEFAULT_CSS = """
    HistoryScreen #panes { height: 1fr; padding: 1 0 0 0; }
    HistoryScreen OptionList {
        width: 1fr; height: 1fr; border: none; padding: 0 1; background: $background;
        scrollbar-size-vertical: 1; text-wrap: nowrap; text-overflow: ellipsis;
    }
    HistoryScreen OptionList:focus { border: none; background-tint: $foreground 0%; }
    HistoryScreen OptionList > .option-list--option-highlighted,
    HistoryScreen OptionList:focus > .option-list--option-highlighted {
        background: $panel; color: $accent; text-style: bold reverse;
    }
    HistoryScreen OptionList > .option-list--option-disabled { color: $text-muted; }
    HistoryScreen #reading { display: none; width: 1fr; max-width: 80; padding: 0 2; }
    HistoryScreen.wide #reading { display: block; }
    HistoryScreen .empty { padding: 0 3; display: none; }
    """

    def __init__(self, sitting: Sitting, words: Texts) -> None:
        """Show what is in the journal."""
        super().__init__(words)
        self._desk = sitting.desk
        self._journal = sitting.desk.journal
        self._heads = {head.id: head for head in self._journal.heads()}
        self._drafts = {draft.id: draft for draft in self._journal.drafts()}

    def compose(self) -> ComposeResult:
        """The list, and the reading pane beside it."""
        words = self.words
        yield TopLine(words.screens.history, words.screens.entries(len(self._heads)))
        yield self.foot
        yield Static(plain(words.empty_journal), classes="empty")
        with Horizontal(id="panes"):
            yield OptionList(markup=False)
            with VerticalScroll(id="reading", can_focus=True):
                yield EntryPaper(words)

    async def fill(self) -> None:
        """Fill the list and begin at its top."""
        options = self.query_one(OptionList)
        empty = not self._heads and not self._drafts
        self.query_one(".empty").display = empty
        options.display = not empty
        if empty:
            self.foot.hide("open")
            return
        options.add_options(self._options())
        options.focus()
        options.action_first()

    def on_resize(self) -> None:
        """Two panes where there is room."""
        self.set_class(self.size.width >= TWO_PANES, "wide")

    def _options(self) -> list[Option]:
        """The drafts, then the entries by month."""
        words = self.words
        found: list[Option] = []
        if self._drafts:
            found.append(Option(plain(words.screens.drafts), disabled=True))
        for draft in self._drafts.values():
            title = self._desk.title(draft) or words.free_writing
            day = weekday_day(draft.saved.date(), words)
            found.append(Option(plain(words.screens.draft_of.format(title=title, day=day)), id="draft-" + draft.id))
        last = ""
        for head in self._heads.values():
            heading = month(head.day, words)
            if heading != last:
                found.append(Option(plain(heading), disabled=True))
                last = heading
            found.append(Option(self._row(head), id="entry-" + head.id))
        return found

    def _row(self, head: Head) -> Content:
        """Day, title and the first words, on one line."""
        day = short_day(head.day, self.words)
        title = plain(head.title or self.words.free_writing).truncate(TITLE_WIDTH, ellipsis=True)
        title = title.extend_right(max(0, TITLE_WIDTH - title.cell_length))
        line = plain(day.ljust(DAY_WIDTH)) + title + "  " + plain(head.first_line).stylize("dim")
        return line.truncate(200, ellipsis=True)

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the entry beside the list."""
        kind, _, id = (event.option_id or "").partition("-")
        entry = self._journal.entry(id) if kind == "entry" else None
        if entry is not None:
            self.query_one(EntryPaper).read(entry)
            self.query_one("#reading", VerticalScroll).scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        kind, _, id = (event.option_id or "").partition("-")
        entry = self._journal.entry(id)
        if kind == "draft":
            self._go_on(self._drafts[id])
        elif entry is not None:
            self.post_message(Turned("entry", id))

    def _go_on(self, draft: Draft) -> None:
        """Take up what was begun."""
        if self._desk.readable(draft):
            self.post_message(Begun(self._desk.resume(draft)))
        else:
            self.say(self.words.exercise_unreadable)

    def action_open(self) -> None:
        """Open the marked one; Enter in the list comes here by itself."""
        options = self.query_one(OptionList)
        if options.display and options.highlighted is not None:
            options.action_select()

    def action_close(self) -> None:
        """Back to today."""
        self.dismiss(None)
