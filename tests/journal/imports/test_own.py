"""Coach's own JSON: what is exported comes back as it was, and nothing else comes in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
import pytest

from coach.journal.became import became, with_ids
from coach.journal.entry import Entry, StepRecord
from coach.journal.export.copies import Copies
from coach.journal.export.document import document
from coach.journal.imports.own import own
from coach.journal.imports.preview import FORMATS, Preview, preview
from coach.journal.imports.saving import AT_ONCE, save
from coach.journal.journal import Journal
from coach.words import words_for
from tests.bench.entries import Writer
from tests.journal.imports.conftest import DOOR, Read

KINDS: dict[str, Any] = {
    "short": "a",
    "long": "a\nb",
    "compare": "a",
    "pause": 30,
    "scale": 4,
    "one": {"id": "a", "label": "A"},
    "one of": {"id": "a", "label": "A"},
    "many": [{"id": "a", "label": "A"}],
    "rank": [{"id": "a", "label": "A"}],
    "list": ["a", "b"],
    "people": ["LK"],
    "activities": [{"id": "a", "label": "A", "list": "leading", "own": True}],
    "experiment": {"text": "När a, då b", "due": "2026-12-01"},
    "read": None,
}


def step(kind: str, answer: Any) -> StepRecord:
    """An answered step."""
    return StepRecord(f"s-{kind.replace(' ', '-')}", kind, question="Vad?", state="answered", answer=answer)


def entries(count: int) -> list[Entry]:
    """Entries with every kind of answer among them."""
    writer = Writer()
    found = [writer.entry() for _ in range(count - 1)]
    steps = tuple(step(kind, answer) for kind, answer in KINDS.items())
    rows = with_ids(became(steps), iter(["7", "8"]))
    return [*found, msgspec.structs.replace(found[0], steps=steps, became=rows, finished=None)]


@pytest.fixture
def full() -> Journal:
    """A journal with ten entries."""
    journal = Journal.memory()
    for entry in entries(10):
        journal.finish(entry)
    return journal


def stored(journal: Journal) -> dict[str, Any]:
    """All that a journal holds, by id."""
    return {head.id: msgspec.json.decode(head.document) for head in journal.heads()}


def exported(journal: Journal) -> list[dict[str, Any]]:
    """What the export writes of a journal."""
    words = words_for("sv")
    copies = Copies(reversed(journal.heads()), said=journal.follow_ups.all())
    return [msgspec.json.decode(msgspec.json.encode(document(copy.document, words))) for copy in copies]


@pytest.fixture
def file(tmp_path: Path, full: Journal) -> Path:
    """The journal's export."""
    path = tmp_path / "coach.json"
    path.write_bytes(msgspec.json.encode(exported(full)))
    return path


def look(path: Path, journal: Journal) -> Preview:
    """What an import would do."""
    return preview(path, FORMATS["coach"], journal, DOOR)


def take(path: Path, journal: Journal) -> int:
    """Import a file."""
    return save(journal, look(path, journal).new, lambda done, of: None)


def test_everything_comes_back_with_its_ids(file: Path, full: Journal, journal: Journal) -> None:
    assert take(file, journal) == 10
    assert stored(journal) == stored(full)
    assert journal.heads() == full.heads()
    again = look(file, journal)
    assert (again.new, again.known, again.problems) == ((), 10, ())


def test_what_was_said_of_a_row_comes_back(full: Journal, journal: Journal, tmp_path: Path) -> None:
    (row, *_) = full.ledger().of("experiment")
    full.follow_ups.set(row.id, "done", "Det gick.")
    path = tmp_path / "coach.json"
    path.write_text(json.dumps(exported(full)))
    take(path, journal)
    assert journal.follow_ups.all() == full.follow_ups.all()
    assert journal.ledger().row(row.id) == full.ledger().row(row.id)
    before = stored(journal)
    take(path, journal)
    assert stored(journal) == before
    assert all("follow_up" not in one for one in before.values())


