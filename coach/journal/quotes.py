"""What an entry quotes of another one, cleared where that other one is deleted for good.

Works on the JSON, so that keys which this version does not know stay as they are.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

ELLIPSIS = "…"
"""What stands where something was quoted; also where there was nothing to quote from the beginning."""

_NUMBERED = re.compile(r"(hint|followup|option) ([0-9]+)")


def cleared(document: dict[str, Any], id: str) -> dict[str, Any]:
    """An entry's JSON without the words that it quotes of the entry ``id``, and without references to it.

    A choice that was offered in its words, and chosen, is cleared in the answer and in what it became too.
    """
    new = deepcopy(document)
    for step in new.get("steps", ()):
        gone = _clear_step(step, id)
        if gone:
            step["answer"] = _without(step.get("answer"), gone)
            step["followups"] = _without(step.get("followups", []), gone)
            for row in new.get("became", ()):
                if row.get("step") == step.get("id"):
                    row["text"] = _without(row.get("text"), gone)
    return new


def _clear_step(step: dict[str, Any], id: str) -> set[str]:
    """Clear the texts that a step was shown with.

    Returns:
        The words that are gone, and the whole choices that held them.
    """
    quotes = [quote for quote in step.get("quotes", ()) if quote.get("entry") == id]
    step["compared"] = [one for one in step.get("compared", ()) if one.get("entry") != id]
    gone: set[str] = set()
    for quote in sorted(quotes, key=lambda quote: quote["start"], reverse=True):
        holder, key = _place(step, quote["in"])
        if holder is None or not isinstance(holder[key], str):
            continue
        text = holder[key]
        gone.add(text[quote["start"] : quote["end"]])
        if quote["in"].startswith("option"):
            gone.add(text)
        holder[key] = text[: quote["start"]] + ELLIPSIS + text[quote["end"] :]
        _move(step, quote)
    step["quotes"] = [quote for quote in step.get("quotes", ()) if quote.get("entry") != id]
    return gone - {""}


def _place(step: dict[str, Any], where: str) -> tuple[Any, Any]:
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


def _without(value: Any, gone: set[str]) -> Any:
    """A value with every text that is one of these words as an ellipsis."""
    if isinstance(value, str):
        return ELLIPSIS if value in gone else value
    if isinstance(value, dict):
        return {key: _without(item, gone) if key != "id" else item for key, item in value.items()}
    if isinstance(value, list):
        return [_without(item, gone) for item in value]
    return value
