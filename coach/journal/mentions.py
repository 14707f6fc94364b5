"""Where people are mentioned in an entry, and the entry with something else in the place of their names.

Works on the JSON, so that keys which this version does not know are looked through too. The exercise's own title,
ids, days and everything else that is no text to read stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from itertools import repeat
from typing import Any, cast

import msgspec
from msgspec import Struct, to_builtins

from coach.journal.became import again, became
from coach.journal.entry import Became, Entry
from coach.journal.names import By, Names, Place
from coach.journal.quotes import has_place, place_of
from coach.text import slug

_NO_WORDS = {
    *("id", "kind", "state", "becomes", "closes", "in", "exercise", "entry", "step"),
    *("due", "list", "date", "lang", "started", "finished"),
}
"""Keys whose texts are not words that anybody wrote or read."""

_LISTS = {"hints": "hint", "followups": "followup", "options": "option"}
"""How a part of a list in a step is named in ``in_entry``, with its number from 1."""

Change = Callable[[str, tuple[str | int, ...]], str]


class Mention(Struct, frozen=True):
    """One place in an entry where somebody is named.

    Attributes:
        step: Which step, from 0.
        where: ``question``, ``text``, ``item``, ``answer``, ``hint 1``, ``followup 1``, ``followup answer 1``,
            ``option 1``; of what this version does not know the key.
        text: The whole text that the place is in.
    """

    step: int
    where: str
    text: str
    place: Place


def in_entry(entry: Entry, names: Names) -> tuple[Mention, ...]:
    """Every place in an entry where one of the names stands, in the order in which it is read."""
    found: list[Mention] = []
    for number, step in enumerate(to_builtins(entry)["steps"]):

        def note(text: str, path: tuple[str | int, ...], number: int = number) -> str:
            found.extend(Mention(number, _where(path), text, place) for place in names.places(text))
            return text

        _changed(step, note)
    return tuple(found)


def entry_replaced(entry: Entry, names: Names, by: By) -> Entry:
    """The entry with every name replaced in all that was asked and answered, quotes pointing at the same words."""
    document = document_replaced(to_builtins(entry), names, by)
    return msgspec.convert(document, Entry)


def document_replaced(document: Mapping[str, Any], names: Names, by: By, *, unnamed: bool = False) -> dict[str, Any]:
    """The same for an entry's JSON, with or without its id.

    Args:
        unnamed: Whether nobody is to be named any more: who was answered with is no longer among the people of an
            answer, and what became of it goes with them.
    """

    def change(text: str, path: tuple[str | int, ...]) -> str:
        return names.replaced(text, by)

    rest = {key: value for key, value in document.items() if key not in ("steps", "became")}
    new = cast(dict[str, Any], _changed(rest, change))
    steps = [_step(step, names, by, unnamed=unnamed) for step in document.get("steps") or ()]
    rows = [
        _changed(row, change)
        for row in document.get("became") or ()
        if not (unnamed and _is_name(row.get("who"), names))
    ]
    # The keys keep their order: it is that of the format.
    parts = {**new, "steps": steps, "became": _rows(document, steps, rows)}
    return {key: parts[key] for key in document}


def _step(step: Mapping[str, Any], names: Names, by: By, *, unnamed: bool) -> dict[str, Any]:
    """One step with the names replaced, and its quotes moved."""

    def change(text: str, path: tuple[str | int, ...]) -> str:
        return names.edited(text, by, markdown=path == ("text",)).text

    kind = step.get("kind")
    people = step.get("answer") if kind == "people" else None
    if unnamed and isinstance(people, list):
        step = {**step, "answer": [one for one in people if not _is_name(one, names)]}
    new = cast(dict[str, Any], _changed(step, change))
    if isinstance(people, list) and new["answer"] != people:
        new["answer"] = list({str(one).casefold(): one for one in reversed(new["answer"])}.values())[::-1]
    if kind in ("one of", "rank", "activities"):
        for name in ("options", "answer"):
            new[name] = _with_ids(new.get(name), step.get(name), str(kind), names, by)
    for quote in new.get("quotes") or ():
        if has_place(quote):
            holder, key = place_of(step, quote["in"])
            if holder is not None and isinstance(holder[key], str):
                edited = names.edited(holder[key], by, markdown=quote["in"] == "text")
                quote["start"], quote["end"] = edited.span(quote["start"], quote["end"])
    return new


def _with_ids(new: Any, old: Any, kind: str, names: Names, by: By) -> Any:
    """Choices whose ids are made from their words, with ids made from the new words; of two that are now one, one."""
    if isinstance(new, dict) and isinstance(old, dict) and isinstance(old.get("id"), str):
        id, label, words = old["id"], old.get("label"), new.get("label")
        if kind != "activities":
            return {**new, "id": names.replaced(id, by)}
        made = isinstance(label, str) and isinstance(words, str) and id == (slug(label) or label)
        return {**new, "id": slug(str(words)) or words} if made and words != label else new
    if isinstance(new, list) and isinstance(old, list | tuple):
        parts = [_with_ids(one, before, kind, names, by) for one, before in zip(new, old, strict=True)]
        if kind == "activities" and all(isinstance(one, dict) for one in parts):
            return list({(one.get("list"), one.get("id")): one for one in parts}.values())
        return parts
    return new


def _rows(document: Mapping[str, Any], steps: list[dict[str, Any]], rows: list[Any]) -> list[Any]:
    """What the new steps become, where that can be worked out; the rows that stood keep their ids."""
    try:
        before = msgspec.convert(rows, tuple[Became, ...])
        anew = became(msgspec.convert({**document, "id": "", "steps": steps, "became": ()}, Entry).steps)
    except (msgspec.ValidationError, TypeError, KeyError, ValueError, AttributeError):
        # Of a shape that this version does not know: what stood stands, with the names replaced.
        return rows
    if _as_counted(anew) - _as_counted(before):
        return rows
    return cast(list[Any], to_builtins(again(before, anew, repeat(""))))


def _as_counted(rows: tuple[Became, ...]) -> Counter[tuple[object, ...]]:
    """The rows by what makes one the same as before."""
    return Counter((row.kind, row.step, row.text, row.who) for row in rows)


def _is_name(text: object, names: Names) -> bool:
    """Whether a text is a name and nothing else."""
    return isinstance(text, str) and any(
        (place.start, place.end) == (0, len(text)) and not place.of for place in names.places(text)
    )


def _changed(value: Any, change: Change, path: tuple[str | int, ...] = ()) -> Any:
    """A JSON value with every text changed that is words."""
    if isinstance(value, str):
        return change(value, path)
    if isinstance(value, Mapping):
        return {key: one if key in _NO_WORDS else _changed(one, change, (*path, key)) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_changed(one, change, (*path, number)) for number, one in enumerate(value)]
    return value


def _where(path: tuple[str | int, ...]) -> str:
    """A place in a step, as it is named."""
    name = str(path[0])
    if name in _LISTS and len(path) > 1:
        answer = " answer" if path[-1] == "answer" else ""
        return f"{_LISTS[name]}{answer} {int(path[1]) + 1}"
    return name
