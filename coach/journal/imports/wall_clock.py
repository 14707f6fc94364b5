"""Dates and times as programs and people write them in files, without guessing which is the day and which the month."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

_DAY = r"(?P<year>\d{4})(?P<mark>[-/._])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
_COMPACT = r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"
_DAY_FIRST = r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"
_TIME = (
    r"(?:[T ] ?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?(?: ?(?P<zone>Z|[+-]\d\d(?::?\d\d)?))?)?"
)
_ALL = tuple(re.compile(day + _TIME) for day in (_DAY, _DAY_FIRST, _COMPACT))
_LONGEST = 60


def wall_clock(text: str) -> datetime | None:
    """The instant that a whole text is; None where it is none, or one that no calendar has.

    Returns:
        Without a zone where the text has none; midnight where it is only a day.
    """
    text = text.strip()
    if len(text) > _LONGEST or not text.isascii():
        return None
    found = next((match for one in _ALL if (match := one.fullmatch(text))), None)
    if found is None:
        return None
    hour = int(found["hour"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"] in "Pp" else 0)
    try:
        return datetime(
            int(found["year"]),
            int(found["month"]),
            int(found["day"]),
            hour,
            int(found["minute"] or 0),
            int(found["second"] or 0),
            tzinfo=_zone(found["zone"]),
        )
    except ValueError:
        return None


def _zone(text: str | None) -> timezone | None:
    """An offset as it is written."""
    if text is None:
        return None
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2] or 0), minutes=int(digits[2:])) if text != "Z" else timedelta()
    return timezone(-offset if text[0] == "-" else offset)
