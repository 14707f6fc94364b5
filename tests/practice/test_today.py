"""The one suggestion: each rule, their order, and what holds whatever has been written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.exercises.themes import THEMES
from coach.journal.draft import Draft
from coach.journal.head import Head
from coach.journal.practised import Chosen, Declined, Offered
from coach.practice.course import course
from coach.practice.done import Done
from coach.practice.remembered import Remembered
from coach.practice.returns import planned, promises
from coach.practice.runs import Run
from coach.practice.today import Assignment, Situation, Suggestion, suggest, suggestions
from coach.words import words_for
from coach.words.why import why
from tests.practice.made import at, day, experiment, head, heads, library, shelves

DRAFT = Draft("7", at(-1), at(-1), "coach", "rhythm", "sv", b"", None, {})
GIVEN = Assignment("coach/unsaid", "1.0.0", "EH", "Den här tror jag du får ut något av.", day(2))
ALL_TOUCHED = tuple(head(f"t-{theme}", -3, theme=theme) for theme in THEMES)
"""Nothing of a theme is due."""

BEGUN = (head("first-day", -20), head(None, -1), *ALL_TOUCHED)


def situation(*written: Head, hour: int = 15, number: int = 0, **more: Any) -> Situation:
    """What is there at an hour of a day, counted from a Monday."""
    done = Done(heads(*written))
    found = {"promises": promises(planned(shelves()), done), **more}
    return Situation(at(number, hour), done, shelves(), **found)


def going(name: str, *written: Head, started: int = -10, number: int = 0) -> Any:
    """A programme that was started."""
    programme = library().programmes.open(f"coach/{name}", "sv")
    assert programme
    run = Run(f"coach/{name}", at(started, 8))
    return course(run.programme, programme, run, Done(heads(*written)), day(number))


def named(one: Suggestion) -> tuple[str, str | None]:
    """The kind and the exercise."""
    return one.kind, one.exercise and one.exercise.removeprefix("coach/")


TABLE: list[tuple[str, Situation, tuple[str, str | None]]] = [
    ("nothing has been written", situation(), ("first-day", "first-day")),
    ("a draft comes first", situation(drafts=[DRAFT], assignments=[GIVEN]), ("draft", None)),
    ("then what a coach has given", situation(assignments=[GIVEN]), ("assignment", "unsaid")),
    ("then the first day", situation(head(None, -30)), ("first-day", "first-day")),
    ("one that was set aside is not done", situation(head("first-day", -1, finished=False)), ("first-day",) * 2),
    ("ten days without an entry", situation(head("first-day", -10)), ("welcome-back", "welcome-back")),
    ("nine days are no gap", situation(head("first-day", -9)), ("theme", "bad-news")),
    ("free writing ends a gap", situation(head("first-day", -11), head(None, -1)), ("theme", "bad-news")),
    (
        "an experiment whose day has come",
        situation(*BEGUN, experiments=[experiment("1", 0)]),
        ("experiment", None),
    ),
    ("one whose day has not", situation(*BEGUN, experiments=[experiment("1", 1)]), ("daily", "daily-check-in")),
    ("one of today waits", situation(*BEGUN, experiments=[experiment("1", 0, 0)]), ("daily", "daily-check-in")),
    ("a return that has come due", situation(*BEGUN, head("unsaid", -42)), ("return", "unsaid")),
    ("the oldest first", situation(*BEGUN, head("unsaid", -42), head("bad-news", -40)), ("return", "bad-news")),
    ("not a day early", situation(*BEGUN, head("unsaid", -41)), ("daily", "daily-check-in")),
    ("another exercise returns", situation(head("first-day", -28), *ALL_TOUCHED), ("return", "month-look-back")),
    ("the week's review has its own day", situation(*BEGUN, head("weekly-review", -8)), ("daily", "daily-check-in")),
    ("the next pass", situation(*BEGUN, course=going("involve-4w")), ("programme", "who-got-to-contribute")),
    (
        "not before its day",
        situation(
            *BEGUN, head("who-got-to-contribute", 0), course=going("involve-4w", head("who-got-to-contribute", 0))
        ),
        ("daily", "daily-check-in"),
    ),
    ("Friday at noon", situation(*BEGUN, hour=12, number=4), ("week", "weekly-review")),
    ("not before noon", situation(*BEGUN, hour=11, number=4), ("daily", "daily-check-in")),
    ("not on a Thursday", situation(*BEGUN, number=3), ("daily", "daily-check-in")),
    ("but where it is set", situation(*BEGUN, number=3, review_day=3), ("week", "weekly-review")),
    (
        "not again after Thursday",
        situation(*BEGUN, head("weekly-review", 3), number=4),
        ("daily", "daily-check-in"),
    ),
    ("a theme never touched", situation(head("first-day", -1)), ("theme", "bad-news")),
    (
        "its first that is not done",
        situation(*[one for one in BEGUN if one.theme != "open-up"], head("bad-news", -27), number=1),
        ("return", "bad-news"),
    ),
    (
        "a theme not touched for four weeks",
        situation(*[one for one in BEGUN if one.theme != "balance"], head("calendar-mirror", -28)),
        ("theme", "how-it-was-done"),
    ),
    (
        "27 days are not four weeks",
        situation(*[one for one in BEGUN if one.theme != "balance"], head("calendar-mirror", -27)),
        ("daily", "daily-check-in"),
    ),
    ("before ten", situation(*BEGUN, hour=9), ("daily", "morning-intention")),
    ("from ten on", situation(*BEGUN, hour=10), ("daily", "daily-check-in")),
    ("each once", situation(*BEGUN, head("morning-intention", 0), hour=9), ("daily", "daily-check-in")),
    (
        "what a programme has for its days",
        situation(*BEGUN, head("manager-or-leader", 0), course=going("balance-3w", head("manager-or-leader", 0))),
        ("daily", "manage-lead-log"),
    ),
    (
        "in place of the check-in",
        situation(
            *BEGUN,
            head("manager-or-leader", 0),
            head("manage-lead-log", 0),
            course=going("balance-3w", head("manager-or-leader", 0)),
        ),
        ("free", None),
    ),
    ("and then nothing", situation(*BEGUN, head("daily-check-in", 0)), ("free", None)),
]


@pytest.mark.parametrize(("now", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_each_rule(now: Situation, expected: tuple[str, str | None]) -> None:
    assert named(suggest(now)) == expected


def test_the_ten_kinds_in_their_order() -> None:
    written = (head("first-day", -12), head("unsaid", -50))
    now = situation(
        *written,
        number=4,
        drafts=[DRAFT],
        assignments=[GIVEN],
        experiments=[experiment("1", 0), experiment("2", 3)],
        course=going("involve-4w"),
    )
    kinds = [one.kind for one in suggestions(now)]
    assert list(dict.fromkeys(kinds)) == [
        "draft",
        "assignment",
        "welcome-back",
        "experiment",
        "return",
        "programme",
        "week",
        "theme",
        "daily",
        "free",
    ]
    assert kinds.count("experiment") == 2
    assert kinds.count("return") == 1


# -- what is remembered --------------------------------------------------------------------------------


def remembering(now: Situation, *rows: Declined | Offered | Chosen) -> Situation:
    """The same, with what was said before."""
    return replace(now, remembered=Remembered(rows))


def test_an_experiment_is_suggested_on_one_day() -> None:
    now = situation(*BEGUN, experiments=[experiment("1", -2), experiment("2", -1)])
    assert suggest(now).about == "1"
    assert suggest(remembering(now, Offered(day(0), "experiment", None, "1", "91"))).about == "1"
    assert suggest(remembering(now, Offered(day(-1), "experiment", None, "1", "91"))).about == "2"
    both = [Offered(day(-1), "experiment", None, id, f"9{id}") for id in "12"]
    assert suggest(remembering(now, *both)).kind == "daily"


def test_one_return_a_day() -> None:
    now = situation(*BEGUN, head("unsaid", -60), head("bad-news", -40))
    assert named(suggest(now)) == ("return", "unsaid")
    assert named(suggest(remembering(now, Offered(day(0), "return", "coach/unsaid")))) == ("return", "unsaid")
    then = situation(*BEGUN, head("unsaid", -60), head("bad-news", -40), head("unsaid", 0))
    assert named(suggest(remembering(then, Offered(day(0), "return", "coach/unsaid")))) == ("daily", "daily-check-in")
    assert named(suggest(remembering(now, Declined(day(0), "return", "coach/unsaid")))) == ("daily", "daily-check-in")


def test_a_return_that_lies_begun_keeps_no_other_waiting() -> None:
    now = situation(*BEGUN, head("unsaid", -100), head("real-invitation", -90))
    first, second = (one.exercise for one in now.promises if one.day <= now.today)
    assert None not in (first, second)
    lies = replace(now, begun=frozenset({first}))
    assert (suggest(now).exercise, suggest(lies).exercise) == (first, second)


def test_a_return_that_was_declined_rests_for_a_week_and_is_not_lost() -> None:
    now = situation(*BEGUN, head("unsaid", -60), head("bad-news", -40))
    assert named(suggest(remembering(now, Declined(day(-1), "return", "coach/unsaid")))) == ("return", "bad-news")
    assert named(suggest(remembering(now, Declined(day(-7), "return", "coach/unsaid")))) == ("return", "unsaid")


@pytest.mark.parametrize("row", [Offered, Declined])
def test_one_theme_a_week(row: type[Offered] | type[Declined]) -> None:
    now = situation(head("first-day", -8), head(None, -1))
    assert named(suggest(now)) == ("theme", "bad-news")
    for before in range(1, 7):
        assert suggest(remembering(now, row(day(-before), "theme", "coach/bad-news"))).kind == "daily"
    assert suggest(remembering(now, row(day(-7), "theme", "coach/bad-news"))).kind == "theme"
    today = suggest(remembering(now, row(day(0), "theme", "coach/bad-news")))
    assert today.kind == ("theme" if row is Offered else "daily")


def test_something_else_goes_through_the_rule_to_its_end() -> None:
    now = situation(head("first-day", -50), head("unsaid", -42), hour=9, drafts=[DRAFT], course=going("involve-4w"))
    seen: list[tuple[str, str | None]] = []
    rows: list[Declined] = []
    while (one := suggest(remembering(now, *rows))).kind != "free":
        seen.append(named(one))
        rows.append(Declined(day(0), one.kind, one.exercise, one.about, one.entry))
    assert seen == [
        ("draft", None),
        ("welcome-back", "welcome-back"),
        ("return", "month-look-back"),
        ("programme", "who-got-to-contribute"),
        ("theme", "down-the-ladder"),
        ("daily", "morning-intention"),
        ("daily", "daily-check-in"),
    ]


def test_what_was_begun_is_not_suggested_beside_itself() -> None:
    now = situation(*BEGUN, drafts=[DRAFT], begun=frozenset(["coach/daily-check-in"]))
    assert suggest(remembering(now, Declined(day(0), "draft", None, "7", "7"))).kind == "free"


def test_what_was_set_aside_today_is_left_in_peace_until_tomorrow() -> None:
    aside = head("daily-check-in", 0, finished=False)
    assert suggest(situation(*BEGUN, aside)).kind == "free"
    assert named(suggest(situation(*BEGUN, aside, number=1))) == ("daily", "daily-check-in")


def test_an_exercise_that_is_not_there_is_not_suggested() -> None:
    bare = replace(situation(), shelves=[])
    assert [one.kind for one in suggestions(bare)] == ["free"]


def test_a_packs_programme_may_name_a_built_in_exercise_for_its_days() -> None:
    built_in = going("balance-3w", head("manager-or-leader", 0))
    now = situation(*BEGUN, head("manager-or-leader", 0), course=replace(built_in, name="own/balance-3w"))
    assert named(suggest(now)) == ("daily", "manage-lead-log")


def test_whoever_travels_west_is_not_asked_twice() -> None:
    now = situation(*BEGUN, head("daily-check-in", 0), hour=20, number=-1)
    assert suggest(now).kind == "free"


# -- why -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("now", [row[1] for row in TABLE], ids=[row[0] for row in TABLE])
def test_every_suggestion_says_why(now: Situation, lang: str) -> None:
    words = words_for(lang)
    for one in suggestions(now):
        sentence = why(one.reason, one.values, words)
        assert "{" not in sentence
        assert sentence[0].isupper()
        assert sentence.endswith(".")


def test_the_reasons_name_what_they_are_about() -> None:
    words = words_for("sv")

    def said(now: Situation) -> str:
        one = suggest(now)
        return why(one.reason, one.values, words)

    assert said(situation(assignments=[GIVEN])) == "Den kommer från EH, som tänkte sig onsdag 25 november."
    assert "onsdag 25 november" in said(situation(*BEGUN, number=3, experiments=[experiment("1", 2)]))
    assert "måndag 12 oktober" in said(situation(*BEGUN, head("unsaid", -42)))
    assert "Första dagen, som du gjorde måndag 26 oktober" in said(situation(head("first-day", -28), *ALL_TOUCHED))
    assert "Ge en chans att bidra – fyra veckor, 1 av 15" in said(situation(*BEGUN, course=going("involve-4w")))
    assert said(situation(*BEGUN, number=4)).startswith("Det är fredag")
    assert said(situation(head("first-day", -1))).startswith("Öppna upp är nytt för dig här.")


def test_both_languages_know_every_reason() -> None:
    sv, en = words_for("sv").practice.why, words_for("en").practice.why
    assert sv.keys() == en.keys()
    gaps = ("sender", "due", "since", "origin", "programme", "number", "of", "weekday", "theme")
    for reason in sv:
        assert {gap for gap in gaps if f"{{{gap}}}" in sv[reason]} == {
            gap for gap in gaps if f"{{{gap}}}" in en[reason]
        }


# -- whatever has been written -------------------------------------------------------------------------

NAMES = [shelf.name.removeprefix("coach/") for shelf in shelves()]

written = st.lists(
    st.builds(
        head,
        st.sampled_from([*NAMES, "first-day", "daily-check-in", "weekly-review"]) | st.none(),
        st.integers(-90, 1),
        hour=st.integers(0, 23),
        finished=st.sampled_from([True, True, True, False]),
    ),
    max_size=30,
)
PROGRAMMES = [name.removeprefix("coach/") for name in library().programmes.names()]


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Anything that may have been written, planned and said."""
    entries = draw(written)
    name = draw(st.sampled_from(PROGRAMMES) | st.none())
    number = draw(st.integers(-1, 5))
    exercises = st.sampled_from([f"coach/{name}" for name in NAMES])
    kinds = st.sampled_from(["return", "theme", "daily", "experiment", "programme"])
    days = st.integers(-8, 0).map(lambda before: day(number + before))
    rows = st.lists(
        st.builds(Offered, days, kinds, exercises) | st.builds(Declined, days, kinds, exercises), max_size=6
    )
    dues = st.lists(st.integers(-20, 3), max_size=3)
    return remembering(
        situation(
            *entries,
            hour=draw(st.integers(0, 23)),
            number=number,
            drafts=draw(st.sampled_from([[], [DRAFT]])),
            experiments=[experiment(str(id), due, -21) for id, due in enumerate(sorted(draw(dues)))],
            course=going(name, *entries, started=-40, number=number) if name else None,
        ),
        *draw(rows),
    )


