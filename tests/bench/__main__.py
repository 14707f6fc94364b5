"""``make bench``: runs every bench of this folder, prints what it found and keeps it in ``.bench/``.

A bench is a module ``bench_<name>`` with a function ``run(options) -> Report``.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from importlib import import_module
from pathlib import Path

from tests.bench.options import Options
from tests.bench.report import Report

HERE = Path(__file__).resolve().parent
FOUND = HERE.parent.parent / ".bench"
BENCHES = sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def run(name: str, options: Options) -> Report:
    """What one bench finds."""
    found: Report = import_module(f"tests.bench.bench_{name}").run(options)
    return found


def surroundings() -> str:
    """What it is measured on, and how busy that is: another program's work makes the disk's answers wait."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores{load}"


def main(arguments: list[str] | None = None) -> int:
    """Run what is asked for; returns how many targets are not reached."""
    parser = argparse.ArgumentParser(prog="make bench", description="Measures, and writes tables to .bench/.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(BENCHES)} (all)")
    parser.add_argument("--entries", nargs="+", type=int, default=[1_000, 10_000, 100_000], metavar="N")
    parser.add_argument("--rounds", type=int, default=200, metavar="N")
    parser.add_argument("--on", type=Path, default=FOUND, metavar="FOLDER", help="the disk that is measured (.bench)")
    given = parser.parse_args(arguments)
    if unknown := set(given.names) - set(BENCHES):
        parser.error(f"there is no bench {', '.join(sorted(unknown))}")
    FOUND.mkdir(exist_ok=True)
    missed = 0
    for name in given.names or BENCHES:
        around = surroundings()
        with tempfile.TemporaryDirectory(prefix="run-", dir=given.on) as folder:
            report = run(name, Options(tuple(sorted(given.entries)), given.rounds, Path(folder), fetch=True))
        report.notes.insert(0, around)
        (FOUND / f"{name}.md").write_text(report.markdown() + "\n", encoding="utf-8")
        sys.stdout.write(report.markdown() + "\n")
        missed += sum(not target.reached for target in report.targets)
    return missed


if __name__ == "__main__":
    main()
