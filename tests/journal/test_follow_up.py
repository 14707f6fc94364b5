"""What a person says of what answers became: it stands, can be taken back, outlives its entry, and goes with it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec import structs, to_builtins

from coach.journal.became import became
from coach.journal.entry import ANSWERED, Entry, StepRecord
from coach.journal.follow_up import CannotFollowUp
from coach.journal.journal import Journal
from coach.journal.ledger import MOST_OPEN, STATES, Row
from coach.journal.names import Stand
from coach.journal.store import JournalDB, NotSaved, Reason

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
TODAY = AT.date()
SECRET = "Det jag inte vågade säga"


class Clock:
    """A clock that goes on by a minute whenever it is read, and further where a test says so."""

    def __init__(self) -> None:
        self.at = AT

    def __call__(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["memory", "disk"])
def journal(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Journal]:
    """The same journal on both."""
    on_disk = request.param == "disk"
    made = Journal.open(tmp_path / "journal", tmp_path / "state", clock) if on_disk else Journal.memory(clock)
    yield made
    made.close()


def step(kind: str, answer: object, id: str = "a", **more: object) -> StepRecord:
    """An answered step."""
    return StepRecord(id, kind, question="Vad?", state=ANSWERED, answer=answer, **more)  # type: ignore[arg-type]


def entry(at: datetime, *steps: StepRecord) -> Entry:
    """An entry with these steps."""
    return Entry("", at, at, "sv", None, steps, became(steps))


def plan(text: str = "När mötet börjar, då frågar jag.", due: date = TODAY) -> StepRecord:
    """An experiment."""
    return step("experiment", {"text": text, "due": due.isoformat()}, "try")


def all_four(journal: Journal, at: datetime = AT) -> tuple[Entry, dict[str, str]]:
    """An entry with a row of every kind that can be followed up, and the rows' ids by kind."""
    saved = journal.finish(
        entry(
            at,
            plan(),
            step("short", "Hur går det för kunden?", "open", becomes="open question"),
            step("short", "Vad ser du?", "ask", becomes="question to ask"),
            step("people", ["LK"], "who", becomes="owed answer"),
        )
    )
    return saved, {row.kind: row.id for row in saved.became}


def row(journal: Journal, id: str) -> Row:
    """A row as it stands."""
    found = journal.ledger().row(id)
    assert found is not None
    return found


def said(journal: Journal, id: str) -> tuple[str, str | None]:
    """How a row stands."""
    found = row(journal, id)
    return found.state, found.note


def everything(folder: Path) -> str:
    """Every file under a folder, as text."""
    return "\n".join(path.read_text(errors="replace") for path in folder.rglob("*") if path.is_file())


def test_every_kind_has_its_states_and_each_can_be_taken_back(journal: Journal) -> None:
    _, ids = all_four(journal)
    for kind, states in STATES.items():
        for state in states:
            assert said(journal, ids[kind]) == ("open", None)
            assert journal.follow_ups.set(ids[kind], state, " så\x1b här \n").state == state
            assert said(journal, ids[kind]) == (state, "så\ufffd här")
            assert row(journal, ids[kind]).undoable
            assert journal.follow_ups.undo(ids[kind]) == row(journal, ids[kind])
        assert said(journal, ids[kind]) == ("open", None)
        for other in set().union(*STATES.values()) - set(states):
            with pytest.raises(CannotFollowUp) as refused:
                journal.follow_ups.set(ids[kind], other)
            assert (refused.value.code, refused.value.row) == ("not-its-state", row(journal, ids[kind]))
    assert journal.ledger().open("owed") == journal.ledger().owed()


def test_undo_goes_back_one_at_a_time_and_earlier_wordings_are_kept(journal: Journal) -> None:
    _, ids = all_four(journal)
    id, follow_ups = ids["experiment"], journal.follow_ups
    stood = [said(journal, id)]
    for state, note in (("done", "ett"), ("done", "två"), ("released", None), ("changed", "tre")):
        follow_ups.set(id, state, note)
        stood.append(said(journal, id))
    assert stood == [("open", None), ("done", "ett"), ("done", "två"), ("released", "två"), ("changed", "tre")]
    assert [note.text for note in follow_ups.notes()] == ["ett", "två", "tre"]
    for before in reversed(stood[:-1]):
        follow_ups.undo(id)
        assert said(journal, id) == before
    with pytest.raises(CannotFollowUp, match="nothing-to-undo"):
        follow_ups.undo(id)
    follow_ups.set(id, "not", "fyra")
    assert follow_ups.undo(id).state == "open"
    assert [note.text for note in follow_ups.notes()] == ["ett", "två", "tre", "fyra"]