@given(situations())
def test_something_is_always_suggested_and_the_same_for_the_same(now: Situation) -> None:
    assert suggest(now) == suggest(now)
    assert list(suggestions(now))[-1].kind == "free"


@given(situations())
def test_no_exercise_twice_in_a_day(now: Situation) -> None:
    done = {finish for shelf in shelves() for finish in now.done.of(shelf.name) if finish.day == now.today}
    exercises = {one.exercise for one in suggestions(now)}
    assert exercises.isdisjoint(finish.exercise for finish in done)


@given(situations())
def test_what_is_declined_does_not_come_back_that_day(now: Situation) -> None:
    rows: list[Declined] = []
    seen: set[tuple[str | None, str | None]] = set()
    before: list[Declined | Offered] = [*now.remembered._declined, *now.remembered._offered]
    while (one := suggest(remembering(now, *before, *rows))).kind != "free":
        assert (one.exercise, one.about) not in seen
        seen.add((one.exercise, one.about))
        rows.append(Declined(now.today, one.kind, one.exercise, one.about, one.entry))
        assert len(rows) < 40


@given(situations(), st.integers(1, 400))
def test_every_suggestion_can_be_told(now: Situation, later: int) -> None:
    then = replace(now, at=now.at + timedelta(days=later))
    for one in suggestions(then):
        assert why(one.reason, one.values, words_for("sv"))
        assert all(not isinstance(value, date) or value <= then.today for _, value in one.values)
