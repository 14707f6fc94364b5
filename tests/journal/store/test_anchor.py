"""When this device goes on with its own logs, and when it begins new ones."""

from __future__ import annotations

import json
import shutil

import pytest

from coach.journal.store import DamageKind, machine
from coach.journal.store.home import Home
from tests.journal.store.place import Place, seal


def test_a_device_goes_on_with_its_log(place: Place) -> None:
    for n in range(3):
        with place.open() as db:
            db.table("entries").insert({"n": n})
    assert [json.loads(line)["s"] for line in place.lines()[1:]] == [1, 2, 3]


@pytest.mark.parametrize("table", ["entries", "drafts"])
def test_a_kill_between_append_and_anchor_begins_no_new_log(place: Place, table: str) -> None:
    db = place.open()
    db.table(table).insert({"n": 1})
    older = place.state_file().read_bytes()
    db.table(table).insert({"n": 2})
    place.state_file().write_bytes(older)
    again = place.open()
    again.table(table).insert({"n": 3})
    assert [document["n"] for document in again.table(table)] == [1, 2, 3]
    assert len(place.logs("log" if table == "entries" else table)) == 1
    assert again.damage == ()


def test_a_kill_before_the_first_anchor_begins_no_new_log(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("coach.journal.store.storage.LogStorage._keep_anchors", lambda self, home: None)
        place.open().table("entries").insert({"n": 1})
    place.open().table("entries").insert({"n": 2})
    assert [document["n"] for document in place.open().table("entries")] == [1, 2]
    assert len(place.logs()) == 1


def test_a_log_under_the_own_name_that_another_device_wrote_is_not_gone_on_with(place: Place) -> None:
    place.open().table("entries").insert({"n": 1})
    header, record = place.lines()
    device = json.loads(header)["device"]
    place.log().write_bytes(seal(f"{header[:-17].decode()}}}".replace(device, "ffffffffffff")) + record)
    state = {"v": 1, "device": device}
    place.state_file().write_text(json.dumps(state))
    place.open().table("entries").insert({"n": 2})
    assert len(place.logs()) == 2
    assert sorted(document["n"] for document in place.open().table("entries")) == [1, 2]


def test_a_kill_between_new_generation_and_anchor_begins_no_new_log(place: Place) -> None:
    db = place.open()
    drafts = db.table("drafts")
    draft = drafts.insert({"text": "halv"})
    older = place.state_file().read_bytes()
    drafts.remove(doc_ids=[draft])
    place.state_file().write_bytes(older)
    place.open().table("drafts").insert({"text": "ny"})
    assert len(place.logs("drafts")) == 1
    assert place.open().table("drafts").all() == [{"text": "ny"}]


def test_a_restored_backup_begins_a_new_log(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})
    backup = place.log().read_bytes()
    db.table("entries").insert({"n": 2})
    place.log().write_bytes(backup)
    again = place.open()
    assert [found.kind for found in again.damage] == [DamageKind.REWOUND]
    again.table("entries").insert({"n": 3})
    old, new = place.logs()
    assert old.read_bytes() == backup
    assert json.loads(new.read_bytes().splitlines()[0])["device"] == new.stem.removeprefix("log-")
    assert sorted(document["n"] for document in place.open().table("entries")) == [1, 3]
    assert len(place.logs()) == 2


def test_what_is_left_of_a_record_that_was_cut_is_kept_aside(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"text": "ett"})
    whole = place.log().stat().st_size
    db.table("entries").insert({"text": "två"})
    cut = place.log().read_bytes()[:-20]
    place.log().write_bytes(cut)
    log = place.log()
    place.open().table("entries").insert({"text": "tre"})
    assert log.read_bytes() == cut
    (aside,) = (place.folder / "damaged").iterdir()
    assert (aside.name, aside.read_bytes()) == (f"{log.name}-{whole}", cut[whole:])


def test_another_log_of_the_same_length_begins_a_new_one(place: Place) -> None:
    place.open().table("entries").insert({"n": 1})
    header, record = place.lines()
    other = seal(record.decode().partition(',"c":')[0].replace('"n":1', '"n":2') + "}")
    assert len(other) == len(record)
    place.log().write_bytes(header + other)
    place.open().table("entries").insert({"n": 3})
    assert len(place.logs()) == 2
    assert sorted(document["n"] for document in place.open().table("entries")) == [2, 3]


def test_a_log_that_is_gone_is_said_and_a_new_one_begun(place: Place) -> None:
    place.open().table("entries").insert({"n": 1})
    gone = place.log()
    gone.unlink()
    db = place.open()
    assert [(found.file, found.kind) for found in db.damage] == [(gone.name, DamageKind.REWOUND)]
    db.table("entries").insert({"n": 2})
    assert place.log() != gone
    assert place.open().table("entries").all() == [{"n": 2}]


