"""What was typed and taken back is on disk no more."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from coach.journal.store import where
from tests.journal.store.place import Place


def header(place: Place) -> dict[str, object]:
    """The header of the only drafts log, which holds nothing else."""
    (line,) = place.lines("drafts")
    found: dict[str, object] = json.loads(line)
    return found


def test_a_draft_that_is_over_is_gone_and_the_last_leaves_a_header_only(place: Place) -> None:
    db = place.open()
    drafts = db.table("drafts")
    first, second = drafts.insert({"text": "hemligt"}), drafts.insert({"text": "mer"})
    drafts.update({"text": "hemligare"}, doc_ids=[first])
    assert b"hemligt" in place.everything()
    drafts.remove(doc_ids=[first])
    assert b"hemlig" not in place.everything()
    assert place.open().table("drafts").all() == [{"text": "mer"}] == drafts.all()
    drafts.remove(doc_ids=[second])
    assert header(place)["generation"] == 3
    assert b"mer" not in place.everything()
    assert not list(place.folder.glob(".compact-*"))
    third = drafts.insert({"text": "ny"})
    assert json.loads(place.lines("drafts")[1])["s"] == 1
    assert place.open().table("drafts").all() == [{"text": "ny"}]
    drafts.remove(doc_ids=[third])
    assert header(place)["generation"] == 4
    assert place.open().damage == ()


def test_entries_are_never_left_out(place: Place) -> None:
    db = place.open()
    draft = db.table("drafts").insert({"text": "halv"})
    db.table("entries").insert({"text": "hel"})
    log = place.log().read_bytes()
    db.table("drafts").remove(doc_ids=[draft])
    assert place.log().read_bytes() == log


def test_another_process_notices_the_new_generation(place: Place) -> None:
    here, there = place.open(), place.open()
    draft = here.table("drafts").insert({"n": 1})
    there.table("drafts").insert({"n": 2})
    assert sorted(document["n"] for document in there.table("drafts")) == [1, 2]
    here.table("drafts").remove(where("n").exists())
    assert here.table("drafts").all() == []
    third = there.table("drafts").insert({"n": 3})
    assert there.table("drafts").all() == [{"n": 3}]
    here.table("drafts").update({"n": 4}, doc_ids=[third])
    assert here.table("drafts").all() == [{"n": 4}] == place.open().table("drafts").all()
    assert not here.table("drafts").contains(doc_id=draft)
    assert len(place.logs("drafts")) == 1


def test_a_draft_of_another_device_stays_deleted(place: Place) -> None:
    there = place.elsewhere().open()
    theirs = there.table("drafts").insert({"text": "deras"})
    here = place.open()
    own = here.table("drafts").insert({"text": "hemligt"})
    here.table("drafts").update({"text": "deras, vidare"}, doc_ids=[theirs])
    here.table("drafts").remove(doc_ids=[theirs, own])
    assert b"hemligt" not in place.everything()
    assert b"vidare" not in place.everything()
    assert place.open().table("drafts").all() == []
    again = place.elsewhere().open()
    assert again.table("drafts").all() == []
    again.table("entries").insert({"n": 1})
    assert b"deras" not in place.everything()
    assert place.open().table("drafts").all() == []


def test_another_devices_open_draft_does_not_keep_ours_on_disk(place: Place) -> None:
    place.elsewhere().open().table("drafts").insert({"text": "deras"})
    here = place.open()
    own = here.table("drafts").insert({"text": "hemligt"})
    here.table("drafts").remove(doc_ids=[own])
    assert b"hemligt" not in place.everything()
    assert place.open().table("drafts").all() == [{"text": "deras"}]


def test_a_draft_picked_up_elsewhere_lives_on_there(place: Place) -> None:
    here = place.open()
    draft = here.table("drafts").insert({"text": "början"})
    there = place.elsewhere().open()
    there.table("drafts").update({"text": "slutet"}, doc_ids=[draft])
    here = place.open()
    here.table("entries").insert({"n": 1})
    assert "början".encode() not in place.everything()
    assert place.open().table("drafts").all() == [{"text": "slutet"}]


def test_a_new_generation_that_fails_is_tried_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    db = place.open()
    draft = db.table("drafts").insert({"text": "hemligt"})

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "in use", str(target))

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        db.table("drafts").remove(doc_ids=[draft])
    assert db.table("drafts").all() == [] == place.open().table("drafts").all()
    assert not list(place.folder.glob(".compact-*"))
    db.table("entries").insert({"n": 1})
    assert b"hemligt" not in place.everything()


def test_what_a_kill_left_is_removed_on_opening_but_not_what_another_device_is_at(place: Place) -> None:
    place.open().table("entries").insert({"n": 1})
    device = place.log().stem.removeprefix("log-")
    left = place.folder / f".compact-{device}"
    left.write_bytes(b"hemligt")
    founding = place.folder / ".journal.json-0123abcd"
    founding.write_bytes(b"half")
    theirs = place.folder / ".compact-ffffffffffff"
    theirs.write_bytes(b"on its way")
    assert place.open().table("entries").all() == [{"n": 1}]
    assert not left.exists()
    assert not founding.exists()
    assert theirs.exists()


def test_a_draft_that_goes_on_outlives_a_copy_of_what_it_was(place: Place) -> None:
    """A sync tool's copy of the log, or another device's log, has an earlier text when another draft is over."""
    db = place.open()
    goes_on = db.table("drafts").insert({"text": "först"})
    log = place.log("drafts")
    log.with_suffix(".sync-conflict.jsonl").write_bytes(log.read_bytes())
    elsewhere = place.elsewhere().open()
    elsewhere.table("drafts").update({"text": "sedan"}, doc_ids=[goes_on])
    db.table("drafts").update({"text": "till slut"}, doc_ids=[goes_on])
    over = db.table("drafts").insert({"text": "över"})
    db.table("drafts").remove(doc_ids=[over])
    for one in (db, place.open(), place.elsewhere().open()):
        assert one.table("drafts").all() == [{"text": "till slut"}]
    db.table("drafts").remove(doc_ids=[goes_on])
    for one in (db, place.open(), place.elsewhere().open()):
        assert one.table("drafts").all() == []
