"""A reminder that calendar programs read: held against the icalendar library and RFC 5545."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from coach.journal.export.reminder import PRODUCT, Reminder, made_here, uid_of

UID = UUID("0f2a6c1e-9f44-4a57-8a5c-1c9b2d3e4f50")
MONDAY = datetime(2026, 11, 23, 16, 44, 59, tzinfo=timezone(timedelta(hours=1)))

reminders = st.builds(
    Reminder,
    summary=st.text(st.characters(exclude_categories=["Cs", "Cc"])),
    days=st.sets(st.integers(0, 6), min_size=1),
    at=st.times().map(lambda at: at.replace(microsecond=0)),
    uid=st.uuids(),
)
instants = st.datetimes(*map(datetime.fromisoformat, ("2020-01-01", "2090-01-01")), timezones=st.timezones())


@given(reminders, instants)
def test_a_calendar_reads_what_was_meant(reminder: Reminder, now: datetime) -> None:
    calendar: Any = Calendar.from_ical(reminder.text(now))
    assert calendar.errors == []
    (event,) = calendar.walk("VEVENT")
    assert event.errors == []
    assert (event["UID"], event["SUMMARY"]) == (str(reminder.uid), " ".join(reminder.summary.split()))
    assert event["DTSTAMP"].dt == now.astimezone(UTC).replace(microsecond=0)
    start = event["DTSTART"].dt
    assert (start.tzinfo, start.time()) == (None, reminder.at)
    assert now.replace(tzinfo=None) < start <= now.replace(tzinfo=None) + timedelta(days=8)
    assert start.weekday() in reminder.days
    names = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    assert event["RRULE"]["FREQ"] == ["WEEKLY"]
    assert event["RRULE"]["BYDAY"] == [names[day] for day in sorted(reminder.days)]
    (alarm,) = event.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(0))
    assert (event["CLASS"], event["TRANSP"]) == ("PRIVATE", "TRANSPARENT")
    assert calendar["PRODID"] == PRODUCT


@given(reminders, instants)
def test_lines_end_and_fold_as_the_format_says(reminder: Reminder, now: datetime) -> None:
    data = reminder.text(now).encode()
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")[:-1]
    assert b"\n" not in b"".join(lines)
    assert all(0 < len(line) <= 75 for line in lines)
    assert all(line.decode() for line in lines), "a letter is cut"


@pytest.mark.parametrize(
    ("days", "at", "first"),
    [
        ([0], time(16, 45), date(2026, 11, 23)),
        ([0], time(16, 44), date(2026, 11, 30)),
        ([0, 2], time(16, 44), date(2026, 11, 25)),
        (range(7), time(0, 0), date(2026, 11, 24)),
    ],
)
def test_it_begins_on_the_first_day_that_is_left(days: list[int], at: time, first: date) -> None:
    assert Reminder("Tre minuter", days, at, UID).first(MONDAY) == first


def test_a_reminder_that_was_made_here_is_known_again() -> None:
    data = Reminder("Åtta; och, en \\ till", [4], time(8), UID).text(MONDAY).encode()
    assert made_here(data)
    assert uid_of(data) == UID
    assert uid_of(data.replace(b"Coach reminder", b"Another")) is None
    assert uid_of(data.replace(str(UID).encode(), b"-" * 36)) is None
    assert not made_here(b"")
    assert rb"SUMMARY:" + "Åtta\\; och\\, en \\\\ till\r\n".encode() in data
