"""Long and short texts, comparing, and lists: what one writes is what is told."""

from __future__ import annotations

import pytest
from textual import events
from textual.widgets import TextArea

from coach.exercises.model import Kind
from coach.text import clean
from coach.tui.widgets.answers.writing_area import WritingArea
from tests.tui.answers.bench import HOSTILE, bench, step

SENTENCE = "Att de ska undra varför jag är chef om jag inte vet. "


@pytest.mark.parametrize("kind", [Kind.LONG, Kind.COMPARE])
async def test_what_is_written_is_told_at_every_key(kind: Kind) -> None:
    async with bench(step(kind)) as hand:
        await hand.type("hej\nå")
        assert hand.heard == ["h", "he", "hej", "hej\n", "hej\nå"]
        await hand.press("backspace", "backspace", "backspace", "backspace", "backspace")
        assert hand.last is None
        assert hand.app.editor.value is None


async def test_what_stands_is_shown_and_nothing_is_told_before_one_writes() -> None:
    async with bench(step(Kind.LONG), "Det blev tyst.") as hand:
        assert "┃ Det blev tyst." in hand.text
        assert hand.heard == []
        await hand.type(" S")
        assert hand.last == "Det blev tyst. S"


async def test_the_example_is_a_ghost_that_counts_for_nothing() -> None:
    async with bench(step(Kind.LONG, example=f"{SENTENCE * 6}[/]"), size=(60, 24)) as hand:
        assert "[/]" in hand.text
        assert hand.app.editor.value is None
        await hand.type("x")
        assert hand.last == "x"
        assert "undra" not in hand.text


async def test_keys_in_one_burst_are_done_in_their_order() -> None:
    async with bench(step(Kind.LONG)) as hand:
        await hand.burst("a", "backspace", "b", "x", "left", "c", "ctrl+z", "ctrl+y", "end", "d")
        assert hand.last == "bcxd"


async def test_the_screens_keys_are_left_to_the_screen() -> None:
    screen = {f"f{n}" for n in range(1, 11)} | {"escape", "tab", "shift+tab", "ctrl+s", "ctrl+q"}
    async with bench(step(Kind.LONG)) as hand:
        taken = set(hand.app.query_one(WritingArea)._bindings.key_to_bindings)
        assert taken & screen == set()
        await hand.press("a", "f7", "f6", "b", "tab")
        assert hand.last == "ab"
        assert not isinstance(hand.app.focused, TextArea)


async def test_undo_and_redo() -> None:
    async with bench(step(Kind.LONG), "Hej") as hand:
        await hand.paste(" på dig")
        assert hand.last == "Hej på dig"
        await hand.press("ctrl+z")
        assert hand.last == "Hej"
        await hand.press("ctrl+y")
        assert hand.last == "Hej på dig"


async def test_cutting_needs_something_selected() -> None:
    async with bench(step(Kind.LONG), SENTENCE) as hand:
        await hand.press("ctrl+x")
        assert hand.heard == []
        await hand.press("ctrl+a", "ctrl+x")
        assert hand.last is None
        await hand.press("ctrl+v")
        assert hand.last == SENTENCE


@pytest.mark.parametrize("kind", [Kind.LONG, Kind.LIST])
async def test_a_paste_is_cleaned_at_the_door(kind: Kind) -> None:
    async with bench(step(kind, high=9)) as hand:
        await hand.paste(f"{HOSTILE}\r\nrad två\u2028tre")
        lines = [*clean(HOSTILE).split("\n"), "rad två", "tre"]
        assert hand.last == (lines if kind is Kind.LIST else "\n".join(lines))
        assert "[@click=app.quit]x[/]" in hand.text
        hand.is_safe()


async def test_a_big_paste_is_taken_whole() -> None:
    text = (SENTENCE * 4 + "\n\n") * 900
    async with bench(step(Kind.LONG), size=(60, 20)) as hand:
        await hand.paste(text)
        assert len(text) > 180_000
        assert hand.last == text
        await hand.type("x")
        assert hand.last == text + "x"
        hand.is_safe()


async def test_a_line_of_a_megabyte_is_taken_whole() -> None:
    text = "ord och " * 125_000
    async with bench(step(Kind.LONG), size=(60, 8)) as hand:
        await hand.paste(text)
        assert hand.last == text


