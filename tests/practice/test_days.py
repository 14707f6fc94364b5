"""Counting days, and weekdays, to the end of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coach.practice.days import days_after, weekdays_after


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(0, 400))
def test_weekdays_are_counted_one_by_one(start: date, count: int) -> None:
    day, left = start, count
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    assert weekdays_after(start, count) == day


def test_from_a_friday_and_a_weekend_monday_is_the_first() -> None:
    monday = date(2026, 11, 30)
    assert {weekdays_after(date(2026, 11, day), 1) for day in (27, 28, 29)} == {monday}
    assert weekdays_after(date(2026, 11, 28), 0) == date(2026, 11, 28)


def test_no_day_is_after_the_last() -> None:
    assert days_after(date.max, 1) == weekdays_after(date.max, 9999) == date.max
    assert days_after(date.max - timedelta(days=1), 1) == date.max
