"""What fits as an answer of a kind, and the form in which it is kept. Nobody else holds a rule of it.

A value comes in as it was given (text, a number, chosen ids …) and goes out as the JSON that the entry keeps,
cleaned; or it is refused, with what is needed to say why and what fits. The exercise is not needed, so that what
was answered long ago can be mended by the same rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol, cast

from msgspec import Struct

from coach.journal.entry import Answer, Choice, Plan, Ticked
from coach.text import clean, line, slug

LONGEST_PAUSE = 24 * 60 * 60
"""Seconds; more than a day is a slip of the keyboard."""


class Refusal(Struct, frozen=True):
    """Why a value does not fit.

    Attributes:
        code: ``not-a-choice``, ``too-many``, ``outside``, ``not-a-day`` or ``nothing-to-answer``.
        low, high: The span or the limit that the sentence names.
    """

    code: str
    low: int | None = None
    high: int | None = None


class Labelled(Protocol):
    """A choice that is offered."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def label(self) -> str:
        """Its words."""


class Offered(Struct, frozen=True):
    """What a question offers to answer with.

    Attributes:
        kind: The format's English word.
        options: What can be chosen.
        low, high: The span of a scale; ``high`` of other kinds is how many there may be, None for any number.
    """

    kind: str
    options: Sequence[Labelled] = ()
    low: int | None = None
    high: int | None = None


def fit(offered: Offered, value: object) -> Answer | Refusal | None:
    """The answer to keep, None for nothing, or why the value does not fit.

    Args:
        value: long, short, compare: str. scale, pause: int. one, one of: an option's id. many, rank: ids.
            list, people: strings. activities: ``Ticked`` values. experiment: a ``Plan``.
    """
    match offered.kind:
        case "long" | "compare":
            return _text(clean(str(value)))
        case "short":
            return _text(line(str(value)))
        case "scale":
            return _within(offered, cast(int, value))
        case "pause":
            return max(0, min(cast(int, value), LONGEST_PAUSE))
        case "one" | "one of":
            return _chosen(offered, [str(value)])[0] if value in _ids(offered) else Refusal("not-a-choice")
        case "many":
            return _many(offered, cast(Sequence[str], value))
        case "rank":
            return _ranked(offered, cast(Sequence[str], value))
        case "list":
            return _texts(offered, cast(Sequence[str], value))
        case "people":
            return _people(offered, cast(Sequence[str], value))
        case "activities":
            return _activities(cast(Sequence[Ticked], value))
        case "experiment":
            return _plan(cast(Plan, value))
        case _:
            return Refusal("nothing-to-answer")


def _text(text: str) -> str | None:
    """Text without the blank lines and spaces at its end; None where nothing is left."""
    kept = text.rstrip()
    return kept.lstrip("\n") if kept.strip() else None


def _ids(offered: Offered) -> set[str]:
    """The ids that may be chosen."""
    return {option.id for option in offered.options}


def _chosen(offered: Offered, ids: Sequence[str]) -> list[Choice]:
    """The chosen options with their labels, in the order of ``ids``."""
    labels = {option.id: option.label for option in offered.options}
    return [{"id": id, "label": labels[id]} for id in ids]


def _within(offered: Offered, value: int) -> int | Refusal:
    """A whole number in the scale's span."""
    low, high = offered.low or 0, offered.high or 0
    return value if low <= value <= high else Refusal("outside", low, high)


def _many(offered: Offered, ids: Sequence[str]) -> list[Choice] | Refusal | None:
    """Chosen ids in the order of the options, each once, at most as many as may be chosen."""
    if not set(ids) <= _ids(offered):
        return Refusal("not-a-choice")
    high = offered.high
    if high is not None and len(set(ids)) > high:
        return Refusal("too-many", high=high)
    ordered = [option.id for option in offered.options if option.id in set(ids)]
    return _chosen(offered, ordered) or None


def _ranked(offered: Offered, ids: Sequence[str]) -> list[Choice] | Refusal | None:
    """The chosen order; those left out follow as they stood."""
    if not ids:
        return None
    if not set(ids) <= _ids(offered) or len(set(ids)) < len(ids):
        return Refusal("not-a-choice")
    rest = [option.id for option in offered.options if option.id not in ids]
    return _chosen(offered, [*ids, *rest])


def _texts(offered: Offered, lines: Sequence[str]) -> list[str] | Refusal | None:
    """One item a line, blank ones left out, at most as many as the list holds."""
    found = [text for text in (line(part).strip() for part in lines) if text]
    if offered.high is not None and len(found) > offered.high:
        return Refusal("too-many", high=offered.high)
    return found or None


def _people(offered: Offered, names: Sequence[str]) -> list[str] | Refusal | None:
    """Aliases, each once whatever its case, at most as many as are asked for. A comma divides two names."""
    found: dict[str, str] = {}
    for part in names:
        for name in line(part).split(","):
            if name.strip():
                found.setdefault(name.strip().casefold(), name.strip())
    if offered.high is not None and len(found) > offered.high:
        return Refusal("too-many", high=offered.high)
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
