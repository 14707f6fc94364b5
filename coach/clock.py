"""The time, as something that is passed in: nothing else in Coach asks the machine what time it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

Clock = Callable[[], datetime]
"""Gives the local time with its offset from UTC."""


def now() -> datetime:
    """The local time with its offset, to the second: what a reader of the journal cares about."""
    return datetime.now().astimezone().replace(microsecond=0)


def today(clock: Clock = now) -> date:
    """The local day."""
    return clock().date()


def local(at: datetime) -> datetime:
    """An instant with the offset that it has on this computer; one without a zone is taken as the time here."""
    try:
        return at.astimezone()
    except (OverflowError, OSError, ValueError):  # a year that this system knows no offset for
        return at if at.tzinfo else at.replace(tzinfo=UTC)
