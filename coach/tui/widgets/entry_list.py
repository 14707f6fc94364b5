"""The list of what is in the journal. Only the rows that are seen are made, however many entries there are."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from coach.journal.draft import Draft
from coach.journal.head import Head
from coach.journal.hits import snippet
from coach.text import line
from coach.tui.render import plain
from coach.tui.widgets.marked_text import mark
from coach.words.dates import list_day, weekday_day
from coach.words.texts import Texts

DAY_WIDTH = 12
TITLE_WIDTH = 26
NARROWEST_TITLE = 14


class EntryList(ScrollView, can_focus=True):
    """Drafts, then entries, one row each: the day, the title, and some words of it."""

    DEFAULT_CSS = """
    EntryList { width: 1fr; height: 1fr; background: $background; scrollbar-size-vertical: 1; overflow-x: hidden; }
    EntryList > .entry-list--marked { text-style: bold; background: $panel; }
    EntryList > .entry-list--bar { color: $accent; text-style: bold; }
    EntryList > .entry-list--quiet { color: $text-muted; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"entry-list--marked", "entry-list--bar", "entry-list--quiet"}

    class Marked(Message):
        """Another row is marked; None where the list is empty."""

        def __init__(self, row: Head | Draft | None) -> None:
            """Tell which."""
            super().__init__()
            self.row = row

    class Chosen(Message):
        """A row is to be opened."""

        def __init__(self, row: Head | Draft) -> None:
            """Tell which."""
            super().__init__()
            self.row = row

    def __init__(self, today: date, words: Texts) -> None:
        """An empty list. ``today``: the year that need not be said."""
        super().__init__()
        self._today = today
        self._words = words
        self._drafts: tuple[tuple[Draft, str], ...] = ()
        self._heads: tuple[Head, ...] = ()
        self._query = ""
        self.cursor = 0

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._drafts) + len(self._heads)

    def __bool__(self) -> bool:
        """A list is a widget, also when it is empty."""
        return True

    def show(self, drafts: tuple[tuple[Draft, str], ...], heads: tuple[Head, ...], query: str = "") -> None:
        """Show other rows. The mark stays on what it was on, where that is still there.

        Args:
            drafts: Each with the title of what it is a pass through.
            query: What was looked for: the words around it are shown.
        """
        before = self.row
        if (drafts, heads, query) == (self._drafts, self._heads, self._query):
            return
        another = query != self._query
        stays = self.cursor < len(drafts) + len(heads) and before is not None
        self._drafts, self._heads, self._query = drafts, heads, query
        if not (stays and self.row is not None and before is not None and self.row.id == before.id):
            self.cursor = self._place(before.id if before is not None else "")
        self.virtual_size = Size(0, len(self))
        self.refresh()
        self._to_cursor()
        if another or before is None or self.row is None or before.id != self.row.id:
            self.post_message(self.Marked(self.row))

    @property
    def row(self) -> Head | Draft | None:
        """What is marked."""
        return self._at(self.cursor)

    def mark(self, place: int) -> None:
        """Mark a row and bring it into view."""
        self.cursor = max(0, min(place, len(self) - 1))
        self.refresh()
        self._to_cursor()
        self.post_message(self.Marked(self.row))

    def mark_entry(self, place: int) -> None:
        """Mark an entry by its place among the entries."""
        self.mark(len(self._drafts) + place)

    @property
    def heads(self) -> tuple[Head, ...]:
        """The entries that are listed, in their order."""
        return self._heads

    # -- keys and mouse --------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Move the mark, or open the row."""
        page = max(1, self.scrollable_content_region.height - 1)
        moves = {"up": -1, "down": 1, "pageup": -page, "pagedown": page, "home": -len(self), "end": len(self)}
        if event.key in moves:
            self.mark(self.cursor + moves[event.key])
        elif event.key == "enter" and self.row is not None:
            self.post_message(self.Chosen(self.row))
        else:
            return
        event.stop()

    def on_click(self, event: events.Click) -> None:
        """Mark the row; what is clicked twice is opened."""
        offset = event.get_content_offset(self)
        if offset is None or self._at(offset.y + self.scroll_offset.y) is None:
            return
        self.mark(offset.y + self.scroll_offset.y)
        if event.chain > 1 and self.row is not None:
            self.post_message(self.Chosen(self.row))

    # -- drawing ---------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width = self.scrollable_content_region.width
        place = y + self.scroll_offset.y
        row = self._at(place)
        if row is None:
            return Strip.blank(width, self.rich_style)
        here = place == self.cursor
        style = self.visual_style
        if here:
            style += self.get_visual_style("entry-list--marked", partial=True)
        bar = self.get_visual_style("entry-list--bar", partial=True)
        first = Content.styled("▌ ", bar) if here and self.has_focus else plain("› " if here else "  ")
        drawn = first + (self._entry(row, width) if isinstance(row, Head) else self._draft(place))
        strip = Strip(drawn.truncate(width, ellipsis=True).render_segments(style))
        return strip.adjust_cell_length(width, style.rich_style)

    def on_focus(self) -> None:
        """The mark is drawn otherwise."""
        self.refresh()

    def on_blur(self) -> None:
        """The mark is drawn otherwise."""
        self.refresh()

    def on_resize(self) -> None:
        """Keep the marked row in view."""
        self.virtual_size = Size(0, len(self))
        self._to_cursor()

    def _entry(self, head: Head, width: int) -> Content:
        """Day, title, and the words around what was looked for, else the first ones."""
        quiet = self.get_visual_style("entry-list--quiet", partial=True)
        wide = max(NARROWEST_TITLE, min(TITLE_WIDTH, (width - DAY_WIDTH) // 2))
        title = plain(line(head.title or self._words.free_writing)).truncate(wide, ellipsis=True)
        title = title.extend_right(max(0, wide - title.cell_length))
        room = max(10, width - DAY_WIDTH - wide - 4)
        around = snippet(head.said, self._query, room) if self._query else None
        if around is not None:
            some = mark(plain(around.text), around.hits)
        else:
            some = plain(line(head.first_line)[:200]).stylize(quiet)
        return plain(list_day(head.day, self._today, self._words).ljust(DAY_WIDTH)) + title + "  " + some

    def _draft(self, place: int) -> Content:
        """What was begun, and when it was put down."""
        draft, title = self._drafts[place]
        day = weekday_day(draft.saved.date(), self._words)
        return plain(line(self._words.screens.draft_of.format(title=title, day=day))).stylize("italic")

    def _at(self, place: int) -> Head | Draft | None:
        """What stands in a row."""
        if 0 <= place < len(self._drafts):
            return self._drafts[place][0]
        place -= len(self._drafts)
        return self._heads[place] if 0 <= place < len(self._heads) else None

    def _place(self, id: str) -> int:
        """The row with an id; the first where it is not there. Looked for near the top only: this must be quick."""
        rows = (self._at(place) for place in range(min(len(self), 2000)))
        return next((place for place, row in enumerate(rows) if row is not None and row.id == id), 0)

    def _to_cursor(self) -> None:
        """Scroll to the marked row."""
        if self.is_attached:
            self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True)
