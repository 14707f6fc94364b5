"""Heads: what lists need, in the order of the entries' days, as things change."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.journal.draft import Draft, Mark
from coach.journal.entry import ANSWERED, NOT_SHOWN, Entry, ExerciseRef, StepRecord
from coach.journal.head import head
from coach.journal.heads import Heads
from coach.journal.journal import Journal
from coach.journal.store import JournalDB

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)


def entry(text: str, at: datetime = AT, id: str = "") -> Entry:
    """Free writing."""
    return Entry(id, at, at, "sv", None, (StepRecord("text", "long", state=ANSWERED, answer=text),))


def test_a_head_says_what_its_entry_says() -> None:
    about = ExerciseRef("own", "talk", "1.0.0", "sv", "Mötet", "involve", "")
    steps = (
        StepRecord("h", "long", state=NOT_SHOWN, answer="dolt"),
        StepRecord("w", "people", state=ANSWERED, answer=["LK", "MO"]),
        StepRecord(
            "d", "activities", state=ANSWERED, answer=[{"id": "a", "label": "A", "list": "leading", "own": True}]
        ),
        StepRecord("t", "long", state=ANSWERED, answer="\n\nFörsta raden\nandra"),
    )
    found = head(Entry("5", AT, None, "sv", about, steps))
    assert (found.exercise, found.title, found.theme, found.finished) == ("own/talk", "Mötet", "involve", False)
    assert (found.at, found.day) == (AT, AT.date())
    assert found.first_line == "Första raden"
    assert found.people == ("LK", "MO")
    assert [one["id"] for one in found.own_activities] == ["a"]


@given(
    st.lists(
        st.tuples(st.integers(1, 12), st.integers(-40, 40), st.sampled_from(["put", "remove"])), min_size=1, max_size=40
    ),
    st.integers(1, 9),
)
def test_the_order_is_that_of_the_days_whatever_changes(changes: list[tuple[int, int, str]], every: int) -> None:
    db = JournalDB.memory()
    heads = Heads(db)
    there: dict[int, datetime] = {}
    for place, (id, hours, what) in enumerate(changes):
        at = (AT + timedelta(hours=hours)).astimezone(timezone(timedelta(hours=hours % 3)))
        if what == "put":
            db.put("entries", {id: msgspec.to_builtins(entry(f"{place}", at))})
            there[id] = at
        else:
            db.table("entries").remove(doc_ids=[id])
            there.pop(id, None)
        if place % every == 0 or place == len(changes) - 1:
            wanted = sorted(there, key=lambda id: (there[id], id), reverse=True)
            assert [int(one.id) for one in heads.all()] == wanted
            assert [int(one.id) for one in heads.newest(3)] == wanted[:3]
            assert heads.all() is heads.all()


def test_they_are_read_in_a_thread_and_whoever_asks_waits_for_all(tmp_path: Path) -> None:
    folders = tmp_path / "journal", tmp_path / "state"
    with JournalDB(*folders) as db:
        db.table("entries").insert_multiple(msgspec.to_builtins(entry(f"nummer {n}")) for n in range(3000))
    journal = Journal.open(*folders)
    before = threading.active_count()
    journal.prepare()
    assert threading.active_count() <= before + 1
    assert len(journal.heads()) == 3000
    assert len(journal.newest(50)) == 50
    assert journal.newest(0) == ()
    journal.close()


def test_what_another_window_saves_is_seen(tmp_path: Path) -> None:
    folders = tmp_path / "journal", tmp_path / "state"
    here, there = Journal.open(*folders), Journal.open(*folders)
    first = here.finish(entry("ett"))
    assert [one.first_line for one in there.heads()] == ["ett"]
    there.edit(msgspec.structs.replace(first, steps=entry("två").steps))
    assert [one.first_line for one in here.heads()] == ["två"]
    here.delete_for_good(first.id)
    assert there.heads() == ()
    here.close()
    there.close()


def test_an_entry_that_this_version_cannot_read_is_shown_as_well_as_can_be() -> None:
    db = JournalDB.memory()
    journal = Journal(db)
    strange = db.table("entries").insert({"started": "no day at all", "words": "det som skrevs", "steps": "none"})
    far = db.table("entries").insert({"started": "9999-12-31T23:59:59", "lang": "sv", "steps": []})
    journal.finish(entry("vanlig"))
    assert {one.id for one in journal.heads()} >= {str(strange), str(far)}
    found = journal.entry(str(strange))
    assert found is not None
    assert "det som skrevs" in found.steps[0].answer
    assert journal.ledger().rows == ()
    assert journal.heads()[-1].day.year >= 2020


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [("a\u0308 \x1b[31m \u202e slut", "ä \ufffd[31m \ufffd slut"), ("halv \ud800", "halv \ufffd")],
)
def test_a_text_is_cleaned_on_its_way_in(tmp_path: Path, dirty: str, clean: str) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state")
    saved = journal.finish(entry(dirty))
    edited = journal.edit(msgspec.structs.replace(journal.finish(entry("x")), steps=entry(dirty).steps))
    begun = Draft(journal.new_id(), AT, AT, None, None, "sv", b"", None, {"text": Mark(ANSWERED, dirty)})
    journal.keep(begun)
    journal.close()
    again = Journal.open(tmp_path / "journal", tmp_path / "state")
    for id in (saved.id, edited.id):
        found = again.entry(id)
        assert found is not None
        assert found.steps[0].answer == clean
    assert again.drafts()[0].marks["text"].answer == clean
    again.close()