async def test_the_field_grows_until_the_screen_is_full_and_then_scrolls_within() -> None:
    async with bench(step(Kind.LONG), size=(60, 20)) as hand:
        assert sum("┃" in line for line in hand.lines) == 4
        await hand.type("a\n" * 7)
        assert sum("┃" in line for line in hand.lines) == 8
        await hand.type("b\n" * 15 + "sist")
        assert "Det som står över." in hand.text
        assert "Det som står under." in hand.text
        assert "┃ sist" in hand.text
        await hand.pilot.resize_terminal(60, 12)
        await hand.settle()
        assert "Det som står över." in hand.text
        assert "┃ sist" in hand.text


async def test_the_cursor_stays_in_view_when_a_word_wraps_at_the_bottom() -> None:
    async with bench(step(Kind.LONG), size=(60, 12)) as hand:
        await hand.paste(SENTENCE * 12)
        await hand.type("slutetsomvillnedpåennyrad")
        assert "slutetsomvillnedpåennyrad" in hand.text


async def test_where_the_text_lies_below_what_is_seen_its_cursor_is_scrolled_to() -> None:
    async with bench(step(Kind.LONG), "\n".join(f"rad {n}" for n in range(30)), size=(60, 6)) as hand:
        assert "rad 29" in hand.text
        await hand.press(*["up"] * 40)
        assert "rad 0" in hand.text
        assert "Det som står över." in hand.text


async def test_a_short_text_is_one_line_that_wraps_and_enter_goes_on() -> None:
    async with bench(step(Kind.SHORT), size=(60, 20)) as hand:
        await hand.paste("en\nrad\tsom ")
        await hand.type("slutar")
        await hand.press("shift+enter")
        assert hand.last == "en rad som slutar"
        await hand.paste(" och fortsätter" * 5)
        assert sum("┃" in line for line in hand.lines) == 2
        await hand.press("enter")
        assert hand.last == "en rad som slutar" + " och fortsätter" * 5
        assert hand.done


@pytest.mark.parametrize("kind", [Kind.LONG, Kind.SHORT])
async def test_what_stands_is_never_read_as_markup(kind: Kind) -> None:
    async with bench(step(kind, example=HOSTILE), HOSTILE, size=(60, 20)) as hand:
        assert "[@click=app.quit]x[/]" in hand.text
        hand.is_safe()
        await hand.press("ctrl+a", "delete")
        assert "[@click=app.quit]x[/]" in hand.text
        hand.is_safe()


async def test_a_list_is_one_item_a_line() -> None:
    async with bench(step(Kind.LIST, low=1, high=3), ["ett"]) as hand:
        assert "1 av högst 3" in hand.text
        await hand.type("\ntvå\n")
        assert hand.last == ["ett", "två"]
        assert "2 av högst 3" in hand.text
        assert not hand.done
        await hand.press("enter")
        assert hand.done


async def test_a_list_that_is_too_long_is_told_all_the_same() -> None:
    async with bench(step(Kind.LIST, low=1, high=2)) as hand:
        await hand.type("a\nb\nc")
        assert hand.last == ["a", "b", "c"]
        assert hand.app.walk.answer(hand.last) is not None


async def test_the_mouse_puts_the_cursor_where_it_clicks() -> None:
    async with bench(step(Kind.LONG), "abc\ndef") as hand:
        await hand.click("abc", column=1)
        await hand.type("X")
        assert hand.last == "aXbc\ndef"


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.READ])
async def test_an_editor_that_is_taken_away_in_the_midst_of_things_breaks_nothing(kind: Kind) -> None:
    async with bench(step(kind, ["a", "b"], low=1, high=5, seconds=5, due_days=1)) as hand:
        for key in ("1", "a", "comma", "enter", "space", "down", "b", "2"):
            hand.app.post_message(events.Key(key, key if len(key) == 1 else None))
        hand.app.call_later(hand.app.editor.remove)
        await hand.settle()
        hand.app.editor.take_focus()
        hand.app.call_after_refresh(hand.app.editor.take_focus)
        await hand.settle()
        assert hand.app.is_running
        assert "Det som står under." in hand.text
