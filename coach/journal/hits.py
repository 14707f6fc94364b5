"""Where the words that were looked for stand in a text, to be marked there, and some words around the first of them."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator

from msgspec import Struct

from coach.journal.letters import plain_letters, small_letters

ELLIPSIS = "…"

AROUND = 72
"""Characters of a snippet, where nothing else is asked for."""

_SPACE = re.compile(r"\s+")


class Hit(Struct, frozen=True, order=True):
    """A place in a text.

    Attributes:
        start, end: Characters, end not included.
        exact: Whether it stands there as it was looked for, but for its case; else only when marks are left out.
    """

    start: int
    end: int
    exact: bool


class Snippet(Struct, frozen=True):
    """A line of a text around a hit, with the hits in that line. What was cut off is an ellipsis."""

    text: str
    hits: tuple[Hit, ...]


class _Plain(dict[str, str]):
    """Each letter without its marks, worked out once."""

    def __missing__(self, letter: str) -> str:
        """The letter as it is compared."""
        self[letter] = plain = plain_letters(letter)
        return plain


_plain = _Plain()


def hits(text: str, query: str) -> tuple[Hit, ...]:
    """Where the words of a query stand in a text, in the order of the text; what overlaps is one hit."""
    return tuple(_merged(sorted(_places(text, query))))


def snippet(text: str, query: str, width: int = AROUND) -> Snippet | None:
    """A line around the first exact hit, else the first near one; None where there is none.

    Args:
        width: Characters, more than the query has. Words are kept whole where there is room for them.
    """
    text = _SPACE.sub(" ", text).strip()
    found = hits(text, query)
    if not found:
        return None
    first = next((one for one in found if one.exact), found[0])
    start, end = _window(text, first, width)
    before, after = f"{ELLIPSIS} " if start else "", f" {ELLIPSIS}" if end < len(text) else ""
    moved = len(before) - start
    within = tuple(
        Hit(one.start + moved, one.end + moved, one.exact) for one in found if start <= one.start and one.end <= end
    )
    return Snippet(f"{before}{text[start:end]}{after}", within)


def _places(text: str, query: str) -> Iterator[Hit]:
    """Every place of every word. What is written exactly so is among what is found without marks."""
    letters = list(map(_plain.__getitem__, text))
    plain = "".join(letters)
    starts = None
    if any(len(_plain[letter]) != 1 for letter in set(text)):
        starts = array("L", (at for at, letter in enumerate(letters) for _ in letter))
    for word in set(query.split()):
        looked_for, written = plain_letters(word), small_letters(word)
        place = plain.find(looked_for) if looked_for else -1
        while place >= 0:
            last = place + len(looked_for) - 1
            start, end = (starts[place], starts[last] + 1) if starts is not None else (place, last + 1)
            while end < len(text) and not letters[end]:
                end += 1  # a mark of its own belongs to the letter before it
            yield Hit(start, end, small_letters(text[start:end]) == written)
            place = plain.find(looked_for, last + 1)


def _merged(found: list[Hit]) -> Iterator[Hit]:
    """Hits in order, those that overlap as one, which is exact if one of them is."""
    last: Hit | None = None
    for one in found:
        if last is not None and one.start < last.end:
            last = Hit(last.start, max(last.end, one.end), last.exact or one.exact)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _window(text: str, hit: Hit, width: int) -> tuple[int, int]:
    """From where to where a line of this width is cut, a third of what is beside the hit before it."""
    room = max(width - 2 * len(f"{ELLIPSIS} "), hit.end - hit.start)
    spare = room - (hit.end - hit.start)
    start = max(0, min(hit.start - spare // 3, len(text) - room))
    end = min(len(text), start + room)
    if start > 0 and text[start - 1] != " ":
        word = text.find(" ", start, hit.start)
        start = word + 1 if word >= 0 else start
    if end < len(text) and text[end] != " ":
        word = text.rfind(" ", hit.end, end)
        end = word if word >= 0 else end
    return start, end
