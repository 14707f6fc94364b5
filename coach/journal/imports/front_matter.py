"""The facts at the top of a note, between two lines of hyphens: values and lists, nothing that YAML can do more."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

_FENCE = "---"
_ROW = re.compile(r"([^\s:#-][^:\n]{0,60}):(?:[ \t]+(.*)|[ \t]*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_LONGEST = 500


class FrontMatter(Struct, frozen=True):
    """The facts, their keys in small letters, and where the text begins: so many rows come before it."""

    facts: Mapping[str, tuple[str, ...]]
    rows: int


def front_matter(rows: list[str]) -> FrontMatter:
    """The facts at the top of these rows; none where nothing stands there, or it never ends."""
    none = FrontMatter({}, 0)
    if not rows or rows[0].rstrip() != _FENCE:
        return none
    end = next((n for n in range(1, min(len(rows), _LONGEST)) if rows[n].rstrip() in (_FENCE, "...")), None)
    if end is None:
        return none
    facts: dict[str, list[str]] = {}
    key = ""
    for row in rows[1:end]:
        if item := _ITEM.fullmatch(row):
            if key:
                facts[key].append(_bare(item[1]))
        elif match := _ROW.fullmatch(row.rstrip()):
            key = match[1].strip().casefold()
            facts[key] = list(_values(match[2] or ""))
    return FrontMatter({key: tuple(filter(None, values)) for key, values in facts.items()}, end + 1)


def _values(text: str) -> list[str]:
    """What stands after a key: one value, or a list in brackets."""
    text = text.strip()
    if text.startswith("[") and text.endswith("]") and not text.startswith("[["):
        return [_bare(one) for one in text[1:-1].split(",")]
    return [_bare(text)]


def _bare(text: str) -> str:
    """A value without its quotation marks, and without brackets around a link."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    return text.removeprefix("[[").removesuffix("]]")
