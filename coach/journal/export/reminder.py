"""A reminder as an iCalendar file (RFC 5545), for the calendar that somebody already has.

It says when, and the words it is given; never anything of what is written.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from msgspec import Struct

PRODUCT = "-//Coach//Coach reminder//EN"
"""Names the program that made the file; a file with it was made here."""

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LINE = 75
"""Octets in a line without its end; what is longer goes on in the next, after a space."""
_SPECIAL = re.compile(r"[\\;,]")
_UID = re.compile(rb"^UID:([0-9a-f-]{36})\r?$", re.MULTILINE)


class Reminder(Struct, frozen=True):
    """When to be reminded, and with which words.

    Attributes:
        days: 0 is Monday; at least one.
        at: The hour wherever the calendar is: it goes along on a journey and through a change of clocks.
        uid: The same again is the same reminder, changed: a calendar then replaces it.
    """

    summary: str
    days: Collection[int]
    at: time
    uid: UUID

    def first(self, now: datetime) -> date:
        """The first day of it that has not begun, local time."""
        ahead = (now.date() + timedelta(days=n) for n in range(8))
        return next(day for day in ahead if day.weekday() in self.days and (day, self.at) > (now.date(), now.time()))

    def text(self, now: datetime) -> str:
        """The file's text, with its line ends."""
        return "".join(f"{folded}\r\n" for row in self._rows(now) for folded in _folded(row))

    def _rows(self, now: datetime) -> Iterator[str]:
        """The rows, as long as they are."""
        summary = _SPECIAL.sub(r"\\\g<0>", " ".join(self.summary.split()))
        stamp = now.astimezone(UTC)
        yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "BEGIN:VEVENT")
        yield f"UID:{self.uid}"
        yield f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}"
        # Calendars take the later of two as the change of the earlier; a number that grows by itself is its second.
        yield f"SEQUENCE:{int(stamp.timestamp()) % 2**31}"
        # No zone: the hour of wherever one is.
        yield f"DTSTART:{self.first(now):%Y%m%d}T{self.at:%H%M%S}"
        yield "DURATION:PT5M"
        yield f"RRULE:FREQ=WEEKLY;BYDAY={','.join(_DAYS[day] for day in sorted(set(self.days)))}"
        yield f"SUMMARY:{summary}"
        # Colleagues may see the calendar: the time stays free, and what it is for is one's own.
        yield from ("CLASS:PRIVATE", "TRANSP:TRANSPARENT")
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{summary}", "TRIGGER:PT0S", "END:VALARM")
        yield from ("END:VEVENT", "END:VCALENDAR")


def made_here(data: bytes) -> bool:
    """Whether a file is a reminder that was made here, so that it can be made anew."""
    return f"PRODID:{PRODUCT}\r\n".encode() in data


def uid_of(data: bytes) -> UUID | None:
    """Which reminder a file made here is; None for any other."""
    found = _UID.search(data) if made_here(data) else None
    with suppress(ValueError):  # changed by hand
        return UUID(found.group(1).decode()) if found else None
    return None


def _folded(row: str) -> Iterator[str]:
    """A row as lines that are short enough, each but the first after a space; no letter is cut."""
    line = ""
    for letter in row:
        if len((line + letter).encode()) > _LINE:
            yield line
            line = " "
        line += letter
    yield line
