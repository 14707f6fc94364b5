"""The time, as something that is passed in: nothing else in Coach asks the machine what time it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

Clock = Callable[[], datetime]
"""Gives the local time with its offset from UTC."""


def now() -> datetime:
    """The local time with its offset, to the second: what a reader of the journal cares about."""
    return datetime.now().astimezone().replace(microsecond=0)


def today(clock: Clock = now) -> date:
    """The local day."""
    return clock().date()
