"""How far long work has come: a bar on a terminal that can be drawn on, and nothing anywhere else."""

from __future__ import annotations

import time
from collections.abc import Callable

from coach.cli.call import Call

PATIENCE, PAUSE = 0.5, 0.1
"""Seconds before the bar is drawn: not where it does not take long; and between two looks of it."""
WIDTH = 24
FULL, EMPTY = "#", "."


class Progress:
    """A bar that is drawn while it is entered, and wiped out afterwards. Each step may end the work."""

    def __init__(self, call: Call, said: str, clock: Callable[[], float] = time.monotonic) -> None:
        """Nothing is drawn yet.

        Args:
            said: How far it has come, with ``{n}`` and ``{of}``.
            clock: Seconds.
        """
        self._console, self._said = call.console, said
        self._draws = call.open_screens is not None and not call.plain
        self._clock, self._drawn = clock, False
        self._next = clock() + PATIENCE

    def __enter__(self) -> Progress:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing on the line."""
        if self._drawn:
            self._console.redraw("")

    def __call__(self, done: int, of: int) -> None:
        """Draw how many of how many are done.

        Raises:
            Stopped: Somebody has asked to stop.
        """
        if self._draws and self._clock() >= self._next:
            self._next, self._drawn = self._clock() + PAUSE, True
            full = WIDTH * done // max(of, 1)
            self._console.redraw(f"[{FULL * full}{EMPTY * (WIDTH - full)}] {self._said.format(n=done, of=of)}")
        self._console.check()
