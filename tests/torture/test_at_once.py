"""Several processes at once, none of which knows of the others: all that they write is there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach.journal.journal import Journal
from tests.journal.store.place import Place
from tests.torture.effort import times
from tests.torture.processes import ROOT, start
from tests.torture.promises import Promises, standing


def test_three_processes_insert(place: Place) -> None:
    count = times(40, 400)
    writers = {name: start(place, name, name, "inserts", count) for name in "abc"}
    said = {name: writer.communicate(timeout=600)[0] for name, writer in writers.items()}
    assert [writer.returncode for writer in writers.values()] == [0, 0, 0]
    with place.open() as db:
        for name, lines in said.items():
            promises = Promises()
            promises.take(lines.splitlines(keepends=True))
            promises.hold(standing(db, name))
            assert promises.kept == count
        assert len(db.table("entries")) == 3 * count
        assert db.damage == ()
    assert len(place.logs()) == 1


@pytest.mark.parametrize("kinds", [("loop", "batches", "drafts"), ("compacting", "loop", "drafts")])
def test_three_processes_do_different_things(place: Place, kinds: tuple[str, ...]) -> None:
    writers = {name: start(place, name, name, kind, times(30, 400)) for name, kind in zip("abc", kinds, strict=True)}
    said = {name: writer.communicate(timeout=600)[0] for name, writer in writers.items()}
    assert [writer.returncode for writer in writers.values()] == [0, 0, 0]
    with place.open() as db:
        for name, lines in said.items():
            promises = Promises()
            promises.take(lines.splitlines(keepends=True))
            promises.hold(standing(db, name))
        assert db.table("drafts").all() == []
        assert db.damage == ()
    assert len(place.logs()) == 1
    (drafts,) = place.logs("drafts")
    assert len(drafts.read_bytes().splitlines()) == 1


def test_many_notes_at_once(tmp_path: Path) -> None:
    count = times(5, 20)
    home = {**os.environ, "COACH_HOME": str(tmp_path), "COACH_LANG": "sv"}
    notes = [
        subprocess.Popen(
            [sys.executable, "-m", "coach", "note", f"anteckning {n}"],
            cwd=ROOT,
            env=home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(count)
    ]
    said = [note.communicate(timeout=300)[0] for note in notes]
    assert [note.returncode for note in notes] == [0] * count, said
    journal = Journal.open(tmp_path / "journal", tmp_path / "state")
    assert sorted(head.first_line for head in journal.heads()) == sorted(f"anteckning {n}" for n in range(count))
    assert journal.damage == ()
    journal.close()
