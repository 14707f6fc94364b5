"""Choosing: one, several, a number on a scale, an order, activities. By keys, by numbers and by the mouse."""

from __future__ import annotations

from typing import Any

import pytest

from coach.exercises.model import Kind
from coach.journal.entry import Choice
from coach.practice.accept import Refusal
from tests.tui.answers.bench import DONE, HOSTILE, bench, step

LABELS = ["På tu man hand", "Skriftligt, i lugn och ro", "Två och två först, sedan alla som vill vara med i samtalet"]


def chosen(*ids: str) -> list[Choice]:
    """An answer as it stands in a draft."""
    return [{"id": id, "label": id} for id in ids]


async def test_a_number_chooses_and_goes_on() -> None:
    async with bench(step(Kind.ONE, LABELS)) as hand:
        await hand.press("2")
        assert hand.heard == ["o2", DONE]
        assert "● 2  Skriftligt, i lugn och ro  valt" in hand.text


@pytest.mark.parametrize("kind", [Kind.ONE, Kind.MANY])
async def test_a_number_that_is_not_there_does_nothing(kind: Kind) -> None:
    async with bench(step(kind, LABELS)) as hand:
        await hand.press("4", "0", "x")
        assert hand.heard == []


async def test_space_chooses_enter_goes_on_and_delete_takes_back() -> None:
    async with bench(step(Kind.ONE, LABELS)) as hand:
        await hand.press("down", "space")
        assert hand.heard == ["o2"]
        await hand.press("delete")
        assert hand.heard == ["o2", None]
        await hand.press("down", "enter")
        assert hand.heard == ["o2", None, "o3", DONE]


async def test_the_cursor_begins_at_what_is_chosen() -> None:
    async with bench(step(Kind.ONE, LABELS), chosen("o3")[0]) as hand:
        assert "▌ ● 3  Två och två först" in hand.text
        await hand.press("up", "enter")
        assert hand.last == "o2"


async def test_the_tenth_is_reached_by_the_arrows() -> None:
    async with bench(step(Kind.ONE, [f"val {n}" for n in range(1, 31)]), size=(60, 12)) as hand:
        await hand.press(*["down"] * 9, "space")
        assert hand.last == "o10"
        assert "▌ ● 10  val 10" in hand.text
        await hand.press("end", "space")
        assert "▌ ● 30  val 30" in hand.text
        await hand.press("home", "up", "up")
        assert "▌ ○  1  val 1" in hand.text


async def test_one_of_an_earlier_list_is_told_by_its_key() -> None:
    async with bench(step(Kind.ONE_OF, LABELS)) as hand:
        await hand.click("Skriftligt")
        assert hand.heard == ["o2"]


async def test_long_labels_wrap_under_themselves_at_60_columns() -> None:
    async with bench(step(Kind.ONE, LABELS), size=(60, 20)) as hand:
        await hand.press("down", "down")
        at = next(n for n, line in enumerate(hand.lines) if "Två och två" in line)
        assert hand.lines[at + 1].startswith("   ▌      ")
        assert hand.lines[at].index("Två") == hand.lines[at + 1].index("i samtalet")
        await hand.click("i samtalet")
        assert hand.last == "o3"


async def test_several_are_ticked_and_counted() -> None:
    async with bench(step(Kind.MANY, LABELS, low=1, high=2)) as hand:
        assert "0 valda, högst 2" in hand.text
        await hand.press("3", "down", "up", "space")
        assert hand.last == ["o2", "o3"]
        assert "[x] 3" in hand.text
        assert "2 valda, högst 2" in hand.text
        await hand.press("enter")
        assert hand.done
        await hand.press("2", "3")
        assert hand.last is None


async def test_one_too_many_is_refused_by_the_walk_and_not_ticked() -> None:
    async with bench(step(Kind.MANY, LABELS, high=1), chosen("o1")) as hand:
        await hand.click("Skriftligt")
        assert hand.app.walk.answer(hand.last) == Refusal("too-many", high=1)
        assert "[x] 1" in hand.text
        assert "[ ] 2" in hand.text
        assert hand.app.editor.value == ["o1"]


