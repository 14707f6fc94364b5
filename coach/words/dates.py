"""Days and times as a Swede and a Briton write them, and days as they may be typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from coach.text import slug
from coach.words.texts import Texts

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAMED = {
    "i dag": 0,
    "idag": 0,
    "i morgon": 1,
    "imorgon": 1,
    "i går": -1,
    "igår": -1,
    "today": 0,
    "tomorrow": 1,
    "yesterday": -1,
}
"""Days that have a name, in either language → how many days from today."""

_HOUR = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?")
_AHEAD = re.compile(r"([+-])\s*(\d{1,4})\s*d?")


def long_day(day: date, words: Texts) -> str:
    """``måndag 23 november 2026``, ``Monday 23 November 2026``."""
    return f"{words.weekdays[day.weekday()]} {day.day} {words.months[day.month - 1]} {day.year}"


def plain_day(day: date, words: Texts) -> str:
    """``23 november 2026``, ``23 November 2026``."""
    return f"{day_of_year(day, words)} {day.year}"


def day_of_year(day: date, words: Texts) -> str:
    """``23 november``, ``23 November``: the day that comes back each year."""
    return f"{day.day} {words.months[day.month - 1]}"


def weekday_day(day: date, words: Texts) -> str:
    """``torsdag 26 november``, ``Thursday 26 November``: a day that is near."""
    return f"{words.weekdays[day.weekday()]} {day.day} {words.months[day.month - 1]}"


def short_day(day: date, words: Texts) -> str:
    """``mån 23 nov``, ``Mon 23 Nov``: ten columns at most, for lists."""
    return f"{words.weekdays[day.weekday()][:3]} {day.day} {words.months[day.month - 1][:3]}"


def list_day(day: date, today: date, words: Texts) -> str:
    """``mån 23 nov``; in another year than today's ``23 nov 2025``: for lists."""
    if day.year == today.year:
        return short_day(day, words)
    return f"{day.day} {words.months[day.month - 1][:3]} {day.year}"


def month(day: date, words: Texts) -> str:
    """``november 2026``, ``November 2026``."""
    return f"{words.months[day.month - 1]} {day.year}"


def clock_time(at: datetime) -> str:
    """``16:47``."""
    return f"{at:%H:%M}"


def typed_days(text: str, *languages: Texts) -> tuple[int, ...] | None:
    """Days of the week as they may be typed, 0 for Monday: *mån,tis*, *Mon-Fri*, whole names; None if they are none.

    Three letters are enough, and a hyphen is from the first to the last.

    Args:
        languages: Those whose names count.
    """
    found: set[int] = set()
    for part in re.split(r"[,;\s]+", re.sub(r"\s*[-–]\s*", "-", text.strip(" ,;"))):
        ends = [_typed_weekday(name, languages) for name in part.split("-")]
        days = [day for day in ends if day is not None]
        if len(days) < len(ends) or len(ends) > 2:
            return None
        span = (days[-1] - days[0]) % 7
        found.update((days[0] + n) % 7 for n in range(span + 1))
    return tuple(sorted(found))


def _typed_weekday(name: str, languages: Sequence[Texts]) -> int | None:
    """A day of the week as it may be typed, with or without its dots and rings."""
    typed = slug(name)
    names = ((n, slug(day)) for words in languages for n, day in enumerate(words.weekdays))
    return next((n for n, day in names if len(typed) >= 3 and day.startswith(typed)), None)


def typed_time(text: str) -> time | None:
    """An hour as it may be typed: ``16:45``, ``16.45``, ``9``; None if it is none."""
    match = _HOUR.fullmatch(text.strip())
    try:
        return time(int(match.group(1)), int(match.group(2) or 0)) if match else None
    except ValueError:
        return None


def typed_day(text: str, today: date) -> date | None:
    """A day as it may be typed: ISO, ``+7``, ``-7d``, *i dag*, *tomorrow* … in either language; None if it is none."""
    typed = " ".join(text.lower().split())
    if typed in _NAMED:
        return today + timedelta(days=_NAMED[typed])
    if match := _AHEAD.fullmatch(typed):
        days = int(match.group(2))
        return today + timedelta(days=days if match.group(1) == "+" else -days)
    if _ISO.fullmatch(typed):
        try:
            return date.fromisoformat(typed)
        except ValueError:
            return None
    return None
