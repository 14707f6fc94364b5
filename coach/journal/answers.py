"""What an answer holds, whatever its kind: its items, its texts, and whether there is anything in it.

Everything else that needs to look inside an answer (pipes, conditions, the ledger, search, reading) asks here,
so that the shapes are known in one place.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any, cast

import msgspec
from msgspec import Struct

from coach.journal.entry import Answer, Choice, Plan, Ticked

SHAPES: dict[str, Any] = {
    "pause": int,
    "scale": int,
    "long": str,
    "short": str,
    "compare": str,
    "one": Choice,
    "one of": Choice,
    "many": list[Choice],
    "rank": list[Choice],
    "list": list[str],
    "people": list[str],
    "activities": list[Ticked],
    "experiment": Plan,
}
"""Kind of step → the shape of its answer, for those that are known here. A later version may have others."""

MISSHAPEN = (TypeError, KeyError, AttributeError, IndexError, ValueError)
"""What reading an answer comes upon that is not of the shape of its kind: a later version's, or damaged by hand."""


class Item(Struct, frozen=True):
    """One part of an answer that has parts: ``key`` tells it from the others, ``text`` is what is shown."""

    key: str
    text: str


def is_shaped(kind: str, answer: object) -> bool:
    """Whether an answer is of the shape of its kind; one of a kind that is not known here never is."""
    if kind not in SHAPES:
        return False
    try:
        msgspec.convert(answer, SHAPES[kind])
        return kind != "experiment" or date.fromisoformat(cast(Plan, answer)["due"]) is not None
    except (msgspec.ValidationError, ValueError):
        return False


def items(kind: str, answer: Answer | None) -> tuple[Item, ...]:
    """The parts of a list, people, many, rank or activities answer; of any other, none.

    What was written has no id, so its own words are the key; the second of two that are the same gets a
    number, so that both are asked about.
    """
    if answer is None:
        return ()
    if kind in ("many", "rank", "activities"):
        return tuple(Item(part["id"], part["label"]) for part in cast(list[Choice | Ticked], answer))
    if kind not in ("list", "people"):
        return ()
    seen: Counter[str] = Counter()
    found: list[Item] = []
    for text in cast(list[str], answer):
        seen[text] += 1
        found.append(Item(text if seen[text] == 1 else f"{text}#{seen[text]}", text))
    return tuple(found)


def texts(kind: str, answer: Answer | None) -> tuple[str, ...]:
    """The answer as the words it holds: labels, items, the text; a number as digits. No language is needed."""
    if answer is None:
        return ()
    if kind in ("many", "rank", "activities", "list", "people"):
        return tuple(item.text for item in items(kind, answer))
    if kind in ("one", "one of"):
        return (cast(Choice, answer)["label"],)
    if kind == "experiment":
        return (cast(Plan, answer)["text"],)
    return (str(answer),)


def size(kind: str, answer: Answer | None) -> int | None:
    """What *is at least* and its like compare: a scale's number, or how many parts; None for other kinds."""
    if answer is None:
        return None
    if kind == "scale":
        return cast(int, answer)
    if kind in ("list", "people", "many", "activities", "rank"):
        return len(items(kind, answer))
    return None


def is_empty(kind: str, answer: Answer | None) -> bool:
    """Whether there is nothing in the answer that a person would miss. A number is never nothing."""
    return not any(text.strip() for text in texts(kind, answer))


def written(kind: str, answer: Answer | None) -> bool:
    """Whether the answer is the manager's own words, as against something chosen."""
    return kind in ("long", "short", "compare", "list", "experiment") and not is_empty(kind, answer)