@pytest.mark.parametrize("lang", ["sv", "en"])
async def test_a_scale_is_answered_by_one_key_and_said_in_words(lang: str) -> None:
    async with bench(step(Kind.SCALE, low=1, high=7, words=("lågt", "högt")), lang=lang) as hand:
        await hand.press("4")
        assert hand.heard == [4, DONE]
        assert ("4 av 1–7" if lang == "sv" else "4 of 1–7") in hand.text
        rings = next(line for line in hand.lines if "○" in line)
        numbers = next(line for line in hand.lines if " 1 " in line and " 7" in line)
        assert rings.index("●") == numbers.index("4")
        await hand.press("delete")
        assert hand.last is None
        assert "●" not in hand.text


async def test_what_is_outside_of_a_scale_does_nothing() -> None:
    async with bench(step(Kind.SCALE, low=1, high=5)) as hand:
        await hand.press("6", "0", "9", "x", "plus")
        assert hand.heard == []


@pytest.mark.parametrize(("low", "zero"), [(1, 10), (0, 0)])
async def test_zero_is_ten_where_there_is_no_zero(low: int, zero: int) -> None:
    async with bench(step(Kind.SCALE, low=low, high=10)) as hand:
        await hand.press("0")
        assert hand.last == zero
        await hand.press("end", "space")
        assert hand.last == 10


async def test_a_scale_is_walked_by_the_arrows_and_clicked() -> None:
    async with bench(step(Kind.SCALE, low=1, high=7), 3) as hand:
        assert "3 av 1–7" in hand.text
        await hand.press("right", "right", "left", "space")
        assert hand.heard == [4]
        await hand.press("home", "left", "enter")
        assert hand.heard == [4, 1, DONE]
        await hand.click(" 6 ", column=1)
        assert hand.heard[-1] == 6
        await hand.click("Det som står under.")
        assert hand.heard[-1] == 6


WORDS = {
    "short": ("låg", "hög"),
    "middle": ("hade behövt leda mer", "lagom", "hade behövt chefa mer"),
    "long": ("det känns inte alls svårt att säga till någon i gruppen", "mitt emellan de två", "mycket svårt " * 9),
}


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("high", [3, 7, 10, 40])
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
async def test_all_of_a_scale_is_shown_whatever_its_words_and_the_width(
    words: str, high: int, size: tuple[int, int]
) -> None:
    async with bench(step(Kind.SCALE, low=1, high=high, words=WORDS[words]), size=size) as hand:
        shown = " ".join(hand.text.split())
        for word in WORDS[words]:
            assert set(word.split()) <= set(shown.split())
        assert {str(n) for n in range(2, high + 1)} <= set(shown.replace("▌", " ").split())
        assert hand.text.count("○") == high


async def test_a_row_is_lifted_moved_and_put_down() -> None:
    async with bench(step(Kind.RANK, LABELS)) as hand:
        assert hand.app.editor.value is None
        await hand.press("space")
        assert "flyttas" in hand.text
        assert hand.heard == []
        await hand.press("up", "down", "down", "down")
        assert hand.heard == [["o2", "o1", "o3"], ["o2", "o3", "o1"]]
        await hand.press("space", "up", "up")
        assert "flyttas" not in hand.text
        assert hand.last == ["o2", "o3", "o1"]
        await hand.press("enter")
        assert hand.done


async def test_an_order_is_taken_as_it_stands() -> None:
    async with bench(step(Kind.RANK, LABELS), chosen("o3", "o1", "o2")) as hand:
        assert "1  Två och två" in hand.text
        assert hand.app.editor.value == ["o3", "o1", "o2"]
        await hand.press("enter")
        assert hand.heard == [["o3", "o1", "o2"], DONE]


