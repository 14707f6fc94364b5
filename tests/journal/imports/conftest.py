"""A journal in memory, a door in Stockholm, and what a reader finds, in short."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from coach.journal.imports.found import Door, Finds, Imported, Problem, Source
from coach.journal.journal import Journal

MADE_BY_JRNL = Path(__file__).parent / "made_by_jrnl"


def in_stockholm(at: datetime) -> datetime:
    """A time with Stockholm's offset, and nothing else of its zone."""
    zone = ZoneInfo("Europe/Stockholm")
    there = at.astimezone(zone) if at.tzinfo else at.replace(tzinfo=zone)
    return datetime.fromisoformat(there.isoformat())


DOOR = Door("sv", in_stockholm)

Reader = Callable[[Source, Door], Finds]


class Read:
    """What a reader found in some bytes."""

    def __init__(self, reader: Reader, data: str | bytes, name: str = "fil.txt") -> None:
        found = list(reader(Source(name, data.encode() if isinstance(data, str) else data), DOOR))
        self.imported = [one for one in found if isinstance(one, Imported)]
        self.entries = [one.entry for one in self.imported]
        self.texts = [str(one.steps[0].answer) for one in self.entries]
        self.at = [one.at.isoformat() for one in self.entries]
        self.lines = [one.line for one in self.imported]
        self.problems = [(one.line, one.code.value, one.value) for one in found if isinstance(one, Problem)]


@pytest.fixture
def journal() -> Journal:
    """A journal that leaves nothing on disk."""
    return Journal.memory()
