"""Several devices, one journal: the same outcome on all, whatever order things arrive in."""

from __future__ import annotations

from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.journal.store.record import Record
from coach.journal.store.tables import Tables
from tests.journal.store.place import Place, seal


def record(r: str, b: str | None, text: str | None) -> Record:
    """A revision of the only document; None deletes it."""
    document = msgspec.UNSET if text is None else msgspec.Raw(msgspec.json.encode({"text": text}))
    return Record(1, "t", "del" if text is None else "put", "1", r, b, 0, 0, document)


def outcome(*records: Record) -> str | None:
    """What the document is after these records."""
    tables = Tables()
    tables.apply(records)
    found = tables.rows("t").get("1")
    return found["text"] if found else None


def test_two_devices_see_each_others_entries(place: Place) -> None:
    other = place.elsewhere()
    first = place.open().table("entries").insert({"n": 1})
    db = other.open()
    db.table("entries").insert({"n": 2})
    db.table("entries").update({"n": 10}, doc_ids=[first])
    assert len(place.logs()) == 2
    assert sorted(document["n"] for document in place.open().table("entries")) == [2, 10]
    assert place.open().table("entries").all() == other.open().table("entries").all()


def test_an_open_window_sees_what_arrives_from_another_device(place: Place) -> None:
    here = place.open()
    doc_id = here.table("entries").insert({"n": 0})
    there = place.elsewhere().open()
    there.table("entries").update({"n": 1}, doc_ids=[doc_id])
    with here.session():
        assert here.table("entries").all() == [{"n": 1}]
    there.table("entries").remove(doc_ids=[doc_id])
    with here.session():
        assert here.table("entries").all() == []
    here.table("entries").insert({"n": 2})
    with there.session():
        assert there.table("entries").all() == [{"n": 2}]
    assert len(place.logs()) == 2


def test_the_later_of_two_edits_wins_on_both(place: Place) -> None:
    here = place.open()
    doc_id = here.table("entries").insert({"n": 0})
    there = place.elsewhere().open()
    there.table("other").insert_multiple({} for _ in range(9))
    with here.session(), there.session():  # neither sees the other meanwhile
        here.table("entries").update({"n": 1}, doc_ids=[doc_id])
        there.table("entries").update({"n": 2}, doc_ids=[doc_id])
        there.table("entries").update({"n": 3}, doc_ids=[doc_id])
    assert place.open().table("entries").all() == [{"n": 3}]
    assert place.elsewhere().open().table("entries").all() == [{"n": 3}]


def test_a_deletion_wins_only_over_what_it_had_seen(place: Place) -> None:
    here = place.open()
    doc_id = here.table("entries").insert({"n": 0})
    there = place.elsewhere().open()
    with here.session():  # it does not see the other meanwhile
        there.table("entries").update({"n": 1}, doc_ids=[doc_id])
        for _ in range(9):
            here.table("other").insert({})
        here.table("entries").remove(doc_ids=[doc_id])
    assert place.open().table("entries").all() == [{"n": 1}]
    again = place.open()
    again.table("entries").remove(doc_ids=[doc_id])
    assert place.open().table("entries").all() == []


def test_a_deletion_has_seen_what_the_text_was_written_over_also_where_that_file_is_away(place: Place) -> None:
    there, here = place.elsewhere().open(), place.open()
    doc_id = there.table("entries").insert({"n": 0})
    file = place.log()
    here.table("entries").update({"n": 1}, doc_ids=[doc_id])
    whole = file.read_bytes()
    file.write_bytes(b"")
    here.table("entries").remove(doc_ids=[doc_id])
    file.write_bytes(whole)
    assert place.open().table("entries").all() == place.elsewhere().open().table("entries").all() == []


def test_a_deletion_spares_a_rival_whose_file_is_away(place: Place) -> None:
    here = place.open()
    doc_id = here.table("entries").insert({"n": 0})
    mine = place.log()
    there = place.elsewhere().open()
    with here.session(), there.session():  # neither sees the other meanwhile
        there.table("entries").update({"n": 1}, doc_ids=[doc_id])
        here.table("entries").update({"n": 2}, doc_ids=[doc_id])
        here.table("entries").update({"n": 3}, doc_ids=[doc_id])
    (file,) = (log for log in place.logs() if log != mine)
    whole = file.read_bytes()
    file.write_bytes(b"")
    here.table("entries").remove(doc_ids=[doc_id])
    file.write_bytes(whole)
    assert place.open().table("entries").all() == place.elsewhere().open().table("entries").all() == [{"n": 1}]


