"""Where people are mentioned in an entry, and the entry with something else in the place of their names.

Works on the JSON, so that keys which this version does not know are looked through too. The exercise's own title,
ids, days and everything else that is no text to read stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence, Set
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
    *("due", "list", "date", "lang", "started", "finished", "kept_open"),
}
"""Keys whose texts are not words that anybody wrote or read."""

_LISTS = {"hints": "hint", "followups": "followup", "options": "option"}
"""How a part of a list in a step is named in ``in_entry``, with its number from 1."""

Path = tuple[str | int, ...]
Change = Callable[[str, Path], str]


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
    return in_document(to_builtins(entry), names)


def in_document(document: Mapping[str, Any], names: Names) -> tuple[Mention, ...]:
    """The same in an entry's JSON."""
    found: list[Mention] = []
    steps = document.get("steps")
    for number, step in enumerate(steps if isinstance(steps, list | tuple) else ()):

        def note(text: str, path: Path, number: int = number) -> str:
            found.extend(Mention(number, _where(path), text, place) for place in names.places(text))
            return text

        _walked(step, note)
    return tuple(found)


def entry_replaced(entry: Entry, names: Names, by: By) -> Entry:
    """The entry with every name replaced in all that was asked and answered, quotes pointing at the same words."""
    document = document_replaced(to_builtins(entry), names, by)
    return msgspec.convert(document, Entry)


def document_replaced(
    document: Mapping[str, Any], names: Names, by: By, *, forgotten: Set[str] | None = None
) -> dict[str, Any]:
    """The same for an entry's JSON, with or without its id.

    Args:
        forgotten: Where nobody is to be named any more, the ids of the rows that go in the whole journal. Then who was
            answered with is no longer among the people of an answer either, and settles nothing that is gone.
    """
    try:
        return _replaced(document, names, by, forgotten)
    except (TypeError, KeyError, AttributeError, IndexError, ValueError):
        # Of a shape that this version does not know, or changed by hand.
        return cast(dict[str, Any], _changed(document, names, by))


def _replaced(document: Mapping[str, Any], names: Names, by: By, forgotten: Set[str] | None) -> dict[str, Any]:
    """The same, where every part is of the shape that it has in an entry."""
    rest = {key: value for key, value in document.items() if key not in ("steps", "became")}
    new = cast(dict[str, Any], _changed(rest, names, by))
    before = document.get("steps") or ()
    steps = [_step(step, names, by, forgotten) for step in before]
    fewer = any(_settling(one) != _settling(old) for one, old in zip(steps, before, strict=True))
    rows = _rows(document, names, by, forgotten is not None, steps if fewer else None)
    parts = {**new, "steps": steps, "became": rows}
    # The keys keep their order: it is that of the format.
    return {key: parts[key] for key in document}


def draft_row_replaced(row: Mapping[str, Any], names: Names, by: By) -> dict[str, Any]:
    """The same for one row of a draft. The exercise's own text stays; the key of a place can hold an item's words."""
    if row.get("row") == "pass":
        return dict(row)
    kept = {"row", "pass", "saved", "key", "at"}
    new = {name: value if name in kept else _changed(value, names, by) for name, value in row.items()}
    for name in ("key", "at"):
        if isinstance(row.get(name), str):
            step, slash, item = row[name].partition("/")
            new[name] = step + slash + names.replaced(item, by)
    return new


def rows_named(document: Mapping[str, Any], names: Names) -> set[str]:
    """The ids of the rows that name somebody: events, and what somebody waits for."""
    return {str(row.get("id")) for row in rows_of(document) if _is_name(row.get("who"), names)}


def rows_of(document: Mapping[str, Any]) -> tuple[Mapping[str, Any], ...]:
    """What an entry became."""
    rows = document.get("became")
    return tuple(row for row in rows if isinstance(row, Mapping)) if isinstance(rows, list | tuple) else ()


class Passage(Struct, frozen=True):
    """A place with the words before it and after it, each on one line; several places where they stand close."""

    before: str
    names: str
    after: str


def passages(mentions: Sequence[Mention], width: int) -> tuple[Passage, ...]:
    """The places of one text with the words around them, as many whole words as fit into ``width`` on each side."""
    found: list[Passage] = []
    while mentions:
        text, start, end = mentions[0].text, mentions[0].place.start, mentions[0].place.end
        close = 1
        while close < len(mentions) and mentions[close].place.end - end <= width:
            end = mentions[close].place.end
            close += 1
        before = _fitting(text[:start].split()[::-1], width)[::-1]
        after = _fitting(text[end:].split(), width)
        left = " ".join(before) + " " * text[:start][-1:].isspace()
        right = " " * text[end:][:1].isspace() + " ".join(after)
        found.append(Passage(left, " ".join(text[start:end].split()), right))
        mentions = mentions[close:]
    return tuple(found)


