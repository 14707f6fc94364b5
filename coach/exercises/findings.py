"""Collects what is found while a file is read, at most fifty things."""

from __future__ import annotations

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.model import Diagnostic

LIMIT = 50
"""After so many messages nobody reads on."""

LONGEST = 64
"""Characters of the author's words that a message quotes: an id is never cut."""

LONGEST_LIST = 240
"""Characters of a list of what there is to choose from."""

_LISTS = ("steps", "choices", "words")


class Slip(Struct, frozen=True):
    """Why a value cannot be read, as a function says it that does not know where the value stands.

    Attributes:
        offset: Characters from the beginning of the value.
    """

    code: Code
    offset: int = 0
    values: tuple[tuple[str, str | None], ...] = ()


class Findings:
    """What was found in one file."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._found: list[Diagnostic] = []
        self.errors = 0

    def add(self, code: Code, line: int, column: int = 1, **values: object) -> None:
        """Note something at a 1-based place, with what the sentence needs; empty values are left out."""
        self.errors += code.startswith("E")
        if not self.full:
            facts = tuple((name, _cut(name, str(value))) for name, value in values.items() if value not in (None, ""))
            self._found.append(Diagnostic(code.value, line, column, facts))

    @property
    def full(self) -> bool:
        """Whether nothing more is kept, so that no guess needs to be made."""
        return len(self._found) >= LIMIT

    def diagnostics(self) -> list[Diagnostic]:
        """Everything, in the order of the file."""
        return sorted(self._found, key=lambda one: (one.line, one.column))


def _cut(name: str, value: str) -> str:
    """A value, no longer than anybody reads in a message."""
    longest = LONGEST_LIST if name in _LISTS else LONGEST
    return value if len(value) <= longest else f"{value[: longest - 1].rstrip()}…"
