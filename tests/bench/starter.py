"""Somebody who starts a program in a real pseudo-terminal, waits for what they look for, and quits.

The time is taken when the bytes that show it come out of the terminal; that they are then read into a screen here
is not counted.
"""

from __future__ import annotations

import os
import select
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import monotonic, perf_counter

from tests.bench.memory import used
from tests.terminal import PATIENCE, Terminal

SETTLED = 0.2
"""Seconds in which nothing comes: then nothing is left to be done."""


class Starter(Terminal):
    """Starts one program, once."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str]) -> None:
        """Start it; the time runs from before there is a process."""
        self._started = self._came = perf_counter()
        super().__init__(arguments, environment, columns=80, rows=24)

    def __enter__(self) -> Starter:
        """The one who started it."""
        return self

    def until(self, wanted: str) -> float:
        """The seconds from the start until a text stands on the screen."""
        self.expect(wanted)
        return self._came - self._started

    def working(self) -> float:
        """The seconds that a processor has been at work for it; none where the system does not tell."""
        threads = Path(f"/proc/{self.process}/task").glob("*/schedstat")
        return sum(int(thread.read_text(encoding="ascii").split()[0]) for thread in threads) / 1e9

    def memory(self) -> float:
        """The megabytes it has when all of it stands."""
        while self._read(monotonic() + SETTLED):
            pass
        return used(self.process)

    def quit(self) -> float:
        """The seconds from Ctrl+Q until the program is gone."""
        start = perf_counter()
        self.press("ctrl+q")
        while self._read(monotonic() + PATIENCE):
            pass
        _, status = os.waitpid(self.process, 0)
        gone = perf_counter()
        self.code = os.waitstatus_to_exitcode(status)
        return gone - start

    def _read(self, until: float) -> bool:
        """Read once, noting when it came."""
        if self._wait(select.POLLIN, max(0.0, until - monotonic())):
            self._came = perf_counter()
        return super()._read(until)