async def test_a_row_is_moved_by_the_mouse_and_by_numbers() -> None:
    async with bench(step(Kind.RANK, LABELS)) as hand:
        await hand.click("På tu man hand")
        await hand.click("Två och två")
        assert hand.heard == [["o2", "o3", "o1"]]
        await hand.press("3", "1")
        assert hand.last == ["o1", "o2", "o3"]


def labels(told: Any) -> list[tuple[str, str, bool]]:
    """List, label, own."""
    return [(one["list"], one["label"], one["own"]) for one in told]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
async def test_activities_are_ticked_in_both_lists_and_own_ones_added(size: tuple[int, int]) -> None:
    async with bench(step(Kind.ACTIVITIES), size=size) as hand:
        await hand.press("down", "space", "right", "space", "left", "end", "down")
        await hand.type("Åkte runt\n")
        assert labels(hand.last) == [
            ("managing", "Arbetade med budget", False),
            ("managing", "Åkte runt", True),
            ("leading", "Såg mönster", False),
        ]
        assert "[x] Åkte runt" in hand.text
        await hand.press("up", "space")
        assert ("managing", "Åkte runt", True) not in labels(hand.last)
        assert not hand.done
        await hand.press("enter")
        assert hand.done
        assert hand.app.walk.answer(hand.last) is None


async def test_an_activity_that_is_typed_but_not_added_counts() -> None:
    async with bench(step(Kind.ACTIVITIES)) as hand:
        await hand.press("end", "down")
        await hand.type("Ritade")
        assert labels(hand.last) == [("managing", "Ritade", True)]
        assert labels(hand.app.editor.value) == [("managing", "Ritade", True)]


async def test_an_activity_that_is_typed_as_it_is_offered_is_that_one() -> None:
    async with bench(step(Kind.ACTIVITIES)) as hand:
        await hand.press("end", "down")
        await hand.type("plan\n")
        assert labels(hand.last) == [("managing", "Planerade", False)]


async def test_the_lists_stand_side_by_side_from_80_columns() -> None:
    for width, together in ((79, False), (80, True)):
        async with bench(step(Kind.ACTIVITIES), size=(width, 24)) as hand:
            assert any("Planerade" in line and "Pratade om varför" in line for line in hand.lines) is together


async def test_under_each_other_the_lists_are_one_way_down_and_up() -> None:
    async with bench(step(Kind.ACTIVITIES), size=(60, 20)) as hand:
        await hand.press(*["down"] * 3, "space")
        assert labels(hand.last) == [("leading", "Pratade om varför", False)]
        await hand.press("up", "up", "space")
        assert ("managing", "Arbetade med budget", False) in labels(hand.last)


async def test_own_activities_of_this_answer_are_shown_again() -> None:
    stands = [
        {"id": "plan", "label": "Planerade", "list": "managing", "own": False},
        {"id": "mitt", "label": f"Mitt {HOSTILE}", "list": "leading", "own": True},
    ]
    async with bench(step(Kind.ACTIVITIES), stands) as hand:
        assert "[x] Planerade" in hand.text
        assert "[x] Mitt [/]" in hand.text
        assert hand.app.editor.value == stands
        hand.is_safe()
        await hand.click("Planerade")
        assert hand.last == stands[1:]


@pytest.mark.parametrize("kind", [Kind.ONE, Kind.ONE_OF, Kind.MANY, Kind.RANK])
async def test_labels_are_never_read_as_markup(kind: Kind) -> None:
    async with bench(step(kind, [HOSTILE, "x" * 300, "漢字" * 60, ""]), size=(60, 30)) as hand:
        assert "[@click=app.quit]x[/]" in hand.text
        assert hand.text.count("x" * 20) >= 6
        hand.is_safe()
        await hand.press("1", "down", "space", "down", "space", "enter")
        hand.is_safe()


async def test_words_of_a_scale_are_never_read_as_markup() -> None:
    for width in (60, 200):
        async with bench(step(Kind.SCALE, low=1, high=5, words=(HOSTILE, "[/]")), size=(width, 24)) as hand:
            assert "[@click=app.quit]x[/]" in hand.text
            hand.is_safe()
