"""What is said of rows on two devices at the same time: both keep all of it, and stand the same in the end."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest

from coach.journal.follow_up import CannotFollowUp
from coach.journal.journal import Journal
from coach.journal.ledger import STATES
from tests.torture.effort import times
from tests.torture.journals import AT, entry

DEVICES = ("here", "there")


class Clock:
    """A clock that goes on by a minute whenever it is read."""

    def __init__(self, behind: int) -> None:
        """Be so many minutes behind."""
        self._minutes = count(-behind)

    def __call__(self) -> datetime:
        return AT + timedelta(minutes=next(self._minutes))


@pytest.fixture
def devices(tmp_path: Path) -> Iterator[list[Journal]]:
    """Two devices that have the same entries; the clock of one is ten minutes behind."""
    here, there = (tmp_path / name for name in DEVICES)
    first = Journal.open(here, tmp_path / "here-state", Clock(0))
    for _ in range(2):
        first.finish(entry("Något", "LK", "JÖ"))
    shutil.copytree(here, there)
    second = Journal.open(there, tmp_path / "there-state", Clock(10))
    yield [first, second]
    first.close()
    second.close()


def exchange(root: Path) -> None:
    """Each device gets the log that the other has written, as it is now."""
    logs = {name: own(root, name) for name in DEVICES}
    for name, other in (DEVICES, DEVICES[::-1]):
        for log, data in logs[other].items():
            (root / name / log).write_bytes(data)


def own(root: Path, name: str) -> dict[str, bytes]:
    """The log that a device writes, by its name; nothing where it has written nothing yet."""
    states = [json.loads(path.read_bytes()) for path in (root / f"{name}-state").glob("*.json")]
    logs = [root / name / f"log-{state['device']}.jsonl" for state in states]
    return {log.name: log.read_bytes() for log in logs}


@pytest.mark.parametrize("seed", range(times(3, 60)))
def test_nothing_that_is_said_is_lost(devices: list[Journal], tmp_path: Path, seed: int) -> None:
    random, said = Random(seed), set[str]()
    rows = [row.id for row in devices[0].ledger().owed()]
    for number in range(40):
        journal = random.choice(devices)
        if random.random() < 0.15:
            exchange(tmp_path)
        elif random.random() < 0.2:
            with suppress(CannotFollowUp):  # where nothing was said of it here
                journal.follow_ups.undo(random.choice(rows))
        else:
            said.add(f"{number}")
            journal.follow_ups.set(random.choice(rows), random.choice(STATES["owed"]), f"{number}")
    exchange(tmp_path)
    stand = [{row.id: (row.state, row.note) for row in journal.ledger().of("owed")} for journal in devices]
    assert stand[0] == stand[1]
    for journal in devices:
        assert {note.text for note in journal.follow_ups.notes()} == said
        assert journal.damage == ()
    devices[0].follow_ups.rewrite(lambda text: f"{text}.")
    exchange(tmp_path)
    assert {note.text for note in devices[1].follow_ups.notes()} == {f"{text}." for text in said}
