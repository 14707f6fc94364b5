"""A programme as lines: its weeks with their passes and days, what comes back, and what there is at the end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coach.cli.call import Call
from coach.practice.course import DONE, NEXT, Course, Stop
from coach.practice.runs import STOPPED
from coach.words.dates import weekday_day

MARKS = {DONE: "x", NEXT: ">"}
"""What stands before a pass that is done, and before the one whose turn it is."""


def course_lines(one: Course, call: Call) -> Iterator[str]:
    """The whole programme."""
    said, today = call.words.practice, call.clock().date()
    yield f"{one.programme.title} ({said.states[one.state or 'none']})  {one.name}"
    yield from filter(None, ["", one.programme.promise])
    for number, week in enumerate(one.weeks, 1):
        yield from ["", week.title or said.week.format(n=number)]
        for stop in week.stops:
            yield f"  {MARKS.get(stop.state, ' ')} {stop.title}  {_when(stop, one, today, call)}".rstrip()
        if week.milestone:
            yield "    " + said.milestone.format(text=week.milestone)
    if one.returns:
        yield from ["", said.returns_heading]
        for back in one.returns:
            text = said.returned_on if back.answered else said.returns_on
            day = weekday_day(back.answered or back.day, call.words)
            yield "  " + text.format(title=title_of(back.exercise, one), day=day)
    if one.ended is not None:
        yield from ["", *ending(one, call)]


def ending(one: Course, call: Call) -> Iterator[str]:
    """What is said at the end: what comes back, what there is to compare, and what stays."""
    said, back = call.words.practice, one.next_return
    weeks = round((back.day - call.clock().date()).days / 7) if back else 0
    yield said.at_the_end(weeks)
    yield said.ended_stays
    if one.compares:
        yield said.compares_heading
    for pair in one.compares:
        yield "  " + said.compare.format(title=pair.title, then=pair.then, now=pair.now)


def title_of(exercise: str, one: Course) -> str:
    """What a programme calls an exercise."""
    return next((stop.title for stop in one.stops if stop.exercise == exercise), exercise)


def _when(stop: Stop, one: Course, today: date, call: Call) -> str:
    """When a pass was done, or may be."""
    said, day = call.words.practice, weekday_day(stop.day, call.words)
    if stop.state == DONE:
        return said.done_on.format(day=day)
    if one.state in (None, STOPPED):
        return ""
    if stop.state == NEXT:
        return said.next_now if stop.day <= today else said.next_from.format(day=day)
    return said.later_on.format(day=day)
