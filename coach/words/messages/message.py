"""What was found, put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import Formatter
from typing import Protocol

from msgspec import Struct

from coach.text import line
from coach.words.counted import Counted

UNKNOWN = "…"
"""What is said for a value that is not given."""


class Message(Struct, frozen=True):
    """What is wrong, and how it is mended."""

    what: str
    mend: str

    @property
    def wants(self) -> frozenset[str]:
        """The names of the values that are filled in."""
        parts = [*Formatter().parse(self.what), *Formatter().parse(self.mend)]
        return frozenset(name[0].lower() + name[1:] for _, name, _, _ in parts if name)


class Found(Protocol):
    """A diagnostic, as far as it is put into words."""

    @property
    def code(self) -> str:
        """What was found, ``E054``."""
        ...

    @property
    def values(self) -> Sequence[tuple[str, str]]:
        """What the sentence needs."""
        ...


class Messages(Struct, frozen=True):
    """The messages of a language, and the words around them.

    Attributes:
        by_code: Code → the ways to say it. The first whose values are all given is said.
        names: Name of a value → value → how that is said, for values that are facts and no words of the author's.
        severity: ``error`` and ``warning``.
        checked, errors, warnings, unread: How many files, what was found in them, what could not be read.
        stopped: No more is told about a file after so many messages.
        may_fix: Asks whether so many files may be changed; ``yes`` are the answers that say so.
        signs: What stands in an example for what cannot be shown.
        unseen: Said of a file in which what cannot be seen is mended: line ends, and the form of letters.
    """

    by_code: dict[str, tuple[Message, ...]]
    names: dict[str, dict[str, str]]
    severity: dict[str, str]

    checked: Counted
    errors: Counted
    warnings: Counted
    unread: Counted
    all_well: str
    stopped: str

    nothing_to_fix: str
    may_fix: Counted
    yes: tuple[str, ...]
    left_as_it_was: str
    unseen: str
    fixed: Counted
    not_fixed: str

    no_such_code: str
    where_codes_stand: str
    wrong_example: str
    right_example: str
    signs: str


def told(found: Found, messages: Messages) -> Message:
    """What was found in words, with what is filled in made safe to show."""
    values = {name: line(messages.names.get(name, {}).get(value, value)) for name, value in found.values}
    ways = messages.by_code[found.code]
    way = next((one for one in ways if one.wants <= values.keys()), ways[-1])
    filling = _Filling(values)
    return Message(way.what.format_map(filling), way.mend.format_map(filling))


class _Filling(dict[str, str]):
    """The values by name; a name with a capital gives its value with one."""

    def __init__(self, values: Mapping[str, str]) -> None:
        super().__init__(values)

    def __missing__(self, name: str) -> str:
        value = self.get(name[0].lower() + name[1:], UNKNOWN)
        return value[0].upper() + value[1:]
