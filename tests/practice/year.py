"""A year of somebody's use, drawn at random: now there and now away, in this time zone and in that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from random import Random

from coach.exercises.library import Shelf
from coach.journal.became import became
from coach.journal.draft import Draft
from coach.journal.entry import ANSWERED, Entry, ExerciseRef, StepRecord
from coach.journal.journal import Journal
from coach.practice.desk import Desk
from coach.practice.today import Suggestion, suggest
from coach.words import words_for
from coach.words.why import why
from tests.practice.made import library

FIRST = date(2026, 1, 12)
WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
AWAY = [timezone(timedelta(hours=hours)) for hours in (-11, -5, 0, 9, 14)]
LANGS = ("sv", "en")
HOLIDAY = 120
"""The day on which everybody's holiday begins."""
START = datetime.combine(FIRST, time(8), WINTER)


@dataclass
class Clock:
    """What the clock shows where the manager is."""

    at: datetime = START

    def __call__(self) -> datetime:
        return self.at


@dataclass
class Year:
    """A manager, and what they were suggested.

    Attributes:
        seen: What was suggested on each local day, in order.
        finished: How many entries were saved; ``aside`` how many of those were set aside.
        planned: The experiments that were written, by id, with their days.
    """

    random: Random
    clock: Clock = field(default_factory=Clock)
    seen: dict[date, list[Suggestion]] = field(default_factory=dict)
    finished: int = 0
    aside: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    planned: dict[str, date] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """An empty journal."""
        self.journal = Journal.memory(self.clock)
        self.desk = Desk(self.journal, library(), self.clock)
        self._drafts: dict[str, str] = {}

    # -- days ------------------------------------------------------------------------------------------

    def days(self, count: int, presence: float) -> Iterator[date]:
        """Live so many days; a holiday now and then, and a journey. Yields the local day of each day that was used."""
        away, zone = 0, None
        for number in range(count):
            if number == HOLIDAY or self.random.random() < 0.01:
                away = self.random.randint(8, 20)
            if self.random.random() < 0.04:
                zone = self.random.choice([*AWAY, None])
            away -= 1
            if away > 0 or self.random.random() > presence:
                continue
            noon = datetime.combine(FIRST + timedelta(days=number), time(12), UTC)
            summer = date(2026, 3, 29) <= noon.date() < date(2026, 10, 25)
            here = zone or (SUMMER if summer else WINTER)
            self.clock.at = noon.astimezone(here) + timedelta(hours=self.random.choice([-4, -2, 0, 3, 8]))
            yield self.clock.at.date()

    def look(self) -> Suggestion:
        """What is suggested; it can be told in both languages, and asked again it is the same."""
        one = suggest(self.desk.situation("sv"))
        assert suggest(self.desk.situation("sv")) == one
        for lang in LANGS:
            assert "{" not in why(one.reason, one.values, words_for(lang))
        self.desk.offered(one)
        assert suggest(self.desk.situation("sv")) == one
        self.seen.setdefault(self.clock.at.date(), []).append(one)
        self.kinds[one.kind] += 1
        return one

    def use(self) -> None:
        """Do something with what is suggested, a few times."""
        for _ in range(self.random.randint(1, 5)):
            one = self.look()
            self.clock.at += timedelta(minutes=self.random.randint(3, 40))
            chance = self.random.random()
            if one.kind == "free":
                self._early()
                return
            if one.kind == "draft":
                self._go_on(one, chance)
            elif chance < 0.12:
                self.desk.decline(one)
            elif one.experiment is not None:
                self._settle(one.experiment.id)
            elif one.exercise is not None:
                self._walk(one.exercise, chance)

    # -- what is done ----------------------------------------------------------------------------------

    def _walk(self, exercise: str, chance: float) -> None:
        """Put an exercise down half done, or set it aside, or finish it."""
        if chance < 0.2:
            shelf = self._shelf(exercise)
            id, at = self.journal.new_id(), self.clock.at
            draft = Draft(id, at, at, shelf.pack, shelf.theme, "sv", shelf.path.read_bytes(), None, {})
            self.journal.keep(draft)
            self._drafts[id] = exercise
        else:
            self.finish(exercise, aside=chance < 0.25)

    def _go_on(self, one: Suggestion, chance: float) -> None:
        """Decline a draft, or finish it."""
        assert one.draft
        if chance < 0.2:
            self.desk.decline(one)
        else:
            self.finish(self._drafts.pop(one.draft.id), draft=one.draft.id, aside=chance < 0.3)

    def _settle(self, experiment: str) -> None:
        """Say of an experiment what became of it, in the week's review."""
        said = StepRecord("outcome", "one", state=ANSWERED, answer={"id": "done", "label": "Ja"}, closes=(experiment,))
        self.finish("coach/weekly-review", said)

    def _early(self) -> None:
        """Where nothing is waiting: take the next pass before its day, or write freely."""
        course = self.desk.courses.active("sv")
        if course and course.next:
            self.finish(course.next.exercise)
        else:
            self.journal.note("Något annat.", "sv")
            self.finished += 1

    def finish(self, exercise: str, *steps: StepRecord, draft: str | None = None, aside: bool = False) -> None:
        """Save an entry; now and then it has an experiment."""
        shelf, at = self._shelf(exercise), self.clock.at
        if not steps and not aside and self.random.random() < 0.15:
            due = at.date() + timedelta(days=self.random.randint(0, 21))
            steps = (StepRecord("try", "experiment", state=ANSWERED, answer={"text": "När, då", "due": str(due)}),)
        ref = ExerciseRef(shelf.pack, shelf.id, shelf.version, "sv", shelf.title, shelf.theme, "")
        entry = Entry("", at, None if aside else at, "sv", ref, steps, became(steps))
        saved = self.journal.finish(entry, draft)
        self.finished += 1
        self.aside += aside
        self.planned |= {row.id: row.due for row in saved.became if row.kind == "experiment" and row.due}

    def _shelf(self, exercise: str) -> Shelf:
        """The exercise in the library."""
        return self.desk.shelf(exercise, "sv")
