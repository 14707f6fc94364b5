"""The documents, as TinyDB gives them: on disk and in memory."""

from __future__ import annotations

import threading

import pytest

from coach.journal.store import Document, JournalDB, NotSaved, Query, where
from tests.journal.store.place import Place


def test_what_is_inserted_is_found(db: JournalDB) -> None:
    entries = db.table("entries")
    doc_id = entries.insert({"title": "Kaffe på tåget", "n": 1})
    assert entries.get(doc_id=doc_id) == {"title": "Kaffe på tåget", "n": 1}
    assert entries.search(Query().n == 1) == entries.search(where("title") == "Kaffe på tåget")
    assert [found.doc_id for found in entries] == [doc_id]
    assert len(entries) == 1
    assert entries.contains(doc_id=doc_id)


def test_many_at_once(db: JournalDB) -> None:
    entries = db.table("entries")
    ids = entries.insert_multiple({"n": n} for n in range(50))
    assert len(set(ids)) == 50
    assert ids == sorted(ids)
    assert [found["n"] for found in entries] == list(range(50))


def test_update_by_condition_id_and_all(db: JournalDB) -> None:
    entries = db.table("entries")
    first, second = entries.insert_multiple([{"n": 1}, {"n": 2}])
    assert entries.update({"seen": True}, where("n") == 2) == [second]
    assert entries.update(lambda document: document.update(n=document["n"] * 10), doc_ids=[first]) == [first]
    assert entries.all() == [{"n": 10}, {"n": 2, "seen": True}]
    assert entries.update({"all": 1}) == [first, second]
    assert entries.update_multiple([({"n": 0}, where("n") == 10)]) == [first]
    assert entries.get(doc_id=first) == {"n": 0, "all": 1}


def test_upsert_updates_or_inserts(db: JournalDB) -> None:
    entries = db.table("entries")
    (doc_id,) = entries.upsert({"name": "a", "n": 1}, where("name") == "a")
    assert entries.upsert({"name": "a", "n": 2}, where("name") == "a") == [doc_id]
    assert entries.upsert(Document({"name": "b"}, doc_id=7)) == [7]
    assert entries.all() == [{"name": "a", "n": 2}, {"name": "b"}]


def test_remove_and_drop(db: JournalDB) -> None:
    entries, drafts = db.table("entries"), db.table("drafts")
    first, second, third = entries.insert_multiple([{"n": 1}, {"n": 2}, {"n": 3}])
    drafts.insert({"n": 4})
    assert entries.remove(where("n") == 1) == [first]
    assert entries.remove(doc_ids=[second, 99]) == [second]
    assert db.tables() == {"entries", "drafts"}
    db.drop_table("entries")
    assert db.tables() == {"drafts"}
    assert entries.get(doc_id=third) is None
    db.drop_tables()
    assert db.tables() == set()
    assert len(drafts) == 0


def test_an_id_may_be_given_but_only_once(db: JournalDB) -> None:
    entries = db.table("entries")
    assert entries.insert(Document({"n": 1}, doc_id=41)) == 41
    with pytest.raises(ValueError, match="41"):
        entries.insert(Document({"n": 2}, doc_id=41))
    assert entries.all() == [{"n": 1}]


def test_a_document_given_out_is_the_callers_own(db: JournalDB) -> None:
    entries = db.table("entries")
    given = {"steps": [{"answer": "ja"}]}
    doc_id = entries.insert(given)
    given["steps"][0]["answer"] = "changed"
    found = entries.get(doc_id=doc_id)
    assert found is not None
    found["steps"].clear()
    entries.search(where("steps").exists())[0]["steps"].append(1)
    next(iter(entries))["steps"].append(2)
    entries.get(where("steps").exists())["steps"].append(3)  # type: ignore[index]
    assert entries.search(where("steps").exists()) == [{"steps": [{"answer": "ja"}]}]
    assert entries.get(doc_id=doc_id) == {"steps": [{"answer": "ja"}]}


def test_memory_holds_what_a_reopening_reads(db: JournalDB) -> None:
    doc_id = db.table("entries").insert({1: ("a", "b")})
    assert db.table("entries").get(doc_id=doc_id) == {"1": ["a", "b"]}


def test_an_updater_that_fails_changes_nothing(db: JournalDB) -> None:
    entries = db.table("entries")
    entries.insert_multiple([{"n": 1}, {"m": 2}])
    with pytest.raises(KeyError):
        entries.update(lambda document: document.update(n=document["n"] + 1))
    with pytest.raises(TypeError):
        entries.insert_multiple([{"n": 5}, {"n": object()}])
    assert entries.all() == [{"n": 1}, {"m": 2}]


def test_a_change_from_one_to_true_is_a_change(db: JournalDB) -> None:
    doc_id = db.table("entries").insert({"n": 1})
    db.table("entries").update({"n": True}, doc_ids=[doc_id])
    assert db.table("entries").get(doc_id=doc_id)["n"] is True  # type: ignore[index]


def test_the_whole_of_it_can_be_read_and_written_the_tinydb_way(db: JournalDB) -> None:
    doc_id = db.table("entries").insert({"n": 1})
    assert db.storage.read() == {"entries": {str(doc_id): {"n": 1}}}
    db.storage.write({"entries": {"5": {"n": 2}}, "drafts": {6: {"n": 3}}})  # type: ignore[dict-item]
    assert db.storage.read() == {"entries": {"5": {"n": 2}}, "drafts": {"6": {"n": 3}}}


def test_what_is_saved_is_there_after_reopening(place: Place) -> None:
    with place.open() as db:
        first, second = db.table("entries").insert_multiple([{"n": 1}, {"n": 2}])
        db.table("entries").update({"n": 3}, doc_ids=[second])
        db.table("entries").remove(doc_ids=[first])
        draft = db.table("drafts").insert({"text": "halv"})
    again = place.open()
    assert again.table("entries").all() == [{"n": 3}]
    assert again.table("drafts").get(doc_id=draft) == {"text": "halv"}
    assert again.damage == ()


def test_only_what_changed_is_written(place: Place) -> None:
    db = place.open()
    ids = db.table("entries").insert_multiple({"n": n, "text": "x" * 100} for n in range(100))
    before = place.log().stat().st_size
    db.table("entries").update({"n": -1}, where("n") == 50)
    db.table("entries").update({"n": -1}, doc_ids=[ids[50]])
    db.table("entries").remove(doc_ids=[ids[1]])
    assert len(place.lines()) == 1 + 100 + 2
    assert place.log().stat().st_size - before < 600


def test_threads_read_while_others_write(db: JournalDB) -> None:
    entries = db.table("entries")
    entries.insert_multiple({"n": n} for n in range(20))
    failed: list[Exception] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                assert len([found["n"] for found in entries]) >= 20
                entries.search(where("n") == 3)
        except (AssertionError, RuntimeError, LookupError, OSError, NotSaved) as error:
            failed.append(error)

    def write() -> None:
        try:
            for n in range(15):
                entries.insert({"n": 100 + n})
        except (AssertionError, RuntimeError, LookupError, OSError, NotSaved) as error:
            failed.append(error)

    reader = threading.Thread(target=read)
    writers = [threading.Thread(target=write) for _ in range(3)]
    for thread in [reader, *writers]:
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join()
    assert failed == []
    assert len(entries) == 20 + 3 * 15