def test_what_was_said_and_deleted_for_good_here_stays_away(full: Journal, journal: Journal, tmp_path: Path) -> None:
    (row, *_) = full.ledger().of("experiment")
    full.follow_ups.set(row.id, "done", "Det gick.")
    path = tmp_path / "coach.json"
    path.write_text(json.dumps(exported(full)))
    take(path, journal)
    (id,) = (head.id for head in journal.heads() if row.id in [one.id for one in head.became])
    journal.delete_for_good(id)
    found = look(path, journal)
    assert (found.new, found.deleted) == ((), 1)
    journal.follow_ups.take(full.follow_ups.all())
    assert journal.follow_ups.all() == {}


@pytest.mark.parametrize("said", [7, [7], [{"row": 7}], [{"row": "7", "acts": [{"id": "1", "at": "2026-01-01"}]}]])
def test_what_is_said_of_a_row_in_another_shape_breaks_its_entry_alone(said: Any) -> None:
    whole = msgspec.to_builtins(entries(2)[0])
    found = Read(own, json.dumps([{**whole, "id": "5", "follow_up": said}, {**whole, "id": "6"}]))
    assert ([one.id for one in found.entries], found.problems) == (["6"], [(1, "broken", "")])


def test_a_file_says_nothing_of_rows_that_are_not_its_own() -> None:
    said = [{"row": row, "acts": [{"id": "1", "at": "2026-01-01T00:00:00Z", "state": "done"}]} for row in ("8", "9")]
    whole = msgspec.to_builtins(entries(2)[1]) | {"id": "5", "follow_up": said}
    (found,) = Read(own, json.dumps([whole])).imported
    assert [row.id for row in found.entry.became] == ["7"]
    assert found.said == {}
    whole["became"][0]["id"] = "8"
    (found,) = Read(own, json.dumps([whole])).imported
    assert set(found.said) == {"8"}


def test_what_a_later_version_has_written_comes_back_too(journal: Journal, full: Journal, tmp_path: Path) -> None:
    one = exported(full)[0] | {"weather": {"sky": "grey"}, "comments": [{"by": "MO", "text": "Hm."}]}
    one["steps"][0]["mood"] = 3
    path = tmp_path / "coach.json"
    path.write_text(json.dumps([one]))
    assert take(path, journal) == 1
    (found,) = stored(journal).values()
    assert (found["weather"], found["comments"]) == (one["weather"], one["comments"])
    assert found["steps"][0]["mood"] == 3
    assert "answer_text" not in found["steps"][0]
    assert "id" not in found


def test_an_entry_that_was_edited_here_is_left_as_it_is(file: Path, full: Journal) -> None:
    newest = full.entry("last")
    assert newest is not None
    edited = full.edit(msgspec.structs.replace(newest, steps=(step("short", "Nytt"),)))
    assert look(file, full).known == 10
    assert full.entry(edited.id) == edited


def test_what_was_deleted_here_stays_deleted(file: Path, full: Journal) -> None:
    first, second = (head.id for head in full.newest(2))
    full.delete(first)
    full.delete_for_good(second)
    found = look(file, full)
    assert (found.new, found.known, found.deleted) == ((), 8, 2)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_answer_is_taken_and_none_of_another_shape(kind: str) -> None:
    whole = msgspec.to_builtins(entries(2)[0])
    for answer in (7.5, {"x": 1}, [["a"]], [None], {"text": "a", "due": "i morgon"}):
        right = {**whole, "id": "12", "steps": [msgspec.to_builtins(step(kind, KINDS[kind]))]}
        wrong = {**right, "id": "13", "steps": [msgspec.to_builtins(step(kind, answer))]}
        found = Read(own, json.dumps([right, wrong]))
        taken = ["12"] if kind != "read" else ["12", "13"]
        assert [one.id for one in found.entries] == taken
        assert [problem[1] for problem in found.problems] == ["broken"] * (2 - len(taken))


def test_a_kind_that_only_a_later_version_knows_is_taken() -> None:
    whole = msgspec.to_builtins(entries(2)[0]) | {"id": "5"}
    whole["steps"] = [msgspec.to_builtins(step("drawing", {"lines": [1, 2]}))]
    assert Read(own, json.dumps([whole])).entries[0].steps[0].answer == {"lines": [1, 2]}


