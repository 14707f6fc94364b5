"""From a typed line to a value that may be an answer: how it is typed. Whether it fits is for ``accept`` to say."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

from coach.exercises.model import Kind, Option
from coach.journal.entry import Ticked
from coach.practice.accept import Refusal, own_activity
from coach.practice.past import Waiting
from coach.practice.view import View

SIGNS = frozenset("?-<>!")
END_OF_TEXT = "."
ALIASES_SHOWN = 20
"""How many of the latest aliases have a number."""

OWN = {"chefa": "managing", "managing": "managing", "leda": "leading", "leading": "leading"}
"""What begins an activity of one's own, in either language."""

NOT_A_CHOICE = Refusal("not-a-choice")

_OWN = re.compile(rf"({'|'.join(OWN)})\s*:\s*(.+)", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"[+-]?[0-9]{1,6}")


class Named(Struct, frozen=True):
    """The people of a line.

    Attributes:
        kept_open: Ids of what they still wait for: a number means one row, a name everything.
    """

    names: tuple[str, ...]
    kept_open: tuple[str, ...] = ()


def sign(line: str) -> str | None:
    """The sign that a whole line is, if it is one; a space before it makes it text."""
    found = line.rstrip()
    return found if found in SIGNS else None


def is_text(line: str) -> bool:
    """Whether a line is neither blank nor a sign nor the end of a text."""
    return bool(line.strip()) and sign(line) is None and line.rstrip() != END_OF_TEXT


def unmarked(line: str) -> str:
    """A line of text without the space that keeps it from being a sign."""
    bare = line[1:].rstrip()
    return bare if line[:1] == " " and (bare in SIGNS or bare == END_OF_TEXT) else line


def value(view: View, line: str, aliases: Sequence[str]) -> object:
    """What a line means at a step whose answer is one line; a ``Refusal`` where it means nothing."""
    text = line.strip()
    match view.place.step.kind:
        case Kind.SHORT:
            return text
        case Kind.SCALE:
            return _number(view, text)
        case Kind.ONE | Kind.ONE_OF:
            return _one(view.options, text) or NOT_A_CHOICE
        case Kind.MANY:
            return _several(text, lambda part: _one(view.options, part)) or NOT_A_CHOICE
        case Kind.RANK:
            found = [_one(view.options, part) for part in re.split(r"[\s,]+", text.strip(","))]
            return found if all(found) else _several(text, lambda part: _one(view.options, part)) or NOT_A_CHOICE
        case Kind.ACTIVITIES:
            return _activities(view, text)
        case _:
            return named(view, text, aliases)


def waiting_rows(view: View) -> tuple[Waiting, ...]:
    """Those who wait for an answer and have a name, in the order of their numbers."""
    return tuple(one for one in view.waiting if one.who)


def named(view: View, text: str, aliases: Sequence[str]) -> Named | Refusal:
    """Names with commas; a number is an alias that was shown, or a row of those who wait."""
    rows = waiting_rows(view)
    known = [one.who or "" for one in rows] if view.waiting else list(aliases[:ALIASES_SHOWN])
    names: list[str] = []
    by_number: set[str] = set()
    by_name: set[str] = set()
    for part in filter(None, (part.strip() for part in text.split(","))):
        number = _whole(part)
        if known and number is not None:
            if not 1 <= number <= len(known):
                return NOT_A_CHOICE
            names.append(known[number - 1])
            by_number |= {rows[number - 1].id} if view.waiting else set()
        else:
            names.append(part)
            by_name.add(part.casefold())
    meant = {name.casefold() for name in names} - by_name
    kept = (one.id for one in rows if (one.who or "").casefold() in meant and one.id not in by_number)
    return Named(tuple(names), tuple(kept))


def _number(view: View, text: str) -> int | Refusal:
    """A whole number; the walk says whether it is in the span."""
    step = view.place.step
    number = _whole(text)
    return Refusal("outside", step.low, step.high) if number is None else number


def _whole(text: str) -> int | None:
    """A whole number in ordinary digits, if the text is one."""
    return int(text) if _NUMBER.fullmatch(text) else None


def _at(options: Sequence[Option], text: str) -> int | None:
    """Where the option stands that a number, an id or a label means."""
    number = _whole(text)
    if number is not None and 1 <= number <= len(options):
        return number - 1
    wanted = text.casefold()
    for names in ([one.id for one in options], [one.label for one in options]):
        folded = [name.strip().casefold() for name in names]
        if wanted in folded:
            return folded.index(wanted)
    return None


def _one(options: Sequence[Option], text: str) -> str | None:
    """The id of the option that a number, an id or a label means."""
    at = _at(options, text)
    return None if at is None else options[at].id


def _several(text: str, find: Callable[[str], str | None]) -> list[str] | None:
    """What parts between commas mean, or None where one means nothing. A label may itself hold commas."""
    parts = text.strip(" ,").split(",")
    found: list[str] = []
    at = 0
    while at < len(parts):
        for end in range(len(parts), at, -1):
            one = find(",".join(parts[at:end]).strip())
            if one is not None:
                found.append(one)
                at = end
                break
        else:
            return None
    return found


def _activities(view: View, text: str) -> list[Ticked] | Refusal:
    """Numbers, ids or labels of what is offered, and activities of one's own, whose words may hold commas."""
    options = [Option(one["id"], one["label"]) for one in view.activities]
    found: list[Ticked] = []
    adding = False
    for part in text.strip(" ,").split(","):
        at = _at(options, part.strip())
        if match := _OWN.fullmatch(part.strip()):
            found.append(own_activity(OWN[match[1].casefold()], match[2]))
            adding = True
        elif at is not None:
            found.append(view.activities[at])
            adding = False
        elif adding:
            found[-1] = own_activity(found[-1]["list"], f"{found[-1]['label']},{part}")
        else:
            return NOT_A_CHOICE
    return found
