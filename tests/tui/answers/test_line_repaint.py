"""A text area that repaints few rows shows, byte for byte, what it would show if it repainted all of them."""

from __future__ import annotations

import asyncio
import inspect
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from rich.cells import split_graphemes
from textual import events
from textual.document._wrapped_document import WrappedDocument
from textual.strip import Strip
from textual.widgets import TextArea

from coach.exercises.model import Kind
from coach.tui.widgets.answers.line_repaint import LineRepaint
from coach.tui.widgets.answers.writing_area import WritingArea
from tests.tui.answers.bench import Hand, bench, step

SENTENCE = "Att de ska undra varför jag är chef om jag inte vet. "
FAMILY = "👨\u200d👩\u200d👧"
LETTERS = ("a", "å", "é", " ", "ö", "漢", "字", "😀", "Z", "-", ".", "\u0301", "\ufe0f", "q\u0303", "❤\ufe0f", FAMILY)
KEYS = (
    *("left", "right", "up", "down", "home", "end", "pageup", "pagedown", "ctrl+left", "ctrl+right"),
    *("backspace", "delete", "ctrl+w", "ctrl+f", "ctrl+u", "ctrl+k", "enter"),
    *("ctrl+z", "ctrl+y", "shift+left", "shift+down", "ctrl+a", "ctrl+x", "ctrl+v"),
)
PASTES = (SENTENCE, "rad ett\nrad två\n\n", "\ttab\t", "漢字" * 30, "x" * 150, f"{FAMILY} å")

NOTHING_TO_JOIN = re.compile("(?<=\u200d)(?= )")
"""Where a joiner stands at the end: no terminal joins the blank after it."""