def test_the_same_again_is_not_another_thing_to_undo(journal: Journal) -> None:
    _, ids = all_four(journal)
    for _ in range(2):
        journal.follow_ups.set(ids["owed"], "given", "ja")
    journal.follow_ups.set(ids["owed"], "given")
    assert journal.follow_ups.undo(ids["owed"]).state == "open"


def test_there_must_be_such_a_row(journal: Journal) -> None:
    saved, ids = all_four(journal)
    for id in ("7", saved.id):
        with pytest.raises(CannotFollowUp, match="no-row"):
            journal.follow_ups.set(id, "done")
        with pytest.raises(CannotFollowUp, match="no-row"):
            journal.follow_ups.undo(id)
    journal.delete(saved.id)
    with pytest.raises(CannotFollowUp, match="no-row"):
        journal.follow_ups.set(ids["experiment"], "done")


def test_the_later_counts_of_what_an_entry_says_and_what_is_set(journal: Journal, clock: Clock) -> None:
    _, ids = all_four(journal)
    id = ids["experiment"]
    journal.follow_ups.set(id, "changed", "för stort")
    outcome = step("one", {"id": "done", "label": "Det blev av"}, "outcome", closes=(id,))
    learned = step("short", "de visste redan", "learned", closes=(id,))
    review = journal.finish(entry(clock(), outcome, learned))
    assert said(journal, id) == ("done", "för stort\nde visste redan")
    with pytest.raises(CannotFollowUp) as refused:
        journal.follow_ups.undo(id)
    assert refused.value.code == "said-in-entry"
    assert refused.value.row is not None
    assert refused.value.row.said_in == review.id
    journal.follow_ups.set(id, "released")
    assert said(journal, id) == ("released", "för stort\nde visste redan")
    journal.follow_ups.undo(id)
    assert said(journal, id) == ("done", "för stort\nde visste redan")
    journal.delete(review.id)
    assert said(journal, id) == ("changed", "för stort")


def test_what_was_set_outlives_edits_deletion_and_being_brought_back(journal: Journal) -> None:
    saved, ids = all_four(journal)
    journal.follow_ups.set(ids["experiment"], "done", "lärdom")
    journal.follow_ups.set(ids["open-question"], "known", "bra")
    journal.edit(structs.replace(saved, steps=(plan("När vi ses, då lyssnar jag."), *saved.steps[1:])))
    assert said(journal, ids["experiment"]) == ("done", "lärdom")
    journal.edit(structs.replace(saved, steps=saved.steps[:1]))
    assert journal.ledger().row(ids["open-question"]) is None
    journal.edit(saved)
    assert said(journal, ids["open-question"]) == ("known", "bra")
    journal.edit(structs.replace(saved, steps=saved.steps[:1]))
    journal.restore(saved.id, 1)
    assert said(journal, ids["open-question"]) == ("known", "bra")
    journal.delete(saved.id)
    assert journal.ledger().rows == ()
    assert [note.text for note in journal.follow_ups.notes()] == ["lärdom", "bra"]
    journal.restore(saved.id)
    assert said(journal, ids["experiment"]) == ("done", "lärdom")


def test_it_is_there_when_the_journal_is_opened_again(tmp_path: Path, clock: Clock) -> None:
    folders = tmp_path / "journal", tmp_path / "state"
    journal = Journal.open(*folders, clock)
    other = Journal.open(*folders, clock)
    _, ids = all_four(journal)
    journal.follow_ups.set(ids["question"], "asked", "hon såg mer än jag")
    assert said(other, ids["question"]) == ("asked", "hon såg mer än jag")
    other.follow_ups.undo(ids["question"])
    journal.compact()
    assert said(Journal.open(*folders, clock), ids["question"]) == ("open", None)
    assert "hon såg mer än jag" in everything(tmp_path)


def test_of_an_entry_deleted_for_good_no_state_and_no_note_is_left(tmp_path: Path, clock: Clock) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state", clock)
    saved, ids = all_four(journal)
    _, others = all_four(journal)
    for kind, states in STATES.items():
        journal.follow_ups.set(ids[kind], states[0], f"{SECRET} {kind}")
        journal.follow_ups.set(others[kind], states[0], "får stå kvar")
    journal.follow_ups.undo(ids["owed"])
    journal.edit(structs.replace(saved, steps=saved.steps[:1]))
    journal.delete(saved.id)
    assert SECRET in everything(tmp_path)
    assert journal.delete_for_good(saved.id) == ()
    assert SECRET not in everything(tmp_path)
    for one in (journal, Journal.open(tmp_path / "journal", tmp_path / "state", clock)):
        assert {note.text for note in one.follow_ups.notes()} == {"får stå kvar"}
        assert all(ids[kind] not in one.follow_ups.all() for kind in STATES)
        assert {said(one, others[kind]) for kind in STATES} == {
            (states[0], "får stå kvar") for states in STATES.values()
        }


