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
    for step in new.get("steps") or ():
        became, ids = _clear_step(step, meant)
        if became:
            step["answer"] = _changed(step.get("answer"), became, ids)
            step["followups"] = _changed(step.get("followups") or [], became, ids)
            for row in new.get("became") or ():
                if row.get("step") == step.get("id"):
                    row["text"] = _changed(row.get("text"), became, ids)
    return new


def unoffered(document: dict[str, Any], activities: Set[str]) -> dict[str, Any]:
    """An entry's JSON that does not offer these activities any more, but where they were ticked in it."""
    new = deepcopy(document)
    for step in new.get("steps") or ():
        if step.get("kind") == "activities" and step.get("options"):
            ticked = {one.get("id") for one in step.get("answer") or ()}
            step["options"] = [one for one in step["options"] if one["id"] not in activities or one["id"] in ticked]
    return new


def added_activities(document: dict[str, Any]) -> set[str]:
    """The ids of the activities that were added in an entry; they are made from the words."""
    steps = [step for step in document.get("steps") or () if step.get("kind") == "activities"]
    return {one["id"] for step in steps for one in step.get("answer") or () if one.get("own") and "id" in one}


def _clear_step(step: dict[str, Any], meant: Meant) -> tuple[dict[str, str], dict[str, str]]:
    """Clear the texts that a step was shown with.

    Returns:
        What was there, as quoted words and as whole texts, and what stands instead; the same for the ids of choices.
    """
    quotes = [quote for quote in step.get("quotes") or () if meant(quote)]
    step["compared"] = [one for one in step.get("compared") or () if not meant(one)]
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
    step["quotes"] = [quote for quote in step.get("quotes") or () if quote not in quotes]
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
    items, at = step.get(name) or [], int(numbered.group(2)) - 1
    if not 0 <= at < len(items):
        return None, where
    return (items[at], key) if key else (items, at)


def _move(step: dict[str, Any], cleared: dict[str, Any]) -> None:
    """Move the places of the quotes that stand later in the same text."""
    by = len(ELLIPSIS) - (cleared["end"] - cleared["start"])
    for quote in step["quotes"]:
        if quote["in"] == cleared["in"] and quote["start"] >= cleared["end"]:
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