def test_deleting_deletes_both_of_two_edits(place: Place) -> None:
    here = place.open()
    doc_id = here.table("entries").insert({"n": 0})
    there = place.elsewhere().open()
    with here.session(), there.session():
        here.table("entries").update({"n": 1}, doc_ids=[doc_id])
        there.table("entries").update({"n": 2}, doc_ids=[doc_id])
    both = place.open()
    both.table("entries").remove(doc_ids=[doc_id])
    assert both.table("entries").all() == []
    assert place.open().table("entries").all() == []


def test_an_edit_is_later_than_what_it_was_based_on_whatever_the_clock_says(place: Place) -> None:
    db = place.open()
    doc_id = db.table("entries").insert({"n": 0})
    for n in range(50):
        db.table("entries").update({"n": n}, doc_ids=[doc_id])
    behind = place.elsewhere().open()
    behind.table("entries").update({"n": "behind"}, doc_ids=[doc_id])
    assert place.open().table("entries").all() == [{"n": "behind"}]


@pytest.mark.parametrize("name", ["{}.sync-conflict-20261123-101010-ABCDEFG.jsonl", "{} (conflicted copy).jsonl"])
def test_a_conflict_copy_is_read_too_and_changes_nothing_twice(place: Place, name: str) -> None:
    db = place.open()
    first, second = db.table("entries").insert_multiple([{"n": 1}, {"n": 2}])
    older = place.log().read_bytes()
    db.table("entries").update({"n": 3}, doc_ids=[first])
    db.table("entries").remove(doc_ids=[second])
    log = place.log()
    (place.folder / name.format(log.stem)).write_bytes(older)
    assert place.open().table("entries").all() == [{"n": 3}]
    (place.folder / (log.name + ".bak")).write_bytes(log.read_bytes())
    again = place.open()
    assert again.table("entries").all() == [{"n": 3}]
    assert again.damage == ()
    log.write_bytes(older)
    assert place.open().table("entries").all() == [{"n": 3}]


def test_the_rules_one_by_one() -> None:
    first, edit, rival = record("a", None, "first"), record("c", "a", "edit"), record("b", "a", "rival")
    assert outcome(first, edit, rival) == "edit"
    gone = record("d", "c", None)
    assert outcome(first, edit, gone) is None
    assert outcome(first, edit, rival, gone) == "rival"
    assert outcome(first, edit, rival, gone, record("e", "b", None)) is None
    assert outcome(first, edit, gone, record("f", "d", "again")) == "again"


def test_a_device_has_seen_what_it_wrote_itself_also_where_the_revision_between_is_damaged() -> None:
    first, edit, gone = record("a-1", None, "first"), record("b-1", "a-1", "edit"), record("c-1", "b-1", None)
    assert outcome(first, gone) is outcome(gone, first) is outcome(gone, first, edit) is None
    again = record("d-1", "c-1", "again")
    assert outcome(again, first) == outcome(first, again, gone) == "again"
    elsewhere = record("a-2", None, "elsewhere")
    assert outcome(elsewhere, gone) == outcome(gone, first, elsewhere) == "elsewhere"


@st.composite
def histories(draw: st.DrawFn) -> list[Record]:
    """Revisions of one document, each based on any earlier one, or on none."""
    made: list[Record] = []
    for n in range(draw(st.integers(1, 8))):
        base = draw(st.sampled_from([None, *[one.r for one in made]]))
        text = draw(st.sampled_from([None, "x"]))
        made.append(record(f"{n:03}", base, text and f"{text}{n}"))
    return made


@given(histories(), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(history: list[Record], random: Random) -> None:
    shuffled = history * 2
    random.shuffle(shuffled)
    superseded = {one.b for one in history}
    heads = [one for one in history if one.r not in superseded and one.o == "put"]
    expected = msgspec.json.decode(heads[-1].document or b"")["text"] if heads else None
    assert outcome(*shuffled) == outcome(*history) == expected


def test_what_is_only_written_differently_is_not_written_again(place: Place) -> None:
    place.folder.mkdir()
    header = '{"format":"coach-log","v":1,"kind":"log","device":"ffffffffffff","generation":1}'
    spaced = '"r":"01a00c7a1e00-0000-ffffffffffff","b":null,"x":0,"d":{"n": 1, "t": "\\u00e5"}}'
    lines = seal(header) + seal('{"s":1,"t":"entries","o":"put","i":"5",' + spaced)
    (place.folder / "log-ffffffffffff.jsonl").write_bytes(lines)
    db = place.open()
    db.table("entries").update(lambda document: None)
    assert db.table("entries").all() == [{"n": 1, "t": "å"}]
    assert len(place.logs()) == 1
    db.table("entries").update({"n": 2})
    assert place.open().table("entries").all() == [{"n": 2, "t": "å"}]
