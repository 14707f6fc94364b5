"""Where the journal is to lie: chosen before anything is saved, moved whole afterwards, or where one lies already."""

from __future__ import annotations

import os
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from coach.journal.journal import Journal
from coach.journal.store import CannotMove, Obstacle, check_free, holds_journal


class Placing(StrEnum):
    """How the journal came to lie in another folder."""

    CHOSEN = "chosen"
    """Nothing had been saved, and nothing is made before something is."""
    OPENED = "opened"
    """A journal lay there already: it is the one that counts now, and the other lies where it was, whole."""
    MOVED = "moved"


class Placed(Struct, frozen=True):
    """The journal lies in another folder now.

    Attributes:
        left: What still lies in the old folder after a move, and is not the journal's or could not be removed.
    """

    how: Placing
    path: Path
    left: tuple[str, ...] = ()


def place(here: Path, to: Path, journal: Callable[[], Journal], settle: Callable[[], None]) -> Placed:
    """Let the journal lie in another folder.

    Args:
        here: The folder that counts just now.
        journal: Gives the open journal in it; asked only where it has to be moved. It is closed then.
        settle: Makes the new place the one that counts.

    Raises:
        CannotMove: It may not lie there.
        CannotRead: The journal that is to be moved cannot be read.
        NotSaved: It cannot be made or moved there. It is where it was, and whole.
    """
    if os.path.realpath(here) == os.path.realpath(to):
        raise CannotMove(Obstacle.SAME, to)
    if holds_journal(to):
        settle()
        return Placed(Placing.OPENED, to)
    try:
        moved = journal().move(to, settle)
    except CannotMove as error:
        if error.obstacle is not Obstacle.NOTHING:
            raise
        check_free(to)
        settle()
        return Placed(Placing.CHOSEN, to)
    return Placed(Placing.MOVED, to, moved.left)
