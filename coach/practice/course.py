"""Where a manager is in a programme: its passes with their days, what comes back when, and what stays at the end.

All of it follows from the programme, from when it was started and from what has been done since. The days move with
the manager, so nothing in a programme is ever late: a day that has passed is today.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from coach.exercises.programme import Pass, Programme
from coach.practice.days import days_after, weekdays_after
from coach.practice.done import Done, Finish
from coach.practice.returns import Promise
from coach.practice.runs import STOPPED, Run

DONE, NEXT, LATER = "done", "next", "later"
"""The states of a pass."""

ENDED = "ended"
"""The state of a programme whose passes are all done."""

ONCE = "coach/first-day"
"""Done once: where it was done before a programme that begins with it, it counts there."""


class Stop(Struct, frozen=True):
    """A pass of a programme, as it stands.

    Attributes:
        number: Among the programme's passes, from 1.
        exercise: The full name; ``title`` what the programme calls it.
        state: ``done``, ``next`` or ``later``. Any that is not done can be taken now.
        day: When it was done, or from when on Today offers it; of later ones the day it will be if all goes on so.
        entry: The entry that it became.
        returns: From when on it is offered again; None where it is not, or has not been done.
    """

    number: int
    exercise: str
    title: str
    state: str
    day: date
    entry: str | None = None
    returns: date | None = None


class CourseWeek(Struct, frozen=True):
    """A week of a programme: its passes, and its milestone with whether it is behind."""

    title: str
    text: str
    stops: tuple[Stop, ...]
    milestone: str

    @property
    def reached(self) -> bool:
        """Whether every pass of it is done."""
        return all(stop.state == DONE for stop in self.stops)


class Pair(Struct, frozen=True):
    """The same exercise at two times in a programme, by its entries: what there is to compare at the end."""

    exercise: str
    title: str
    then: str
    now: str


class Course(Struct, frozen=True):
    """A programme with where one is in it.

    Attributes:
        name: The programme's full name.
        state: ``active``, ``paused``, ``stopped`` or ``ended``; None where it was never started.
        started: The day it was started.
        ended: The day on which the last pass was done.
        returns: What the programme itself brings back, the oldest day first; also what has been answered.
        compares: What was done more than once in it.
    """

    name: str
    programme: Programme
    state: str | None
    started: date | None
    ended: date | None
    weeks: tuple[CourseWeek, ...]
    returns: tuple[Promise, ...] = ()
    compares: tuple[Pair, ...] = ()

    @property
    def stops(self) -> tuple[Stop, ...]:
        """All passes, in order."""
        return tuple(stop for week in self.weeks for stop in week.stops)

    @property
    def next(self) -> Stop | None:
        """The pass whose turn it is; None at the end."""
        return next((stop for stop in self.stops if stop.state == NEXT), None)

    @property
    def next_return(self) -> Promise | None:
        """What comes back next of what has not been answered."""
        return next((one for one in self.returns if one.answered is None), None)

    @property
    def daily(self) -> str | None:
        """The full name of what is offered on the days between, where the programme names something."""
        daily = self.programme.daily
        return (daily if "/" in daily else f"{self.name.partition('/')[0]}/{daily}") if daily else None


def course(name: str, programme: Programme, run: Run | None, done: Done, today: date) -> Course:
    """Where the manager is.

    Args:
        name: The programme's full name.
        run: The latest time through it; None where it was never started. Then the days are those of a start today.
    """
    passes = [(one, full_name(name, one)) for one in programme.passes]
    taken = _taken([exercise for _, exercise in passes], run, done)
    stops = _stops(passes, taken, run.started.date() if run else today, today)
    weeks: list[CourseWeek] = []
    for week in programme.weeks:
        mine, stops = stops[: len(week.passes)], stops[len(week.passes) :]
        weeks.append(CourseWeek(week.title, week.text, tuple(mine), week.milestone))
    over = run is not None and len(taken) == len(passes) and bool(passes)
    state = run.state if run else None
    return Course(
        name=name,
        programme=programme,
        state=ENDED if over and state != STOPPED else state,
        started=run.started.date() if run else None,
        ended=max(one.day for one in taken.values()) if over else None,
        weeks=tuple(weeks),
        returns=_returns(passes, taken, done) if state != STOPPED else (),
        compares=_compares(passes, taken),
    )


def full_name(programme: str, one: Pass) -> str:
    """The full name of a pass's exercise: of the programme's own pack where the pass names none."""
    return f"{one.pack or programme.partition('/')[0]}/{one.exercise}"


def _taken(exercises: list[str], run: Run | None, done: Done) -> dict[int, Finish]:
    """The passes that are done, by their place: each time an exercise was finished counts for one, in order."""
    if run is None:
        return {}
    taken: dict[int, Finish] = {}
    for exercise in dict.fromkeys(exercises):
        finishes = [one for one in done.of(exercise) if one.at >= run.started]
        if exercise == ONCE and not finishes:
            finishes = list(done.of(exercise)[-1:])
        places = [place for place, name in enumerate(exercises) if name == exercise]
        taken.update(zip(places, finishes, strict=False))
    return taken


def _stops(passes: list[tuple[Pass, str]], taken: Mapping[int, Finish], started: date, today: date) -> list[Stop]:
    """Each pass with its day: weekdays are counted from when all that stand before it were done."""
    stops: list[Stop] = []
    since, number, waiting = started, passes[0][0].day if passes else 0, False
    for place, (one, exercise) in enumerate(passes):
        finish = taken.get(place)
        if finish is not None:
            returns = days_after(finish.day, one.returns) if one.returns else None
            stops.append(Stop(place + 1, exercise, one.title, DONE, finish.day, finish.entry, returns))
            since, number = max(since, finish.day), one.day
            continue
        day = max(today, weekdays_after(since, one.day - number))
        stops.append(Stop(place + 1, exercise, one.title, LATER if waiting else NEXT, day))
        since, number, waiting = day, one.day, True
    return stops


def _returns(passes: list[tuple[Pass, str]], taken: Mapping[int, Finish], done: Done) -> tuple[Promise, ...]:
    """What comes back of the passes that are done, with whether it has been done again since."""
    found: list[Promise] = []
    for place, finish in taken.items():
        one, exercise = passes[place]
        if one.returns:
            day = days_after(finish.day, one.returns)
            again = next((each.day for each in done.of(exercise) if each.day >= day), None)
            found.append(Promise(exercise, day, exercise, finish.day, again))
    return tuple(sorted(found, key=lambda one: (one.day, one.exercise)))


def _compares(passes: list[tuple[Pass, str]], taken: Mapping[int, Finish]) -> tuple[Pair, ...]:
    """The first and the last time of what was done more than once, in the order of the passes."""
    entries: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    for place in sorted(taken):
        one, exercise = passes[place]
        entries.setdefault(exercise, []).append(taken[place].entry)
        titles[exercise] = one.title
    return tuple(Pair(name, titles[name], ids[0], ids[-1]) for name, ids in entries.items() if len(ids) > 1)
