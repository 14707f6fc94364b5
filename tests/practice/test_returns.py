"""What comes back when: a row of days from when an exercise was done, until it was done again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from coach.exercises.library import Library
from coach.practice.done import Done
from coach.practice.returns import Plan, planned, promises
from tests.practice.made import day, head, heads, shelves

PLAN: Plan = {
    "coach/a": [(14, "coach/a"), (42, "coach/a")],
    "coach/b": [(28, "coach/c"), (84, "coach/c")],
    "coach/c": [(28, "coach/c")],
}


def open_ones(*done: tuple[str, int]) -> list[tuple[str, int]]:
    """What is promised after exercises were done on days: the exercise, and the day as a number."""
    made = heads(*[head(exercise, number, theme="involve") for exercise, number in done])
    return [(one.exercise.removeprefix("coach/"), (one.day - day(0)).days) for one in promises(PLAN, Done(made))]


def test_every_day_of_the_row_is_promised() -> None:
    assert open_ones(("a", 0)) == [("a", 14), ("a", 42)]
    assert open_ones(("b", 0)) == [("c", 28), ("c", 84)]
    assert open_ones(("other", 0)) == []


def test_doing_what_has_come_due_answers_it_and_the_row_goes_on() -> None:
    assert open_ones(("a", 0), ("a", 14)) == [("a", 42)]
    assert open_ones(("a", 0), ("a", 20), ("a", 42)) == []
    assert open_ones(("a", 0), ("a", 60)) == []


def test_doing_it_at_another_time_begins_the_row_anew() -> None:
    assert open_ones(("a", 0), ("a", 3)) == [("a", 17), ("a", 45)]
    assert open_ones(("a", 0), ("a", 14), ("a", 20)) == [("a", 34), ("a", 62)]


def test_another_exercise_answers_for_itself_and_begins_its_own_row() -> None:
    assert open_ones(("b", 0), ("c", 28)) == [("c", 56), ("c", 84)]
    assert open_ones(("b", 0), ("c", 5)) == [("c", 28), ("c", 33), ("c", 84)]


def test_what_was_set_aside_answers_nothing() -> None:
    aside = heads(head("a", 0, theme="involve"), head("a", 20, theme="involve", finished=False))
    assert len(promises(PLAN, Done(aside))) == 2


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 300)), max_size=20))
def test_no_promise_is_forgotten(done: list[tuple[str, int]]) -> None:
    """The first time of each stands until it is answered or begun anew, and nothing is promised from nothing."""
    done = sorted(done, key=lambda one: one[1])
    found = open_ones(*done)
    assert {name for name, _ in found} <= {"a" if name == "a" else "c" for name, _ in done}
    last = dict(done)
    if "a" in last:
        times = [number for name, number in done if name == "a"]
        assert found or any(later - first >= 42 for first in times for later in times)
    assert all(number >= min(number for _, number in done) + 14 for _, number in found)


def test_the_days_of_the_built_in_exercises() -> None:
    plan = planned(shelves())
    assert plan["coach/first-day"] == [(28, "coach/month-look-back"), (84, "coach/month-look-back")]
    assert plan["coach/question-first"] == [(14, "coach/question-first"), (42, "coach/question-first")]
    assert len(plan) == 55


def test_an_exercise_of_the_same_pack_is_meant_before_a_built_in_one(tmp_path: Path) -> None:
    for pack, id, returns in (
        ("own", "a", "7 b, 14 c, 21 gone"),
        ("own", "b", ""),
        ("coach", "b", ""),
        ("coach", "c", ""),
        ("third", "gone", ""),
    ):
        path = tmp_path / pack / "exercises" / "involve" / f"{id}.sv.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        facts = f"coach: exercise/1\nid: {id}\nversion: 1.0.0\nlang: sv\n" + (
            f"returns: {returns}\n" if returns else ""
        )
        path.write_text(f"---\n{facts}---\n\n# Titel\n\n## Vad?\n\n- Svar: kort text\n- Id: vad\n", encoding="utf-8")
    library = Library({pack: tmp_path / pack for pack in ("coach", "own", "third")})
    assert planned(library.heads()) == {"own/a": [(7, "own/b"), (14, "coach/c")]}
