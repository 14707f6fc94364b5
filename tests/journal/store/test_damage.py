"""What is damaged costs itself and nothing else, and is said."""

from __future__ import annotations

import json

import pytest

from coach.journal.store import DamageKind, JournalDB
from tests.journal.store.place import Place, seal


def numbers(db: JournalDB) -> list[int]:
    """What the entries hold."""
    return sorted(document["n"] for document in db.table("entries"))


def written(place: Place, count: int = 4) -> bytes:
    """A log of so many entries; returns its bytes."""
    db = place.open()
    for n in range(count):
        db.table("entries").insert({"n": n})
    return place.log().read_bytes()


def header(place: Place) -> bytes:
    """The header of a log of another device."""
    return seal('{"format":"coach-log","v":1,"kind":"log","device":"ffffffffffff","generation":1}')


def record(seq: int, follow: int = 0, before: int = 0) -> bytes:
    """A record of another device: the number is its sequence."""
    revision = f"01a00c7a1e00-{seq:04x}-ffffffffffff"
    batch = f'"x":{follow}' + (f',"y":{before}' if before else "")
    return seal(
        f'{{"s":{seq},"t":"entries","o":"put","i":"{seq}","r":"{revision}","b":null,{batch},"d":{{"n":{seq}}}}}'
    )


def foreign(place: Place, *lines: bytes) -> JournalDB:
    """The journal, with the log of another device in it."""
    place.folder.mkdir(exist_ok=True)
    (place.folder / "log-ffffffffffff.jsonl").write_bytes(header(place) + b"".join(lines))
    return place.open()


def test_a_damaged_line_costs_one_record(place: Place) -> None:
    data = written(place)
    place.log().write_bytes(data.replace(b'"n":1', b'"n":9'))
    db = place.open()
    assert numbers(db) == [0, 2, 3]
    (found,) = db.damage
    line = place.lines()[2]
    assert (found.file, found.kind) == (place.log().name, DamageKind.LINE)
    assert data[found.offset :].startswith(line[:10])
    assert found.length == len(line)


@pytest.mark.parametrize("newline", [b"", b"\x0b", b" "])
def test_a_lost_newline_costs_nothing(place: Place, newline: bytes) -> None:
    data = written(place)
    lines = place.lines()
    place.log().write_bytes(b"".join(lines[:2]) + lines[2][:-1] + newline + b"".join(lines[3:]))
    assert len(place.log().read_bytes()) - len(data) == len(newline) - 1
    db = place.open()
    assert numbers(db) == [0, 1, 2, 3]
    assert DamageKind.LINE in [found.kind for found in db.damage]


def test_the_checksum_is_compared_to_the_letter(place: Place) -> None:
    whole = record(1)
    assert numbers(foreign(place, whole)) == [1]
    digits = whole[-11:-3]
    assert digits != digits.upper()
    assert numbers(foreign(place, whole[:-11] + digits.upper() + whole[-3:])) == []


def test_missing_records_are_said(place: Place) -> None:
    db = foreign(place, record(1), record(3))
    assert numbers(db) == [1, 3]
    assert [(found.kind, found.offset) for found in db.damage] == [
        (DamageKind.SEQUENCE, len(header(place) + record(1)))
    ]


def test_a_missing_header_is_said(place: Place) -> None:
    place.folder.mkdir()
    (place.folder / "log-ffffffffffff.jsonl").write_bytes(record(1))
    db = place.open()
    assert numbers(db) == [1]
    assert [found.kind for found in db.damage] == [DamageKind.HEADER]


@pytest.mark.parametrize("cut", [1, 20, len(record(2)) - 1])
def test_the_torn_end_of_another_device_is_still_arriving(place: Place, cut: int) -> None:
    db = foreign(place, record(1), record(2)[:cut])
    assert numbers(db) == [1]
    assert db.damage == ()
    db.table("entries").insert({"n": 5})
    path = place.folder / "log-ffffffffffff.jsonl"
    assert path.read_bytes() == header(place) + record(1) + record(2)[:cut]
    path.write_bytes(header(place) + record(1) + record(2))
    assert numbers(place.open()) == [1, 2, 5]


def test_half_a_batch_of_another_device_is_still_arriving(place: Place) -> None:
    db = foreign(place, record(1), record(2, 2), record(3, 1))
    assert numbers(db) == [1]
    assert db.damage == ()
    assert numbers(foreign(place, record(1), record(2, 2), record(3, 1), record(4))) == [1, 2, 3, 4]


def test_a_batch_is_whole_or_absent(place: Place) -> None:
    broken = record(3, 1).replace(b'"n":3', b'"n":9')
    db = foreign(place, record(1), record(2, 2), broken, record(4), record(5))
    assert numbers(db) == [1, 5]
    assert {found.kind for found in db.damage} == {DamageKind.LINE, DamageKind.BATCH}


