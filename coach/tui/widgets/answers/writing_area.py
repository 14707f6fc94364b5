"""Where one writes: soft wrap, undo, paste; grows with its text as long as the question stays in view."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.document._document import EditResult, Location
from textual.document._edit import Edit
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.screen import Screen
from textual.widgets import TextArea

from coach.text import clean, line
from coach.tui.render import plain
from coach.tui.widgets.answers import graphemes
from coach.tui.widgets.answers.in_view import keep_in_view, scroller
from coach.tui.widgets.answers.line_repaint import LineRepaint

FEWEST_ROWS = 4
"""How many rows a text may have also where the screen is low; a long text has them from the start."""

UNDO_STEPS = 1000
"""How many batches of changes can be undone."""

_OTHER_KEYS = ("home,ctrl+a", "f6", "f7")
"""What the stock editor has on keys that mean something else here."""


class WritingArea(LineRepaint, inherit_bindings=False):
    """A text being written. Nothing gets in but through ``coach.text``.

    With ``one_line`` a new line cannot be written: Enter posts ``Submitted``, pasted line ends become spaces.
    Tab, Esc and the function keys are left to the screen.
    """

    DEFAULT_CSS = """
    WritingArea {
        height: auto; min-height: 4; max-height: 60vh; padding: 0 0 0 1; color: $foreground;
        background: $background; border: none; border-left: heavy $panel-lighten-2;
        scrollbar-size-vertical: 1;
    }
    WritingArea:focus { border: none; border-left: heavy $accent; }
    WritingArea.-one-line { min-height: 1; }
    WritingArea .text-area--placeholder { color: $text-muted; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *(one for one in TextArea.BINDINGS if isinstance(one, Binding) and one.key not in _OTHER_KEYS),
        Binding("home", "cursor_line_start", show=False),
        Binding("ctrl+a", "select_all", show=False),
        Binding("shift+enter,ctrl+j", "new_line", show=False),
    ]

    class Submitted(Message):
        """Enter was pressed in a text of one line."""

        def __init__(self, area: WritingArea) -> None:
            """Tell which text."""
            super().__init__()
            self.area = area

        @property
        def control(self) -> WritingArea:
            """The text."""
            return self.area

    def __init__(
        self, text: str = "", *, ghost: str = "", one_line: bool = False, take: Callable[[str], None] | None = None
    ) -> None:
        """Begin with ``text``.

        Args:
            ghost: Stands in the empty field; never part of the text.
            take: For a field that is emptied by Enter: takes what stood there, at once, so that it is at no
                moment nowhere and nothing typed after it is mixed with it. In the empty field Enter is ``Submitted``.
        """
        self.one_line = one_line
        self._take = take
        self._editing = False
        super().__init__(
            self._fitting(text),
            max_checkpoints=UNDO_STEPS,
            highlight_cursor_line=False,
            placeholder=plain(ghost),
            classes="-one-line" if one_line else "",
        )
        self.cursor_blink = False
        self.match_cursor_bracket = False

    def on_mount(self) -> None:
        """Stand at the end of the text, and look after the size whenever the screen has been laid out."""
        self.move_cursor(self.document.end)
        self.screen.screen_layout_refresh_signal.subscribe(self, self._grow)

    def on_focus(self) -> None:
        """The text that one writes in is the one that may grow."""
        self._grow()
        self.scroll_cursor_visible()

    def on_resize(self) -> None:
        """Keep the cursor's row in view when the room for the text is another."""
        if self.has_focus:
            self.call_after_refresh(self.scroll_cursor_visible)

    async def on_key(self, event: events.Key) -> None:
        """Enter ends a text of one line. What a key does in the text is done before the next key is looked at.

        Left to the bindings it would be done later: of keys that come in one burst, as over a slow line, the
        letters would go before the backspaces and the arrows between them.
        """
        if self.one_line and event.key == "enter":
            event.stop()
            event.prevent_default()
            if self._take is not None and self.text.strip():
                self._take(self.text)
                self.load_text("")
            else:
                self.post_message(self.Submitted(self))
            return
        if event.character is not None and graphemes.joins(event.character):
            event.stop()
            event.prevent_default()
            self.replace(event.character, *self.selection, maintain_selection_offset=False)
            return
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            if await self.app.run_action(binding.action, self):
                event.stop()
                event.prevent_default()

    def load_text(self, text: str) -> None:
        """Put another text in the place of this one; it cannot be undone."""
        super().load_text(self._fitting(text))
        self.move_cursor(self.document.end)

    def edit(self, edit: Edit) -> EditResult:
        """Make a change, cleaned, and see to it that the cursor's row is shown when the text has wrapped."""
        edit.text = self._fitting(edit.text)
        rows = self.virtual_size.height
        self._editing = True
        try:
            result = super().edit(edit)
        finally:
            self._editing = False
        if self.virtual_size.height != rows:
            if self.show_vertical_scrollbar:  # it cannot grow: the new row must be seen at once
                self.scroll_cursor_visible()
            self.call_after_refresh(self.scroll_cursor_visible)
        return result

    def clamp_visitable(self, location: Location) -> Location:
        """A place in the text that is not within what is seen as one character; where a change ends, it ends."""
        row, column = super().clamp_visitable(location)
        return row, column if self._editing else graphemes.edge(self.document[row], column)

    def get_cursor_left_location(self) -> Location:
        """One character to the left, with all that belongs to it."""
        row, column = super().get_cursor_left_location()
        return row, column if row != self.cursor_location[0] else graphemes.before(self.document[row], column + 1)

    def get_cursor_right_location(self) -> Location:
        """One character to the right, with all that belongs to it."""
        row, column = super().get_cursor_right_location()
        return row, column if row != self.cursor_location[0] else graphemes.after(self.document[row], column - 1)

    def get_cursor_word_left_location(self) -> Location:
        """Where the word before the cursor begins."""
        row, column = super().get_cursor_word_left_location()
        return row, graphemes.span_at(self.document[row], column)[0]

    def get_cursor_word_right_location(self) -> Location:
        """Where the word after the cursor ends."""
        row, column = super().get_cursor_word_right_location()
        return row, graphemes.edge(self.document[row], column)

    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """None: this is prose."""
        return None

    def action_new_line(self) -> None:
        """Begin a new line, where there can be more than one."""
        if not self.one_line:
            self.replace("\n", *self.selection, maintain_selection_offset=False)

    def action_cut(self) -> None:
        """Cut what is selected; with nothing selected the key does nothing, least of all cut a paragraph."""
        if not self.selection.is_empty:
            super().action_cut()

    def action_cursor_up(self, select: bool = False) -> None:
        """Up a row; from the first one the key is left to the owner and to what scrolls."""
        if not select and self._nowhere(self.navigator.is_first_wrapped_line(self.cursor_location), (0, 0)):
            raise SkipAction
        super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Down a row; from the last one the key is left to the owner and to what scrolls."""
        last = self.navigator.is_last_wrapped_line(self.cursor_location)
        if not select and self._nowhere(last, self.document.end):
            raise SkipAction
        super().action_cursor_down(select)

    def action_delete_left(self) -> None:
        """Delete the character before the cursor; in an empty text the key is left to the owner."""
        if not self.text:
            raise SkipAction
        super().action_delete_left()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the text has, or the words in the empty field."""
        rows = super().get_content_height(container, viewport, width)
        if not self.text and isinstance(self.placeholder, Content) and self.placeholder:
            rows = max(rows, len(self.placeholder.wrap(max(1, width))))
        return rows

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Bring the cursor's row into view, here and in what this lies in."""
        scrolled = super().scroll_cursor_visible(center, animate)
        if self.is_mounted and self.has_focus:
            self.call_after_refresh(self._keep_cursor_in_view)
        return scrolled

    def _keep_cursor_in_view(self) -> None:
        """Scroll what this lies in to the cursor's row."""
        keep_in_view(self, Region(0, self._cursor_offset[1] - self.scroll_offset.y, 1, 1))

    def _nowhere(self, outermost: bool, end: Location) -> bool:
        """Whether there is nowhere to go: at the very end of a long text, on the outermost row of a short one."""
        return self.cursor_location == end or (outermost and self.one_line)

    def _fitting(self, text: str) -> str:
        """Text as it may stand here."""
        return line(text) if self.one_line else clean(text)

    def _grow(self, _: Screen[object] | None = None) -> None:
        """Let the text have the height that is left over by everything that stands around it.

        Only the text with the focus is fitted: two that shared what is left would push each other about.
        """
        around = scroller(self)
        if around is None or not self.has_focus or not around.size:
            return
        inside = (child for child in around.children if child.display)
        used = max((child.virtual_region_with_margin.bottom for child in inside), default=0)
        room = around.scrollable_content_region.height - (used - self.outer_size.height)
        room = max(room, FEWEST_ROWS)
        now = self.styles.inline.max_height
        if now is None or now.value != room:
            self.styles.max_height = room
