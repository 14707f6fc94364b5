"""Today at the desk: what is remembered, what is passed over, and the quick ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from coach.exercises.library import BUILT_IN, Library, content_root
from coach.journal.became import became
from coach.journal.entry import ANSWERED, Entry, ExerciseRef, StepRecord
from coach.journal.journal import Journal
from coach.journal.practised import Declined, Offered
from coach.journal.store import NotSaved, Reason
from coach.practice.desk import Desk
from coach.practice.now import look
from coach.practice.today import Assignment
from tests.practice.made import at, day, library


@dataclass
class Clock:
    """What the clock shows; a test moves it."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock(at(0))


@pytest.fixture
def desk(clock: Clock) -> Desk:
    return Desk(Journal.memory(clock), library(), clock)


@pytest.fixture
def finish(desk: Desk, clock: Clock) -> Callable[..., Entry]:
    """Saves an entry, with an experiment if a day is given."""

    def save(exercise: str, due: date | None = None) -> Entry:
        shelf = desk.shelf(f"coach/{exercise}", "sv")
        ref = ExerciseRef(shelf.pack, shelf.id, shelf.version, "sv", shelf.title, shelf.theme, "")
        plan = {"text": "När mötet börjar, då frågar jag", "due": str(due)}
        steps = (StepRecord("try", "experiment", state=ANSWERED, answer=plan),) if due else ()
        return desk.journal.finish(Entry("", clock.at, clock.at, "sv", ref, steps, became(steps)))

    return save


def test_an_experiment_comes_on_one_day_and_can_be_told_from_what_is_carried(
    desk: Desk, clock: Clock, finish: Callable[..., Entry]
) -> None:
    entry = finish("first-day", day(3))
    before = look(desk, "sv")
    assert before.experiment is None
    clock.at = at(3)
    now = look(desk, "sv")
    assert now.suggestion.kind == "experiment"
    assert now.experiment
    assert now.experiment.text == "När mötet börjar, då frågar jag"
    assert (before.carried, now.carried) == ((now.experiment,), ())
    assert look(desk, "sv").experiment == now.experiment
    (row,) = [one for one in desk.journal.practised.rows() if one.kind == "experiment"]  # type: ignore[union-attr]
    assert row == Offered(day(3), "experiment", None, now.experiment.id, entry.id)
    clock.at = at(4)
    then = look(desk, "sv")
    assert then.suggestion.kind != "experiment"
    assert then.carried == ()
    assert desk.journal.ledger().ongoing() == (now.experiment,)


def test_who_wants_to_write_passes_an_experiment_over(desk: Desk, clock: Clock, finish: Callable[..., Entry]) -> None:
    finish("first-day", day(1))
    clock.at = at(1)
    assert desk.today("sv").kind == "experiment"
    assert desk.today("sv", to_write=True).kind == "theme"
    assert desk.journal.practised.rows() == ()


def test_something_else_is_remembered_with_day_and_exercise_and_no_more(
    desk: Desk, clock: Clock, finish: Callable[..., Entry]
) -> None:
    finish("first-day")
    kinds = []
    for _ in range(4):
        kinds.append(desk.today("sv").kind)
        desk.decline(desk.today("sv"))
    assert kinds == ["theme", "daily", "free", "free"]
    assert desk.journal.practised.rows() == (
        Declined(day(0), "theme", "coach/bad-news"),
        Declined(day(0), "daily", "coach/daily-check-in"),
    )
    clock.at = at(1)
    assert desk.today("sv").kind == "daily"


def test_a_draft_can_be_left_for_today(desk: Desk, clock: Clock, finish: Callable[..., Entry]) -> None:
    finish("first-day")
    session = desk.begin("daily-check-in", "sv")
    session.walk.answer("Det blev tyst.")
    session.keep()
    assert desk.today("sv").kind == "draft"
    desk.decline(desk.today("sv"))
    assert desk.today("sv").kind == "theme"
    desk.decline(desk.today("sv"))
    assert desk.today("sv").kind == "free"
    clock.at = at(1)
    assert desk.today("sv").kind == "draft"


def test_what_a_coach_has_handed_over_comes_with_its_message(desk: Desk) -> None:
    desk.assignments = (Assignment("coach/unsaid", "1.0.0", "EH", "Den här tror jag på."),)
    now = look(desk, "sv")
    assert (now.suggestion.kind, now.shelf and now.shelf.name) == ("assignment", "coach/unsaid")
    assert now.suggestion.assignment == desk.assignments[0]


def test_the_quick_ones(desk: Desk) -> None:
    assert desk.before_meeting("sv").name == "coach/before-meeting"
    assert desk.after_meeting("en").walk.exercise.title == "After a meeting"


