"""``coach remind``: a file for the calendar that one already has. The journal is not looked at."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from uuid import UUID, uuid4

import msgspec

from coach.cli.call import Call
from coach.cli.files import named, write_page
from coach.cli.wrong import WRONG_USAGE, Wrong
from coach.journal.export.reminder import Reminder, uid_of
from coach.paths import typed_path
from coach.text import line
from coach.words import words_for
from coach.words.dates import typed_days, typed_time, weekday_day
from coach.words.language import ENGLISH, SWEDISH

LARGEST = 65536


def remind(call: Call, at: str, days: str, out: str, *, json: bool) -> int:
    """Write a reminder; over one that was made here it is the same reminder, changed. Gives the exit code."""
    said = call.words.remind
    hour = typed_time(at)
    if hour is None:
        raise Wrong(said.not_a_time.format(text=line(at)), WRONG_USAGE)
    weekdays = typed_days(days, words_for(SWEDISH), words_for(ENGLISH))
    if weekdays is None:
        raise Wrong(said.not_days.format(text=line(days)), WRONG_USAGE)
    path, now = typed_path(out), call.clock()
    reminder = Reminder(said.summary, weekdays, hour, _uid_in(path) or uuid4())
    write_page(call, path, reminder.text(now))
    first = reminder.first(now)
    if json:
        told = {"path": str(path.absolute()), "at": f"{hour:%H:%M}", "days": weekdays, "first": first}
        call.console.document(msgspec.json.encode(told))
        return 0
    names = ", ".join(call.words.weekdays[day] for day in weekdays)
    when = {"days": names, "time": f"{hour:%H:%M}", "day": weekday_day(first, call.words)}
    call.console.say(said.made.format(path=named(path), **when))
    call.console.say(said.how)
    return 0


def _uid_in(path: Path) -> UUID | None:
    """Which reminder lies there already."""
    with suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                return uid_of(file.read(LARGEST))
    return None
