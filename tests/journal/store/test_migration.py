"""A log of an earlier version of the format: read as it is, and written anew before it is added to."""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest

from coach.journal.store import NotSaved, formats
from coach.journal.store.record import Record
from tests.journal.store.place import Place


def louder(record: Record) -> Record:
    """What a next version might do: its texts are in another case."""
    if record.document is None:
        return record
    return msgspec.structs.replace(record, d=msgspec.Raw(record.document.upper().replace(b"TEXT", b"text")))


def versions(place: Place) -> list[int]:
    """The versions that the logs say they are of."""
    return sorted(json.loads(log.read_bytes().splitlines()[0])["v"] for log in place.logs())


@pytest.fixture
def old(place: Place) -> Place:
    """A journal of the first version."""
    with place.open() as db:
        first = db.table("entries").insert({"text": "ett"})
        db.table("entries").update({"text": "två"}, doc_ids=[first])
        db.table("drafts").insert({"text": "halv"})
    return place


@pytest.fixture
def next_version(old: Place, monkeypatch: pytest.MonkeyPatch) -> Place:
    """The same, in a Coach as it will be when the format has a second version."""
    monkeypatch.setattr(formats, "VERSION", 2)
    monkeypatch.setattr(formats, "UPGRADES", {1: louder})
    return old


def test_reading_changes_no_byte(next_version: Place) -> None:
    before = next_version.everything()
    with next_version.open() as db:
        assert db.table("entries").all() == [{"text": "TVå"}]
        assert db.damage == ()
        assert db.read_only is None
    assert next_version.everything() == before


def test_the_first_write_writes_it_anew_and_the_past_comes_along(next_version: Place) -> None:
    with next_version.open() as db:
        db.table("entries").insert({"text": "tre"})
    assert versions(next_version) == [2]
    with next_version.open() as db:
        assert sorted(len(one["text"]) for one in db.table("entries")) == [3, 3]
        (first,) = [one.doc_id for one in db.table("entries") if one["text"] != "tre"]
        assert [one.document and one.document["text"] for one in db.history("entries", first)] == ["ETT", "TVå"]
        assert db.table("drafts").all() == [{"text": "HALV"}]
        assert db.damage == ()
    assert versions(next_version) == [2]


def test_where_it_fails_the_old_file_is_as_it_was(next_version: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    before = next_version.everything()

    def refuse(source: Path, target: Path) -> None:
        raise OSError(28, "full", str(target))

    with monkeypatch.context() as patch, next_version.open() as db:
        patch.setattr(os, "replace", refuse)
        with pytest.raises(NotSaved):
            db.table("entries").insert({"text": "tre"})
    assert next_version.everything() == before
    with next_version.open() as db:
        db.table("entries").insert({"text": "tre"})
        assert len(db.table("entries")) == 2


def test_another_devices_log_is_read_and_left_to_it(next_version: Place) -> None:
    theirs = next_version.log().read_bytes()
    with next_version.elsewhere().open() as db:
        db.table("entries").insert({"text": "tre"})
        assert len(db.table("entries")) == 2
    assert versions(next_version) == [1, 2]
    assert theirs in [log.read_bytes() for log in next_version.logs()]


def test_what_the_next_version_wrote_is_only_read_by_this_one(old: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(formats, "VERSION", 2)
        patch.setattr(formats, "UPGRADES", {1: louder})
        with old.open() as db:
            db.table("entries").insert({"text": "tre"})
    before = old.everything()
    with old.open() as db:
        assert len(db.table("entries")) == 2
        assert db.read_only is not None
        for write in (db.compact, lambda: db.table("entries").insert({"text": "fyra"})):
            with pytest.raises(NotSaved):
                write()
    assert old.everything() == before
