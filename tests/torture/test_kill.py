"""Processes that are killed while they write: whatever was acknowledged is there.

``COACH_TORTURE=200 pytest tests/torture`` kills as many.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from coach.journal.store import DamageKind
from tests.journal.store.place import Place

ROOT = Path(__file__).resolve().parent.parent.parent

KINDS = ["entries", "batches", "drafts"]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a thing of POSIX")


def start(place: Place, name: str, count: int, kind: str) -> subprocess.Popen[str]:
    """A process that writes; its lines are what was acknowledged."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.torture.writer", str(place.folder), str(place.state), name, str(count), kind],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def acknowledged(lines: list[str]) -> dict[int, int]:
    """Ids and numbers from what a process said; a line that is not whole was not said."""
    whole = [line for line in lines if line.endswith("\n")]
    return {int(doc_id): int(n) for doc_id, _, n in (line.strip().partition(" ") for line in whole)}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_acknowledged_is_lost(place: Place, rounds: int, kind: str) -> None:
    random = Random(kind)
    known: dict[int, int] = {}
    for attempt in range(max(rounds // 3, 2)):
        process = start(place, f"p{attempt}", 100_000, kind)
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(random.randrange(1, 40))]
        os.kill(process.pid, signal.SIGKILL)
        rest, _ = process.communicate()
        assert process.returncode == -signal.SIGKILL
        known |= acknowledged([*lines, *rest.splitlines(keepends=True)])
        db = place.open()
        found = {document.doc_id: document["n"] for document in db.table("entries")}
        assert {doc_id: found.get(doc_id) for doc_id in known} == known
        assert {damage.kind for damage in db.damage} <= {DamageKind.TORN}
        if kind == "batches":
            assert len(found) % 3 == 0
    assert len(place.logs()) == 1
    assert len(place.logs("drafts")) <= 1


def test_killed_beside_others_that_go_on(place: Place, rounds: int) -> None:
    steady = start(place, "steady", 60, "entries")
    known: dict[int, int] = {}
    for attempt in range(max(rounds // 4, 2)):
        process = start(place, f"p{attempt}", 100_000, "drafts")
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(5)]
        os.kill(process.pid, signal.SIGKILL)
        rest, _ = process.communicate()
        known |= acknowledged([*lines, *rest.splitlines(keepends=True)])
    said, _ = steady.communicate(timeout=120)
    assert steady.returncode == 0
    known |= acknowledged(said.splitlines(keepends=True))
    found = {document.doc_id: document["n"] for document in place.open().table("entries")}
    assert {doc_id: found.get(doc_id) for doc_id in known} == known
    assert len(place.logs()) == 1


def test_three_processes_write_at_once(place: Place, rounds: int) -> None:
    count = 10 * rounds
    writers = [start(place, name, count, kind) for name, kind in zip("abc", KINDS, strict=True)]
    known: dict[int, int] = {}
    for writer in writers:
        said, _ = writer.communicate(timeout=300)
        assert writer.returncode == 0
        mine = acknowledged(said.splitlines(keepends=True))
        assert not known.keys() & mine.keys()
        known |= mine
    db = place.open()
    assert {document.doc_id: document["n"] for document in db.table("entries")} == known
    assert db.table("drafts").all() == []
    assert db.damage == ()
    assert len(place.logs()) == 1
    (drafts,) = place.logs("drafts")
    assert len(drafts.read_bytes().splitlines()) == 1
