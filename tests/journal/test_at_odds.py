"""Two windows, two devices and odd records at odds: no sentence is lost, and nothing gone comes back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from coach.journal.became import became
from coach.journal.draft import Draft, Mark
from coach.journal.entry import ANSWERED, DONT_KNOW, Entry, Label, Quote, StepRecord
from coach.journal.journal import Journal
from coach.journal.store import JournalDB, system

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[tuple[Journal, Journal]]:
    """Two windows on one journal."""
    made = tuple(Journal.open(tmp_path / "journal", tmp_path / "state") for _ in range(2))
    yield made[0], made[1]
    for one in made:
        one.close()


def entry(*steps: StepRecord, id: str = "") -> Entry:
    """An entry with these steps."""
    return Entry(id, AT, AT, "sv", None, steps, became(steps))


def step(answer: object, kind: str = "long", **more: object) -> StepRecord:
    """An answered step."""
    return StepRecord("a", kind, question="Vad?", state=ANSWERED, answer=answer, **more)  # type: ignore[arg-type]


def draft(journal: Journal, text: str) -> Draft:
    """A draft with this text."""
    return Draft(journal.new_id(), AT, AT, "coach", "rhythm", "sv", b"---\n# x", None, {"a": Mark(ANSWERED, text)})


def everything(folder: Path) -> str:
    """Every file under a folder, as text."""
    return "\n".join(path.read_text(errors="replace") for path in folder.rglob("*") if path.is_file())


def test_what_the_other_window_saves_after_a_deletion_for_good_is_there(windows: tuple[Journal, Journal]) -> None:
    here, there = windows
    begun = draft(here, "början")
    here.keep(begun)
    there.keep(begun)
    first = here.finish(entry(step("klart här")), begun.id)
    here.delete_for_good(first.id)
    there.keep(msgspec.structs.replace(begun, marks={"a": Mark(ANSWERED, "en lång mening")}))
    assert [one.marks["a"].answer for one in here.drafts()] == ["en lång mening"]
    second = there.finish(entry(step("en lång mening")), begun.id)
    edited = there.edit(msgspec.structs.replace(first, steps=(step("ändrad"),)))
    assert len({first.id, second.id, edited.id}) == 3
    assert sorted(head.first_line for head in here.heads()) == ["en lång mening", "ändrad"]
    assert here.drafts() == () == there.drafts()


def test_nothing_can_be_written_under_the_id_of_what_was_deleted_for_good() -> None:
    db = JournalDB.memory()
    gone = db.table("entries").insert({"n": 1})
    db.erase("entries", [gone])
    with pytest.raises(ValueError, match="deleted for good"):
        db.put("entries", {gone: {"n": 2}})


def test_what_another_device_finished_is_seen_before_a_draft_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    here, there = Journal.open(folder, tmp_path / "one"), Journal.open(folder, tmp_path / "two")
    begun = draft(here, "början")
    here.keep(begun)
    there.drafts()
    there.finish(entry(step("klart där")), begun.id)
    here.keep(msgspec.structs.replace(begun, marks={"a": Mark(ANSWERED, "skrivet efteråt")}))
    here.close()
    again = Journal.open(folder, tmp_path / "one")
    assert [one.marks["a"].answer for one in again.drafts()] == ["skrivet efteråt"]
    assert [head.first_line for head in again.heads()] == ["klart där"]
    again.close()
    there.close()


def test_what_another_device_wrote_unseen_is_not_thrown_away(tmp_path: Path) -> None:
    here = Journal.open(tmp_path / "a", tmp_path / "one")
    begun = draft(here, "början")
    here.keep(begun)
    here.close()
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    there = Journal.open(tmp_path / "b", tmp_path / "two")
    there.finish(entry(step("klart där")), begun.id)
    here = Journal.open(tmp_path / "a", tmp_path / "one")
    here.keep(msgspec.structs.replace(begun, marks={"a": Mark(ANSWERED, "skrivet utan att veta")}))
    here.close()
    for log in (tmp_path / "b").glob("log-*"):
        shutil.copy(log, tmp_path / "a" / log.name)
    Journal.open(tmp_path / "a", tmp_path / "one").close()
    assert "skrivet utan att veta" in everything(tmp_path / "a")


def test_a_question_that_became_an_open_one_goes_too(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state")
    secret = journal.finish(entry(step("det hemliga")))
    question = "Vad tänker du nu om det hemliga?"
    start = question.index("det")
    quote = Quote("question", start, start + len("det hemliga"), "coach/x", "a", secret.id, False)
    open_question = StepRecord("q", "long", question=question, quotes=(quote,), state=DONT_KNOW)
    other = journal.finish(entry(open_question))
    journal.delete_for_good(secret.id)
    assert "det hemliga" not in everything(tmp_path)
    assert [row.text for row in journal.ledger().of("open-question")] == ["Vad tänker du nu om …?"]
    found = journal.entry(other.id)
    assert found is not None
    assert found.steps[0].question == "Vad tänker du nu om …?"
    journal.close()


def test_an_activity_goes_with_the_entry_it_was_added_in_unless_it_was_ticked_elsewhere(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state")

    def ticking(*ids: str, offered: tuple[str, ...] = ()) -> Entry:
        answer = [{"id": id, "label": id.title(), "list": "leading", "own": True} for id in ids]
        return entry(step(answer, "activities", options=tuple(Label(id, id.title()) for id in offered)))

    first = journal.finish(ticking("hemligt-mote", "fika"))
    later = journal.finish(ticking("fika", offered=("hemligt-mote", "fika", "annat")))
    journal.delete_for_good(first.id)
    assert "hemligt-mote" not in everything(tmp_path)
    found = journal.entry(later.id)
    assert found is not None
    assert found.steps[0].options == (Label("fika", "Fika"), Label("annat", "Annat"))
    assert [one["id"] for one in journal.ledger().own_activities()] == ["fika"]
    journal.close()


def test_a_log_that_was_put_back_brings_nothing_back(tmp_path: Path) -> None:
    here = Journal.open(tmp_path / "journal", tmp_path / "state")
    kept, gone, deleted = (here.finish(entry(step(text))) for text in ("kvar", "hemligt", "borttagen"))
    (log,) = (tmp_path / "journal").glob("log-*")
    before = log.read_bytes()
    here.edit(msgspec.structs.replace(kept, steps=(step("ändrad"),)))
    here.delete(deleted.id)
    here.delete_for_good(gone.id)
    log.write_bytes(before)
    here.note("nytt", "sv")
    for one in (here, Journal.open(tmp_path / "journal", tmp_path / "state")):
        assert sorted(head.first_line for head in one.heads()) == ["nytt", "ändrad"]
        assert [found.id for found in one.deleted()] == [deleted.id]
        one.close()
    assert "hemligt" not in everything(tmp_path)


def test_odd_records_stop_nothing(tmp_path: Path) -> None:
    folders = tmp_path / "journal", tmp_path / "state"
    with JournalDB(*folders) as db:
        db.put("drafts", {1: {"row": "later"}, 2: {"no": "row"}, 3: {"row": "pass", "lang": "sv"}, 4: {"row": "mark"}})
        plain = {"started": AT.isoformat(), "finished": None, "lang": "sv", "exercise": None, "became": None}
        odd = {"kind": "people", "state": "answered", "answer": 7, "id": "x"}
        db.put("entries", {10: {**plain, "steps": [odd, {**odd, "kind": "one"}, {**odd, "kind": "activities"}]}})
        db.put("entries", {10**30: {"nothing": True}, 11: {"started": "2026-11-23T16:47:00", "lang": "sv"}})
        quoting = {"entry": "5", "in": "question"}
        db.put("entries", {12: {**plain, "steps": [{**odd, "quotes": [quoting], "compared": None}, {"quotes": None}]}})
    journal = Journal.open(*folders)
    assert journal.drafts() == ()
    assert len(journal.heads()) == 4
    for head in journal.heads():
        assert isinstance(head.first_line, str)
        assert (head.people, head.own_activities) == ((), ())
        assert journal.entry(head.id) is not None
    assert journal.ledger().people() == ()
    journal.keep(draft(journal, "x"))
    journal.delete_for_good("5")
    journal.delete("10")
    journal.delete("11")
    assert {one.id for one in journal.deleted()} == {"10", "11"}
    assert journal.entry("9" * 5000) is None
    journal.close()


def test_a_lock_that_cannot_be_let_go_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state")
    journal.note("ett", "sv")

    def refuse(fd: int) -> None:
        raise OSError(5, "no answer")

    with monkeypatch.context() as patch:
        patch.setattr(system.HERE, "unlock", refuse)
        journal.note("två", "sv")
    journal.note("tre", "sv")
    assert len(Journal.open(tmp_path / "journal", tmp_path / "state").heads()) == 3
    journal.close()
