"""The one suggestion for now, by a rule that can be told: ten kinds in their order, each with its reason.

Pure: the moment, what has been done, the library and what was said to earlier suggestions come in. The same always
gives the same. Something is always suggested, never an exercise that was done today, and none that was declined today.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from msgspec import Struct, field

from coach.exercises.library import Shelf
from coach.exercises.names import BUILT_IN
from coach.journal.draft import Draft
from coach.journal.ledger import Row
from coach.practice.course import NEXT, Course, Stop
from coach.practice.done import Done
from coach.practice.remembered import Remembered
from coach.practice.returns import Promise
from coach.settings import FRIDAY

FIRST_DAY = "coach/first-day"
WELCOME_BACK = "coach/welcome-back"
WEEK = "coach/weekly-review"
MORNING = "coach/morning-intention"
DAILY = "coach/daily-check-in"

GAP = 10
"""Days without an entry after which one is welcomed back."""

FOUR_WEEKS, ONE_WEEK = 28, 7
"""Days after which a theme is brought up again, and until another is."""

RECENTLY = 3
"""Days for which a week's review that was done at another time stands for this week's."""

NOON, TEN = 12, 10
"""The hour from which the week's review is offered, and the hour when the morning is over."""


class Assignment(Struct, frozen=True):
    """An exercise that a coach has handed over, as far as the rule needs it.

    Attributes:
        exercise: The full name; ``version`` the one that was meant.
        sender: Who it says it is from; ``message`` what they wrote with it.
    """

    exercise: str
    version: str
    sender: str | None = None
    message: str | None = None
    due: date | None = None


class Suggestion(Struct, frozen=True):
    """What fits now.

    Attributes:
        kind: ``draft``, ``assignment``, ``first-day``, ``welcome-back``, ``experiment``, ``return``, ``programme``,
            ``week``, ``theme``, ``daily`` or ``free``.
        exercise: The full name; None for a draft, an experiment and free writing.
        reason: Which sentence says why: the kind, or more exactly which case of it.
        values: What that sentence is filled with.
        draft, assignment, experiment, stop: What it is about, of these kinds.
    """

    kind: str
    exercise: str | None = None
    reason: str = ""
    values: tuple[tuple[str, str | int | date], ...] = ()
    draft: Draft | None = None
    assignment: Assignment | None = None
    experiment: Row | None = None
    stop: Stop | None = None

    @property
    def about(self) -> str | None:
        """The id of the draft or of the experiment."""
        return self.draft.id if self.draft else self.experiment.id if self.experiment else None

    @property
    def entry(self) -> str | None:
        """The entry that it speaks of: the one a draft will be, or the one an experiment came from."""
        return self.draft.id if self.draft else self.experiment.entry if self.experiment else None


class Situation(Struct, frozen=True):
    """All that the rule looks at.

    Attributes:
        at: The local time.
        done: What has been finished.
        shelves: The library, in its order; of each exercise the row in the language that is spoken.
        drafts: What has been begun and can be gone on with, newest first; ``begun`` the exercises they are passes of.
        experiments: The open ones with a day that have not been asked about, the oldest day first.
        promises: What is to be offered again, the oldest day first.
        course: The programme that is going on.
        assignments: What a coach has handed over and is not done, in order.
        review_day: The weekday of the week's review, 0 for Monday.
    """

    at: datetime
    done: Done
    shelves: Sequence[Shelf]
    drafts: Sequence[Draft] = ()
    begun: frozenset[str] = frozenset()
    experiments: Sequence[Row] = ()
    promises: Sequence[Promise] = ()
    course: Course | None = None
    remembered: Remembered = field(default_factory=Remembered)
    assignments: Sequence[Assignment] = ()
    review_day: int = FRIDAY

    @property
    def today(self) -> date:
        """The local day."""
        return self.at.date()


def suggest(now: Situation) -> Suggestion:
    """The one suggestion."""
    return next(suggestions(now))


def suggestions(now: Situation) -> Iterator[Suggestion]:
    """The suggestion, then the next one by the same rule, and so on. The last is always free writing."""
    titles = {shelf.name: shelf.title for shelf in now.shelves}
    left = now.begun | now.done.set_aside(now.today)
    for one in _in_order(now, titles):
        if now.remembered.is_declined(one.exercise, one.about, now.today):
            continue
        if one.exercise is not None:
            last = now.done.last(one.exercise)
            if one.exercise not in titles or one.exercise in left or (last is not None and last >= now.today):
                continue
        yield one
    yield Suggestion("free", reason="free")


def _in_order(now: Situation, titles: dict[str, str]) -> Iterator[Suggestion]:
    """What each rule would suggest, in the order of the rules, whether it was done or declined today or not."""
    for draft in now.drafts:
        yield Suggestion("draft", reason="draft", draft=draft)
    for given in now.assignments:
        yield _assigned(given)
    if now.done.last(FIRST_DAY) is None:
        yield Suggestion("first-day", FIRST_DAY, "first-day")
    if now.done.latest is not None and (now.today - now.done.latest).days >= GAP:
        yield Suggestion("welcome-back", WELCOME_BACK, "welcome-back")
    yield from _experiments(now)
    yield from _returns(now, titles)
    yield from _passes(now)
    yield from _week(now)
    yield from _themes(now)
    yield from _day(now, titles)