keys = st.sampled_from(KEYS) | st.sampled_from(LETTERS) | st.sampled_from(LETTERS).map(lambda one: one * 3)
WRITTEN = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[([\d;]*)m|([^\x1b\n]+)")
"""What an update is made of: a place, colours, text."""

doings = st.lists(keys | st.sampled_from(PASTES).map(events.Paste), min_size=1, max_size=12)


class Glass:
    """The terminal's glass: what all the updates together have left on it.

    It takes as many cells for a character as Textual does; terminals differ there, and pyte with them.
    """

    def __init__(self, hand: Hand) -> None:
        """Begin with what a repaint of everything shows; from then on, take the updates as they come."""
        self.app = hand.app
        self.cells: dict[tuple[int, int], tuple[str, str]] = {}
        self._stock = self.app._display
        self.app._display = self._display  # type: ignore[method-assign, assignment]
        self._feed(self.app.screen._compositor.render_full_update())

    def _display(self, screen: Any, update: Any) -> None:
        """Take an update, as the terminal would."""
        if update is not None and screen is self.app.screen:
            self._feed(update)
        self._stock(screen, update)

    def _feed(self, update: Any) -> None:
        """Put on the glass what is written, each character with its colours."""
        x = y = 0
        style = ""
        for down, right, colours, text in WRITTEN.findall(update.render_segments(self.app.console)):
            if down:
                y, x = int(down), int(right)
            elif text:
                for part in NOTHING_TO_JOIN.split(text):
                    for start, end, width in split_graphemes(part)[0]:
                        self.cells.update({(y, x + more): ("", style) for more in range(1, width)})
                        if width:
                            self.cells[y, x] = (part[start:end], style)
                        x += width
            else:
                style = colours

    def let_go(self) -> None:
        """Take no more updates."""
        self.app._display = self._stock  # type: ignore[method-assign]


def area_of(hand: Hand) -> WritingArea:
    return hand.app.query_one(WritingArea)


def repainted(hand: Hand) -> Glass:
    """The glass when nothing that was drawn before is drawn on."""
    area = area_of(hand)
    area._styles_cache.clear()
    area._line_cache.clear()
    glass = Glass(hand)
    glass.let_go()
    return glass


def characters(strip: Strip) -> list[tuple[str, Any]]:
    """The characters of a strip with their styles, however it is cut."""
    return [(one, segment.style) for segment in strip for one in segment.text]


def is_as_stock(area: WritingArea) -> None:
    """Every row is what Textual draws, but for the cursor on what has several parts."""
    for y in range(area.size.height):
        mine, stock = area.render_line(y), TextArea.render_line(area, y)
        assert mine.text.rstrip() == stock.text.rstrip()
        if max(mine.text) < "\u0300":
            assert characters(mine) == characters(stock)


def is_in_view(hand: Hand) -> None:
    """The cursor's row is on the screen."""
    area = area_of(hand)
    assert area.region.y <= area.cursor_screen_offset.y < area.region.bottom
    around = area.app.query_one("VerticalScroll")
    assert around.region.y <= area.cursor_screen_offset.y < around.region.bottom


async def do(hand: Hand, doing: Any) -> None:
    """Press a key, type some letters at once, or paste."""
    if isinstance(doing, events.Paste):
        await hand.paste(doing.text)
    elif doing in KEYS:
        await hand.burst(doing)
    else:
        await hand.burst(*doing)


async def all_is_shown(hand: Hand, text: str, doings: list[Any]) -> None:
    """After each of a row of doings the glass holds what a repaint of everything gives."""
    area = area_of(hand)
    area.load_text(text)
    await hand.settle()
    glass = Glass(hand)
    try:
        for doing in doings:
            await do(hand, doing)
            assert glass.cells == repainted(hand).cells
            is_as_stock(area)
            is_in_view(hand)
    finally:
        glass.let_go()


@pytest.mark.parametrize("size", [(20, 10), (43, 24), (80, 14)], ids=str)
def test_what_stands_on_the_glass_is_what_a_repaint_of_everything_gives(size: tuple[int, int]) -> None:
    with asyncio.Runner() as runner:
        opened = bench(step(Kind.LONG, example="Som exempel."), size=size)
        hand = runner.run(opened.__aenter__())

        @settings(max_examples=12, phases=(Phase.generate,))
        @given(st.sampled_from(["", SENTENCE * 3, "\n".join([SENTENCE] * 9), f"å 漢字 {FAMILY} q\u0303x"]), doings)
        def law(text: str, doings: list[Any]) -> None:
            runner.run(all_is_shown(hand, text, doings))

        try:
            law()
        finally:
            runner.run(opened.__aexit__(None, None, None))


@contextmanager
def drawn(hand: Hand) -> Iterator[set[int]]:
    """The rows of the text that are drawn meanwhile."""
    area, rows = area_of(hand), set[int]()
    stock = area.render_line

    def render_line(y: int) -> Strip:
        rows.add(y)
        return stock(y)

    area.render_line = render_line  # type: ignore[method-assign]
    try:
        yield rows
    finally:
        area.render_line = stock  # type: ignore[method-assign]


@pytest.mark.parametrize(
    ("text", "key", "rows"),
    [
        (SENTENCE * 4, "x", {3}),
        (SENTENCE * 4, "å", {3}),
        (SENTENCE * 4, "backspace", {3}),
        (SENTENCE * 4, "left", {3}),
        (SENTENCE * 4, "up", {2, 3}),
        (SENTENCE * 2000, "x", {6}),
        ("\n".join([SENTENCE] * 2000), "x", {6}),
        (SENTENCE + "\tx", "x", {0, 1, 2, 3}),
        ("", "x", {0, 1, 2, 3}),
        (SENTENCE * 4, "shift+left", {0, 1, 2, 3}),
        (SENTENCE * 4, "enter", {0, 1, 2, 3, 4}),
    ],
    ids=lambda one: str(one)[-20:],
)
async def test_a_key_draws_the_rows_that_are_others(text: str, key: str, rows: set[int]) -> None:
    async with bench(step(Kind.LONG), text, size=(64, 12)) as hand:
        with drawn(hand) as seen:
            await hand.burst(key)
        assert seen == rows


async def test_another_text_in_its_place_is_drawn_whole() -> None:
    async with bench(step(Kind.LONG), "ett\ntvå\ntre", size=(40, 12)) as hand:
        await hand.press("ctrl+home")
        area_of(hand).move_cursor((0, 0))
        await hand.settle()
        glass = Glass(hand)
        area_of(hand).load_text("fyr\nfem\nsex")
        await hand.settle()
        glass.let_go()
        assert glass.cells == repainted(hand).cells


async def test_a_word_that_wraps_at_the_bottom_is_never_out_of_view() -> None:
    async with bench(step(Kind.LONG), SENTENCE * 20, size=(60, 12)) as hand:
        area, glass, seen = area_of(hand), Glass(hand), list[str]()
        take = glass._feed

        def feed(update: Any) -> None:
            take(update)
            seen.append("".join(one for one, _ in glass.cells.values()))

        glass._feed = feed  # type: ignore[method-assign]
        rows = area.wrapped_document.height
        word = "ettordsomintefårplatspåradenochbörjarennytt"
        for number, letter in enumerate(word, 1):
            await hand.burst(letter)
            assert word[:number] in seen[0]
            seen.clear()
        assert area.wrapped_document.height == rows + 1
        glass.let_go()


async def test_what_is_taken_back_and_made_again_is_whole() -> None:
    async with bench(step(Kind.LONG), SENTENCE, size=(40, 12)) as hand:
        await hand.type("å ä ö\n")
        await hand.paste(SENTENCE * 20)
        await hand.press("backspace", "backspace", "up", "delete")
        whole = area_of(hand).text
        await hand.press(*["ctrl+z"] * 8)
        assert area_of(hand).text == SENTENCE
        await hand.press(*["ctrl+y"] * 8)
        assert area_of(hand).text == whole
        assert hand.last == whole


@pytest.mark.parametrize("one", ["å", "q\u0303", "漢", "😀", FAMILY, "❤\ufe0f", "👍🏽"])
async def test_what_is_seen_as_one_character_is_one_to_the_cursor(one: str) -> None:
    async with bench(step(Kind.LONG), f"a{one}b") as hand:
        area = area_of(hand)
        await hand.press("left", "left")
        assert area.cursor_location == (0, 1)
        assert [part.text for part in area.render_line(0) if part.style != area._theme.base_style] == [one]
        await hand.press("right")
        assert area.cursor_location == (0, 1 + len(one))
        await hand.press("backspace")
        assert area.text == "ab"
        await hand.press("ctrl+z", "left", "delete")
        assert area.text == "ab"


@pytest.mark.parametrize("keys", [["shift+left"], ["left", "shift+left"], ["left", "shift+right"]], ids=str)
@pytest.mark.parametrize("one", [FAMILY, "❤\ufe0f", "q\u0303"])
async def test_what_is_selected_is_not_cut_within_a_character(one: str, keys: list[str]) -> None:
    async with bench(step(Kind.LONG), "x") as hand:
        await all_is_shown(hand, f"{one}{one}\na{one}", keys)


async def test_parts_that_come_one_by_one_come_together() -> None:
    async with bench(step(Kind.LONG)) as hand:
        await hand.burst(*f"x{FAMILY}q\u0303y")
        assert area_of(hand).text == f"x{FAMILY}q\u0303y"
        await hand.press("home", "right", "right", "X")
        assert area_of(hand).text == f"x{FAMILY}Xq\u0303y"


async def test_textual_is_still_what_the_repaint_of_rows_relies_on() -> None:
    """LOUD: where this fails after a new Textual, read ``line_repaint.py`` against it before anything else."""
    wrapped = WrappedDocument(TextArea("aaa bbb ccc\nd").document, width=4)
    assert wrapped._offset_to_line_info == [(0, 0), (0, 1), (0, 2), (1, 0)], "a row's line, and which part of it"
    assert wrapped.get_offsets(0) == [4, 8], "where a line is cut"
    assert isinstance(TextArea._draw_cursor, property), "asked by each drawing"
    for name in ("edit", "move_cursor", "undo", "redo", "render_line", "render_lines", "refresh"):
        mine, stock = (inspect.signature(getattr(one, name)) for one in (LineRepaint, TextArea))
        assert list(mine.parameters) == list(stock.parameters), name
    async with bench(step(Kind.LONG), SENTENCE) as hand:
        area = area_of(hand)
        assert area._theme.base_style is not None, "set by each drawing"
        assert area._theme.cursor_style is not None
        told: list[tuple[Any, ...]] = []
        stock_refresh = area.refresh

        def refresh(*regions: Any, **more: Any) -> Any:
            told.append(regions)
            return stock_refresh(*regions, **more)

        area.refresh = refresh
        await hand.burst("left")
        assert () in told, "a moved cursor asks for all to be repainted, by way of refresh()"
        assert any(regions for regions in told), "and only the rows are"
