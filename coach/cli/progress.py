"""How far something long has come, as a bar on a terminal: not before it takes long, and nowhere else."""

from __future__ import annotations

import time
from collections.abc import Callable

from coach.cli.call import Call

PATIENCE = 0.5
"""Seconds before the bar is shown."""
PAUSE = 0.1
"""Seconds between two looks of it."""
WIDTH = 30


class ProgressBar:
    """Told how many are done, and of how many; shows it over itself. To be cleared at the end."""

    def __init__(self, call: Call, said: str, clock: Callable[[], float] = time.monotonic) -> None:
        """Show nothing yet.

        Args:
            said: With ``{done}`` and ``{of}``.
            clock: Seconds.
        """
        self._console, self._said, self._clock = call.console, said, clock
        dumb = call.plain or call.environment.get("TERM") == "dumb"
        self._next = clock() + PATIENCE if self._console.remarks_on_terminal and not dumb else float("inf")
        self._shown = False

    def __call__(self, done: int, of: int) -> None:
        """So many are done."""
        now = self._clock()
        if now < self._next or not of:
            return
        self._next, self._shown = now + PAUSE, True
        full = WIDTH * done // of
        self._console.over(f"[{'#' * full}{'.' * (WIDTH - full)}] {self._said.format(done=done, of=of)}")

    def clear(self) -> None:
        """Let nothing of it stand."""
        if self._shown:
            self._console.over("")
