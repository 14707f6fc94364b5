"""Opening the journal behind the first screen, in a thread, so that keys are taken meanwhile.

What reads the journal and the library is imported here and not before: the frame of the first screen stands first.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from textual.message import Message

from coach.clock import Clock
from coach.paths import Folders
from coach.tui.messages import NotOpened, Opened


def read_journal(places: Folders, lang: str, clock: Clock, post: Callable[[Message], object]) -> None:
    """Open the journal and read all that Today asks of it, and post that it is there, or why not."""
    from coach.journal.store import CannotRead
    from coach.practice.now import look_ahead
    from coach.practice.opening import open_desk

    try:
        desk = open_desk(places, clock)
        look_ahead(desk, lang)
    except CannotRead as problem:
        post(NotOpened(problem))
    else:
        post(Opened(desk))


def collect_again() -> None:
    """Let memory be tidied again where that was put off at the start. What has been read until now stays anyway."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
