"""What answers become: worked out once, when an entry is finished or edited, and kept in the entry.

A rule of its own for each row of exercise-format's table *Becomes*: pure, from the steps alone, so that it can
be worked out again and must come out the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import cast

from coach.journal import answers
from coach.journal.entry import ANSWERED, DONT_KNOW, Became, Choice, Plan, StepRecord

ROWS = {"question to ask": "question", "open question": "open-question", "owed answer": "owed"}
EVENTS = {
    "contribution": "contributed",
    "invitation": "asked",
    "informed": "informed",
    "answer given": "answered",
    "link": "linked",
}
OUTCOMES = {"done": "done", "other": "changed", "not": "not", "let-go": "released"}
"""The choice ids that set an experiment's state, and the state."""

LESSONS = ("short", "long", "compare")
"""The kinds whose text is what was learned from an experiment."""

SETTLING = ("one", *LESSONS)
"""The kinds of steps that say something of an experiment, where they are repeated for experiments."""


def became(steps: Iterable[StepRecord], before: Iterable[Became] = ()) -> tuple[Became, ...]:
    """The rows of these steps, in order, without ids. What is hidden, skipped or emptied becomes nothing.

    Args:
        before: The rows that stand. Of a step whose answer cannot be read here they are kept: a later version may
            have written it.
    """
    steps = tuple(steps)
    unread = {step.id for step in steps if not _is_read(step)}
    rows: list[Became] = []
    for step in steps:
        if step.id in unread:
            continue
        if step.state == DONT_KNOW:
            rows.append(Became("", "open-question", step.id, text=step.question))
        elif step.state == ANSWERED:
            rows.extend(_of_answer(step))
    rows.extend(_of_experiments(step for step in steps if step.id not in unread))
    rows.extend(row for row in before if row.step in unread)
    return tuple(rows)


def _is_read(step: StepRecord) -> bool:
    """Whether what a step became can be told here."""
    return step.state != ANSWERED or step.kind == "read" or answers.is_shaped(step.kind, step.answer)


def _of_answer(step: StepRecord) -> Iterator[Became]:
    """What one answered step becomes, but for what it says of earlier experiments."""
    if step.kind == "experiment":
        plan = cast(Plan, step.answer)
        yield Became("", "experiment", step.id, text=plan["text"], due=date.fromisoformat(plan["due"]))
    if step.becomes is None:
        return
    if step.kind == "people":
        yield from _of_people(step, step.becomes)
    elif step.becomes in ROWS:
        for text in answers.texts(step.kind, step.answer):
            yield Became("", ROWS[step.becomes], step.id, text=text)


def _of_people(step: StepRecord, becomes: str) -> Iterator[Became]:
    """An event, or somebody who waits, for each person; who got an answer also closes what they waited for.

    That is closed also where nobody of them is named any more.
    """
    kind = EVENTS.get(becomes) or ROWS[becomes]
    people: list[str | None] = [*cast(list[str], step.answer)]
    if kind == "answered" and step.closes:
        people = people or [None]
    for place, who in enumerate(people):
        closes = step.closes if kind == "answered" and place == 0 else ()
        yield Became("", kind, step.id, who=who, closes=closes)


def _of_experiments(steps: Iterable[StepRecord]) -> Iterator[Became]:
    """For each experiment that was asked about: the state that was chosen and the learning that was written."""
    asked: dict[str, list[StepRecord]] = {}
    for step in steps:
        if step.state == ANSWERED and step.closes and step.kind in SETTLING:
            asked.setdefault(step.closes[0], []).append(step)
    for experiment, about in asked.items():
        state, where = "learned", about[0].id
        learned = "\n".join(str(step.answer) for step in about if step.kind in LESSONS)
        for step in about:
            if step.kind == "one" and cast(Choice, step.answer)["id"] in OUTCOMES:
                state, where = OUTCOMES[cast(Choice, step.answer)["id"]], step.id
        if state != "learned" or learned:
            yield Became("", state, where, text=learned or None, closes=(experiment,))


def with_ids(rows: Iterable[Became], new_id: Iterator[str]) -> tuple[Became, ...]:
    """The rows, each with an id of its own from ``new_id``."""
    return tuple(Became(next(new_id), row.kind, row.step, row.text, row.who, row.due, row.closes) for row in rows)


def again(
    before: Iterable[Became],
    rows: Iterable[Became],
    new_id: Iterator[str],
    earlier: Callable[[], Iterable[Became]] = tuple,
) -> tuple[Became, ...]:
    """The rows of an edited entry with their ids.

    A row whose kind, step, text and person stand keeps its id; so does the only row of a kind that a step gave,
    whatever its wording. One that an earlier version had is that row again. The others get new ids.

    Args:
        earlier: Gives the rows of all versions; asked only where there is a row that was not there just before.
    """
    old, new = list(before), list(rows)
    ids: dict[int, str] = {}
    for same in (_words, _place):
        for place, row in enumerate(new):
            if place in ids:
                continue
            found = [one for one in old if same(one) == same(row)]
            alone = same is _words or sum(same(row) == same(other) for other in new) == 1 == len(found)
            if found and alone:
                ids[place] = found[0].id
                old.remove(found[0])
    missing = [place for place in range(len(new)) if place not in ids]
    known_rows = tuple(earlier()) if missing else ()
    for place in missing:
        known = next((one.id for one in known_rows if _words(one) == _words(new[place])), None)
        if known is not None and known not in ids.values():
            ids[place] = known
    return tuple(
        Became(ids.get(place) or next(new_id), row.kind, row.step, row.text, row.who, row.due, row.closes)
        for place, row in enumerate(new)
    )


def _words(row: Became) -> tuple[str | None, ...]:
    """What makes a row the same as before an edit."""
    return row.kind, row.step, row.text, row.who


def _place(row: Became) -> tuple[str | None, ...]:
    """Where a row comes from."""
    return row.kind, row.step
