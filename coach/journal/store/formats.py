"""The versions of the log's format, and how a record of an earlier one becomes one of today's.

A log of an earlier version is read as it is, record by record through ``UPGRADES``. The first write rewrites this
device's own log in today's version; the old file has its name until the new one is whole and on the disk. A log of
a later version makes the journal one that can only be read.
"""

from __future__ import annotations

from collections.abc import Callable

from coach.journal.store.record import Record

VERSION = 1
"""The version that is written."""

Upgrade = Callable[[Record], Record]

UPGRADES: dict[int, Upgrade] = {}
"""For each earlier version, what makes a record of the next one. There is none yet."""


def upgraded(record: Record, version: int) -> Record:
    """A record of that version as one of today's."""
    for step in range(version, VERSION):
        record = UPGRADES[step](record)
    return record