@pytest.mark.parametrize("hit", [2, 3, 4])
def test_a_batch_is_absent_whichever_of_its_records_is_damaged(place: Place, hit: int) -> None:
    lines = [record(1), record(2, 2), record(3, 1, 1), record(4, 0, 2), record(5)]
    assert numbers(foreign(place, *lines)) == [1, 2, 3, 4, 5]
    lines[hit - 1] = lines[hit - 1].replace(b'"n":', b'"m":')
    db = foreign(place, *lines)
    assert numbers(db) == [1, 5]
    assert {found.kind for found in db.damage} == {DamageKind.LINE, DamageKind.BATCH}
    assert numbers(foreign(place, record(3, 1, 1), record(4, 0, 2), record(5))) == [5]


def test_a_batch_says_in_each_of_its_records_how_many_come_before_also_in_a_new_generation(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"n": 0})
    first, *_ = db.table("entries").insert_multiple([{"n": 1}, {"n": 2}, {"n": 3}])
    counts = [(line.get("x"), line.get("y")) for line in map(json.loads, place.lines()[1:])]
    assert counts == [(0, None), (2, None), (1, 1), (0, 2)]
    db.erase("entries", [first])
    counts = [(line.get("x"), line.get("y")) for line in map(json.loads, place.lines()[1:])]
    assert counts == [(0, None), (1, None), (0, 1), (0, None)]
    assert numbers(place.open()) == [0, 2, 3]


def test_a_batch_with_a_record_missing_is_absent(place: Place) -> None:
    db = foreign(place, record(1), record(2, 2), record(4), record(5))
    assert numbers(db) == [1, 5]
    assert {found.kind for found in db.damage} == {DamageKind.SEQUENCE, DamageKind.BATCH}


@pytest.mark.parametrize("torn", [b'{"s":5,"t":"entr', b"\0" * 4000, b"nonsense\n{", b"nonsense\n"])
def test_the_own_torn_end_is_kept_aside_at_the_next_write(place: Place, torn: bytes) -> None:
    data = written(place)
    place.log().write_bytes(data + torn)
    db = place.open()
    assert [(found.kind, found.offset, found.length) for found in db.damage] == [
        (DamageKind.TORN, len(data), len(torn))
    ]
    assert place.log().read_bytes() == data + torn
    assert not (place.folder / "damaged").exists()
    db.table("entries").insert({"n": 4})
    aside = place.folder / "damaged" / f"{place.log().name}-{len(data)}"
    assert aside.read_bytes() == torn
    assert aside.stat().st_mode & 0o777 == 0o600
    assert place.log().read_bytes().startswith(data + b'{"s":5,')
    assert numbers(place.open()) == [0, 1, 2, 3, 4]
    assert place.open().damage == ()


def test_half_a_batch_at_the_own_end_is_kept_aside(place: Place) -> None:
    written(place, 1)
    older = place.state_file().read_bytes()
    db = place.open()
    db.table("entries").insert_multiple([{"n": 1}, {"n": 2}, {"n": 3}])
    lines = place.lines()
    place.state_file().write_bytes(older)
    place.log().write_bytes(b"".join(lines[:4]))
    end = len(lines[0] + lines[1])
    again = place.open()
    assert numbers(again) == [0]
    assert [found.kind for found in again.damage] == [DamageKind.TORN]
    again.table("entries").insert({"n": 9})
    assert numbers(place.open()) == [0, 9]
    assert (place.folder / "damaged" / f"{place.log().name}-{end}").read_bytes() == lines[2] + lines[3]


def test_two_torn_ends_at_one_place_are_both_kept(place: Place) -> None:
    data = written(place, 1)
    damaged = place.folder / "damaged"
    damaged.mkdir()
    (damaged / f"{place.log().name}-{len(data)}").write_bytes(b"earlier")
    place.log().write_bytes(data + b"later")
    place.open().table("entries").insert({"n": 1})
    assert sorted(path.read_bytes() for path in damaged.iterdir()) == [b"earlier", b"later"]


def test_one_unreadable_file_is_said_and_the_rest_is_read(place: Place) -> None:
    written(place)
    (place.folder / "log-ffffffffffff.jsonl").mkdir()
    db = place.open()
    assert numbers(db) == [0, 1, 2, 3]
    assert [(found.file, found.kind) for found in db.damage] == [("log-ffffffffffff.jsonl", DamageKind.UNREADABLE)]


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b'"i":"1"', b'"i":"one"'),
        (b'"d":{"n":1}', b'"d":[1]'),
        (b'"r":"01a0', b'"r":"zzzz'),
        (b'"b":null', b'"b":"ffffffffffff-0000-a"'),
        (b'"s":1', b'"s":"1"'),
    ],
)
def test_a_record_that_makes_no_sense_is_not_used(place: Place, good: bytes, bad: bytes) -> None:
    body = record(1)[:-17].replace(good, bad).decode() + "}"
    db = foreign(place, seal(body))
    assert db.table("entries").all() == []
    assert [found.kind for found in db.damage] == [DamageKind.LINE]
