"""Then and now: an entry's answers beside those of the pass before it. Shown after the new ones are saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coach.journal import answers
from coach.journal.entry import ANSWERED, DONT_KNOW, Entry, StepRecord
from coach.journal.journal import Journal


@dataclass(frozen=True, slots=True)
class Pair:
    """The same step at two times.

    Attributes:
        day: When the earlier answer was written.
        marked: Whether the step may have asked something else then: the exercise has had a major change since.
    """

    now: StepRecord
    then: StepRecord
    day: date
    marked: bool


def then_and_now(entry: Entry, journal: Journal) -> tuple[Pair, ...]:
    """The pairs of an entry with the latest finished pass before it; none where there was no such pass."""
    if entry.exercise is None:
        return ()
    for head in journal.heads():
        if (
            head.exercise != entry.exercise.name
            or not head.finished
            or (head.at, int(head.id)) >= (entry.at, int(entry.id))
        ):
            continue
        earlier = journal.entry(head.id)
        if earlier is not None and earlier.exercise is not None:
            marked = _major(earlier.exercise.version) != _major(entry.exercise.version)
            return tuple(_pairs(entry, earlier, head.day, marked))
    return ()


def _pairs(entry: Entry, earlier: Entry, day: date, marked: bool) -> list[Pair]:
    """Steps that were answered both times, by id and by the item they were repeated for."""
    before = {(step.id, step.item): step for step in earlier.steps if _holds(step)}
    return [
        Pair(step, before[step.id, step.item], day, marked)
        for step in entry.steps
        if _holds(step) and (step.id, step.item) in before
    ]


def _holds(step: StepRecord) -> bool:
    """Whether a step was asked and something was said."""
    if step.kind in ("read", "pause"):
        return False
    if step.state == DONT_KNOW:
        return True
    return step.state == ANSWERED and not answers.is_empty(step.kind, step.answer)


def _major(version: str) -> str:
    """The first of a version's numbers."""
    return version.partition(".")[0]