def test_after_a_gap_what_came_due_meanwhile_comes_one_at_a_time(
    desk: Desk, clock: Clock, finish: Callable[..., Entry]
) -> None:
    finish("first-day", day(2))
    clock.at = at(0, 16)
    finish("bad-news", day(5))
    clock.at = at(40)
    seen = []
    for _ in range(3):
        now = look(desk, "sv")
        seen.append((now.suggestion.kind, now.suggestion.exercise))
        if now.suggestion.exercise == "coach/welcome-back":
            finish("welcome-back")
        else:
            desk.decline(now.suggestion)
    assert seen == [("welcome-back", "coach/welcome-back"), ("experiment", None), ("experiment", None)]
    one = look(desk, "sv").suggestion
    assert one.kind == "return"
    desk.decline(one)
    assert look(desk, "sv").suggestion.kind == "theme"


def test_a_journal_that_cannot_be_written_to_suggests_all_the_same(
    desk: Desk, finish: Callable[..., Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    finish("first-day")

    def full(*rows: object) -> None:
        raise NotSaved(Reason.DISK_FULL, Path("journal"))

    monkeypatch.setattr(desk.journal.practised, "add", full)
    assert look(desk, "sv").suggestion.kind == "theme"


def test_an_exercise_that_got_faults_is_passed_over(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "exercises" / "rhythm"
    folder.mkdir(parents=True)
    for id in ("first-day", "daily-check-in"):
        text = (content_root() / "exercises" / "rhythm" / f"{id}.sv.md").read_text(encoding="utf-8")
        (folder / f"{id}.sv.md").write_text(text, encoding="utf-8")
    desk = Desk(Journal.memory(clock), Library({BUILT_IN: tmp_path}), clock)
    assert desk.today("sv").kind == "first-day"
    broken = (folder / "first-day.sv.md").read_text(encoding="utf-8").replace("Svar: ", "Svar: inget ")
    (folder / "first-day.sv.md").write_text(broken, encoding="utf-8")
    assert (desk.today("sv").kind, desk.today("sv").exercise) == ("theme", "coach/daily-check-in")


# -- programmes ----------------------------------------------------------------------------------------


def test_a_programme_is_started_paused_taken_up_and_stopped(desk: Desk, clock: Clock) -> None:
    courses = desk.courses
    assert (courses.active("sv"), courses.current("sv"), courses.pause("sv"), courses.stop("sv")) == (None,) * 4
    assert courses.start("involve-4w", "sv") == "started"
    assert courses.start("involve-4w", "sv") is None
    assert courses.start("open-up-4w", "sv") == "started"
    assert {one.name: one.state for one in courses.all("sv") if one.state} == {
        "coach/involve-4w": "paused",
        "coach/open-up-4w": "active",
    }
    assert courses.start("involve-4w", "sv") == "resumed"
    paused = courses.pause("sv")
    assert paused
    assert paused.name == "coach/involve-4w"
    assert courses.active("sv") is None
    resumed = courses.resume("sv")
    assert resumed
    assert resumed.name == "coach/involve-4w"
    assert courses.resume("sv", "balance-3w") is None
    clock.at += timedelta(days=1)
    assert courses.stop("sv")
    assert courses.stop("sv", "open-up-4w")
    assert courses.stop("sv", "open-up-4w") is None
    assert {one.state for one in courses.all("sv")} == {None, "stopped"}
    assert courses.start("open-up-4w", "sv") == "started"
    assert courses.of("open-up-4w", "sv").started == day(1)


def test_a_pass_whose_entry_is_deleted_has_its_turn_again_until_it_is_brought_back(
    desk: Desk, finish: Callable[..., Entry]
) -> None:
    desk.courses.start("involve-4w", "sv")
    entry = finish("who-got-to-contribute")
    states = []
    for change in (None, desk.journal.delete, desk.journal.restore):
        if change is not None:
            change(entry.id)
        course = desk.courses.active("sv")
        assert course
        states.append((course.stops[0].state, course.next and course.next.number))
    assert states == [("done", 2), ("next", 1), ("done", 2)]


def test_the_programme_of_today_speaks_the_language_that_is_asked_for(desk: Desk) -> None:
    desk.courses.start("involve-4w", "sv")
    sv, en = look(desk, "sv").course, look(desk, "en").course
    assert sv
    assert en
    assert (sv.programme.lang, en.programme.lang) == ("sv", "en")
    assert sv.next
    assert en.next
    assert sv.next.day == en.next.day


def test_today_tells_of_the_end_on_its_day(desk: Desk, clock: Clock, finish: Callable[..., Entry]) -> None:
    desk.courses.start("balance-3w", "sv")
    for stop in desk.courses.of("balance-3w", "sv").stops:
        clock.at += timedelta(days=1)
        finish(stop.exercise.removeprefix("coach/"))
    course = look(desk, "sv").course
    assert course
    assert (course.state, course.ended) == ("ended", clock.at.date())
    assert [pair.exercise for pair in course.compares] == ["coach/weekly-review"]
    clock.at += timedelta(days=1)
    assert look(desk, "sv").course is None