def _assigned(given: Assignment) -> Suggestion:
    """What a coach has handed over."""
    values: list[tuple[str, str | int | date]] = [("sender", given.sender)] if given.sender else []
    reason = "assignment" if given.sender else "assignment-unnamed"
    if given.due:
        values.append(("due", given.due))
        reason += "-due"
    return Suggestion("assignment", given.exercise, reason, tuple(values), assignment=given)


def _experiments(now: Situation) -> Iterator[Suggestion]:
    """The experiments whose day has come, each on one day; one that was written today is left alone until tomorrow."""
    before = now.remembered.experiments(now.today)
    for row in now.experiments:
        if row.due is None or row.due > now.today:
            return
        if row.since < now.today and row.id not in before:
            yield Suggestion("experiment", None, "experiment", (("due", row.due),), experiment=row)


def _returns(now: Situation, titles: dict[str, str]) -> Iterator[Suggestion]:
    """What has come due, one a day, the oldest first. One that was declined rests for a week.

    That one was suggested today is remembered; one that cannot be begun just now keeps no other waiting.
    The week's review has a day of its own, and does not return besides.
    """
    latest = now.remembered.latest("return")
    for promise in now.promises:
        if promise.day > now.today or promise.exercise == WEEK or promise.exercise not in titles:
            continue
        if latest is not None and latest[0] == now.today and latest[1] != promise.exercise:
            continue
        declined = now.remembered.declined("return", promise.exercise)
        if declined is not None and 0 <= (now.today - declined).days < ONE_WEEK:
            continue
        values: tuple[tuple[str, str | int | date], ...] = (("since", promise.since),)
        if promise.origin == promise.exercise:
            yield Suggestion("return", promise.exercise, "return", values)
        else:
            origin = ("origin", titles.get(promise.origin, promise.origin))
            yield Suggestion("return", promise.exercise, "return-other", (*values, origin))


def _passes(now: Situation) -> Iterator[Suggestion]:
    """The next pass of the programme, when its day has come."""
    stop = now.course.next if now.course else None
    if now.course is not None and stop is not None and stop.day <= now.today and stop.state == NEXT:
        of = len(now.course.stops)
        values = (("programme", now.course.programme.title), ("number", stop.number), ("of", of))
        yield Suggestion("programme", stop.exercise, "programme", values, stop=stop)


def _week(now: Situation) -> Iterator[Suggestion]:
    """The week's review, on its day after noon; not again where it was done a day or two before."""
    last = now.done.last(WEEK)
    recently = last is not None and (now.today - last).days <= RECENTLY
    if now.today.weekday() == now.review_day and now.at.hour >= NOON and not recently:
        yield Suggestion("week", WEEK, "week", (("weekday", now.review_day),))


def _themes(now: Situation) -> Iterator[Suggestion]:
    """An exercise that has not been done, of the theme that was touched longest ago, or never: one a week."""
    latest = now.remembered.latest("theme")
    if latest is not None and 0 < (now.today - latest[0]).days < ONE_WEEK:
        return
    only = latest[1] if latest is not None and latest[0] >= now.today else None
    first: dict[str, str] = {}
    for shelf in now.shelves:
        if shelf.theme not in first and now.done.last(shelf.name) is None and only in (None, shelf.name):
            first[shelf.theme] = shelf.name
    for theme in sorted(first, key=lambda theme: now.done.touched(theme) or date.min):
        touched = now.done.touched(theme)
        if touched is None:
            yield Suggestion("theme", first[theme], "theme-new", (("theme", theme),))
        elif (now.today - touched).days >= FOUR_WEEKS:
            yield Suggestion("theme", first[theme], "theme", (("theme", theme), ("since", touched)))


def _day(now: Situation, titles: dict[str, str]) -> Iterator[Suggestion]:
    """The morning's intention before ten, and the day's check-in, in whose place a programme may have something."""
    if now.at.hour < TEN:
        yield Suggestion("daily", MORNING, "morning")
    own = _daily(now, titles)
    if now.course is not None and own not in (None, DAILY):
        yield Suggestion("daily", own, "daily-programme", (("programme", now.course.programme.title),))
        if own is not None and now.done.last(own) == now.today:
            return
    yield Suggestion("daily", DAILY, "daily")


def _daily(now: Situation, titles: dict[str, str]) -> str | None:
    """What the programme has for the days between: an exercise of its own pack, else the built-in one of that id."""
    named = now.course.daily if now.course else None
    return named if named is None or named in titles else f"{BUILT_IN}/{named.partition('/')[2]}"
