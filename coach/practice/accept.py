"""What fits as an answer at a place, and the form in which it is kept. Both faces ask here and hold no rule.

A value comes in as the face has it (text, a number, chosen ids …) and goes out as the JSON that the entry
keeps, cleaned; or it is refused, with what the face needs to say why and what fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from coach.exercises.model import Kind, Step
from coach.journal.entry import Answer, Choice, Plan, Ticked
from coach.practice.places import Place
from coach.text import clean, line, slug

LONGEST_PAUSE = 24 * 60 * 60
"""Seconds; more than a day is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a value does not fit.

    Attributes:
        code: ``not-a-choice``, ``too-many``, ``outside``, ``not-a-day`` or ``nothing-to-answer``.
        low, high: The span or the limit that the sentence names.
    """

    code: str
    low: int | None = None
    high: int | None = None


def accept(place: Place, value: object) -> Answer | Refusal | None:
    """The answer to keep, None for nothing, or why the value does not fit.

    Args:
        value: long, short, compare: str. scale, pause: int. one, one of: an option's id. many, rank: ids.
            list, people: strings. activities: ``Ticked`` values. experiment: a ``Plan``.
    """
    step = place.step
    match step.kind:
        case Kind.LONG | Kind.COMPARE:
            return _text(clean(str(value)))
        case Kind.SHORT:
            return _text(line(str(value)))
        case Kind.SCALE:
            return _within(step, cast(int, value))
        case Kind.PAUSE:
            return max(0, min(cast(int, value), LONGEST_PAUSE))
        case Kind.ONE | Kind.ONE_OF:
            return _chosen(place, [str(value)])[0] if value in _ids(place) else Refusal("not-a-choice")
        case Kind.MANY:
            return _many(place, cast(Sequence[str], value))
        case Kind.RANK:
            return _ranked(place, cast(Sequence[str], value))
        case Kind.LIST:
            return _texts(step, cast(Sequence[str], value))
        case Kind.PEOPLE:
            return _people(step, cast(Sequence[str], value))
        case Kind.ACTIVITIES:
            return _activities(cast(Sequence[Ticked], value))
        case Kind.EXPERIMENT:
            return _plan(cast(Plan, value))
        case _:
            return Refusal("nothing-to-answer")


def _text(text: str) -> str | None:
    """Text without the blank lines and spaces at its end; None where nothing is left."""
    kept = text.rstrip()
    return kept.lstrip("\n") if kept.strip() else None


def _ids(place: Place) -> set[str]:
    """The ids that may be chosen."""
    return {option.id for option in place.options}


def _chosen(place: Place, ids: Sequence[str]) -> list[Choice]:
    """The chosen options with their labels, in the order of ``ids``."""
    labels = {option.id: option.label for option in place.options}
    return [{"id": id, "label": labels[id]} for id in ids]


def _within(step: Step, value: int) -> int | Refusal:
    """A whole number in the scale's span."""
    low, high = step.low or 0, step.high or 0
    return value if low <= value <= high else Refusal("outside", low, high)


def _many(place: Place, ids: Sequence[str]) -> list[Choice] | Refusal | None:
    """Chosen ids in the order of the options, each once, at most as many as may be chosen."""
    if not set(ids) <= _ids(place):
        return Refusal("not-a-choice")
    high = place.step.high
    if high is not None and len(set(ids)) > high:
        return Refusal("too-many", high=high)
    ordered = [option.id for option in place.options if option.id in set(ids)]
    return _chosen(place, ordered) or None


def _ranked(place: Place, ids: Sequence[str]) -> list[Choice] | Refusal | None:
    """The chosen order; those left out follow as they stood."""
    if not ids:
        return None
    if not set(ids) <= _ids(place) or len(set(ids)) < len(ids):
        return Refusal("not-a-choice")
    rest = [option.id for option in place.options if option.id not in ids]
    return _chosen(place, [*ids, *rest])


def _texts(step: Step, lines: Sequence[str]) -> list[str] | Refusal | None:
    """One item a line, blank ones left out, at most as many as the list holds."""
    found = [text for text in (line(part).strip() for part in lines) if text]
    if step.high is not None and len(found) > step.high:
        return Refusal("too-many", high=step.high)
    return found or None


def _people(step: Step, names: Sequence[str]) -> list[str] | Refusal | None:
    """Aliases, each once whatever its case, at most as many as are asked for. A comma divides two names."""
    found: dict[str, str] = {}
    for part in names:
        for name in line(part).split(","):
            if name.strip():
                found.setdefault(name.strip().casefold(), name.strip())
    if step.high is not None and len(found) > step.high:
        return Refusal("too-many", high=step.high)
    return list(found.values()) or None


def _activities(ticked: Sequence[Ticked]) -> list[Ticked] | None:
    """The ticked activities, each once in its list, the manager's own with a cleaned label."""
    found: dict[tuple[str, str], Ticked] = {}
    for one in ticked:
        label = line(one["label"]).strip()
        if label:
            found.setdefault((one["list"], one["id"]), {**one, "label": label})
    return list(found.values()) or None


def _plan(plan: Plan) -> Plan | Refusal | None:
    """The text on one line, and a real day. A day without a text is nothing."""
    try:
        date.fromisoformat(plan["due"])
    except ValueError:
        return Refusal("not-a-day")
    text = line(plan["text"]).strip()
    return {"text": text, "due": plan["due"]} if text else None


def own_activity(list: str, label: str) -> Ticked:
    """An activity that the manager adds to ``managing`` or ``leading``; its id is made from the words."""
    words = line(label).strip()
    return {"id": slug(words) or words, "label": words, "list": list, "own": True}
