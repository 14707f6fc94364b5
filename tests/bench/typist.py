"""Somebody who types in a program in a real pseudo-terminal, and takes the time from the key to the screen.

The time is taken when the bytes that show the key come out of the terminal; that they are then read into a
screen here is not counted.
"""

from __future__ import annotations

import os
import select
from collections.abc import Mapping, Sequence
from time import perf_counter

from tests.terminal import Terminal

QUIET = 0.05
"""Seconds in which nothing comes before a key is sent: a person's pause, and no work left over from before."""

PATIENCE = 5.0
BACKSPACE = "\x7f"


class Typist(Terminal):
    """Types in one program."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str], ready: str) -> None:
        """Start a program, and wait until ``ready`` stands on its screen."""
        super().__init__(arguments, environment, columns=80, rows=24)
        self.expect(ready)
        self.settle()

    def __enter__(self) -> Typist:
        """The typist itself."""
        return self

    def settle(self) -> None:
        """Read until nothing has come for a moment."""
        while self._take(QUIET) is not None:
            pass

    def key(self, key: str) -> float:
        """Type one character; the seconds until the text on the screen or its cursor is another."""
        before = self._shown()
        start = perf_counter()
        self.type(key)
        until = start + PATIENCE
        while True:
            came = self._take(until - perf_counter())
            if came is None:
                raise AssertionError(f"{key!r} was never shown:\n{self.text()}")
            if self._shown() != before:
                return came - start

    def erase(self, number: int) -> None:
        """Take back so many characters, not measured."""
        for _ in range(number):
            self.type(BACKSPACE)
            self._take(QUIET)
        self.settle()

    def _shown(self) -> tuple[object, ...]:
        """What a key changes on the screen."""
        return self.screen.cursor.x, self.screen.cursor.y, *self.screen.display

    def _take(self, patience: float) -> float | None:
        """Read once into the screen; when it came, or None when nothing did."""
        poll = select.poll()
        poll.register(self.descriptor, select.POLLIN)
        if not poll.poll(max(0.0, patience) * 1000):
            return None
        data = os.read(self.descriptor, 1 << 16)
        came = perf_counter()
        self.stream.feed(data)
        return came