def _step(step: Mapping[str, Any], names: Names, by: By, forgotten: Set[str] | None) -> dict[str, Any]:
    """One step with the names replaced, and its quotes moved."""
    people = _people(step)
    if forgotten is not None and people:
        closes = [id for id in step.get("closes") or () if id not in forgotten]
        step = {**step, "answer": [one for one in people if not _is_name(one, names)], "closes": closes}
    new = cast(dict[str, Any], _changed(step, names, by))
    if people and new["answer"] != people:
        new["answer"] = _once(new["answer"], lambda one: str(one).casefold())
    if step.get("kind") == "activities":
        for name in new.keys() & {"answer", "options"}:
            new[name] = _once(new[name], lambda one: (one["list"], one["id"]) if "list" in one else one["id"])
    for quote in new.get("quotes") or ():
        if has_place(quote):
            holder, key = place_of(step, quote["in"])
            if holder is not None and isinstance(holder[key], str):
                edited = names.edited(holder[key], by, markdown=quote["in"] == "text")
                quote["start"], quote["end"] = edited.span(quote["start"], quote["end"])
    return new


def _people(step: Mapping[str, Any]) -> list[Any]:
    """Who was answered with."""
    answer = step.get("answer") if step.get("kind") == "people" else None
    return list(answer) if isinstance(answer, list | tuple) else []


def _settling(step: Mapping[str, Any]) -> tuple[int, int]:
    """How many people an answer names, and how much it settles."""
    return len(_people(step)), len(step.get("closes") or ())


def _once(parts: Any, key: Callable[[Any], Hashable]) -> Any:
    """A list of which two parts can have become one: the first of them. What is no such list stays."""
    first: dict[Hashable, Any] = {}
    try:
        for one in parts:
            first.setdefault(key(one), one)
    except (TypeError, KeyError):
        return parts
    return list(first.values())


def _rows(
    document: Mapping[str, Any], names: Names, by: By, forgotten: bool, steps: list[dict[str, Any]] | None
) -> list[Any]:
    """What an entry became, with the names replaced.

    Args:
        forgotten: Whether rows that name somebody go.
        steps: The new steps, where people are no longer answered with: what remains is worked out again.
    """
    old = list(document.get("became") or ())
    gone = rows_named(document, names) if forgotten else set()
    new = [row if row.get("id") in gone else _changed(row, names, by) for row in old]
    stays = [row for row in new if row.get("id") not in gone]
    if steps is None:
        return stays
    try:
        before, after = (msgspec.convert(rows, tuple[Became, ...]) for rows in (old, new))
        were, are = (
            became(msgspec.convert({**document, "id": "", "steps": some}, Entry).steps)
            for some in (document["steps"], steps)
        )
    except msgspec.ValidationError:
        # Rows or steps of a later version.
        return stays
    if _as_counted(were) != _as_counted(before):
        return stays
    known = {row["id"]: row for row in new}
    return [{**known[row.id], **to_builtins(row)} for row in again(after, are, iter(sorted(gone)))]


def _as_counted(rows: tuple[Became, ...]) -> Counter[tuple[object, ...]]:
    """The rows by what makes one the same as before."""
    return Counter((row.kind, row.step, row.text, row.who) for row in rows)


def _is_name(text: object, names: Names) -> bool:
    """Whether a text is a name and nothing else."""
    return isinstance(text, str) and any(
        (place.start, place.end) == (0, len(text)) and not place.of for place in names.places(text)
    )


def _changed(value: Any, names: Names, by: By) -> Any:
    """A JSON value with the names replaced in every text that is words."""

    def change(text: str, path: Path) -> str:
        return names.edited(text, by, markdown=path == ("text",)).text

    return _walked(value, change)


def _walked(value: Any, change: Change, path: Path = ()) -> Any:
    """A JSON value with every text changed that is words; of an id that is made from words the id too."""
    if isinstance(value, str):
        return change(value, path)
    if isinstance(value, Mapping):
        new = {key: one if key in _NO_WORDS else _walked(one, change, (*path, key)) for key, one in value.items()}
        id, label = value.get("id"), value.get("label")
        if isinstance(id, str) and isinstance(label, str) and new["label"] != label:
            if id == label or id.startswith(f"{label}#"):
                new["id"] = new["label"] + id[len(label) :]
            elif id == (slug(label) or label) and (value.get("own") or "list" not in value):
                new["id"] = slug(new["label"]) or new["label"]
        return new
    if isinstance(value, list | tuple):
        return [_walked(one, change, (*path, number)) for number, one in enumerate(value)]
    return value


def _fitting(words: list[str], width: int) -> list[str]:
    """The first words that fit, with an ellipsis where there are more."""
    fitting: list[str] = []
    for word in words:
        if sum(map(len, fitting)) + len(fitting) + len(word) > width:
            return [*fitting, "…"]
        fitting.append(word)
    return fitting


def _where(path: Path) -> str:
    """A place in a step, as it is named."""
    name = str(path[0]) if path else ""
    if name in _LISTS and len(path) > 1:
        answer = " answer" if path[-1] == "answer" else ""
        return f"{_LISTS[name]}{answer} {int(path[1]) + 1}"
    return name
