"""The past that a pass may ask about, as the journal's entries tell it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from coach.journal.became import became
from coach.journal.entry import Entry, ExerciseRef, StepRecord
from coach.journal.journal import Journal
from coach.practice.memory import JournalPast

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def save(journal: Journal, at: datetime, exercise: str, steps: Sequence[StepRecord], finished: bool = True) -> Entry:
    """An entry of an exercise, dated ``at``."""
    reference = ExerciseRef("own", exercise, "1.0.0", "en", "Title", None, "0" * 64)
    return journal.finish(Entry("", at, at if finished else None, "en", reference, tuple(steps), became(steps)))


def past(journal: Journal) -> JournalPast:
    """What a pass through *review* may ask, three days later."""
    return JournalPast(journal, "own/review", lambda id: f"own/{id}", date(2026, 11, 23))


@pytest.fixture
def journal() -> Journal:
    return Journal.memory(lambda: NOON)


def plan(text: str, due: str) -> StepRecord:
    """An experiment with its day."""
    return StepRecord("try", "experiment", state="answered", answer={"text": text, "due": due})


@pytest.mark.parametrize(
    ("hours", "due", "shown"),
    [
        (1, "2026-11-20", True),  # written after the previous pass, due the same day
        (-1, "2026-11-20", False),  # stood there in the previous pass
        (-1, "2026-11-21", True),
        (1, "2026-11-23", True),
        (1, "2026-11-24", False),
    ],
)
def test_an_experiment_is_shown_in_one_pass(journal: Journal, hours: int, due: str, shown: bool) -> None:
    save(journal, NOON + timedelta(hours=hours), "day", [plan("when, then", due)])
    save(journal, NOON, "review", [])
    assert [one.text for one in past(journal).tried()] == (["when, then"] if shown else [])


def test_an_experiment_of_the_previous_pass_itself_is_shown(journal: Journal) -> None:
    save(journal, NOON, "review", [plan("today", "2026-11-20")])
    assert [one.text for one in past(journal).tried()] == ["today"]


@pytest.mark.parametrize(
    ("state", "finished", "told"),
    [
        ("not-shown", False, ["before"]),
        ("unfinished", False, ["before"]),
        ("skipped", False, []),
        ("dont-know", False, []),
        ("answered", False, ["now"]),
        ("not-shown", True, []),
        ("unfinished", True, ["before"]),
    ],
)
def test_the_latest_answer_is_of_the_latest_pass_that_came_to_it(
    journal: Journal, state: str, finished: bool, told: list[str]
) -> None:
    save(journal, NOON, "day", [StepRecord("why", "long", state="answered", answer="before")])
    later = StepRecord("why", "long", state=state, answer="now" if state == "answered" else None)
    save(journal, NOON + timedelta(days=1), "day", [later], finished)
    assert [one.answer for one in past(journal).latest("day", "why")] == told
