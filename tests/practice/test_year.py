"""A year's use: nothing breaks, nothing is lost, nothing that was promised is forgotten, and all can be explained."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from coach.practice.returns import planned
from tests.practice.made import library
from tests.practice.year import Year

DAYS = 300


@pytest.fixture(scope="module", params=[1, 2])
def year(request: pytest.FixtureRequest) -> Year:
    """Three hundred days in which one programme after the other is started, and some are paused for a while."""
    made = Year(Random(request.param))
    left = list(library().programmes.names())
    for day in made.days(DAYS, presence=0.8):
        active = made.desk.courses.active("sv")
        if active is None and made.random.random() < 0.5:
            resting = made.desk.courses.resume("sv")
            if resting is None and left:
                assert made.desk.courses.start(left.pop(0), "sv") == "started"
        elif active is not None and made.random.random() < 0.01:
            made.desk.courses.pause("sv")
        made.use()
        assert day in made.seen
    return made


def test_every_programme_came_to_its_end(year: Year) -> None:
    courses = year.desk.courses.all("sv")
    assert {one.name: one.state for one in courses} == {one.name: "ended" for one in courses}
    assert all(stop.entry for one in courses for stop in one.stops)


def test_every_kind_was_suggested_but_what_a_coach_gives(year: Year) -> None:
    assert set(year.kinds) == {
        "draft",
        "first-day",
        "welcome-back",
        "experiment",
        "return",
        "programme",
        "week",
        "theme",
        "daily",
        "free",
    }


def test_nothing_was_lost(year: Year) -> None:
    heads = year.journal.heads()
    assert len(heads) == year.finished
    assert sum(not head.finished for head in heads) == year.aside
    assert len({head.id for head in heads}) == len(heads)


def test_nothing_was_suggested_twice_in_a_day_that_was_done_or_declined(year: Year) -> None:
    for day, seen in year.seen.items():
        done = [(head.exercise, head.at) for head in year.journal.heads() if head.day == day and head.finished]
        assert done or seen
        exercises = [one.exercise for one in seen if one.exercise is not None]
        repeated = {name for name in exercises if exercises.count(name) > 1}
        assert repeated.isdisjoint(name for name, _ in done), day


def test_returns_and_themes_came_seldom(year: Year) -> None:
    themes: list[date] = []
    for day, seen in sorted(year.seen.items()):
        assert len({one.exercise for one in seen if one.kind == "return"}) <= 1
        found = {one.exercise for one in seen if one.kind == "theme"}
        assert len(found) <= 1
        themes += [day] if found else []
    assert all(later - before >= timedelta(days=7) for before, later in pairwise(themes))


def test_no_experiment_was_forgotten_and_each_came_on_one_day(year: Year) -> None:
    days: dict[str, set[date]] = {}
    for day, seen in year.seen.items():
        for one in seen:
            if one.experiment is not None:
                assert one.experiment.due
                assert one.experiment.due <= day
                days.setdefault(one.experiment.id, set()).add(day)
    assert all(len(found) == 1 for found in days.values())
    last = max(year.seen) - timedelta(days=14)
    rows = {row.id: row for row in year.journal.ledger().of("experiment")}
    waiting = [id for id, due in year.planned.items() if due < last and id not in days and not rows[id].asked]
    assert waiting == []


def test_no_return_was_forgotten(year: Year) -> None:
    """What an exercise promised was done after its day, or the exercise was done anew, or the promise still stands.

    A time that may have answered an earlier promise promises nothing of its own.
    """
    situation, promised = year.desk.situation("sv"), 0
    open_ones = {(one.exercise, one.day) for one in situation.promises}
    for origin, said in planned(library().heads()).items():
        times = situation.done.of(origin)
        for place, time in enumerate(times):
            if any((time.day - before.day).days >= said[0][0] for before in times[:place]):
                continue
            for days, exercise in said:
                due = time.day + timedelta(days=days)
                answered = any(one.day >= due for one in situation.done.of(exercise))
                anew = place + 1 < len(times)
                assert answered or anew or (exercise, due) in open_ones, (origin, time.day, exercise)
                promised += 1
    assert promised > 50


def test_every_day_had_a_reason(year: Year) -> None:
    assert all(one.reason for seen in year.seen.values() for one in seen)
    assert sum(len(seen) for seen in year.seen.values()) == sum(year.kinds.values())
