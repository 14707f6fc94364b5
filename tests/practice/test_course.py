"""Where a manager is in a programme: its days move along, nothing is late, and nothing done is counted twice."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.exercises.programme_reader import parse_programme
from coach.journal.head import Head
from coach.journal.practised import Chosen
from coach.practice.course import Course, course
from coach.practice.done import Done
from coach.practice.runs import Run, runs
from tests.practice.made import at, day, head, heads, library

OWN = """---
coach: programme/1
id: own
version: 1.0.0
lang: sv
weeks: 2
daily: log
---

# Eget

Löftet.

## Vecka 1

1. [A](../exercises/involve/a.sv.md)
   - När: dag 1
2. [B](coach/unsaid)
   - När: dag 3
   - Återkommer: efter 28 dagar

- Milstolpe: Ett.

## Vecka 2

1. [A igen](../exercises/involve/a.sv.md)
   - När: dag 8
2. [C](../exercises/involve/c.sv.md)
   - När: dag 8

- Milstolpe: Två.
"""


def own(name: str, number: int, *, hour: int = 9) -> Head:
    """An entry of the programme's own pack."""
    made = head(name, number, hour=hour, theme="involve")
    return Head(made.id, made.at, f"own/{name}", None, "involve", "sv", True, b"{}")


def where(*written: Head, number: int = 0, state: str = "active", started: int = 0) -> Course:
    """Where one is on a day in the programme above."""
    programme, _ = parse_programme(OWN.encode())
    assert programme
    return course("own/own", programme, Run("own/own", at(started, 8), state), Done(heads(*written)), day(number))


def days(one: Course) -> list[tuple[str, date]]:
    """The state and the day of each pass."""
    return [(stop.state, stop.day) for stop in one.stops]


def test_the_first_at_once_and_the_rest_in_weekdays() -> None:
    one = where()
    assert days(one) == [("next", day(0)), ("later", day(2)), ("later", day(9)), ("later", day(9))]
    assert [stop.exercise for stop in one.stops] == ["own/a", "coach/unsaid", "own/a", "own/c"]
    assert (one.state, one.ended, one.daily) == ("active", None, "own/log")
    assert [week.milestone for week in one.weeks] == ["Ett.", "Två."]


def test_the_days_move_with_the_manager_and_nothing_is_late() -> None:
    one = where(own("a", 3), number=3)
    assert days(one) == [("done", day(3)), ("next", day(7)), ("later", day(14)), ("later", day(14))]
    away = where(own("a", 3), number=50)
    assert days(away)[1:] == [("next", day(50)), ("later", day(57)), ("later", day(57))]


def test_a_pass_taken_earlier_counts_and_the_next_waits_for_those_before_it() -> None:
    one = where(own("a", 0), own("c", 1), number=1)
    assert [stop.state for stop in one.stops] == ["done", "next", "later", "done"]
    assert one.next
    assert one.next.number == 2
    then = where(own("a", 0), own("c", 1), head("unsaid", 4), number=4)
    assert then.next
    assert (then.next.number, then.next.day) == (3, day(11))


def test_each_time_counts_for_one_pass() -> None:
    one = where(own("a", 0), own("a", 1), number=1)
    assert [stop.state for stop in one.stops] == ["done", "next", "done", "later"]
    assert [(pair.exercise, pair.then != pair.now) for pair in one.compares] == [("own/a", True)]


def test_what_was_done_before_the_start_or_set_aside_does_not_count() -> None:
    aside = Head("1", at(0), "own/a", None, "involve", "sv", False, b"{}")
    assert days(where(own("a", -1), aside))[0] == ("next", day(0))
    assert days(where(own("a", 0, hour=7)))[0] == ("next", day(0))


def test_the_first_day_counts_whenever_it_was_done() -> None:
    programme = library().programmes.open("coach/open-up-4w", "sv")
    assert programme
    run = Run("coach/open-up-4w", at(0, 8))
    one = course(run.programme, programme, run, Done(heads(head("first-day", -5))), day(0))
    assert (one.stops[0].state, one.stops[1].state, one.stops[1].day) == ("done", "next", day(1))


