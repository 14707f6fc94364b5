"""``coach history``: what has been written, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from coach.cli.call import Call
from coach.cli.wrong import FOUND_WRONG, WRONG_USAGE, Wrong
from coach.journal.head import Head
from coach.journal.search import Wanted
from coach.text import line
from coach.words.dates import typed_day

SHOWN = 20
LONGEST = 72


def history(
    call: Call,
    query: str | None,
    *,
    since: str | None,
    until: str | None,
    theme: str | None,
    exercise: str | None,
    person: str | None,
    limit: int | None,
    json: bool,
) -> int:
    """List the entries that are wanted; gives the exit code."""
    wanted = asked_for(call, query, since=since, until=until, theme=theme, exercise=exercise, person=person)
    found = call.journal.find(wanted).all
    if not found and wanted != Wanted():
        if json:
            call.console.document(b"[]")
        raise Wrong(call.words.plain.nothing_found, FOUND_WRONG)
    if json:
        call.console.document(msgspec.json.encode([_row(head) for head in found[:limit]]))
    else:
        call.console.say("\n".join(_lines(call, found, SHOWN if limit is None else limit)))
    return 0


def asked_for(
    call: Call,
    query: str | None,
    *,
    since: str | None,
    until: str | None,
    theme: str | None,
    exercise: str | None,
    person: str | None,
) -> Wanted:
    """What is wanted, from what was typed."""
    return Wanted(
        query=line(query or "").strip(),
        since=_day(call, since),
        until=_day(call, until),
        theme=_theme(call, theme),
        exercise=exercise,
        person=person,
    )


def _row(head: Head) -> dict[str, object]:
    """An entry's row in JSON."""
    return {
        "id": head.id,
        "date": head.day,
        "exercise": head.exercise,
        "title": head.title,
        "theme": head.theme,
        "lang": head.lang,
        "first_line": head.first_line,
    }


def _lines(call: Call, found: Sequence[Head], shown: int) -> Iterator[str]:
    """A line for each entry, and how many more there are."""
    if not found:
        yield call.words.empty_journal
    for head in found[:shown]:
        first = line(head.first_line)
        first = first if len(first) <= LONGEST else first[: LONGEST - 1].rstrip() + "…"
        yield f"{head.day}  {head.id}  {head.title or call.words.free_writing}: {first}".rstrip(": ")
    if len(found) > shown:
        yield call.words.plain.more(len(found) - shown)


def _day(call: Call, typed: str | None) -> date | None:
    """A day as it was typed."""
    if typed is None:
        return None
    day = typed_day(typed, call.clock().date())
    if day is None:
        raise Wrong(call.words.refusals["not-a-day"], WRONG_USAGE)
    return day


def _theme(call: Call, typed: str | None) -> str | None:
    """A theme by its id or its name."""
    names = {name.casefold(): id for id, name in call.words.themes.items()}
    return None if typed is None else names.get(typed.strip().casefold(), typed.strip())
