"""``coach today``: what fits now, what was carried along, who waits; and the offer to begin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from coach.cli.call import Call
from coach.cli.course_lines import ending
from coach.cli.stops import Stopped
from coach.practice.now import Now, look
from coach.words.dates import long_day, weekday_day
from coach.words.why import why

WAITING_SHOWN = 3


def today(call: Call, *, json: bool, other: bool = False) -> int:
    """Tell what there is today; gives the exit code.

    Args:
        other: Something else than what was suggested: the next one by the same rule.
    """
    if other:
        call.desk.decline(call.desk.today(call.words.lang))
    now = look(call.desk, call.words.lang)
    if json:
        call.console.document(msgspec.json.encode(_document(call, now)))
    else:
        call.console.say("\n".join(_lines(call, now)))
    return 0


def offer(call: Call) -> int:
    """Tell what there is today, and begin it if Enter is pressed; gives the exit code. A ``-`` shows something else."""
    other = False
    while True:
        today(call, json=False, other=other)
        if not call.console.asks:
            return 0
        (call.console.say if call.console.shows else call.console.remark)("\n" + call.words.practice.begin_or_else)
        try:
            line = call.console.read().strip()
        except Stopped:
            return 0
        if line != "-":
            break
        other = True
    if line:
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
    elif now.experiment is not None:
        yield "  " + words.practice.look_at.format(text=now.experiment.text)
        yield "  " + words.practice.tell.format(id=now.experiment.id)
    else:
        yield "  " + words.free_writing
    if now.suggestion.assignment is not None and now.suggestion.assignment.message:
        yield "  " + now.suggestion.assignment.message
    yield "  " + _why(call, now)
    if now.course is not None and now.course.ended is not None:
        yield from ["", *ending(now.course, call)]
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


def _why(call: Call, now: Now) -> str:
    """The reason behind the suggestion."""
    return why(now.suggestion.reason, now.suggestion.values, call.words)


def _document(call: Call, now: Now) -> dict[str, Any]:
    """As JSON."""
    session, shelf, given = now.session, now.shelf, now.suggestion.assignment
    exercise = session.walk.exercise if session else None
    name = session.name if session else now.suggestion.exercise
    title = (exercise.title or None) if exercise else shelf.title if shelf else None
    title = now.experiment.text if now.experiment else title
    return {
        "suggestion": {
            "kind": now.suggestion.kind,
            "exercise": name,
            "title": title,
            "minutes": exercise.minutes if exercise else shelf.minutes if shelf else None,
            "reason": _why(call, now),
            "from": given.sender if given else None,
            "message": given.message if given else None,
        },
        "carried": [
            {"kind": row.kind, "id": row.id, "text": row.text, "date": row.due or row.since}
            for row in filter(None, (now.experiment, *now.carried))
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
