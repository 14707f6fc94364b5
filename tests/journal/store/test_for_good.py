"""What is deleted for good: it is in no file of this device, and nothing brings it back."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from coach.journal.store import DamageKind, JournalDB, NotSaved
from tests.journal.store.place import Place

SECRET = b"hemligt"


def entries(db: JournalDB) -> list[dict[str, object]]:
    """All entries, in the order they were begun."""
    return [dict(one) for one in sorted(db.table("entries"), key=lambda one: one.doc_id)]


def secret(db: JournalDB) -> int:
    """An entry in two versions, both of which hold the secret."""
    doc_id = db.table("entries").insert({"text": "hemligt"})
    db.table("entries").update({"text": "hemligt, igen"}, doc_ids=[doc_id])
    return doc_id


def test_no_file_holds_its_words_and_the_others_are_whole(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"text": "före"})
    doc_id = secret(db)
    db.table("entries").insert_multiple([{"text": "efter"}, {"text": "sist"}])
    assert SECRET in place.everything()
    db.erase("entries", [doc_id])
    assert SECRET not in place.everything()
    for one in (db, place.open()):
        assert [document["text"] for document in entries(one)] == ["före", "efter", "sist"]
        assert one.history("entries", doc_id) == ()
        assert one.damage == ()
    assert db.still_holding() == ()
    assert len(place.logs()) == 1
    db.table("entries").insert({"text": "nytt"})
    assert len(entries(place.open())) == 4


def test_in_memory_too() -> None:
    db = JournalDB.memory()
    doc_id = secret(db)
    assert len(db.history("entries", doc_id)) == 2
    db.erase("entries", [doc_id])
    assert entries(db) == []
    assert db.history("entries", doc_id) == ()


def test_a_deleted_entry_can_be_deleted_for_good(place: Place) -> None:
    db = place.open()
    doc_id = secret(db)
    db.table("entries").remove(doc_ids=[doc_id])
    assert db.deleted("entries") == (doc_id,)
    assert SECRET in place.everything()
    db.erase("entries", [doc_id])
    assert db.deleted("entries") == ()
    assert SECRET not in place.everything()


@pytest.mark.parametrize(
    "name", ["{stem}.sync-conflict-20261124-101112-ABCDEFG.jsonl", "{stem} (conflicted copy).jsonl"]
)
def test_a_conflict_copy_brings_nothing_back_and_is_cleaned(place: Place, name: str) -> None:
    db = place.open()
    kept = db.table("entries").insert({"text": "kvar"})
    doc_id = secret(db)
    copy = place.folder / name.format(stem=place.log().stem)
    shutil.copy(place.log(), copy)
    db.erase("entries", [doc_id])
    assert SECRET not in place.everything()
    assert copy.exists()
    assert [one.doc_id for one in place.open().table("entries")] == [kept]
    assert place.open().damage == ()


def test_half_a_copy_may_hold_it_and_this_is_said(place: Place) -> None:
    db = place.open()
    doc_id = secret(db)
    copy = place.folder / place.log().name.replace(".jsonl", ".sync-conflict-1.jsonl")
    header, first, _ = place.lines()
    copy.write_bytes(header + first[:-20])
    db.erase("entries", [doc_id])
    assert db.still_holding() == (copy.name,)


def test_a_copy_that_comes_later_is_cleaned_on_opening(place: Place) -> None:
    db = place.open()
    doc_id = secret(db)
    before = place.log().read_bytes()
    name = place.log().name
    db.erase("entries", [doc_id])
    copy = place.folder / name.replace(".jsonl", ".sync-conflict-1.jsonl")
    copy.write_bytes(before)
    assert entries(place.open()) == []
    assert SECRET not in place.everything()


def test_a_device_that_was_away_brings_nothing_back_and_cleans_its_own(place: Place) -> None:
    away = place.elsewhere().open()
    doc_id = secret(away)
    here = place.open()
    with away.session():
        here.erase("entries", [doc_id])
        away_log = next(path for path in place.logs() if SECRET in path.read_bytes())
        assert here.still_holding() == (away_log.name,)
        away.table("entries").update({"text": "hemligt, på tåget"}, doc_ids=[doc_id])
    assert entries(place.open()) == []
    assert entries(place.elsewhere().open()) == []
    assert SECRET not in place.everything()
    assert place.open().still_holding() == ()
    assert place.elsewhere().open().damage == () == place.open().damage


def test_the_log_of_a_device_that_this_one_was_before_is_cleaned_too(place: Place) -> None:
    db = place.open()
    doc_id = secret(db)
    shorter = place.lines()[:2]
    place.log().write_bytes(b"".join(shorter))
    again = place.open()
    assert DamageKind.REWOUND in {found.kind for found in again.damage}
    again.table("entries").insert({"text": "ny"})
    assert len(place.logs()) == 2
    again.erase("entries", [doc_id])
    assert SECRET not in place.everything()
    assert [one["text"] for one in entries(place.open())] == ["ny"]


def test_what_could_not_be_proven_goes_to_damaged_and_is_said(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"text": "skadat hemligt"})
    doc_id = secret(db)
    lines = place.lines()
    lines[1] = lines[1].replace(b"skadat", b"sKadat")
    place.log().write_bytes(b"".join(lines))
    db = place.open()
    assert [found.kind for found in db.damage] == [DamageKind.LINE]
    db.erase("entries", [doc_id])
    (aside,) = (place.folder / "damaged").iterdir()
    assert aside.read_bytes() == lines[1]
    assert db.still_holding() == (f"damaged/{aside.name}",)
    assert place.open().damage == ()
    db.empty_damaged()
    assert db.still_holding() == ()
    assert SECRET not in place.everything()


def test_where_the_file_cannot_be_replaced_it_still_counts_and_is_tried_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = place.open()
    doc_id = secret(db)

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "in use", str(target))

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        db.erase("entries", [doc_id])
    assert entries(db) == [] == entries(JournalDB(place.folder, place.state.with_name("third")))
    assert SECRET in place.everything()
    place.open().close()
    assert SECRET not in place.everything()


def test_it_is_all_or_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    db = place.open()
    first, second = secret(db), secret(db)
    before = place.everything()

    def full(fd: int) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(NotSaved):
            db.erase("entries", [first, second])
    assert len(entries(db)) == 2
    assert place.everything() == before


def test_no_new_document_ever_gets_its_id(place: Place) -> None:
    db = place.open()
    doc_id = secret(db)
    db.erase("entries", [doc_id])
    storage = db.storage
    assert storage._knows(doc_id)  # type: ignore[attr-defined]
    assert place.open().storage._knows(doc_id)  # type: ignore[attr-defined]


# -- another past -------------------------------------------------------------------------------------


def told(db: JournalDB, doc_id: int) -> list[object]:
    """Its versions' texts, oldest first; None for a deletion."""
    return [one.document and one.document["text"] for one in db.history("entries", doc_id)]


