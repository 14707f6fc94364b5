"""Finding a command by a few letters of its name or of what it does, in either language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from coach.tui.commands import Command
from coach.words import words_for

BEGINS, BEGINS_WORD, STANDS_IN_NAME, STANDS_IN_HELP, SCATTERED = 5, 4, 3, 2, 1
"""How well a command fits, the best first. Scattered are the letters in their order, with a few others between them."""

APART = 3
"""How many others may stand between two letters that are scattered."""


def find(sought: str, commands: Sequence[Command]) -> list[Command]:
    """The commands that fit, the best first, and those that fit as well in the order they are given in."""
    found = [(fit(sought, command), command) for command in commands]
    return [command for how, command in sorted(found, key=lambda pair: -pair[0]) if how]


def fit(sought: str, command: Command) -> int:
    """How well a command fits; 0 where it does not."""
    sought = _bare(sought)
    best = 0
    for lang in ("sv", "en"):
        said = words_for(lang).screens
        name, does = _bare(said.commands[command.id]), _bare(said.helps[command.explained_by])
        best = max(best, _fit(sought, name), STANDS_IN_HELP if f" {sought}" in f" {does}" else 0)
    return best


def _fit(sought: str, name: str) -> int:
    """How well a name fits."""
    if name.startswith(sought):
        return BEGINS
    if f" {sought}" in name:
        return BEGINS_WORD
    if sought in name:
        return STANDS_IN_NAME
    scattered = f".{{0,{APART}}}".join(re.escape(letter) for letter in sought.replace(" ", ""))
    return SCATTERED if re.search(rf"\b{scattered}", name) else 0


def _bare(text: str) -> str:
    """Letters without their marks, all small: *hjalp* finds *Hjälp*."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(one for one in apart if not unicodedata.combining(one)).split())
