"""What a list, the ledger and today need of an entry, without the rest of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import cast

from msgspec import Struct

from coach.journal import answers
from coach.journal.entry import ANSWERED, NOT_SHOWN, Became, Entry, StepRecord, Ticked


class Head(Struct, frozen=True):
    """The head of an entry.

    Attributes:
        at: The instant it is dated by, local time.
        exercise: The full name, None for free writing; likewise title and theme.
        finished: False for a pass that was set aside.
        first_line: The first words that the manager wrote, or chose.
        people: The aliases that were answered with, in order.
        own_activities: The activities that the manager added.
    """

    id: str
    at: datetime
    exercise: str | None
    title: str | None
    theme: str | None
    lang: str
    finished: bool
    first_line: str
    people: tuple[str, ...]
    own_activities: tuple[Ticked, ...]
    became: tuple[Became, ...]

    @property
    def day(self) -> date:
        """The local day."""
        return self.at.date()


def head(entry: Entry) -> Head:
    """The head of an entry."""
    shown = [step for step in entry.steps if step.state != NOT_SHOWN]
    answered = [step for step in shown if step.state == ANSWERED]
    return Head(
        id=entry.id,
        at=entry.at,
        exercise=entry.exercise.name if entry.exercise else None,
        title=entry.exercise.title if entry.exercise else None,
        theme=entry.exercise.theme if entry.exercise else None,
        lang=entry.lang,
        finished=entry.finished is not None,
        first_line=_first_line(shown),
        people=tuple(name for step in answered if step.kind == "people" for name in cast(list[str], step.answer)),
        own_activities=tuple(
            one
            for step in answered
            if step.kind == "activities"
            for one in cast(list[Ticked], step.answer)
            if one["own"]
        ),
        became=entry.became,
    )


def _first_line(steps: list[StepRecord]) -> str:
    """The first line of what was written; where nothing was, of what was chosen."""
    holding = [step for step in steps if step.kind != "pause" and not answers.is_empty(step.kind, step.answer)]
    own = [step for step in holding if answers.written(step.kind, step.answer)]
    for step in own or holding:
        return answers.texts(step.kind, step.answer)[0].strip().split("\n")[0]
    return ""
