"""A small log, cut at every byte and with every byte changed: nothing wrong is ever taken for right."""

from __future__ import annotations

import json
from random import Random

import pytest

from coach.journal.store import JournalDB
from tests.journal.store.place import Place

BATCH = (3, 4)
"""The lines of the batch, counted from 0."""

Documents = dict[int, dict[str, object]]


def documents(db: JournalDB) -> Documents:
    """All entries by id."""
    return {document.doc_id: dict(document) for document in db.table("entries")}


def written(place: Place) -> list[tuple[int, Documents]]:
    """A log with inserts, an edit, a batch and a deletion; returns what holds from which byte on."""
    db = place.open()
    entries = db.table("entries")
    states: list[tuple[int, Documents]] = []

    def note() -> None:
        states.append((place.log().stat().st_size, documents(db)))

    first = entries.insert({"text": "Först, på svenska", "n": 1})
    note()
    entries.update({"text": 'änd\nrad "så"'}, doc_ids=[first])
    note()
    entries.insert_multiple([{"n": 2}, {"n": 3}])
    note()
    entries.remove(doc_ids=[first])
    note()
    return states


def expected(states: list[tuple[int, Documents]], size: int) -> Documents:
    """What a log of so many bytes holds."""
    whole = [documents for end, documents in states if end <= size]
    return whole[-1] if whole else {}


@pytest.mark.parametrize("mine", [True, False])
def test_cut_at_every_byte(place: Place, mine: bool) -> None:
    states = written(place)
    data = place.log().read_bytes()
    machine = place if mine else place.elsewhere()
    for size in range(len(data)):
        place.log().write_bytes(data[:size])
        db = machine.open()
        assert documents(db) == expected(states, size), size
        if not mine:
            assert db.damage == (), size


def test_cut_after_the_anchor_and_written_to(place: Place, rounds: int) -> None:
    states = written(place)
    data, log = place.log().read_bytes(), place.log()
    start = data.index(b"\n") + 1
    state = place.state_file()
    device = json.loads(state.read_bytes())
    device["log"] = {"generation": 0, "seq": 0, "start": 0, "end": 0, "check": 0}
    for size in range(start, len(data), max(1, 64 // rounds)):
        log.write_bytes(data[:size])
        state.write_text(json.dumps(device))
        db = place.open()
        db.table("entries").insert({"new": size})
        new = [document for document in place.open().table("entries") if "new" in document]
        assert new == [{"new": size}]
        found = {doc_id: document for doc_id, document in documents(place.open()).items() if "new" not in document}
        assert found == expected(states, size), size
        assert len(place.logs()) == 1
        end = max([start, *(end for end, _ in states if end <= size)])
        aside = place.folder / "damaged" / f"{log.name}-{end}"
        if end < size:
            assert data[end:size] in [path.read_bytes() for path in aside.parent.glob(f"{aside.name}*")]


def test_every_byte_changed(place: Place, rounds: int) -> None:
    states = written(place)
    data = place.log().read_bytes()
    ever = [document for _, documents in states for document in documents.values()]
    random = Random(rounds)
    for offset in range(len(data)):
        for bit in random.sample(range(8), min(8, max(1, rounds // 8))):
            changed = bytearray(data)
            changed[offset] ^= 1 << bit
            place.log().write_bytes(changed)
            db = place.open()
            assert all(document in ever for document in documents(db).values()), (offset, bit)
            assert db.damage, (offset, bit)
            if data.count(b"\n", 0, offset) not in BATCH:
                assert [document for document in documents(db).values() if len(document) == 1] == [{"n": 2}, {"n": 3}]


def test_lines_lost_doubled_and_swapped(place: Place, rounds: int) -> None:
    states = written(place)
    lines = place.lines()
    ever = [document for _, documents in states for document in documents.values()]
    random = Random(rounds)
    for _ in range(rounds * 10):
        mixed = [line for line in lines for _ in range(random.choice([0, 1, 1, 2]))]
        if random.random() < 0.5:
            random.shuffle(mixed)
        place.log().write_bytes(b"".join(mixed))
        assert all(document in ever for document in documents(place.open()).values())
    place.log().write_bytes(b"".join(lines))
    assert documents(place.open()) == states[-1][1]
