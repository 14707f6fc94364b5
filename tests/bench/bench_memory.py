"""What a journal takes of a process's memory: with the heads of its entries, and from the first search on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.bench.contenders import Coach, filled
from tests.bench.options import MANY, Options
from tests.bench.report import Report, Row, Target, number

ROOT = Path(__file__).resolve().parent.parent.parent
PROCESSES = 3


def run(options: Options) -> Report:
    """Open journals of each size in processes of their own."""
    report = Report("Memory", [f"medians of {PROCESSES} processes; proportional set size where the system tells it"])
    rows: list[Row] = []
    for entries in options.entries:
        coach = filled(options.folder / str(entries), entries)
        coach.close()
        found = [taken(coach) for _ in range(PROCESSES)]
        opened, searched = (median(one[name] for one in found) for name in ("open", "search"))
        rows.append((str(entries), f"{number(opened)} MB", f"{number(searched)} MB"))
        if entries == MANY:
            at = f"{entries} entries"
            report.targets += [
                Target("memory with the heads", at, opened, 15, "MB"),
                Target("memory more from the first search on", at, searched, 16, "MB"),
            ]
    report.tables.append((("entries", "open, with the heads", "more from the first search on"), rows))
    return report


def taken(coach: Coach) -> dict[str, float]:
    """What one process says."""
    command = [sys.executable, "-m", "tests.bench.memory", str(coach.folder), str(coach.state)]
    said: dict[str, float] = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout)
    return said
