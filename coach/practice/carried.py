"""Answers carried over to a text that has changed meanwhile: what still fits stands, and the rest is let go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from coach.exercises.model import Exercise, Kind, Step
from coach.journal.draft import Mark
from coach.journal.entry import ANSWERED, UNFINISHED
from coach.practice.accept import Refusal, accept
from coach.practice.places import Place

CHOSEN, SEVERAL = (Kind.ONE, Kind.ONE_OF), (Kind.MANY, Kind.RANK)
WRITTEN = (Kind.LIST, Kind.PEOPLE)
"""Kinds of answer where what no longer fits is somebody's own words, and stands uncounted."""


def carried(marks: Mapping[str, Mark], before: Exercise, after: Exercise) -> dict[str, Mark]:
    """What stood at the places of one exercise, as it may stand at those of another, by their ids."""
    kept: dict[str, Mark] = {}
    for key, mark in marks.items():
        id = key.partition("/")[0]
        old, new = before.step(id), after.step(id)
        if old is not None and new is not None and old.kind is new.kind:
            kept[key] = _fitting(key, mark, new)
    return kept


def _fitting(key: str, mark: Mark, step: Step) -> Mark:
    """One mark, with no more hints and follow-ups than there are, and with its choices as they are called now."""
    mark = msgspec.structs.replace(
        mark, hints=min(mark.hints, len(step.hints)), followups=mark.followups[: len(step.followups)]
    )
    if mark.answer is None or step.source is not None or not step.kind.asks:
        return mark
    place = Place(key, step, None, True, step.options, lambda ref: ())
    answer = accept(place, _value(step.kind, mark.answer))
    if not isinstance(answer, Refusal):
        return msgspec.structs.replace(mark, answer=answer)
    state = UNFINISHED if mark.state == ANSWERED else mark.state
    return msgspec.structs.replace(mark, state=state, answer=mark.answer if step.kind in WRITTEN else None)


def _value(kind: Kind, answer: Any) -> object:
    """An answer in the form in which a face gives it."""
    if kind in CHOSEN:
        return answer["id"]
    return [part["id"] for part in answer] if kind in SEVERAL else answer
