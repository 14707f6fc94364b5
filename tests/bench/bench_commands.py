"""Commands that a shell waits for: ``coach note`` and ``coach today --json``, beside a Python that does nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median

from tests.bench.filled import filled_home
from tests.bench.measure import Action, counting, interleaved
from tests.bench.options import MANY, Options
from tests.bench.report import Report, Row, Target, milliseconds, number

ROOT = Path(__file__).resolve().parents[2]
NOTHING = "python -c pass"
MOST = {False: 10.0, True: 18.0}
"""Whether there are entries → how many times as long as Python alone a command may take."""


def run(options: Options) -> Report:
    """Run each in turn, without a journal and with one of the size at which the targets hold."""
    entries = min((size for size in options.entries if size >= MANY), default=max(options.entries))
    empty, many = options.folder / "empty", filled_home(options.folder / "many", entries)
    written = count(1)

    def note(home: Path) -> None:
        _ran(home, "-m", "coach", "note", f"Det blev tyst {next(written)}.")

    def today(home: Path) -> None:
        _ran(home, "-m", "coach", "today", "--json")

    actions: dict[str, Action] = {NOTHING: lambda: _ran(options.folder, "-c", "pass")}
    full = set[str]()
    for home, size in ((empty, 0), (many, entries)):
        for verb, ran in (("note", note), ("today --json", today)):
            name = f"coach {verb}, {size} entries"
            actions[name] = partial(ran, home)
            full |= {name} if size else set()
    for action in actions.values():
        action()  # the first time Python compiles
    working: dict[str, list[float]] = {name: [] for name in actions}
    counted = {name: counting(action, working[name]) for name, action in actions.items()}
    rounds = max(1, min(40, options.rounds // 5))
    samples = interleaved(counted, rounds, between=lambda: shutil.rmtree(empty, ignore_errors=True))
    report = Report("Commands", [f"whole commands in turns, {rounds} rounds; ratios of one round, the middle one"])
    rows: list[Row] = []
    for name in actions:
        ratio, busy = samples.ratio(name, NOTHING), median(working[name])
        rows.append((name, milliseconds(samples.median(name)), milliseconds(busy), f"{number(ratio)} ×"))
        if name != NOTHING:
            report.targets.append(Target("of python -c pass", name, ratio, MOST[name in full]))
    report.tables.append((("command", "whole", "processor at work", f"of {NOTHING}"), rows))
    return report


def _ran(home: Path, *arguments: str) -> None:
    """Run Python with these arguments."""
    environment = {"COACH_HOME": str(home), "HOME": str(home), "COACH_LANG": "sv", "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, *arguments], env=environment, stdout=subprocess.DEVNULL, check=True)
