"""Which keys the settings give to commands in the place of their own, and what speaks against some of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from textual.app import App
from textual.binding import Binding

from coach.tui.commands import COMMANDS, DIALOG, NOTHING_REMAPPED, WRITTEN_ON, Command, Remapped, commands

_ALIASES = {"esc": "escape", "return": "enter"}
_FUNCTION_KEYS = {f"f{number}" for number in range(1, 13)}
_CONTROL_KEYS = {f"ctrl+{letter}" for letter in "abdefgklnopqrstuvwxyz"}
"""Those that are no other key too: Ctrl+C ends and copies, and to a terminal Ctrl+I is Tab, Ctrl+M and J are Enter."""


class Refused(Struct, frozen=True):
    """A choice of keys that is not followed; the command's own keys stand.

    Attributes:
        code: ``no-command``, ``no-key``, ``written`` (one writes with it where the command is) or ``taken``.
        id: What stands in the settings as a command.
        key: The key that is in the way; empty where it is the command that there is not.
    """

    code: str
    id: str
    key: str = ""


def keymap(chosen: Mapping[str, tuple[str, ...]]) -> tuple[Remapped, tuple[Refused, ...]]:
    """The choices that can be followed, and the others. Between two that want one key neither is followed."""
    if not chosen:
        return NOTHING_REMAPPED, ()
    from coach.tui.widgets.answers.writing_area import WritingArea

    known = {command.id: command for command in _every() if command.every_key and command.action != "choose"}
    writes = {key for one in WritingArea.BINDINGS if isinstance(one, Binding) for key in one.key.split(",")}
    followed: dict[str, tuple[str, ...]] = {}
    refused: list[Refused] = []
    for id, names in chosen.items():
        keys = tuple(dict.fromkeys(_key(name) for name in names))
        problem = _problem(known.get(id), id, keys, writes)
        if problem is None:
            followed[id] = keys
        else:
            refused.append(problem)
    while taken := _taken(followed):
        refused += taken
        followed = {id: keys for id, keys in followed.items() if id not in {one.id for one in taken}}
    return followed, tuple(refused)


def remapped(app: App[Any]) -> Remapped:
    """The keys that an app gives to commands in the place of their own, as the settings have them."""
    found = getattr(app, "remapped", NOTHING_REMAPPED)
    assert isinstance(found, Mapping)
    return found


def _every() -> list[Command]:
    """Every command, as often as it stands in the table."""
    return [*DIALOG, *(command for screen in COMMANDS for command in commands(screen))]


def _key(name: str) -> str:
    """A key as Textual calls it, however it was written: ``Ctrl+P``, ``F12``, ``esc``, ``g``."""
    name = name.strip()
    name = name if len(name) == 1 else name.lower().replace(" ", "")
    return _ALIASES.get(name, name)


def _problem(command: Command | None, id: str, keys: tuple[str, ...], writes: set[str]) -> Refused | None:
    """What speaks against a choice, looked at by itself."""
    if command is None:
        return Refused("no-command", id)
    own = {key for one in _every() if one.id == id for key in one.every_key}
    written = id in {one.id for one in DIALOG} or any(one.id == id for screen in WRITTEN_ON for one in commands(screen))
    for key in keys:
        letter = len(key) == 1 and key.isprintable() and not key.isspace()
        if key in own:
            continue
        if not letter and key not in _FUNCTION_KEYS | _CONTROL_KEYS | {"escape"}:
            return Refused("no-key", id, key)
        if written and (letter or key in writes):
            return Refused("written", id, key)
    return None


def _taken(followed: Remapped) -> list[Refused]:
    """The choices that give one key two meanings somewhere."""
    found: dict[str, Refused] = {}
    for row in (DIALOG, *map(commands, COMMANDS)):
        meaning: dict[str, str] = {}
        for command in row:
            for key in followed.get(command.id, command.every_key):
                other = meaning.setdefault(key, command.id)
                if other != command.id:
                    found |= {id: Refused("taken", id, key) for id in (other, command.id) if id in followed}
    return list(found.values())
