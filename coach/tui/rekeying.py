"""Giving a command another key while the screens are up: what can be given one, and what speaks against a key."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from coach.tui.commands import COMMANDS, EVERYWHERE, Command, Remapped, commands
from coach.tui.keymap import keymap


class NotGiven(Struct, frozen=True):
    """A key that cannot be given.

    Attributes:
        code: ``no-key``, ``written`` (one writes with it where the command is) or ``taken``.
        holder: The id of the command that has the key, where it is taken.
    """

    code: str
    holder: str = ""


def with_keys() -> tuple[Command, ...]:
    """Every command that can be given a key, once, in the order of the table."""
    every = [*EVERYWHERE, *(command for row in COMMANDS.values() for command in row)]
    found: dict[str, Command] = {}
    for command in every:
        if command.keys and command.action != "choose":
            found.setdefault(command.id, command)
    return tuple(found.values())


def speaks_against(chosen: Mapping[str, tuple[str, ...]], id: str, key: str) -> NotGiven | None:
    """What speaks against giving the command ``id`` a key, beside what has been chosen; None where nothing does."""
    before, _ = keymap(chosen)
    after, refused = keymap({**chosen, id: (key,)})
    if id in after and before.keys() - {id} <= after.keys():
        return None
    code = next((one.code for one in refused if one.id == id), "taken")
    return NotGiven(code, _holder(before, id, key) if code == "taken" else "")


def _holder(now: Remapped, id: str, key: str) -> str:
    """The command that has a key where ``id`` can be done."""
    rows = (commands(screen) for screen in COMMANDS)
    beside = (one for row in rows if any(other.id == id for other in row) for one in row)
    return next((one.id for one in beside if one.id != id and key in now.get(one.id, one.every_key)), "")
