"""The clocks of the store: the machine's milliseconds, and the hybrid logical clock that names revisions."""

from __future__ import annotations

import time
from collections.abc import Callable

Milliseconds = Callable[[], int]
"""Gives the milliseconds since 1970, UTC."""

NO_REVISION = f"{0:012x}-{0:04x}-"
"""Sorts before every revision."""

_LAST_COUNT = 0xFFFF


def milliseconds() -> int:
    """The machine's time."""
    return time.time_ns() // 1_000_000


class RevisionClock:
    """A hybrid logical clock: follows the machine's time, but never goes back behind what it has seen.

    A revision is ``<milliseconds, 12 hex digits>-<counter, 4 hex digits>-<device>``, so that revisions sort
    as text: later ones after all that their writer knew of, and two devices never make the same one.
    """

    def __init__(self, now: Milliseconds, device: str) -> None:
        self._now = now
        self.device = device
        self._milliseconds = 0
        self._count = 0

    def see(self, revision: str) -> None:
        """Take in a revision that was read, so that all later ones sort after it."""
        seen = int(revision[:12], 16), int(revision[13:17], 16)
        if seen > (self._milliseconds, self._count):
            self._milliseconds, self._count = seen

    def tick(self) -> str:
        """A new revision, greater than every one before."""
        now = self._now()
        if now > self._milliseconds:
            self._milliseconds, self._count = now, 0
        elif self._count < _LAST_COUNT:
            self._count += 1
        else:
            self._milliseconds, self._count = self._milliseconds + 1, 0
        return f"{self._milliseconds:012x}-{self._count:04x}-{self.device}"
