"""A programme as lines: its weeks with their passes and days, what comes back, and what there is at the end."""

from __future__ import annotations

from collections.abc import Iterator

from coach.cli.call import Call
from coach.practice.course import DONE, NEXT, Course
from coach.words import course as told

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
            day = told.when(stop, one, today, call.words)
            yield f"  {MARKS.get(stop.state, ' ')} {stop.title}  {day}".rstrip()
        if week.milestone:
            yield "    " + said.milestone.format(text=week.milestone)
    if one.returns:
        yield from ["", said.returns_heading]
        yield from (f"  {text}" for text in told.returning(one, call.words))
    if one.ended is not None:
        yield from ["", *ending(one, call)]


def ending(one: Course, call: Call) -> Iterator[str]:
    """What is said at the end: what comes back, what there is to compare, and what stays."""
    said = call.words.practice
    yield from told.ending(one, call.clock().date(), call.words)
    if one.compares:
        yield said.compares_heading
    for pair in one.compares:
        yield "  " + said.compare.format(title=pair.title, then=pair.then, now=pair.now)


def title_of(exercise: str, one: Course) -> str:
    """What a programme calls an exercise."""
    return next((stop.title for stop in one.stops if stop.exercise == exercise), exercise)
