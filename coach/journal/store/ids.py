"""New ids: numbers that two devices do not both come upon."""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import Lock

from coach.journal.store.clock import Milliseconds

SINCE = 1_577_836_800_000
"""2020-01-01T00:00Z in milliseconds since 1970."""
_RANDOM_BITS = 12
_TIME_BITS = 41


class Ids:
    """Draws 53-bit ids: milliseconds since 2020, then 12 random bits. They grow while the process lives."""

    def __init__(self, now: Milliseconds) -> None:
        self._now = now
        self._last = 0
        self._lock = Lock()

    def new(self, known: Callable[[int], bool]) -> int:
        """A new id, greater than the last, that is not ``known``."""
        with self._lock:
            while True:
                time = min(max(self._now() - SINCE, 0), (1 << _TIME_BITS) - 1)
                drawn = time << _RANDOM_BITS | int.from_bytes(os.urandom(2)) >> (16 - _RANDOM_BITS)
                self._last = max(drawn, self._last + 1)
                if not known(self._last):
                    return self._last
