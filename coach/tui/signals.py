"""Ending well when the window is closed or the program is told to stop."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections.abc import Callable

GRACE = 0.3
"""Seconds in which the screens may take themselves down; everything is on disk before they begin."""


def listen(leave: Callable[[int], None], loop: asyncio.AbstractEventLoop) -> None:
    """Call ``leave`` with the exit code when a signal asks the program to end.

    ``leave`` puts everything on disk first. If the screens then do not come down in time (the terminal may be
    gone), the program ends all the same.
    """
    for name, code in (("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)):
        number = getattr(signal, name, None)
        if number is not None:
            try:
                loop.add_signal_handler(number, _end, leave, code)
            except NotImplementedError:  # Windows: closing the window ends the program without a signal
                return


def _end(leave: Callable[[int], None], code: int) -> None:
    """Put everything on disk, then come down; at the latest after ``GRACE``."""
    last = threading.Timer(GRACE, os._exit, (code,))
    last.daemon = True
    last.start()
    leave(code)
