"""Opening the journal behind the first screen, in a thread, so that keys are taken meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from textual.message import Message

from coach.clock import Clock
from coach.journal.store import CannotRead
from coach.paths import Folders
from coach.practice.opening import open_desk
from coach.tui.messages import NotOpened, Opened


def read_journal(places: Folders, clock: Clock, post: Callable[[Message], object]) -> None:
    """Open the journal with the head of every entry, and post that it is there, or why not."""
    try:
        desk = open_desk(places, clock)
        desk.journal.heads()
    except CannotRead as problem:
        post(NotOpened(problem))
    else:
        post(Opened(desk))
