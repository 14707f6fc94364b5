"""Days and times as a Swede and a Briton write them, and days as they may be typed."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

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


def month(day: date, words: Texts) -> str:
    """``november 2026``, ``November 2026``."""
    return f"{words.months[day.month - 1]} {day.year}"


def clock_time(at: datetime) -> str:
    """``16:47``."""
    return f"{at:%H:%M}"


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
