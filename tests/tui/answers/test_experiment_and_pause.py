"""An experiment: a text and a day. A pause: seconds that go by."""

from __future__ import annotations

from typing import Any

from textual.widgets import TextArea

from coach.exercises.model import Kind
from coach.tui.widgets.answers.pause import PauseEditor
from coach.tui.widgets.answers.pick import editor_for
from coach.words import words_for
from tests.tui.answers.bench import DONE, HOSTILE, TODAY, bench, step


def plan(text: str, due: str) -> dict[str, str]:
    """An experiment."""
    return {"text": text, "due": due}


async def test_a_text_then_the_day_that_is_proposed() -> None:
    async with bench(step(Kind.EXPERIMENT, due_days=7)) as hand:
        assert "● 2 om 7 dagar" in hand.text
        assert "måndag 30 november" in hand.text
        await hand.type("När")
        assert hand.last == plan("När", "2026-11-30")
        await hand.press("enter")
        assert not hand.done
        await hand.press("enter")
        assert hand.last == plan("När", "2026-11-30")
        assert hand.done


async def test_a_day_is_chosen_by_its_number_the_arrows_and_the_mouse() -> None:
    async with bench(step(Kind.EXPERIMENT, due_days=3), plan("När", "2026-11-26")) as hand:
        assert "● 2 om 3 dagar" in hand.text
        await hand.press("enter", "1")
        assert hand.last == plan("När", "2026-11-24")
        assert "tisdag 24 november" in hand.text
        await hand.press("left", "right", "right")
        assert hand.last == plan("När", "2026-11-30")
        await hand.click("om 28 dagar")
        assert hand.last == plan("När", "2026-12-21")
        assert "● 5 om 28 dagar" in hand.text
        await hand.press("right", "6", "0")
        assert hand.last == plan("När", "2026-12-21")


async def test_an_experiment_of_today() -> None:
    async with bench(step(Kind.EXPERIMENT, due_days=0)) as hand:
        assert "● 1 i dag" in hand.text
        await hand.type("x")
        assert hand.last == plan("x", "2026-11-23")


async def test_another_day_is_typed() -> None:
    async with bench(step(Kind.EXPERIMENT, due_days=7), plan("När", "2026-11-30")) as hand:
        await hand.press("enter", "tab")
        await hand.type("+12")
        assert hand.last == plan("När", "2026-12-05")
        assert "lördag 5 december" in hand.text
        assert "●" not in hand.text
        await hand.press("enter")
        assert hand.done
        await hand.press("ctrl+a")
        await hand.type("2027-01-04")
        assert "måndag 4 januari 2027" in hand.text
        await hand.press("shift+tab", "left")
        assert hand.last == plan("När", "2026-12-21")
        assert "2027-01-04" not in hand.text


async def test_what_is_no_day_is_said_and_changes_nothing() -> None:
    async with bench(step(Kind.EXPERIMENT, due_days=7), plan("När", "2026-11-30")) as hand:
        await hand.press("enter", "tab")
        await hand.type("snart\n")
        assert "Det gick inte att läsa som en dag." in " ".join(hand.text.split())
        assert hand.heard == []
        assert hand.app.editor.value == plan("När", "2026-11-30")
        await hand.press("ctrl+a", "delete")
        assert "Det gick inte att läsa" not in hand.text


async def test_a_day_without_a_text_is_nothing() -> None:
    async with bench(step(Kind.EXPERIMENT, due_days=7)) as hand:
        await hand.press("enter", "1")
        assert hand.last is None
        assert hand.app.editor.value is None


async def test_a_day_that_is_not_among_those_offered_is_shown_again() -> None:
    async with bench(step(Kind.EXPERIMENT, due_days=7), plan(HOSTILE, "2027-02-01"), size=(60, 24)) as hand:
        assert "måndag 1 februari 2027" in hand.text
        assert "[@click=app.quit]x[/]" in hand.text
        hand.is_safe()
        await hand.press("end")
        await hand.type("s")
        assert isinstance(hand.last, dict)
        assert hand.last["due"] == "2027-02-01"


async def test_all_of_an_experiment_is_shown_at_60_by_20() -> None:
    example = f"When I get a question I cannot answer, then I say so and ask what the other thinks. {HOSTILE}"
    async with bench(step(Kind.EXPERIMENT, due_days=7, example=example), size=(60, 20), lang="en") as hand:
        assert "slut" in hand.text
        for part in ("tomorrow", "in 7 days", "in 14 days", "in 28 days", "Monday 30 November", "Another day"):
            assert part in hand.text
        hand.is_safe()


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        """At naught."""
        self.now = 0.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


async def paused(hand: Any, seconds: int) -> tuple[PauseEditor, Clock]:
    """A pause on the screen, in the place of what stood there, with a clock of its own."""
    clock = Clock()
    view = hand.app.walk.view()
    editor = PauseEditor(view, words_for("sv"), TODAY, clock=clock)
    await hand.app.editor.parent.mount(editor)
    await hand.app.editor.remove()
    hand.app.editor = editor
    editor.take_focus()
    await hand.settle()
    return editor, clock


async def test_a_pause_tells_what_is_left_and_enter_ends_it() -> None:
    async with bench(step(Kind.PAUSE, seconds=60)) as hand:
        editor, clock = await paused(hand, 60)
        assert "60 sekunder kvar" in hand.text
        clock.now = 22.4
        editor.tick()
        await hand.settle()
        assert "38 sekunder kvar" in hand.text
        assert hand.heard == []
        await hand.press("x", "enter")
        assert hand.heard == [22, DONE]


async def test_a_pause_that_is_over_says_so_and_waits() -> None:
    async with bench(step(Kind.PAUSE, seconds=20)) as hand:
        editor, clock = await paused(hand, 20)
        clock.now = 19.2
        editor.tick()
        await hand.settle()
        assert "1 sekund kvar" in hand.text
        clock.now = 500
        editor.tick()
        await hand.settle()
        assert "Tiden är ute." in hand.text
        assert hand.heard == []
        await hand.press("enter")
        assert hand.heard == [20, DONE]


async def test_every_kind_but_reading_has_an_editor_that_takes_the_focus() -> None:
    for kind in Kind:
        asked = step(kind, ["a", "b"], low=1, high=5, seconds=5, due_days=1)
        if kind is Kind.READ:
            async with bench(step(Kind.LONG)) as hand:
                view = hand.app.walk.view()
            assert view.place.step.kind is Kind.LONG
            continue
        async with bench(asked, size=(60, 20)) as hand:
            assert hand.app.focused is not None
            assert hand.app.focused in hand.app.editor.walk_children(with_self=True)
            assert hand.heard == []


async def test_a_reading_step_has_none() -> None:
    async with bench(step(Kind.LONG)) as hand:
        assert isinstance(hand.app.focused, TextArea)
    walk = hand.app.walk
    reading = step(Kind.READ)
    walk = type(walk)(
        type(walk.exercise)("x", "1.0.0", "sv", "x", "", (reading,)),
        pack=None,
        theme=None,
        today=TODAY,
        started=walk.started,
    )
    assert editor_for(walk.view(), words_for("sv"), TODAY) is None
