"""The door of the journal: drafts, entries and what became of them, in memory and on disk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from coach.journal.became import became
from coach.journal.draft import Draft, Mark
from coach.journal.entry import ANSWERED, DONT_KNOW, Entry, ExerciseRef, StepRecord
from coach.journal.journal import Journal
from coach.journal.ledger import Ledger
from coach.journal.store import NotSaved

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
EXERCISE = ExerciseRef("coach", "first-day", "1.0.0", "sv", "Första dagen", "rhythm", "0" * 64)


class Clock:
    """A clock that goes on by a minute whenever it is read."""

    def __init__(self) -> None:
        self.at = AT

    def __call__(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


@pytest.fixture(params=["memory", "disk"])
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Journal]:
    """The same journal on both."""
    made = (
        Journal.memory(Clock())
        if request.param == "memory"
        else Journal.open(tmp_path / "journal", tmp_path / "state", Clock())
    )
    yield made
    made.close()


def draft(journal: Journal, **marks: Mark) -> Draft:
    """A draft with these marks."""
    return Draft(journal.new_id(), AT, AT, "coach", "rhythm", "sv", b"---\n# x", None, dict(marks))


def entry(*steps: StepRecord, finished: bool = True) -> Entry:
    """An entry with these steps."""
    return Entry("", AT, AT if finished else None, "sv", EXERCISE, steps, became(steps))


def answered(id: str, kind: str, answer: object, **more: object) -> StepRecord:
    """An answered step."""
    return StepRecord(id, kind, question="Vad?", state=ANSWERED, answer=answer, **more)  # type: ignore[arg-type]


def test_an_entry_comes_back_as_it_was_saved(journal: Journal) -> None:
    saved = journal.finish(entry(answered("why", "long", "Två\nrader [/] {x} å")))
    assert journal.entry(saved.id) == saved
    assert journal.entry("last") == saved
    assert [head.first_line for head in journal.heads()] == ["Två"]


def test_ids_that_are_no_ids_find_nothing(journal: Journal) -> None:
    assert [journal.entry(id) for id in ("last", "", "x", "-1", "²", "1" * 40)] == [None] * 6


def test_newest_first(journal: Journal) -> None:
    first = journal.note("ett", "sv")
    second = journal.note("två", "en")
    assert [head.id for head in journal.heads()] == [second.id, first.id]


def test_a_note_is_free_writing(journal: Journal) -> None:
    note = journal.note("\nhej \x1b[31m\n\n", "sv")
    assert note.exercise is None
    assert [(step.id, step.answer) for step in note.steps] == [("text", "hej \ufffd[31m")]


def test_a_draft_is_there_until_its_entry_is(journal: Journal) -> None:
    begun = draft(journal, why=Mark(ANSWERED, "halv men"))
    journal.keep(begun)
    assert journal.drafts() == (begun,)
    saved = journal.finish(entry(answered("why", "long", "hel mening")), begun.id)
    assert saved.id == begun.id
    assert journal.drafts() == ()


def test_only_what_changed_is_written_and_the_newest_stands(journal: Journal) -> None:
    begun = draft(journal, why=Mark(ANSWERED, "a"))
    journal.keep(begun)
    later = msgspec.structs.replace(
        begun, at="role", saved=AT + timedelta(seconds=5), marks={**begun.marks, "role": Mark(DONT_KNOW), "why": Mark()}
    )
    journal.keep(later)
    journal.keep(later)
    (kept,) = journal.drafts()
    assert (kept.at, kept.saved) == ("role", later.saved)
    assert kept.marks == {"why": Mark(), "role": Mark(DONT_KNOW)}


def test_two_windows_that_finish_one_draft_lose_nothing(journal: Journal) -> None:
    begun = draft(journal, why=Mark(ANSWERED, "a"))
    journal.keep(begun)
    first = journal.finish(entry(answered("why", "long", "ena")), begun.id)
    second = journal.finish(entry(answered("why", "long", "andra")), begun.id)
    assert first.id != second.id
    assert {head.first_line for head in journal.heads()} == {"ena", "andra"}


def test_drafts_stand_newest_first_and_one_can_be_dropped(journal: Journal) -> None:
    old, new = draft(journal, why=Mark(ANSWERED, "gammal")), draft(journal, why=Mark(ANSWERED, "ny"))
    journal.keep(msgspec.structs.replace(old, saved=AT - timedelta(days=1)))
    journal.keep(new)
    assert [one.id for one in journal.drafts()] == [new.id, old.id]
    journal.drop(new.id)
    assert [one.id for one in journal.drafts()] == [old.id]


def test_every_row_has_an_id_of_its_own(journal: Journal) -> None:
    steps = (
        answered("ask", "list", ["Vad?", "Hur?"], becomes="question to ask"),
        StepRecord("dont", "scale", question="Hur ofta?", state=DONT_KNOW),
        answered("try", "experiment", {"text": "När, då", "due": "2026-11-30"}),
        answered("who", "people", ["LK", "MO"], becomes="owed answer"),
    )
    saved = journal.finish(entry(*steps))
    assert [(row.kind, row.text, row.who) for row in saved.became] == [
        ("question", "Vad?", None),
        ("question", "Hur?", None),
        ("open-question", "Hur ofta?", None),
        ("experiment", "När, då", None),
        ("owed", None, "LK"),
        ("owed", None, "MO"),
    ]
    assert len({row.id for row in saved.became} | {saved.id}) == 7
    again = [msgspec.structs.replace(row, id="") for row in saved.became]
    assert again == list(became(saved.steps))


def test_an_experiment_that_was_asked_about_is_settled(journal: Journal) -> None:
    first = journal.finish(entry(answered("try", "experiment", {"text": "När, då", "due": "2026-11-30"})))
    experiment = first.became[0].id
    day = date(2026, 12, 1)
    assert [row.id for row in journal.ledger().experiments_due(day)] == [experiment]
    assert journal.ledger().experiments_due(day - timedelta(days=2)) == ()
    journal.finish(
        entry(
            answered("outcome", "one", {"id": "other", "label": "Något annat"}, closes=(experiment,)),
            answered("learned", "short", "Det blev tyst.", closes=(experiment,)),
        )
    )
    (row,) = journal.ledger().of("experiment")
    assert (row.state, row.asked, row.note) == ("changed", True, "Det blev tyst.")


def test_owed_answers_are_closed_by_their_id_alone(journal: Journal) -> None:
    saved = journal.finish(entry(answered("who", "people", ["LK", "MO"], becomes="owed answer")))
    first = saved.became[0]
    journal.finish(entry(answered("told", "people", ["LK"], becomes="answer given", closes=(first.id,))))
    journal.finish(entry(answered("told", "people", ["MO"], becomes="answer given")))
    assert [row.who for row in journal.ledger().owed()] == ["MO"]


def test_a_hidden_or_skipped_step_becomes_nothing() -> None:
    steps = (
        StepRecord("a", "short", state="skipped", answer="kvar", becomes="question to ask"),
        StepRecord("b", "short", state="not-shown", answer="kvar", becomes="question to ask"),
    )
    assert became(steps) == ()


def test_people_and_own_activities_are_remembered_latest_first(journal: Journal) -> None:
    own = {"id": "gick", "label": "Gick runt", "list": "leading", "own": True}
    journal.finish(entry(answered("who", "people", ["LK", "MO"]), answered("did", "activities", [own])))
    ledger: Ledger = journal.ledger()
    assert ledger.people() == ("LK", "MO")
    assert ledger.own_activities() == (own,)


def test_nothing_is_created_by_looking(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state", Clock())
    assert (journal.heads(), journal.drafts(), journal.ledger().rows, journal.entry("last")) == ((), (), (), None)
    journal.close()
    assert list(tmp_path.iterdir()) == []


def test_what_was_taken_back_is_in_no_file_once_the_entry_is_saved(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state", Clock())
    begun = draft(journal, why=Mark(ANSWERED, "hemligheten som ströks"))
    journal.keep(begun)
    found = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"hemligheten" in found
    journal.keep(msgspec.structs.replace(begun, marks={"why": Mark(ANSWERED, "det som står")}))
    journal.finish(entry(answered("why", "long", "det som står")), begun.id)
    journal.close()
    files = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert not [name for name, data in files.items() if b"hemligheten" in data]
    assert [name for name, data in files.items() if "det som står".encode() in data]


def test_an_entry_on_disk_is_the_json_that_is_shown(tmp_path: Path) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state", Clock())
    saved = journal.finish(entry(answered("why", "long", "orden")))
    journal.close()
    (log,) = (tmp_path / "journal").glob("log-*.jsonl")
    records = [json.loads(line) for line in log.read_text().splitlines()]
    (record,) = [record for record in records if record.get("t") == "entries"]
    assert {"id": record["i"], **record["d"]} == json.loads(msgspec.json.encode(saved))


def test_a_journal_that_cannot_be_written_keeps_the_draft_with_the_caller(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way")
    journal = Journal.open(tmp_path / "journal", tmp_path / "state", Clock())
    begun = draft(journal, why=Mark(ANSWERED, "a"))
    with pytest.raises(NotSaved):
        journal.keep(begun)
    (tmp_path / "state").unlink()
    journal.keep(begun)
    assert journal.drafts() == (begun,)
    journal.close()