def test_what_comes_back_has_a_real_day_until_it_was_done_again() -> None:
    one = where(own("a", 0), head("unsaid", 2), number=2)
    assert one.stops[1].returns == day(30)
    assert [(back.exercise, back.day, back.answered) for back in one.returns] == [("coach/unsaid", day(30), None)]
    assert one.next_return == one.returns[0]
    early = where(own("a", 0), head("unsaid", 2), head("unsaid", 29), number=29)
    assert early.returns[0].answered is None
    late = where(own("a", 0), head("unsaid", 2), head("unsaid", 40), number=40)
    assert (late.returns[0].answered, late.next_return) == (day(40), None)


def test_the_end() -> None:
    written = own("a", 0), head("unsaid", 2), own("a", 9), own("c", 12)
    one = where(*written, number=12)
    assert (one.state, one.ended, one.next) == ("ended", day(12), None)
    assert all(week.reached for week in one.weeks)
    assert [pair.title for pair in one.compares] == ["A igen"]
    assert [back.day for back in one.returns] == [day(30)]
    assert where(*written, number=12, state="paused").state == "ended"


def test_what_was_stopped_brings_nothing_back() -> None:
    one = where(own("a", 0), head("unsaid", 2), number=2, state="stopped")
    assert (one.state, one.returns) == ("stopped", ())


def test_what_was_never_started_shows_the_days_of_a_start_today() -> None:
    programme, _ = parse_programme(OWN.encode())
    assert programme
    one = course("own/own", programme, None, Done(heads(own("a", -1))), day(4))
    assert (one.state, one.started) == (None, None)
    assert days(one) == [("next", day(4)), ("later", day(8)), ("later", day(15)), ("later", day(15))]


# -- which are going on --------------------------------------------------------------------------------


def states(*did: tuple[str, str]) -> dict[str, str]:
    """The state of each programme after these were done, one a day."""
    return {run.programme: run.state for run in runs(Chosen(at(n), name, what) for n, (name, what) in enumerate(did))}


def test_one_at_a_time() -> None:
    assert states(("a", "started")) == {"a": "active"}
    assert states(("a", "started"), ("b", "started")) == {"a": "paused", "b": "active"}
    assert states(("a", "started"), ("b", "started"), ("a", "resumed")) == {"b": "paused", "a": "active"}
    assert states(("a", "started"), ("b", "started"), ("b", "stopped")) == {"a": "paused", "b": "stopped"}
    assert states(("a", "started"), ("a", "paused"), ("a", "paused")) == {"a": "paused"}


def test_what_was_stopped_does_not_go_on_but_begins_anew() -> None:
    assert states(("a", "started"), ("a", "stopped"), ("a", "resumed")) == {"a": "stopped"}
    assert states(("a", "resumed"), ("b", "paused")) == {}
    (again,) = runs([Chosen(at(0), "a", "started"), Chosen(at(1), "a", "stopped"), Chosen(at(2), "a", "started")])
    assert (again.started, again.state) == (at(2), "active")


DID = st.tuples(st.sampled_from("abc"), st.sampled_from(["started", "paused", "resumed", "stopped", "later"]))


@given(st.lists(DID, max_size=20))
def test_never_two_are_going_on(did: list[tuple[str, str]]) -> None:
    found = list(states(*did).values())
    assert found.count("active") <= 1
    assert {name for name, what in did if what == "started"} == set(states(*did))


# -- every built-in one --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", library().programmes.names())
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_built_in_programme_from_its_first_day_to_its_last(name: str, lang: str) -> None:
    """Whoever does each pass on its day is through in the weeks that are promised, and each pass has its turn."""
    programme = library().programmes.open(name, lang)
    assert programme
    run, written, order = Run(name, at(0, 8)), list[Head](), list[int]()
    for number in range(7 * len(programme.weeks)):
        for hour in range(9, 17):
            one = course(name, programme, run, Done(heads(*written)), day(number))
            if one.next is None or one.next.day > day(number):
                break
            order.append(one.next.number)
            written.append(head(one.next.exercise.removeprefix("coach/"), number, hour=hour))
    assert one.state == "ended"
    assert order == list(range(1, len(programme.passes) + 1))
    assert one.ended
    assert (one.ended - day(0)).days > 7 * (len(programme.weeks) - 1)
    assert one.compares
    assert all(back.day > back.since for back in one.returns)