def test_a_log_that_has_arrived_after_all_is_gone_on_with(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})
    short = place.log().read_bytes()
    db.table("entries").insert({"n": 2})
    whole = place.log().read_bytes()
    place.log().write_bytes(short)
    again = place.open()
    assert again.table("entries").all() == [{"n": 1}]
    place.log().write_bytes(whole)
    again.table("entries").insert({"n": 3})
    assert [document["n"] for document in again.table("entries")] == [1, 2, 3]
    assert len(place.logs()) == 1


def test_a_state_file_that_is_removed_meanwhile_is_written_again(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})
    place.state_file().unlink()
    db.table("entries").insert({"n": 2})
    assert json.loads(place.state_file().read_bytes())["log"]["seq"] == 1
    place.open().table("entries").insert({"n": 3})
    assert len(place.logs()) == 2
    assert sorted(document["n"] for document in place.open().table("entries")) == [1, 2, 3]


def test_damage_before_the_anchor_begins_no_new_log(place: Place) -> None:
    db = place.open()
    for n in range(3):
        db.table("entries").insert({"n": n})
    data = place.log().read_bytes()
    place.log().write_bytes(data.replace(b'"n":1', b'"n":7'))
    again = place.open()
    again.table("entries").insert({"n": 3})
    assert [document["n"] for document in again.table("entries")] == [0, 2, 3]
    assert len(place.logs()) == 1


def test_damage_after_the_anchor_begins_a_new_log(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"n": 0})
    older = place.state_file().read_bytes()
    for n in (1, 2):
        db.table("entries").insert({"n": n})
    place.state_file().write_bytes(older)
    data = place.log().read_bytes().replace(b'"n":1', b'"n":7')
    place.log().write_bytes(data)
    again = place.open()
    again.table("entries").insert({"n": 3})
    assert sorted(document["n"] for document in place.open().table("entries")) == [0, 2, 3]
    assert place.folder.joinpath(*[path for path in place.logs() if path.read_bytes() == data])
    assert len(place.logs()) == 2


@pytest.mark.parametrize("lost", ["gone", "empty", "nonsense"])
def test_without_an_anchor_a_new_log_is_begun(place: Place, lost: str) -> None:
    place.open().table("entries").insert({"n": 1})
    if lost == "gone":
        shutil.rmtree(place.state)
    else:
        place.state_file().write_bytes(b"" if lost == "empty" else b"{nonsense")
    place.open().table("entries").insert({"n": 2})
    assert sorted(document["n"] for document in place.open().table("entries")) == [1, 2]
    assert len(place.logs()) == 2


def test_one_home_on_two_machines_is_two_devices(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.open().table("entries").insert({"n": 1})
    monkeypatch.setattr("platform.node", lambda: "another-host")
    place.open().table("entries").insert({"n": 2})
    assert len(place.logs()) == 2
    assert len(list(place.state.glob("*.json"))) == len(list(place.state.glob("*.lock"))) == 2
    assert len(machine.machine()) == 12


def test_what_memory_still_holds_is_written_again(place: Place) -> None:
    db = place.open()
    entries = db.table("entries")
    first = entries.insert({"n": 1})
    backup = place.log().read_bytes()
    entries.update({"n": 10}, doc_ids=[first])
    entries.insert({"n": 2})
    place.log().write_bytes(backup)
    entries.insert({"n": 3})
    assert sorted(document["n"] for document in entries) == [2, 3, 10]
    assert sorted(document["n"] for document in place.open().table("entries")) == [2, 3, 10]


def test_that_versions_are_gone_is_written_again_too(place: Place) -> None:
    db = place.open()
    entries = db.table("entries")
    doc_id = entries.insert({"text": "hemligt"})
    backup = place.log().read_bytes()
    db.erase("entries", [], {doc_id: [(None, {"text": "något"})]})
    place.log().write_bytes(backup)
    entries.insert({"text": "nytt"})
    assert sorted(document["text"] for document in entries) == ["nytt", "något"]
    assert b"hemligt" not in place.everything()
    again = place.open()
    assert sorted(document["text"] for document in again.table("entries")) == ["nytt", "något"]
    assert [one.document for one in again.history("entries", doc_id)] == [{"text": "något"}]


def test_an_anchor_that_cannot_be_written_loses_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})

    def refuse(self: Home, state: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(Home, "keep", refuse)
        db.table("entries").insert({"n": 2})
    place.open().table("entries").insert({"n": 3})
    assert [document["n"] for document in place.open().table("entries")] == [1, 2, 3]
    assert len(place.logs()) == 1


def test_a_log_that_lost_what_memory_knows_is_not_appended_to(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})
    short, anchor = place.log().read_bytes(), place.state_file().read_bytes()
    db.table("entries").insert({"n": 2})
    place.log().write_bytes(short)
    place.state_file().write_bytes(anchor)
    db.table("entries").insert({"n": 3})
    assert len(place.logs()) == 2
    assert sorted(document["n"] for document in place.open().table("entries")) == [1, 2, 3]
