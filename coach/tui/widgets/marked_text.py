"""Marking in a text what was looked for, so that it is seen without colours too."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from coach.journal.hits import Hit, hits

EXACT = "bold reverse"
NEAR = "underline"


def mark(text: Content, found: Iterable[Hit]) -> Content:
    """The text with these places marked: what stands as it was looked for in reverse, what is near to it underlined."""
    for one in found:
        text = text.stylize(EXACT if one.exact else NEAR, one.start, one.end)
    return text


def mark_all(text: Content, query: str) -> Content:
    """The text with every place marked where a word that was looked for stands."""
    return mark(text, hits(text.plain, query)) if query else text
