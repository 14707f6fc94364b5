"""A disk that is full, at every byte and for real: what was saved stays, and what was not is said not to be."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.journal.store.place import Place
from tests.torture.effort import FULL, times
from tests.torture.processes import ROOT

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

DISKS = {
    "tmpfs": "mount -t tmpfs -o size=400k tmpfs {at}",
    "ext4": "dd if=/dev/zero of={at}.image bs=1k count=1024 status=none && mkfs.ext4 -q -F -N 64 {at}.image && "
    "mount -o loop {at}.image {at}",
}
"""How a small disk is made: it stands in a list of mounts of its own, and is gone with the process."""


def on_a_disk(kind: str, at: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command where a small disk is mounted; being root there is allowed to everybody in a space of their own."""
    alone = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--user", "--map-root-user"])]
    at.mkdir(parents=True)
    script = f'{DISKS[kind].format(at=at)} && exec "$@"'
    return subprocess.run(
        [*alone, "sh", "-c", script, "sh", *command], cwd=ROOT, capture_output=True, text=True, check=False, timeout=600
    )


def disks() -> list[str]:
    """The kinds of small disks that can be made here. Trying hard, one is wanted in any case."""
    if not shutil.which("unshare"):
        return ["tmpfs"] if FULL else []
    with tempfile.TemporaryDirectory() as folder:
        found = [kind for kind in DISKS if on_a_disk(kind, Path(folder) / kind, "true").returncode == 0]
    return found or (["tmpfs"] if FULL else [])


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits on Windows")
def test_full_at_every_byte(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"n": 0})
    db.table("entries").insert({"n": 1, "text": "x" * 600})
    size = place.log().stat().st_size
    assert size > 600
    limits = range(size - 5, size + 400, times(5, 1))
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


@pytest.mark.parametrize("kind", disks())
def test_really_full(tmp_path: Path, kind: str) -> None:
    done = on_a_disk(kind, tmp_path / "disk", sys.executable, "-m", "tests.torture.full_disk", str(tmp_path / "disk"))
    assert done.returncode == 0, f"On a full {kind}, if there is such a disk here, something went wrong:\n{done.stderr}"
    count = json.loads(done.stdout)
    assert count["saved"] > 100
    assert count["refused"] > 30