@pytest.mark.parametrize("id", ["", "0", "007", "-1", "last", "٣", str(2**53), "9" * 400, "../x", "1.5"])
def test_an_id_that_is_none_is_told_and_another_is_given(id: str, journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "coach.json"
    path.write_text(json.dumps([msgspec.to_builtins(entries(2)[0]) | {"id": id}]))
    found = look(path, journal)
    assert [one.code.value for one in found.problems] == ["new-id"]
    assert take(path, journal) == 1
    assert journal.newest(1)[0].id.isdecimal()


def test_two_entries_with_one_id_are_both_kept(journal: Journal, tmp_path: Path) -> None:
    one, other = ({**msgspec.to_builtins(entry), "id": "77"} for entry in islice(entries(3), 2))
    path = tmp_path / "coach.json"
    path.write_text(json.dumps([one, other, one]))
    assert (len(look(path, journal).new), look(path, journal).known) == (2, 1)
    assert take(path, journal) == 2
    assert len({head.id for head in journal.heads()}) == 2


def test_instants_that_no_clock_knows_and_those_without_an_offset_are_kept() -> None:
    whole = msgspec.to_builtins(entries(2)[0])
    found = Read(own, json.dumps([{**whole, "id": "5", "started": "2026-01-05T08:00:00", "finished": None}]))
    assert found.at == ["2026-01-05T08:00:00+01:00"]
    far = {**whole, "id": "6", "started": "0001-01-01T00:00:00+14:00", "finished": "9999-12-31T23:59:59-12:00"}
    assert Read(own, json.dumps([far])).entries[0].id == "6"


def hostile() -> Iterator[tuple[str, str]]:
    """JSON that is no export, and what is said of it."""
    yield "", "not-json"
    yield "[" * 100_000, "not-json"
    yield '{"entries": []}', "other-format"
    yield "[7]", "broken"
    yield "[null]", "broken"
    yield '[{"id": "5"}]', "broken"
    yield '[{"id":"5","started":"2026-13-01T00:00:00Z","finished":null,"lang":"","exercise":null,"steps":[]}]', "broken"
    yield '[{"a":' + "[" * 50_000 + "]" * 50_000 + "}]", "not-json"


@pytest.mark.parametrize(("data", "code"), hostile(), ids=range(8))
def test_what_is_no_export_is_told(data: str, code: str) -> None:
    found = Read(own, data)
    assert found.entries == []
    assert [problem[1] for problem in found.problems] == [code]


def test_the_line_of_a_broken_entry_is_told() -> None:
    whole = json.dumps(msgspec.to_builtins(entries(2)[0]) | {"id": "5"}, indent=2)
    found = Read(own, f"[\n{whole},\n7\n]")
    assert found.problems == [(whole.count("\n") + 3, "broken", "")]


def ten_o_clock() -> datetime:
    """One minute."""
    return datetime(2024, 1, 1, 10, tzinfo=UTC)


def test_two_entries_of_one_minute_with_the_same_words_stay_two(journal: Journal, tmp_path: Path) -> None:
    made = Journal.memory(ten_o_clock)
    for _ in range(AT_ONCE + 5):
        made.note("Ja.", "sv")
    path = tmp_path / "coach.json"
    path.write_text(json.dumps(exported(made)))
    assert take(path, journal) == AT_ONCE + 5
    assert stored(journal) == stored(made)
    assert (look(path, journal).new, look(path, journal).known) == ((), AT_ONCE + 5)
    journal.delete(journal.heads()[0].id)
    assert (look(path, journal).new, look(path, journal).deleted) == ((), 1)


def test_words_that_came_another_way_are_there_already(tmp_path: Path) -> None:
    made, other = Journal.memory(ten_o_clock), Journal.memory(ten_o_clock)
    for one in (made, made, other):
        one.note("Ja.", "sv")
    path = tmp_path / "coach.json"
    path.write_text(json.dumps(exported(made)))
    assert (look(path, other).new, look(path, other).known) == ((), 2)
