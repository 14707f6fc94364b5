"""Names: written, completed, taken away; and those who wait for an answer."""

from __future__ import annotations

from collections.abc import Sequence

from coach.exercises.model import Becomes, Kind
from coach.practice.past import NoPast, Waiting
from coach.text import line
from tests.tui.answers.bench import DONE, HOSTILE, TODAY, bench, step

KNOWN = ("LK", "jonas ö", "JS", "MO", "Lena", "Leif", "Lars", "Lotta", "Liv")


class TheyWait(NoPast):
    """A past where three things are waited for."""

    def waiting(self) -> Sequence[Waiting]:
        """LK waits for two things, MO for one, and nobody knows who for one."""
        return (
            Waiting("1", "LK", "idén om leveransbesked", TODAY),
            Waiting("2", "MO", f"invändningen {HOSTILE}", TODAY),
            Waiting("3", "LK", "semestern", TODAY),
            Waiting("4", None, "utan namn", TODAY),
        )


async def test_enter_and_comma_add_names_and_what_is_typed_counts() -> None:
    async with bench(step(Kind.PEOPLE, high=5)) as hand:
        await hand.type("Eva")
        assert hand.heard == [["E"], ["Ev"], ["Eva"]]
        await hand.press("enter")
        assert hand.last == ["Eva"]
        await hand.type("Åke,")
        assert hand.last == ["Eva", "Åke"]
        await hand.type("B")
        assert hand.last == ["Eva", "Åke", "B"]
        assert hand.app.editor.value == ["Eva", "Åke", "B"]
        assert "Eva  ×   Åke  ×" in hand.text
        assert "┃ B" in hand.text


async def test_enter_with_nothing_typed_goes_on() -> None:
    async with bench(step(Kind.PEOPLE), ["Eva"]) as hand:
        assert hand.heard == []
        await hand.press("enter")
        assert hand.heard == [DONE]


async def test_known_names_are_offered_by_how_they_begin_and_chosen_by_the_arrows() -> None:
    async with bench(step(Kind.PEOPLE), aliases=KNOWN) as hand:
        await hand.type("J")
        assert "jonas ö" in hand.text
        assert "JS" in hand.text
        assert "MO" not in hand.text
        await hand.press("down", "down", "up", "enter")
        assert hand.heard == [["J"], ["jonas ö"]]
        assert "JS" not in hand.text
        await hand.type("j")
        assert hand.text.count("jonas ö") == 1
        await hand.press("enter")
        assert hand.last == ["jonas ö", "j"]


async def test_five_names_are_offered_at_most_and_one_can_be_clicked() -> None:
    async with bench(step(Kind.PEOPLE), aliases=KNOWN) as hand:
        await hand.type("l")
        assert "Lotta" in hand.text
        assert "Liv" not in hand.text
        await hand.click("Lena")
        assert hand.last == ["Lena"]
        await hand.type("o")
        assert hand.last == ["Lena", "o"]


async def test_a_known_name_is_written_as_it_is_known_and_stands_once() -> None:
    async with bench(step(Kind.PEOPLE), aliases=KNOWN) as hand:
        await hand.type("lk\nLK\nmo")
        assert hand.app.editor.value == ["LK", "mo"]
        await hand.press("enter")
        assert hand.last == ["LK", "MO"]


async def test_backspace_in_the_empty_field_takes_back_the_last() -> None:
    async with bench(step(Kind.PEOPLE), ["Eva", "Åke"]) as hand:
        await hand.press("x", "backspace")
        assert hand.last == ["Eva", "Åke"]
        await hand.press("backspace")
        assert hand.last == ["Eva"]
        await hand.press("backspace", "backspace")
        assert hand.last is None


async def test_a_click_on_the_cross_takes_a_name_away_and_one_on_the_name_does_not() -> None:
    async with bench(step(Kind.PEOPLE), ["Eva", "Åke", "Bo"]) as hand:
        await hand.click("Åke")
        assert hand.heard == []
        await hand.click("Åke  ×", column=5)
        assert hand.heard == [["Eva", "Bo"]]


async def test_a_paste_of_many_names_is_divided_at_the_commas() -> None:
    async with bench(step(Kind.PEOPLE, high=9)) as hand:
        await hand.paste("Eva, Åke,\nBo")
        assert hand.last == ["Eva", "Åke", "Bo"]
        assert "┃ Bo" in hand.text


async def test_names_in_one_burst_lose_no_letter() -> None:
    async with bench(step(Kind.PEOPLE, high=9), aliases=KNOWN) as hand:
        await hand.burst("E", "v", "a", "enter", "B", "o", ",", "m", "o", "enter", "M")
        assert hand.app.editor.value == ["Eva", "Bo", "MO", "M"]


async def test_many_names_flow_over_lines_at_60_columns() -> None:
    names = [f"Namn{n}" for n in range(12)]
    async with bench(step(Kind.PEOPLE, high=20), names, size=(60, 20)) as hand:
        assert all(f"{name}  ×" in hand.text for name in names)
        await hand.click("Namn11  ×", column=8)
        assert hand.last == names[:-1]


async def test_those_who_wait_are_named_by_a_tick() -> None:
    asked = step(Kind.PEOPLE, high=5, becomes=Becomes.ANSWERED)
    async with bench(asked, past=TheyWait()) as hand:
        assert "[ ] LK väntar på besked: idén om leveransbesked" in hand.text
        assert "utan namn" not in hand.text
        await hand.press("space")
        assert hand.last == ["LK"]
        assert "[x] LK väntar på besked: idén" in hand.text
        assert "[x] LK väntar på besked: semestern" in hand.text
        await hand.click("MO väntar")
        assert hand.last == ["LK", "MO"]
        hand.is_safe()


async def test_of_two_things_that_one_waits_for_one_can_be_left_out() -> None:
    asked = step(Kind.PEOPLE, high=5, becomes=Becomes.ANSWERED)
    async with bench(asked, past=TheyWait()) as hand:
        await hand.press("space", "down", "down", "space")
        assert hand.last == ["LK"]
        assert hand.app.kept_open[-1] == ("3",)
        assert "[ ] LK väntar på besked: semestern" in hand.text
        await hand.press("space")
        assert hand.app.kept_open[-1] == ()
        await hand.press("space", "up", "up", "space")
        assert hand.last is None
        assert hand.app.kept_open[-1] == ()


async def test_from_those_who_wait_enter_goes_to_the_field() -> None:
    asked = step(Kind.PEOPLE, high=5, becomes=Becomes.ANSWERED)
    async with bench(asked, past=TheyWait()) as hand:
        await hand.press("enter")
        await hand.type("mo\n")
        assert hand.last == ["mo"]
        assert "[x] MO väntar" in hand.text


async def test_names_are_never_read_as_markup() -> None:
    async with bench(step(Kind.PEOPLE, high=9), [HOSTILE], aliases=[f"q{HOSTILE}", "qx"], size=(60, 24)) as hand:
        await hand.type("q")
        assert hand.text.count("[@click=app.quit]x[/]") == 2
        hand.is_safe()
        await hand.press("down", "enter")
        assert hand.last == [HOSTILE, line(f"q{HOSTILE}")]
        hand.is_safe()
