"""What could not be proven in a journal's files, as facts."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class DamageKind(StrEnum):
    """What is wrong."""

    LINE = "line"
    """A line that does not prove itself; it is left where it is and not used."""
    SEQUENCE = "sequence"
    """Records are missing before this place, or stand in the wrong order."""
    BATCH = "batch"
    """Records that are whole but belong to a batch that is not; they are not used."""
    HEADER = "header"
    """The log does not begin with a header."""
    TORN = "torn"
    """The own log ends in bytes that are no whole commit; the next write puts them into ``damaged/``."""
    REWOUND = "rewound"
    """The own log no longer holds what was last saved in it; the next write begins a new one beside it."""
    UNREADABLE = "unreadable"
    """The file is there but cannot be read."""
    IDENTITY = "identity"
    """``journal.json`` makes no sense; the next write puts it into ``damaged/`` and writes a new one."""


class Damage(Struct, frozen=True):
    """One place that could not be proven.

    Attributes:
        file: Its name within the journal's folder.
        offset: Bytes from the start of the file.
        length: Bytes; 0 where nothing is there (missing records) or where it is the whole file.
    """

    file: str
    offset: int
    length: int
    kind: DamageKind
