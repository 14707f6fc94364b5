"""Entries that are damaged, of a later version, huge or out of time: read as well as can be, and never a crash."""

from __future__ import annotations

import os
import time
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from msgspec.json import decode, encode
from msgspec.structs import replace

from coach.journal.days import days, place_of
from coach.journal.draft import Draft, Mark
from coach.journal.editing import NewAnswer, can_change, with_answer, with_followup
from coach.journal.fit import Refusal
from coach.journal.head import head
from coach.journal.hits import snippet
from coach.journal.journal import ENTRIES, Journal
from coach.journal.names import Stand
from coach.journal.store import Document
from coach.journal.unknown import is_unknown
from coach.journal.wanted import TO_COME_BACK_TO, Wanted
from tests.journal.damaged import AT, WHOLE, WHOLE_JSON, damaged, step


def journal_with(document: dict[str, Any]) -> Journal:
    """A journal with a whole entry and this one."""
    journal = Journal.memory(lambda: AT)
    journal.finish(WHOLE)
    journal._db.table(ENTRIES).insert(Document(document, doc_id=7))
    return journal


def read_all(journal: Journal) -> None:
    """Read everything that a screen or a command would."""
    heads = journal.heads()
    assert len(heads) == 2
    for one in heads:
        assert isinstance(one.first_line, str)
        snippet(one.said, "tyst")
        assert journal.entry(one.id) is not None
        assert journal.versions(one.id)
    for kind in (None, *TO_COME_BACK_TO):
        for still_open in (False, True):
            journal.find(Wanted(became=kind, still_open=still_open))
    assert journal.find(Wanted("tyst"))
    journal.find(Wanted(person="lk", same_day_as=AT.date()))
    ledger = journal.ledger()
    assert ledger.people() is not None
    ledger.own_activities()
    ledger.owed()
    ledger.experiments_due(AT.date())
    days(heads, heads[:1])
    assert place_of(heads, date(1, 1, 1)) is not None


@given(damaged())
@settings(max_examples=100)
def test_a_damaged_entry_is_read_as_well_as_can_be(document: dict[str, Any]) -> None:
    journal = journal_with(document)
    read_all(journal)
    entry = journal.entry("7")
    assert entry is not None
    assert head(entry).words is not None


@given(damaged())
@settings(max_examples=100)
def test_a_damaged_entry_can_be_edited_and_brought_back_as_it_was(document: dict[str, Any]) -> None:
    journal = journal_with(document)
    entry = journal.entry("7")
    assert entry is not None
    stored = dict(journal._db.table(ENTRIES).get(doc_id=7) or {})
    if not is_unknown(entry):
        for place, one in enumerate(entry.steps):
            if can_change(one):
                value = {"long": "x", "short": "x", "one": "a", "many": ["a"], "rank": ["a"], "scale": 3}.get(one.kind)
                found = with_answer(entry, place, NewAnswer(value), journal.ledger().of("owed"))
                entry = entry if isinstance(found, Refusal) else found
            for n in range(len(one.followups)):
                entry = with_followup(entry, place, n, "y")
        journal.edit(entry)
        read_all(journal)
    journal.delete("7")
    assert [one.id for one in journal.deleted()] == ["7"]
    assert journal.restore("7", 1) is not None
    assert dict(journal._db.table(ENTRIES).get(doc_id=7) or {}) == stored
    read_all(journal)


@given(damaged())
@settings(max_examples=100)
def test_what_a_damaged_entry_quotes_can_be_deleted_for_good(document: dict[str, Any]) -> None:
    journal = journal_with(document)
    journal._db.table(ENTRIES).insert(Document(deepcopy(WHOLE_JSON), doc_id=9))
    journal.delete_for_good("9")
    journal.delete_for_good("7")
    assert len(journal.heads()) == 1


@pytest.mark.parametrize(
    "at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "12000-01-01T00:00:00Z", "2026-02-30T00:00:00Z"]
)
def test_dates_out_of_range(at: str) -> None:
    document = {**WHOLE_JSON, "started": at, "finished": at}
    del document["id"]
    read_all(journal_with(document))


def test_a_megabyte() -> None:
    text = "Det blev tyst efter mötet. " * 40000
    document = {**WHOLE_JSON, "steps": decode(encode([step("long", text)]))}
    del document["id"]
    journal = journal_with(document)
    read_all(journal)
    assert journal.heads()[0].first_line


def test_a_time_zone_that_is_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Mars/Olympus_Mons")
    time.tzset()
    try:
        journal = Journal.memory()
        journal.note("Det blev tyst", "sv")
        assert [one.first_line for one in journal.heads()] == ["Det blev tyst"]
        assert journal.versions(journal.heads()[0].id)
    finally:
        os.environ.pop("TZ")
        time.tzset()


@pytest.mark.parametrize(
    "row",
    [
        {"row": "mark", "pass": "1", "key": "a", "mark": {}, "saved": "nonsense"},
        {"row": "mark", "pass": "1", "key": "a", "mark": {}, "saved": "2026-11-23T16:47:00"},
        {"row": "mark", "pass": [1], "key": "a", "mark": {}, "saved": AT.isoformat()},
        {"row": "mark", "pass": "1", "key": [1], "mark": {}, "saved": AT.isoformat()},
        {"row": "at", "pass": "1", "saved": 4},
        {"row": "pass", "started": 1, "saved": 3, "pack": None, "theme": None, "lang": "sv", "source": 4},
        {"row": "hologram", "words": ["LK"]},
    ],
)
def test_a_damaged_row_of_a_draft_hides_no_other_draft(row: dict[str, Any]) -> None:
    journal = Journal.memory(lambda: AT)
    draft = Draft("1", AT, AT, None, None, "sv", b"", marks={"a": Mark("answered", "LK ringde")})
    journal.keep(draft)
    journal._db.table("drafts").insert(row)
    assert journal.drafts() == (draft,)
    journal.keep(replace(draft, at="a"))
    journal._tidy()
    journal.people.forget("LK", lambda lang: Stand("någon"))
    assert "LK" not in str(journal._db.table("drafts").all())
    journal.drop("1")
    assert journal.drafts() == ()