def test_also_of_a_row_that_stands_in_no_version_any_more(tmp_path: Path, clock: Clock) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state", clock)
    saved, ids = all_four(journal)
    journal.follow_ups.set(ids["open-question"], "known", SECRET)
    journal.edit(structs.replace(saved, steps=saved.steps[:1]))
    with JournalDB(tmp_path / "journal", tmp_path / "state") as db:
        standing = db.history("entries", int(saved.id))[-1].document
        db.erase("entries", [], {int(saved.id): [(None, standing)]})
    assert len(journal.versions(saved.id)) == 1
    assert SECRET in everything(tmp_path)
    journal.delete_for_good(saved.id)
    assert SECRET not in everything(tmp_path)
    assert journal.follow_ups.notes() == ()


def test_a_note_that_arrives_from_elsewhere_after_that_does_not_count_and_goes(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "journal"
    here, there = Journal.open(folder, tmp_path / "one", clock), Journal.open(folder, tmp_path / "two", clock)
    saved, ids = all_four(here)
    there.note("den andra datorn har en egen fil", "sv")
    away = tmp_path / "away"
    shutil.copytree(folder, away)
    late = Journal.open(away, tmp_path / "two", clock)
    late.follow_ups.set(ids["experiment"], "done", SECRET)
    late.close()
    there.close()
    here.delete_for_good(saved.id)
    for log in away.glob("log-*.jsonl"):
        if SECRET in log.read_text():
            shutil.copy(log, folder / log.name)
    assert SECRET in everything(folder)
    assert here.follow_ups.notes() == ()
    again = Journal.open(folder, tmp_path / "two", clock)
    assert again.follow_ups.notes() == ()
    assert SECRET not in everything(folder)


def test_two_devices_lose_neither_of_two_notes(tmp_path: Path, clock: Clock) -> None:
    folder, away = tmp_path / "journal", tmp_path / "away"
    here = Journal.open(folder, tmp_path / "one", clock)
    _, ids = all_four(here)
    Journal.open(folder, tmp_path / "two", clock).note("ett", "sv")
    shutil.copytree(folder, away)
    there = Journal.open(away, tmp_path / "two", clock)
    here.follow_ups.set(ids["experiment"], "done", "här")
    there.follow_ups.set(ids["experiment"], "changed", "där")
    for log in away.glob("log-*.jsonl"):
        if "där" in log.read_text():
            shutil.copy(log, folder / log.name)
    both = Journal.open(folder, tmp_path / "one", clock)
    for one in (here, both):
        assert said(one, ids["experiment"]) == ("changed", "där")
        assert [note.text for note in one.follow_ups.notes()] == ["här", "där"]
    here.follow_ups.undo(ids["experiment"])
    assert said(here, ids["experiment"]) == ("done", "här")


def test_notes_are_rewritten_for_good_also_those_that_no_longer_stand(tmp_path: Path, clock: Clock) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state", clock)
    saved, ids = all_four(journal)
    for note in ("LK sa ja", "LK sa nej", "vi väntar"):
        journal.follow_ups.set(ids["experiment"], "done", note)
    journal.follow_ups.undo(ids["experiment"])
    journal.follow_ups.set(ids["owed"], "given", "LK vet")
    journal.delete(saved.id)
    assert journal.follow_ups.rewrite(lambda text: text.replace("LK", "någon")) == 3
    assert journal.follow_ups.rewrite(lambda text: text.replace("LK", "någon")) == 0
    assert "LK sa" not in everything(tmp_path)
    assert "LK vet" not in everything(tmp_path)
    journal.restore(saved.id)
    for one in (journal, Journal.open(tmp_path / "journal", tmp_path / "state", clock)):
        assert [note.text for note in one.follow_ups.notes()] == [
            "någon sa ja",
            "någon sa nej",
            "vi väntar",
            "någon vet",
        ]
        assert said(one, ids["experiment"]) == ("done", "någon sa nej")


def test_what_the_disk_does_not_take_has_not_happened(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state", clock)
    _, ids = all_four(journal)

    def refuse(*given: object) -> None:
        raise NotSaved(Reason.DISK_FULL, tmp_path)

    with monkeypatch.context() as patch:
        patch.setattr(JournalDB, "put", refuse)
        with pytest.raises(NotSaved):
            journal.follow_ups.set(ids["experiment"], "done", "lärdom")
    assert said(journal, ids["experiment"]) == ("open", None)
    assert journal.follow_ups.notes() == ()


def test_a_clock_that_was_set_back_does_not_turn_the_order_round(journal: Journal, clock: Clock) -> None:
    _, ids = all_four(journal)
    journal.follow_ups.set(ids["experiment"], "done", "ett")
    clock.at -= timedelta(minutes=30)
    journal.follow_ups.set(ids["experiment"], "not", "två")
    assert said(journal, ids["experiment"]) == ("not", "två")
    assert journal.follow_ups.undo(ids["experiment"]).state == "done"


def test_an_experiment_is_asked_about_once_then_whether_to_keep_it_and_then_no_more(
    journal: Journal, clock: Clock
) -> None:
    saved = journal.finish(entry(AT, plan(due=date(2026, 11, 25))))
    (id,) = (one.id for one in saved.became)

    def asks(day: date) -> tuple[int, int]:
        ledger = journal.ledger()
        return len(ledger.experiments_due(day)), len(ledger.to_keep_or_release(day))

    assert asks(date(2026, 11, 24)) == (0, 0)
    assert asks(date(2026, 11, 25)) == (1, 0)
    assert asks(date(2026, 12, 8)) == asks(date(2027, 12, 8)) == (1, 0)
    clock.at = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)
    journal.follow_ups.asked([id, "7"])
    assert (row(journal, id).asked, row(journal, id).state) == (True, "open")
    assert asks(date(2026, 12, 10)) == (0, 0)
    assert asks(date(2026, 12, 11)) == (0, 1)
    assert [one.id for one in journal.ledger().ongoing()] == [id]
    clock.at = datetime(2026, 12, 11, 15, 0, tzinfo=UTC)
    journal.follow_ups.offered(id)
    assert asks(date(2027, 12, 11)) == (0, 0)
    assert row(journal, id).state == "open"
    journal.follow_ups.set(id, "released")
    assert journal.ledger().ongoing() == ()
    journal.follow_ups.undo(id)
    assert asks(date(2027, 12, 11)) == (0, 0)


def test_one_more_than_a_focus_is_told_of_the_entry_that_brought_it(journal: Journal) -> None:
    days = [TODAY + timedelta(days=n) for n in range(MOST_OPEN + 1)]
    saved = [journal.finish(entry(AT, plan(due=day))) for day in days]
    latest = saved[-1]
    ongoing = journal.ledger().one_too_many(latest.id)
    assert [one.due for one in ongoing] == days
    other = journal.finish(entry(AT, step("long", "inget försök")))
    assert journal.ledger().one_too_many(other.id) == ()
    journal.follow_ups.set(ongoing[0].id, "released")
    assert journal.ledger().one_too_many(latest.id) == ()


def test_words_in_a_record_that_cannot_be_read_are_rewritten_too(journal: Journal) -> None:
    saved, rows = all_four(journal)
    act = {"id": "1", "at": "a later version's", "state": "done", "note": SECRET, "more": [SECRET]}
    journal._db.put("follow-up", {int(rows["owed"]): {"entry": saved.id, "acts": [act]}})
    assert journal.follow_ups.rewrite(lambda text: text.replace(SECRET, "…")) == 1
    (row,) = journal._db.table("follow-up")
    assert row == {"entry": saved.id, "acts": [{**act, "note": "…", "more": ["…"]}]}
    assert journal.follow_ups.rewrite(lambda text: text.replace(SECRET, "…")) == 0


@pytest.mark.parametrize("id", ["", "x", "-1", "²", "9" * 5000], ids=["none", "word", "negative", "small", "long"])
def test_a_row_whose_id_is_none_stops_nobody(journal: Journal, id: str) -> None:
    saved, rows = all_four(journal)
    became_of = [{**row, "id": id} if row["id"] == rows["owed"] else row for row in to_builtins(saved.became)]
    journal._db.table("entries").update({"became": became_of}, doc_ids=[int(saved.id)])
    assert row(journal, id).kind == "owed"
    with pytest.raises(CannotFollowUp, match="no-row"):
        journal.follow_ups.set(id, "given")
    with pytest.raises(CannotFollowUp, match="no-row"):
        journal.follow_ups.undo(id)
    journal.follow_ups.asked([id, rows["experiment"]])
    journal.follow_ups.offered(id)
    assert journal.follow_ups.all().keys() == {rows["experiment"]}
    journal.people.forget("LK", lambda lang: Stand("någon"))
    journal.delete_for_good(saved.id)
