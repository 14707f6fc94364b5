"""An answer in a saved entry as a face shows it to be changed: what was offered then, as far as it is known."""

from __future__ import annotations

from typing import cast

from coach.exercises.model import Kind, Option, Step
from coach.journal.draft import Mark
from coach.journal.editing import can_change
from coach.journal.entry import Entry, StepRecord, Ticked
from coach.practice.desk import Desk
from coach.practice.places import Place
from coach.practice.view import View


def changeable(entry: Entry) -> tuple[int, ...]:
    """Which of an entry's steps can be answered anew, counted from 0. Not what was never asked."""
    return tuple(n for n, step in enumerate(entry.steps) if can_change(step) and step.state != "not-shown")


def view_of(step: StepRecord, entry: Entry, desk: Desk) -> View:
    """The step as it was asked, with its answer standing. The exercise itself is not needed.

    How many there may be was not kept, so any number fits; a compare step is text to write in.
    """
    scale = step.scale
    kind = Kind.ONE if step.kind == "one of" else Kind(step.kind)
    asked = Step(
        step.id,
        kind,
        step.question,
        low=scale.low if scale else None,
        high=scale.high if scale else None,
        words=tuple(scale.words) if scale else (),
    )
    offered = _activities(step, entry, desk) if kind is Kind.ACTIVITIES else ()
    options = tuple(Option(one.id, one.label) for one in step.options or ())
    mark = Mark(step.state, step.answer, tuple(one.answer or "" for one in step.followups))
    return View(
        place=Place(step.id, asked, None, True, options, lambda ref: ()),
        mark=mark,
        question=step.question,
        prose=step.text,
        item=step.item,
        hints=(),
        more_hints=0,
        followups=tuple(one.question for one in step.followups),
        example="",
        options=options,
        activities=offered,
        compared=(),
        waiting=(),
        closes=step.closes,
        quotes=step.quotes,
    )


def _activities(step: StepRecord, entry: Entry, desk: Desk) -> tuple[Ticked, ...]:
    """The activities to offer: the two lists, what was added since, and what is ticked."""
    lists = desk.activities(entry.lang)
    own = list(desk.journal.ledger().own_activities())
    answer = step.answer if isinstance(step.answer, list) else []
    ticked = [cast(Ticked, one) for one in answer if isinstance(one, dict)]
    offered: dict[tuple[str, str], Ticked] = {}
    for name, built_in in (("managing", lists.managing), ("leading", lists.leading)):
        rows: list[Ticked] = [{"id": one.id, "label": one.label, "list": name, "own": False} for one in built_in]
        rows += [*own, *ticked]
        for row in rows:
            if row["list"] == name:
                offered.setdefault((name, row["id"]), row)
    return tuple(offered.values())
