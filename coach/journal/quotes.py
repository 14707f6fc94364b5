"""What an entry quotes, cleared where what it quotes is deleted for good, or is not to leave.

Works on the JSON, so that keys which this version does not know stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Set
from copy import deepcopy
from typing import Any

ELLIPSIS = "…"
"""What stands where something was quoted; also where there was nothing to quote from the beginning."""

Meant = Callable[[Mapping[str, Any]], bool]
"""Whether a row of ``quotes``, or of ``compared``, is one of those that are meant."""

_NUMBERED = re.compile(r"(hint|followup|option) ([0-9]+)")


def cleared(document: dict[str, Any], id: str) -> dict[str, Any]:
    """An entry's JSON without the words that it quotes of the entry ``id``, and without references to it."""
    return without_quotes(document, lambda row: row.get("entry") == id)


def without_quotes(document: dict[str, Any], meant: Meant) -> dict[str, Any]:
    """An entry's JSON without the words of the quotes that are meant, and without these references.

    A choice that was offered in such words, and chosen, is cleared in the answer and in what it became too; so is a
    question that became an open one.
    """
    new = deepcopy(document)
    for step in _objects(new.get("steps")):
        became, ids = _clear_step(step, meant)
        if became:
            step["answer"] = _changed(step.get("answer"), became, ids)
            step["followups"] = _changed(step.get("followups") or [], became, ids)
            for row in _objects(new.get("became")):
                if row.get("step") == step.get("id"):
                    row["text"] = _changed(row.get("text"), became, ids)
    return new


def unoffered(document: dict[str, Any], activities: Set[str]) -> dict[str, Any]:
    """An entry's JSON that does not offer these activities any more, but where they were ticked in it."""
    new = deepcopy(document)
    for step in _objects(new.get("steps")):
        if step.get("kind") == "activities" and step.get("options"):
            kept = {_id(one) for one in _objects(step.get("answer"))}
            step["options"] = [
                one for one in _objects(step["options"]) if _id(one) not in activities or _id(one) in kept
            ]
    return new


def added_activities(document: dict[str, Any]) -> set[str]:
    """The ids of the activities that were added in an entry; they are made from the words."""
    steps = [step for step in _objects(document.get("steps")) if step.get("kind") == "activities"]
    ids = {_id(one) for step in steps for one in _objects(step.get("answer")) if one.get("own")}
    return {id for id in ids if id is not None}


def _objects(value: object) -> list[dict[str, Any]]:
    """The JSON objects in a list; none where it is no list, as in an entry that was damaged."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _id(one: dict[str, Any]) -> str | None:
    """An object's id, where it has one."""
    id = one.get("id")
    return id if isinstance(id, str) else None


def _clear_step(step: dict[str, Any], meant: Meant) -> tuple[dict[str, str], dict[str, str]]:
    """Clear the texts that a step was shown with.

    Returns:
        What was there, as quoted words and as whole texts, and what stands instead; the same for the ids of choices.
    """
    quotes = [quote for quote in _objects(step.get("quotes")) if meant(quote)]
    if isinstance(step.get("compared"), list):
        step["compared"] = [one for one in _objects(step["compared"]) if not meant(one)]
    became: dict[str, str] = {}
    whole: dict[str, str] = {}
    ids: dict[str, str] = {}
    for quote in sorted(filter(has_place, quotes), key=lambda quote: quote["start"], reverse=True):
        holder, key = place_of(step, quote["in"])
        if holder is None or not isinstance(holder[key], str):
            continue
        text = holder[key]
        words = text[quote["start"] : quote["end"]]
        whole.setdefault(quote["in"], text)
        became[words] = ELLIPSIS
        holder[key] = text[: quote["start"]] + ELLIPSIS + text[quote["end"] :]
        became[whole[quote["in"]]] = holder[key]
        _move(step, quote)
        if key == "label" and str(holder.get("id")).partition("#")[0] == words:
            # A choice that was an item of a list has its words for an id.
            ids[holder["id"]] = holder["id"] = ELLIPSIS + quote["in"].partition(" ")[2]
    if isinstance(step.get("quotes"), list):
        step["quotes"] = [quote for quote in _objects(step["quotes"]) if quote not in quotes]
    became.pop("", None)
    return became, ids


def has_place(quote: dict[str, Any]) -> bool:
    """Whether a quote says where it stands."""
    return isinstance(quote.get("in"), str) and all(isinstance(quote.get(end), int) for end in ("start", "end"))


def place_of(step: Mapping[str, Any], where: str) -> tuple[Any, Any]:
    """What holds the text that a quote stands in, and under which key; None where there is no such text."""
    numbered = _NUMBERED.fullmatch(where)
    if numbered is None:
        return (step, where) if where in step else (None, where)
    lists = {"hint": (None, "hints"), "followup": ("question", "followups"), "option": ("label", "options")}
    key, name = lists[numbered.group(1)]
    items, at = step.get(name), int(numbered.group(2)) - 1
    if not isinstance(items, list) or not 0 <= at < len(items):
        return None, where
    if key is not None and not (isinstance(items[at], dict) and key in items[at]):
        return None, where
    return (items[at], key) if key else (items, at)


def _move(step: dict[str, Any], cleared: dict[str, Any]) -> None:
    """Move the places of the quotes that stand later in the same text."""
    by = len(ELLIPSIS) - (cleared["end"] - cleared["start"])
    for quote in _objects(step["quotes"]):
        if has_place(quote) and quote["in"] == cleared["in"] and quote["start"] >= cleared["end"]:
            quote["start"] += by
            quote["end"] += by


def _changed(value: Any, became: Mapping[str, str], ids: Mapping[str, str]) -> Any:
    """A value in which every text and every id that was there is what stands instead."""
    if isinstance(value, str):
        return became.get(value, value)
    if isinstance(value, dict):
        return {key: _changed(item, ids if key == "id" else became, ids) for key, item in value.items()}
    if isinstance(value, list):
        return [_changed(item, became, ids) for item in value]
    return value
