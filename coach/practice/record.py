"""From a walk to an entry: each place as it was shown, and what was answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec

from coach.exercises.model import Exercise, Kind
from coach.journal.became import became
from coach.journal.draft import Mark
from coach.journal.entry import (
    ANSWERED,
    NOT_SHOWN,
    Answer,
    Compared,
    Entry,
    ExerciseRef,
    FollowUp,
    Label,
    Scale,
    StepRecord,
)
from coach.practice.view import View

OFFERS = (Kind.ONE, Kind.ONE_OF, Kind.MANY, Kind.RANK, Kind.ACTIVITIES)


def entry_of(
    exercise: Exercise,
    views: Sequence[View],
    marks: Mapping[str, Mark],
    *,
    pack: str | None,
    theme: str | None,
    started: datetime,
    finished: datetime | None,
) -> Entry:
    """The entry of a pass, without ids.

    Args:
        views: Every place of the pass, the hidden ones too.
        marks: All that was answered. What no longer fits is kept, as a step not shown.
        finished: None for a pass that is set aside: then only what was reached counts as passed.
    """
    steps = [step_record(view, finished is not None) for view in views]
    steps += [
        _unfit(step, marks[view.place.key].answer)
        for view, step in zip(views, steps, strict=True)
        if step.answer is None and view.place.key in marks and marks[view.place.key].answer is not None
    ]
    reference = None
    if pack is not None:
        reference = ExerciseRef(
            pack, exercise.id, exercise.version, exercise.lang, exercise.title, theme, exercise.sha256
        )
    return Entry("", started, finished, exercise.lang, reference, tuple(steps), became(steps))


def step_record(view: View, finished: bool) -> StepRecord:
    """One place as it was shown, and what stands there; ``finished`` as against set aside."""
    step, mark = view.place.step, view.mark
    scale = Scale(step.low or 0, step.high or 0, step.words) if step.kind is Kind.SCALE else None
    options = tuple(Label(one.id, one.label) for one in view.options) if step.kind in OFFERS else None
    return StepRecord(
        id=step.id,
        kind=step.kind.value,
        item=view.item or None,
        question=view.question,
        text=view.prose,
        quotes=view.quotes,
        options=options,
        scale=scale,
        state=_state(view, finished),
        answer=_answer(view),
        compared=tuple(Compared(one.entry, one.step, one.day) for one in view.compared if one.entry is not None),
        followups=_followups(view),
        hints=view.hints,
        private=step.private,
        becomes=step.becomes.value if step.becomes else None,
        closes=view.closes if mark.state == ANSWERED else (),
    )


def _state(view: View, finished: bool) -> str:
    """The step's state. In a finished pass every open reading step and pause was there to be read."""
    if not view.place.shown:
        return NOT_SHOWN
    if not view.place.step.kind.asks and finished:
        return ANSWERED
    return view.mark.state


def _answer(view: View) -> Answer | None:
    """The answer; a pause that was passed at once took no time."""
    if view.place.step.kind is Kind.PAUSE and view.place.shown:
        return view.mark.answer or 0
    return view.mark.answer  # type: ignore[no-any-return]


def _followups(view: View) -> tuple[FollowUp, ...]:
    """The follow-up questions with their answers, where the step was answered or something was written."""
    given = view.mark.followups
    if not view.followups or (view.mark.state != ANSWERED and not given):
        return ()
    padded = [*given, *[""] * (len(view.followups) - len(given))]
    return tuple(FollowUp(question, text or None) for question, text in zip(view.followups, padded, strict=False))


def _unfit(step: StepRecord, answer: Answer) -> StepRecord:
    """An answer that may no longer be chosen, beside its step: kept as it was, counted for nothing."""
    return msgspec.structs.replace(step, state=NOT_SHOWN, answer=answer, followups=(), hints=(), closes=())
