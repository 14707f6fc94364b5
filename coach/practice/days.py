"""Days that are so many days, or so many weekdays, after another. No calendar reaches further than its last day."""

from __future__ import annotations

from datetime import date, timedelta

SATURDAY = 5
WORKING = 5
"""Days of a week that are counted."""


def days_after(day: date, count: int) -> date:
    """The day that is ``count`` days later."""
    return day + timedelta(days=count) if (date.max - day).days >= count else date.max


def weekdays_after(day: date, count: int) -> date:
    """The day that is ``count`` days from Monday to Friday later; from a Saturday or a Sunday, Monday is the first."""
    if count <= 0:
        return day
    friday = max(0, day.weekday() - SATURDAY + 1)
    weeks, rest = divmod(count, WORKING)
    start = day.weekday() - friday
    days = weeks * 7 + rest + (2 if start + rest >= SATURDAY else 0) - friday
    return days_after(day, days)
