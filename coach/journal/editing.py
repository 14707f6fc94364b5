"""Another answer in an entry that is saved, by the rules that it was answered by: no screen and no command holds one.

The entry is never changed in place: a new one comes out, for ``Journal.edit``. What was asked stands as it was asked,
also where another answer was filled in there; only the answers change.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from coach.journal.answers import SHAPES
from coach.journal.entry import ANSWERED, DONT_KNOW, SKIPPED, UNFINISHED, Entry, StepRecord
from coach.journal.fit import Offered, Refusal, fit
from coach.journal.ledger import Row
from coach.text import clean

STATES = (ANSWERED, DONT_KNOW, SKIPPED)
"""What somebody can say of a question; ``unfinished`` is where nothing is said."""


class NewAnswer(Struct, frozen=True):
    """What is to stand at a step.

    Attributes:
        value: The answer as ``fit`` takes it, or None for none; kept also beside *don't know yet* and *skipped*.
        state: One of ``STATES``. Answered with nothing is no answer.
    """

    value: object | None
    state: str = ANSWERED


def can_change(step: StepRecord) -> bool:
    """Whether there is something to answer at a step, and this version knows how."""
    return step.kind in SHAPES and step.kind != "pause"


def with_answer(entry: Entry, place: int, new: NewAnswer, owed: Iterable[Row] = ()) -> Entry | Refusal:
    """The entry with another answer.

    Args:
        place: Which of its steps, counted from 0: a repeated step has one id in several places.
        owed: The rows of what waits, or waited, for an answer from the manager. Whoever is named as having got one
            waits no more, and whoever is not named any more waits again.

    Returns:
        The entry to save, or why the answer does not fit. How many there may be is not known any more, so any
        number fits.
    """
    step = entry.steps[place]
    if not can_change(step):
        return Refusal("nothing-to-answer")
    answer = None if new.value is None else fit(_offered(step), new.value)
    if isinstance(answer, Refusal):
        return answer
    state = UNFINISHED if answer is None and new.state == ANSWERED else new.state
    changed = replace(step, answer=answer, state=state)
    return _with_step(entry, place, replace(changed, closes=_closes(changed, step, entry, tuple(owed))))


def with_followup(entry: Entry, place: int, number: int, text: str) -> Entry:
    """The entry with another answer to a follow-up question, counted from 0, of the step at ``place``."""
    step = entry.steps[place]
    answer = clean(text).strip("\n").rstrip() or None
    followups = [replace(one, answer=answer) if n == number else one for n, one in enumerate(step.followups)]
    return _with_step(entry, place, replace(step, followups=tuple(followups)))


def _with_step(entry: Entry, place: int, step: StepRecord) -> Entry:
    """The entry with another step in a place."""
    return replace(entry, steps=(*entry.steps[:place], step, *entry.steps[place + 1 :]))


def _offered(step: StepRecord) -> Offered:
    """What the step offered when it was asked."""
    low, high = (step.scale.low, step.scale.high) if step.scale else (None, None)
    return Offered(step.kind, step.options or (), low, high)


def _closes(changed: StepRecord, before: StepRecord, entry: Entry, owed: tuple[Row, ...]) -> tuple[str, ...]:
    """What the answer settles: of those who wait, what the named ones waited for when the entry was written."""
    if changed.kind != "people" or changed.becomes != "answer given":
        return before.closes
    if changed.state != ANSWERED:
        return ()
    named = {name.casefold() for name in changed.answer}
    known = {str(name).casefold() for name in before.answer} if isinstance(before.answer, list) else set()
    who = {row.id: (row.who or "").casefold() for row in owed}
    kept = [id for id in before.closes if who.get(id, "") in named or id not in who]
    waited = [row for row in owed if row.state == "open" and row.entry != entry.id and row.since <= entry.at.date()]
    return (*kept, *(row.id for row in waited if who[row.id] in named - known))
