"""Then and now: the same question answered at two times. Shown after the new answers are saved, never before.

Answers from before a major change of the exercise are shown and marked, and never stand in one row with later ones:
the question may have been another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct, structs

from coach.journal import answers
from coach.journal.entry import ANSWERED, DONT_KNOW, Compared, Entry, ExerciseRef, StepRecord
from coach.journal.journal import Journal
from coach.text import line

SEEN = "/seen"
"""The id of the step that holds what somebody sees in then and now. No step of an exercise has a slash in its id."""

Key = tuple[str, str | None, int]
"""What makes a step the same at two times: its id, what it was repeated for, and which of several alike it is."""


class Pair(Struct, frozen=True):
    """The same step at two times.

    Attributes:
        day: When the earlier answer was written.
        marked: Whether the step may have asked something else then: the exercise has had a major change since.
        entry: The earlier entry.
    """

    now: StepRecord
    then: StepRecord
    day: date
    marked: bool
    entry: str


class Answered(Struct, frozen=True):
    """An answer in one of several passes."""

    day: date
    entry: str
    step: StepRecord


class Series(Struct, frozen=True):
    """The answers to one step that stand in one row, newest first.

    Attributes:
        version: The major version of the exercise in which they were given.
        marked: Whether the exercise has had a major change since, so that the question may have been another.
    """

    version: str
    answers: tuple[Answered, ...]
    marked: bool

    @property
    def step(self) -> StepRecord:
        """The step as it was last asked in this row."""
        return self.answers[0].step


def then_and_now(entry: Entry, journal: Journal) -> tuple[Pair, ...]:
    """The pairs of an entry with the latest finished pass before it; none where there was no such pass."""
    for earlier, exercise in _passes(journal, entry.exercise):
        if entry.exercise is not None and (earlier.at, int(earlier.id)) < (entry.at, int(entry.id)):
            marked = _major(exercise) != _major(entry.exercise)
            before = dict(_asked(earlier))
            return tuple(
                Pair(step, before[key], earlier.at.date(), marked, earlier.id)
                for key, step in _asked(entry)
                if key in before
            )
    return ()


def over_time(entry: Entry, journal: Journal) -> tuple[Series, ...]:
    """All finished passes of an entry's exercise, step by step: what was answered twice or more.

    The steps come in the order of the newest pass, each with its newest row first; steps that are no more come last.
    """
    rows: dict[Key, dict[str, list[Answered]]] = {}
    passes = list(_passes(journal, entry.exercise))
    for one, exercise in passes:
        for key, step in _asked(one):
            answered = Answered(one.at.date(), one.id, step)
            rows.setdefault(key, {}).setdefault(_major(exercise), []).append(answered)
    latest = _major(passes[0][1]) if passes else ""
    return tuple(
        Series(version, tuple(found), version != latest)
        for by_version in rows.values()
        if sum(map(len, by_version.values())) > 1
        for version, found in by_version.items()
    )


def with_sight(entry: Entry, pairs: Sequence[Pair], question: str, text: str) -> Entry:
    """The entry with what somebody sees in its pairs; without it where nothing is written.

    It is a step of kind ``compare`` named ``/seen`` after all others, with references to the answers that were shown.

    Args:
        question: As it was asked.
    """
    steps = tuple(step for step in entry.steps if step.id != SEEN)
    if written := line(text).strip():
        compared = tuple(Compared(pair.entry, pair.then.id, pair.day) for pair in pairs)
        private = any(pair.then.private or pair.now.private for pair in pairs)
        seen = StepRecord(
            SEEN, "compare", question=question, state=ANSWERED, answer=written, compared=compared, private=private
        )
        steps = (*steps, seen)
    return structs.replace(entry, steps=steps)


def _passes(journal: Journal, exercise: ExerciseRef | None) -> Iterator[tuple[Entry, ExerciseRef]]:
    """The finished passes of an exercise, newest first."""
    for head in journal.heads():
        if exercise is not None and head.exercise == exercise.name and head.finished:
            found = journal.entry(head.id)
            if found is not None and found.exercise is not None:
                yield found, found.exercise


def _asked(entry: Entry) -> Iterator[tuple[Key, StepRecord]]:
    """The steps that were asked and of which something was said, each with what makes it the same another time."""
    times: Counter[tuple[str, str | None]] = Counter()
    for step in entry.steps:
        if _holds(step):
            times[step.id, step.item] += 1
            yield (step.id, step.item, times[step.id, step.item]), step


def _holds(step: StepRecord) -> bool:
    """Whether a step of the exercise was asked and something was said."""
    if step.kind in ("read", "pause") or step.id == SEEN:
        return False
    if step.state == DONT_KNOW:
        return True
    return step.state == ANSWERED and not answers.is_empty(step.kind, step.answer)


def _major(exercise: ExerciseRef) -> str:
    """The first of a version's numbers."""
    return exercise.version.partition(".")[0]
