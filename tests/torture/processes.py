"""Processes that write to a journal until they are done, or killed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.journal.store.place import Place

ROOT = Path(__file__).resolve().parent.parent.parent
ENDLESS = 1_000_000


def start(place: Place, name: str, seed: str, kind: str, count: int = ENDLESS) -> subprocess.Popen[str]:
    """A process that writes."""
    writer = [sys.executable, "-m", "tests.torture.writer", str(place.folder), str(place.state), name, seed]
    return subprocess.Popen([*writer, str(count), kind], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def kill_after(process: subprocess.Popen[str], count: int) -> list[str]:
    """Kill a process once it has said so many lines; returns all that it said."""
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(count)]
    process.kill()
    rest, _ = process.communicate()
    return [*lines, *rest.splitlines(keepends=True)]
