"""What a name that was written may mean: a full name, or a short one that only one pack has."""

from __future__ import annotations

from collections.abc import Iterable

from coach.exercises.guess import guess

BUILT_IN = "coach"
"""The pack id of what comes with Coach."""


class NotFound(LookupError):
    """Nothing has that name. ``near`` are full names that are like it."""

    def __init__(self, name: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(name)
        self.name, self.near = name, near


class Ambiguous(LookupError):
    """Several packs have something with that name; ``names`` are the full ones."""

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name, self.names = name, names


def named(name: str, names: Iterable[str]) -> str:
    """The full name, ``pack/id``, that a full name or a short one means; of a short one the built-in first.

    Raises:
        Ambiguous: Several installed packs have it, and the built-in one has not.
        NotFound: None has it.
    """
    known = sorted(set(names))
    wanted = [name] if "/" in name else [f"{BUILT_IN}/{name}"]
    if wanted[0] not in known:
        wanted = [full for full in known if full.partition("/")[2] == name]
    if len(wanted) > 1:
        raise Ambiguous(name, tuple(wanted))
    if not wanted:
        raise NotFound(name, near(name, known))
    return wanted[0]


def near(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """Full names that are like one that was sought."""
    by_id = {full.partition("/")[2]: full for full in names}
    found = guess(name.rpartition("/")[2], by_id)
    return (by_id[found],) if found else ()
