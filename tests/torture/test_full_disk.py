"""A disk that is full at every possible byte: what was saved stays, and what was not is said not to be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.journal.store.place import Place

ROOT = Path(__file__).resolve().parent.parent.parent

LIMITED = """
import resource, sys
from pathlib import Path
from coach.journal.store import JournalDB, NotSaved
folder, state = map(Path, sys.argv[1:3])
for limit in map(int, sys.argv[3:]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    db = JournalDB(folder, state)
    try:
        db.table("entries").insert({"n": limit, "text": "x" * 200})
        print("saved", limit)
    except NotSaved as failure:
        print(failure.reason, limit)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits on Windows")
def test_full_at_every_byte(place: Place, rounds: int) -> None:
    db = place.open()
    db.table("entries").insert({"n": 0})
    db.table("entries").insert({"n": 1, "text": "x" * 600})
    size = place.log().stat().st_size
    assert size > 600
    limits = range(size - 5, size + 400, max(1, 40 // rounds))
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(place.folder), str(place.state), *map(str, limits)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    said = [line.split() for line in done.stdout.splitlines()]
    assert len(said) == len(limits)
    assert {how for how, _ in said} == {"saved", "disk-full"}
    again = place.open()
    saved = [0, 1, *(int(limit) for how, limit in said if how == "saved")]
    assert [document["n"] for document in again.table("entries")] == saved
    assert again.damage == ()
    assert len(place.logs()) == 1