def test_earlier_versions_can_be_dropped_for_good(place: Place) -> None:
    db = place.open()
    doc_id = secret(db)
    db.erase("entries", [], {doc_id: [(None, {"text": "någon"})]})
    assert SECRET not in place.everything()
    for one in (db, place.open()):
        assert told(one, doc_id) == ["någon"]
        assert entries(one) == [{"text": "någon"}]
    db.table("entries").update({"text": "någon annan"}, doc_ids=[doc_id])
    assert told(place.open(), doc_id) == ["någon", "någon annan"]


def test_versions_that_are_written_again_keep_their_days_and_their_order(place: Place) -> None:
    db = place.open()
    doc_id = secret(db)
    before = db.history("entries", doc_id)
    past = [(one.name, {"text": str((one.document or {})["text"]).replace("hemligt", "…")}) for one in before]
    db.erase("entries", [], {doc_id: past})
    after = place.open().history("entries", doc_id)
    assert [one.at for one in after] == [one.at for one in before]
    assert [one.stands for one in after] == [False, True]
    assert told(db, doc_id) == ["…", "…, igen"]
    assert SECRET not in place.everything()
    db.erase("entries", [], {doc_id: [(one.name, one.document) for one in after]})
    assert told(place.open(), doc_id) == ["…", "…, igen"]


def test_a_deleted_entry_stays_deleted(place: Place) -> None:
    db = place.open()
    doc_id = secret(db)
    db.table("entries").remove(doc_ids=[doc_id])
    past = [(one.name, one.document and {"text": "…"}) for one in db.history("entries", doc_id)]
    db.erase("entries", [], {doc_id: past})
    assert entries(place.open()) == []
    assert told(place.open(), doc_id) == ["…", "…", None]
    assert SECRET not in place.everything()


def test_a_copy_does_not_bring_the_old_past_back(place: Place) -> None:
    db = place.open()
    doc_id = secret(db)
    before, name = place.log().read_bytes(), place.log().name
    db.erase("entries", [], {doc_id: [(None, {"text": "någon"})]})
    (place.folder / name.replace(".jsonl", " (1).jsonl")).write_bytes(before)
    again = place.open()
    assert told(again, doc_id) == ["någon"]
    assert SECRET not in place.everything()


def test_what_was_written_elsewhere_and_not_seen_is_not_lost(place: Place) -> None:
    here = place.open()
    doc_id = secret(here)
    away = Place(place.folder.with_name("copy"), place.elsewhere().state)
    shutil.copytree(place.folder, away.folder)
    there = away.open()
    there.table("entries").update({"text": "skrivet på tåget"}, doc_ids=[doc_id])
    here.erase("entries", [], {doc_id: [(None, {"text": "någon"})]})
    for log in away.folder.glob("log-*"):
        if not (place.folder / log.name).exists():
            shutil.copy(log, place.folder / log.name)
    assert {"någon", "skrivet på tåget"} <= set(told(place.open(), doc_id))


def test_the_lines_are_as_the_format_says(place: Place) -> None:
    db = place.open()
    doc_id, other = secret(db), db.table("entries").insert({"text": "annat"})
    db.erase("entries", [doc_id], {other: [(None, {"text": "…"})]})
    records = [json.loads(line) for line in place.lines()[1:]]
    assert [(one["o"], one["i"], one["x"]) for one in records] == [
        ("purge", str(doc_id), 2),
        ("put", str(other), 1),
        ("trim", str(other), 0),
    ]
    assert [one["s"] for one in records] == [1, 2, 3]
    assert json.loads(place.lines()[0])["generation"] == 2
