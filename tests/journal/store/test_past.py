"""Earlier versions, and logs that are written anew."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.journal.store import DamageKind, Document, JournalDB, NotSaved
from tests.journal.store.place import START, Place


def texts(db: JournalDB, doc_id: int) -> list[tuple[object, bool]]:
    """Its versions' texts, oldest first (None for a deletion), and whether each stands."""
    return [(one.document and one.document["text"], one.stands) for one in db.history("entries", doc_id)]


def test_every_version_and_deletion_is_there_oldest_first(db: JournalDB) -> None:
    entries = db.table("entries")
    doc_id = entries.insert({"text": "ett"})
    entries.update({"text": "två"}, doc_ids=[doc_id])
    entries.remove(doc_ids=[doc_id])
    db.put("entries", {doc_id: {"text": "tre"}})
    assert texts(db, doc_id) == [("ett", False), ("två", False), (None, False), ("tre", True)]
    assert db.history("entries", 7) == ()


def test_a_version_says_when_it_was_written(place: Place) -> None:
    db = place.open()
    doc_id = db.table("entries").insert({"text": "ett"})
    (only,) = place.open().history("entries", doc_id)
    assert abs(only.at - datetime.fromtimestamp(START / 1000, UTC)).total_seconds() < 1


def test_of_two_edits_elsewhere_the_loser_is_an_earlier_version(place: Place) -> None:
    here = place.open()
    doc_id = here.table("entries").insert({"text": "ett"})
    there = place.elsewhere().open()
    with here.session(), there.session():
        here.table("entries").update({"text": "här"}, doc_ids=[doc_id])
        there.table("entries").update({"text": "där"}, doc_ids=[doc_id])
    for one in (place.open(), place.elsewhere().open()):
        found = texts(one, doc_id)
        assert {text for text, _ in found} == {"ett", "här", "där"}
        stands = one.table("entries").get(doc_id=doc_id)
        assert isinstance(stands, Document)
        assert [text for text, stood in found if stood] == [stands["text"]]


def test_who_mentions_a_text_in_any_version(place: Place) -> None:
    db = place.open()
    first = db.table("entries").insert({"text": "om LK"})
    second = db.table("entries").insert({"text": "om MO"})
    db.table("entries").update({"text": "om någon"}, doc_ids=[first])
    assert db.mentioning("entries", lambda json: b"LK" in json) == (first,)
    assert db.mentioning("entries", lambda json: b"om " in json) == (first, second)
    db.erase("entries", [first])
    assert db.mentioning("entries", lambda json: b"LK" in json) == ()


def test_putting_is_one_batch_and_the_same_again_is_nothing(place: Place) -> None:
    db = place.open()
    db.put("entries", {1: {"n": 1}, 2: {"n": 2}})
    assert [json.loads(line)["x"] for line in place.lines()[1:]] == [1, 0]
    db.put("entries", {1: {"n": 1}, 2: {"n": 3}})
    assert [json.loads(line)["i"] for line in place.lines()[3:]] == ["2"]


# -- compaction ---------------------------------------------------------------------------------------


def test_every_version_of_an_entry_stays_and_of_other_tables_the_newest(place: Place) -> None:
    db = place.open()
    entry = db.table("entries").insert({"text": "ett"})
    state = db.table("states").insert({"n": 0})
    for n in range(1, 4):
        db.table("entries").update({"text": f"{n}"}, doc_ids=[entry])
        db.table("states").update({"n": n}, doc_ids=[state])
    saved = db.compact()
    assert saved > 0
    assert texts(db, entry) == [("ett", False), ("1", False), ("2", False), ("3", True)]
    kept = [json.loads(line) for line in place.lines()[1:]]
    assert [one["d"]["n"] for one in kept if one["t"] == "states"] == [3]
    assert [one["s"] for one in kept] == list(range(1, 6))
    for one in (db, place.open()):
        assert one.table("states").get(doc_id=state) == {"n": 3}
        assert one.damage == ()
    assert json.loads(place.lines()[0])["generation"] == 2
    db.table("entries").insert({"text": "nytt"})
    assert len(place.open().table("entries")) == 2
    assert len(place.logs()) == 1


def test_a_deleted_entry_can_still_be_brought_back(place: Place) -> None:
    db = place.open()
    entry = db.table("entries").insert({"text": "ett"})
    db.table("entries").remove(doc_ids=[entry])
    db.compact()
    assert texts(place.open(), entry) == [("ett", False), (None, True)]


def test_what_could_not_be_proven_is_put_aside(place: Place) -> None:
    db = place.open()
    for n in range(3):
        db.table("entries").insert({"n": n})
    lines = place.lines()
    lines[2] = lines[2].replace(b'"n":1', b'"n":7')
    place.log().write_bytes(b"".join(lines) + b"half a line")
    db = place.open()
    assert {found.kind for found in db.damage} == {DamageKind.LINE, DamageKind.TORN}
    db.compact()
    assert sorted(path.read_bytes() for path in (place.folder / "damaged").iterdir()) == [b"half a line", lines[2]]
    assert place.open().damage == ()
    assert sorted(one["n"] for one in place.open().table("entries")) == [0, 2]


def test_it_is_never_done_by_itself(place: Place) -> None:
    with place.open() as db:
        state = db.table("states").insert({"n": 0})
        for n in range(50):
            db.table("states").update({"n": n}, doc_ids=[state])
    with place.open() as db:
        db.table("entries").insert({"n": 1})
    assert json.loads(place.lines()[0])["generation"] == 1


def test_where_it_fails_all_is_as_it_was(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    db = place.open()
    state = db.table("states").insert({"n": 0})
    db.table("states").update({"n": 1}, doc_ids=[state])
    before = place.everything()

    def refuse(source: Path, target: Path) -> None:
        raise OSError(28, "full", str(target))

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        with pytest.raises(NotSaved):
            db.compact()
    assert place.everything() == before
    db.table("states").update({"n": 2}, doc_ids=[state])
    assert place.open().table("states").get(doc_id=state) == {"n": 2}


def test_nothing_is_made_by_compacting_nothing(place: Place) -> None:
    assert place.open().compact() == 0
    assert not place.folder.exists()


def test_another_window_notices_and_goes_on(place: Place) -> None:
    here, there = place.open(), place.open()
    doc_id = here.table("entries").insert({"n": 1})
    with there.session():
        assert there.table("entries").get(doc_id=doc_id) == {"n": 1}
    here.erase("entries", [doc_id])
    there.table("entries").insert({"n": 2})
    for one in (here, there, place.open()):
        with one.session():
            assert one.table("entries").all() == [{"n": 2}]
    assert len(place.logs()) == 1


def test_a_log_that_is_a_link_stays_one(place: Place) -> None:
    db = place.open()
    doc_id = db.table("entries").insert({"text": "hemligt"})
    db.close()
    log = place.log()
    real = place.folder.with_name("real.jsonl")
    log.rename(real)
    log.symlink_to(real)
    db = place.open()
    db.erase("entries", [doc_id])
    assert log.is_symlink()
    assert b"hemligt" not in real.read_bytes()
