"""What lies on disk, byte for byte, and when."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from zlib import crc32

import pytest
from msgspec import Raw, structs

from coach.journal.store import DamageKind, JournalDB, NotSaved, Reason, disk
from coach.journal.store.record import Header, PlainCodec, Record
from tests.journal.store.place import Place, seal


def test_nothing_is_created_before_the_first_write(place: Place) -> None:
    with place.open() as db:
        assert db.table("entries").all() == []
        assert db.damage == ()
        assert db.tables() == set()
        db.new_id()
        db.table("entries").update({"n": 1})
        db.table("entries").remove(doc_ids=[1])
        db.drop_tables()
        assert list(place.folder.parent.iterdir()) == []
    assert list(place.folder.parent.iterdir()) == []


def test_reading_leaves_no_trace_on_a_new_machine(place: Place) -> None:
    place.open().table("entries").insert({"n": 1})
    other = place.elsewhere()
    before = sorted(place.folder.iterdir())
    with other.open() as db:
        assert db.table("entries").all() == [{"n": 1}]
        db.table("entries").update({"n": 2}, doc_ids=[5])
    assert sorted(place.folder.iterdir()) == before
    assert not other.state.exists()


def test_the_lines_are_exactly_these(place: Place) -> None:
    db = place.open()
    doc_id = db.table("entries").insert({"text": 'Å \n "q" \u2028', "list": [1, None, 2.5]})
    db.table("entries").update({"text": "b"}, doc_ids=[doc_id])
    db.table("entries").remove(doc_ids=[doc_id])
    device = place.log().name.removeprefix("log-").removesuffix(".jsonl")
    assert re.fullmatch("[0-9a-f]{12}", device)
    header, *records = place.lines()
    assert header == seal(f'{{"format":"coach-log","v":1,"kind":"log","device":"{device}","generation":1}}')
    revisions = [json.loads(line)["r"] for line in records]
    assert all(re.fullmatch(f"[0-9a-f]{{12}}-[0-9a-f]{{4}}-{device}", revision) for revision in revisions)
    assert revisions == sorted(set(revisions))
    first, second, third = revisions
    assert records[0] == seal(
        f'{{"s":1,"t":"entries","o":"put","i":"{doc_id}","r":"{first}","b":null,"x":0,'
        '"d":{"text":"Å \\n \\"q\\" \u2028","list":[1,null,2.5]}}'
    )
    assert records[1] == seal(
        f'{{"s":2,"t":"entries","o":"put","i":"{doc_id}","r":"{second}","b":"{first}","x":0,'
        '"d":{"text":"b","list":[1,null,2.5]}}'
    )
    assert records[2] == seal(f'{{"s":3,"t":"entries","o":"del","i":"{doc_id}","r":"{third}","b":"{second}","x":0}}')


def test_the_checksum_is_of_the_bytes_before_it(place: Place) -> None:
    place.open().table("entries").insert({"n": 1})
    for line in place.lines():
        body, _, tail = line.rpartition(b',"c":"')
        assert tail == b'%08x"}\n' % crc32(body)


def test_a_batch_counts_down(place: Place) -> None:
    place.open().table("entries").insert_multiple([{"n": 1}, {"n": 2}, {"n": 3}])
    assert [json.loads(line)["x"] for line in place.lines()[1:]] == [2, 1, 0]


def test_drafts_have_a_log_of_their_own(place: Place) -> None:
    db = place.open()
    db.table("drafts").insert({"text": "utkast"})
    db.table("entries").insert({"text": "klar"})
    db.table("settings").insert({"text": "val"})
    assert [json.loads(line).get("t") for line in place.lines("drafts")] == [None, "drafts"]
    assert [json.loads(line).get("t") for line in place.lines()] == [None, "entries", "settings"]
    assert json.loads(place.lines("drafts")[0])["kind"] == "drafts"


def test_the_identity_is_written_once(place: Place) -> None:
    place.open().table("entries").insert({"n": 1})
    first = (place.folder / "journal.json").read_bytes()
    found = json.loads(first)
    assert list(found) == ["format", "v", "id"]
    assert found["format"] == "coach-journal"
    assert found["v"] == 1
    place.open().table("entries").insert({"n": 2})
    place.elsewhere().open().table("entries").insert({"n": 3})
    assert (place.folder / "journal.json").read_bytes() == first
    assert not [path for path in place.folder.iterdir() if path.name.startswith(".")]


def test_only_the_owner_can_read(place: Place) -> None:
    before = os.umask(0)
    try:
        db = place.open()
        db.table("entries").insert({"n": 1})
        db.table("drafts").remove(doc_ids=[db.table("drafts").insert({"n": 1})])
    finally:
        os.umask(before)
    for folder in (place.folder, place.state):
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_the_state_folder_holds_nothing_readable(place: Place) -> None:
    place.open().table("entries").insert({"text": "hemligt"})
    assert not [path for path in place.state.iterdir() if b"hemligt" in path.read_bytes()]
    assert place.state_file().stat().st_size == 512


def test_a_link_stays_a_link(place: Place) -> None:
    real = place.folder.with_name("real")
    real.mkdir()
    place.folder.symlink_to(real)
    db = place.open()
    db.table("entries").insert({"n": 1})
    db.table("drafts").remove(doc_ids=[db.table("drafts").insert({"n": 1})])
    assert place.folder.is_symlink()
    assert {path.name.partition("-")[0] for path in real.iterdir()} == {
        "journal.json",
        "log",
        "drafts",
    }


@pytest.mark.parametrize("where", ["identity", "header", "operation"])
def test_a_later_version_can_be_read_and_not_written(place: Place, where: str) -> None:
    place.open().table("entries").insert({"n": 1})
    if where == "identity":
        (place.folder / "journal.json").write_text('{"format":"coach-journal","v":2,"id":{"new":"shape"}}')
    elif where == "header":
        line = seal('{"format":"coach-log","v":2,"kind":"log","device":"ffffffffffff","generation":1}')
        (place.folder / "log-ffffffffffff.jsonl").write_bytes(line)
    else:
        header = '{"format":"coach-log","v":1,"kind":"log","device":"ffffffffffff","generation":1}'
        record = '{"s":1,"t":"entries","o":"new","i":"5","r":"01a00c7a1e00-0000-ffffffffffff","b":null,"x":0}'
        (place.folder / "log-ffffffffffff.jsonl").write_bytes(seal(header) + seal(record))
    before = place.everything()
    db = place.open()
    assert db.table("entries").all() == [{"n": 1}]
    assert db.read_only is Reason.TOO_NEW
    assert db.damage == ()
    with pytest.raises(NotSaved) as failure:
        db.table("entries").insert({"n": 2})
    assert failure.value.reason is Reason.TOO_NEW
    assert db.table("entries").all() == [{"n": 1}]
    assert place.everything() == before


def test_a_damaged_identity_is_said_kept_and_replaced(place: Place) -> None:
    place.open().table("entries").insert({"n": 1})
    (place.folder / "journal.json").write_bytes(b'{"format":"coa')
    db = place.open()
    assert [found.kind for found in db.damage] == [DamageKind.IDENTITY]
    db.table("entries").insert({"n": 2})
    assert (place.folder / "damaged" / "journal.json-0").read_bytes() == b'{"format":"coa'
    assert sorted(found["n"] for found in place.open().table("entries")) == [1, 2]
    assert place.open().damage == ()


def test_memory_leaves_no_trace(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.folder.parent.mkdir(exist_ok=True)
    monkeypatch.chdir(place.folder.parent)
    with JournalDB.memory() as db:
        db.table("drafts").remove(doc_ids=[db.table("drafts").insert({"n": 1})])
        db.table("entries").insert({"n": 1})
    assert list(place.folder.parent.iterdir()) == []


def test_who_is_first_gives_the_journal_its_id(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    write_new = disk.write_new
    theirs = json.dumps({"format": "coach-journal", "v": 1, "id": "a" * 32}).encode()

    def write_beside_another(path: Path, data: bytes) -> None:
        write_new(path, data)
        (place.folder / "journal.json").write_bytes(theirs)

    with monkeypatch.context() as patch:
        patch.setattr(disk, "write_new", write_beside_another)
        place.open().table("entries").insert({"n": 1})
    assert (place.folder / "journal.json").read_bytes() == theirs
    assert place.state_file().name.startswith("a" * 32)


def test_memory_holds_what_the_line_says(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    line = PlainCodec.line

    def say_two(codec: PlainCodec, header: Header, record: Record) -> bytes:
        return line(codec, header, structs.replace(record, d=Raw(b'{"n":2}')))

    monkeypatch.setattr(PlainCodec, "line", say_two)
    db = place.open()
    db.table("entries").insert({"n": 1})
    assert db.table("entries").all() == [{"n": 2}] == place.open().table("entries").all()


def test_what_could_not_be_read_again_is_not_written(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})
    before = place.everything()
    monkeypatch.setattr(PlainCodec, "line", lambda codec, header, record: b"nonsense\n")
    with pytest.raises(ValueError, match="read again"):
        db.table("entries").insert({"n": 2})
    assert place.everything() == before
