"""Looking first, and saving after: never twice the same, and whole whatever ends it."""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest

from coach.journal.entry import ANSWERED, Entry, StepRecord
from coach.journal.imports.found import Imported, Problem
from coach.journal.imports.preview import FORMATS, Preview, other_format, preview
from coach.journal.imports.saving import AT_ONCE, save
from coach.journal.journal import Journal
from coach.journal.store import NotSaved
from tests.journal.imports.conftest import DOOR


def text_of(count: int, start: int = 0) -> str:
    """A journal of jrnl's with so many entries."""
    minutes = range(start, count)
    return "\n".join(f"[2024-01-01 {n // 60:02}:{n % 60:02}] Anteckning {n}.\n" for n in minutes)


def look(path: Path, journal: Journal, form: str = "jrnl") -> Preview:
    """What an import would do."""
    return preview(path, FORMATS[form], journal, DOOR)


def quiet(done: int, of: int) -> None:
    """Tells nobody."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A journal of some batches."""
    path = tmp_path / "journal.txt"
    path.write_text(text_of(3 * AT_ONCE + 7))
    return path


def test_looking_changes_nothing(file: Path, journal: Journal) -> None:
    found = look(file, journal)
    assert (len(found.new), found.known, found.deleted, found.problems) == (757, 0, 0, ())
    assert journal.heads() == ()


def test_it_is_saved_in_batches_and_told_after_each(file: Path, journal: Journal) -> None:
    told: list[tuple[int, int]] = []
    assert save(journal, look(file, journal).new, lambda done, of: told.append((done, of))) == 757
    assert told == [(250, 757), (500, 757), (750, 757), (757, 757)]
    assert len(journal.heads()) == 757
    assert journal.heads()[0].first_line == "Anteckning 756."


def test_nothing_is_taken_twice_not_even_from_one_file(file: Path, journal: Journal) -> None:
    file.write_text(text_of(5) + "\n" + text_of(8, 3))
    found = look(file, journal)
    assert (len(found.new), found.known) == (8, 2)
    save(journal, found.new, quiet)
    assert (look(file, journal).new, look(file, journal).known) == ((), 10)


def test_the_same_words_at_another_minute_and_others_at_the_same_are_new(tmp_path: Path, journal: Journal) -> None:
    path = tmp_path / "a.txt"
    path.write_text("[2024-01-01 10:00] Ett.\n[2024-01-01 10:01] Ett.\n[2024-01-01 10:00:59] Två.\n")
    assert len(look(path, journal).new) == 3


def test_the_same_entry_from_another_format_is_known(tmp_path: Path, journal: Journal) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "2024-01-01.md").write_text("---\ndate: 2024-01-01 10:00\n---\nEtt\n\ntvå  tre")
    save(journal, look(notes, journal, "markdown").new, quiet)
    for name, form, text in (
        ("a.txt", "jrnl", "[2024-01-01 10:00] Ett\ntvå tre"),
        ("b.json", "jrnl", '{"entries":[{"title":"Ett","date":"2024-01-01","time":"10:00","body":"två tre"}]}'),
        ("c.json", "dayone", '{"entries":[{"creationDate":"2024-01-01T09:00:00Z","text":"Ett\\n\\ntvå tre"}]}'),
    ):
        (tmp_path / name).write_text(text)
        found = look(tmp_path / name, journal, form)
        assert (found.new, found.known) == ((), 1), name


def test_an_entry_of_an_exercise_is_another_than_free_writing_of_its_words(tmp_path: Path, journal: Journal) -> None:
    at = datetime.fromisoformat("2024-01-01T10:00:00+01:00")
    journal.finish(Entry("", at, at, "sv", None, (StepRecord("a", "short", state=ANSWERED, answer="Ett. Mer."),)))
    path = tmp_path / "a.txt"
    path.write_text("[2024-01-01 10:00] Ett.")
    assert len(look(path, journal).new) == 1


def test_what_was_deleted_stays_deleted(file: Path, journal: Journal) -> None:
    save(journal, look(file, journal).new, quiet)
    journal.delete(journal.newest(1)[0].id)
    found = look(file, journal)
    assert (found.new, found.known, found.deleted) == ((), 756, 1)


def test_what_somebody_saves_meanwhile_is_not_saved_again(file: Path, journal: Journal) -> None:
    first, second = look(file, journal), look(file, journal)
    assert save(journal, first.new[:300], quiet) == 300
    assert save(journal, second.new, quiet) == 457
    assert len(journal.heads()) == 757


class Enough(Exception):
    """Ends an import."""


def test_an_import_that_is_ended_can_be_run_again(file: Path, journal: Journal) -> None:
    def stop(done: int, of: int) -> None:
        raise Enough

    with pytest.raises(Enough):
        save(journal, look(file, journal).new, stop)
    assert len(journal.heads()) == AT_ONCE
    found = look(file, journal)
    assert (len(found.new), found.known) == (757 - AT_ONCE, AT_ONCE)
    save(journal, found.new, quiet)
    assert len(journal.heads()) == 757


def test_a_full_disk_leaves_whole_entries_and_it_can_be_run_again(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal.open(tmp_path / "journal", tmp_path / "state")
    full = False

    def fsync(fd: int) -> None:
        if full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def told(done: int, of: int) -> None:
        nonlocal full
        full = done >= 500

    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", fsync)
        with pytest.raises(NotSaved):
            save(journal, look(file, journal).new, told)
    journal.close()
    again = Journal.open(tmp_path / "journal", tmp_path / "state")
    assert (len(again.heads()), again.damage) == (500, ())
    assert save(again, look(file, again).new, quiet) == 257
    again.close()


def test_many_of_one_minute_are_looked_through_once(tmp_path: Path, journal: Journal) -> None:
    path = tmp_path / "a.txt"
    path.write_text("".join(f"[2024-01-01 10:00] Nummer {n}.\n" for n in range(3000)))
    save(journal, look(path, journal).new, quiet)
    assert look(path, journal).known == 3000


def test_what_is_not_of_the_format_is_told(tmp_path: Path, journal: Journal) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"entries": []}')
    assert other_format(look(path, journal, "coach"))
    assert not other_format(look(path, journal, "dayone"))


def places(found: Sequence[Imported | Problem]) -> list[tuple[str, int]]:
    """Where each stands."""
    return [(one.file, one.line) for one in found]


def test_each_entry_and_each_problem_knows_its_file_and_line(tmp_path: Path, journal: Journal) -> None:
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / "01.txt").write_text("[2024-01-01 10:00] Ett.\n\n[2024-01-02 10:00] Två.\n")
    (tmp_path / "2024" / "02.txt").write_text("hej\n")
    found = look(tmp_path, journal)
    assert places(found.new) == [("2024/01.txt", 1), ("2024/01.txt", 3)]
    assert places(found.problems) == [("2024/02.txt", 1)]
