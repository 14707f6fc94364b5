"""A log that is cut, flipped, zeroed, mixed up: nothing wrong is taken for right, and no more is lost than was hit."""

from __future__ import annotations

from random import Random

import pytest

from coach.journal.store import Damage
from tests.journal.store.place import Place
from tests.torture.effort import FULL, times
from tests.torture.written import Documents, Written, read, written

COMMITS = 60
BEHIND = 3
"""How many commits an anchor is behind in some of the tests: a power cut came between."""


def write_one_more(place: Place) -> tuple[Documents, tuple[Damage, ...]]:
    """Write an entry; returns what a reopening finds but for it, and what it cannot prove."""
    with place.open() as db:
        new = db.table("entries").insert({"text": "en till"})
    found, damage = read(place)
    assert found.pop(new) == {"text": "en till"}
    return found, damage


def places(log: Written, start: int = 0) -> range:
    """Where to cut: at every byte, or at some of them."""
    return range(start, len(log.data), 1 if FULL else 29)


@pytest.mark.parametrize("mine", [True, False])
def test_cut_anywhere(place: Place, mine: bool) -> None:
    log = written(place, 8)
    machine = place if mine else place.elsewhere()
    for size in places(log):
        (place.folder / log.name).write_bytes(log.data[:size])
        found, damage = read(machine)
        assert found == log.cut(size), size
        if not mine:
            assert damage == (), size


@pytest.mark.parametrize("behind", [0, BEHIND])
def test_cut_in_the_last_three_records_and_written_to(place: Place, behind: int) -> None:
    log = written(place, COMMITS)
    for size in places(log, log.commits[-BEHIND].start):
        cut = log.data[:size]
        log.put_back(cut, behind)
        found, damage = write_one_more(place)
        assert found == log.cut(size), size
        assert log.nothing_has_vanished(cut), size
        # Where it is the end that was to be expected, the log goes on; else it is left as it is, and another begun.
        assert len(place.logs()) == (1 if behind else 2), size
        assert not (behind and damage), size


@pytest.mark.parametrize("behind", [0, BEHIND])
def test_a_bit_is_another(place: Place, behind: int) -> None:
    log, random = written(place, COMMITS), Random(behind)
    for _ in range(times(40, 1000)):
        offset, bit = random.randrange(len(log.data)), random.randrange(8)
        damaged = bytearray(log.data)
        damaged[offset] ^= 1 << bit
        check(log, bytes(damaged), offset, offset + 1, behind)


@pytest.mark.parametrize("behind", [0, BEHIND])
def test_a_block_is_zeros(place: Place, behind: int) -> None:
    log, random = written(place, COMMITS), Random(behind)
    for _ in range(times(20, 150)):
        size = random.choice([16, 512, 4096])
        start = random.randrange(0, len(log.data), random.choice([1, size]))
        end = min(start + size, len(log.data))
        check(log, log.data[:start] + bytes(end - start) + log.data[end:], start, end, behind)


def check(log: Written, damaged: bytes, start: int, end: int, behind: int) -> None:
    """Open a damaged log, here and elsewhere, and write to it."""
    log.put_back(damaged, behind)
    possible = log.possible(start, end)
    found, damage = read(log.place)
    assert found in possible, (start, end)
    assert damage, (start, end)
    assert read(log.place.elsewhere())[0] == found, (start, end)
    assert write_one_more(log.place)[0] == found, (start, end)
    assert log.nothing_has_vanished(damaged), (start, end)


def test_lines_lost_doubled_and_swapped(place: Place) -> None:
    log, random = written(place, 12), Random(0)
    ever = [document for commit in log.commits for document in commit.outcome.values()]
    lines = log.data.splitlines(keepends=True)
    for _ in range(times(60, 2000)):
        mixed = [line for line in lines for _ in range(random.choice([0, 1, 1, 2]))]
        if random.random() < 0.5:
            random.shuffle(mixed)
        log.put_back(b"".join(mixed))
        assert all(document in ever for document in read(place)[0].values())
    log.put_back(log.data)
    assert read(place)[0] == log.without()
