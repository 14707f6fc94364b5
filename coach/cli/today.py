"""``coach today``: what fits now, what was carried along, who waits; and the offer to begin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from coach.cli.call import Call
from coach.cli.stops import Stopped
from coach.practice.now import Now, look
from coach.words.dates import long_day, weekday_day

WAITING_SHOWN = 3


def today(call: Call, *, json: bool) -> int:
    """Tell what there is today; gives the exit code."""
    now = look(call.desk, call.words.lang)
    if json:
        call.console.document(msgspec.json.encode(_document(call, now)))
    else:
        call.console.say("\n".join(_lines(call, now)))
    return 0


def offer(call: Call) -> int:
    """Tell what there is today, and begin it if Enter is pressed; gives the exit code."""
    today(call, json=False)
    if not call.console.asks:
        return 0
    (call.console.say if call.console.shows else call.console.remark)("\n" + call.words.plain.begin)
    try:
        begins = not call.console.read().strip()
    except Stopped:
        begins = False
    if not begins:
        return 0
    from coach.cli.write import write

    return write(call, go_on=False, new=False, aside=False, free=False)


def _lines(call: Call, now: Now) -> Iterator[str]:
    """As lines."""
    words, plain = call.words, call.words.plain
    yield from [long_day(call.clock().date(), words), "", words.what_fits]
    if now.session is not None:
        at = now.stopped_at
        stopped = words.unfinished_at.format(n=at) if at else words.unfinished_ended
        yield "  " + (now.session.walk.exercise.title or words.free_writing)
        yield "  " + (words.unfinished_free if now.session.name is None else stopped)
    elif now.shelf is not None:
        minutes = f" ({words.minutes(now.shelf.minutes)})" if now.shelf.minutes else ""
        yield f"  {now.shelf.title}{minutes}"
        yield f"  {now.shelf.aim}"
        if now.empty:
            yield "  " + words.empty_journal
    yield "  " + words.why_this[now.suggestion.kind]
    if now.carried:
        yield from ["", plain.carried]
    for row in now.carried:
        due = f" ({words.looked_at_on.format(day=weekday_day(row.due, words))})" if row.due else ""
        yield f"  {'' if row.due else plain.wanted_to_ask + ' '}{row.text}{due}"
    if now.waiting:
        yield from ["", plain.waiting]
    for row in now.waiting[:WAITING_SHOWN]:
        since = plain.since.format(day=weekday_day(row.since, words))
        yield f"  {': '.join(part for part in (row.who, row.text) if part)} ({since})"


def _document(call: Call, now: Now) -> dict[str, Any]:
    """As JSON."""
    session, shelf, words = now.session, now.shelf, call.words
    exercise = session.walk.exercise if session else None
    name = session.name if session else now.suggestion.exercise
    title = (exercise.title or None) if exercise else shelf.title if shelf else None
    return {
        "suggestion": {
            "kind": now.suggestion.kind,
            "exercise": name,
            "title": title,
            "minutes": exercise.minutes if exercise else shelf.minutes if shelf else None,
            "reason": words.why_this[now.suggestion.kind],
            "from": None,
            "message": None,
        },
        "carried": [
            {"kind": row.kind, "id": row.id, "text": row.text, "date": row.due or row.since} for row in now.carried
        ],
        "waiting": [{"id": row.id, "who": row.who, "text": row.text, "since": row.since} for row in now.waiting],
        "draft": None
        if session is None or now.suggestion.draft is None
        else {
            "id": session.id,
            "exercise": name,
            "title": title,
            "step": now.stopped_at,
            "of": len(session.walk.asking),
            "saved": now.suggestion.draft.saved,
        },
    }
