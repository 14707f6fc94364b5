"""Coach beside the real jrnl, on the same entries, as whole commands: what somebody waits who types one."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path
from statistics import median

from tests.bench.entries import RARE
from tests.bench.measure import Action, Samples, counting, interleaved
from tests.bench.options import MANY, Options
from tests.bench.real_jrnl import COMMON, VERSION, NotThere, command, configured, journal_text
from tests.bench.real_jrnl import run as ran
from tests.bench.report import Report, Row, Target, milliseconds, number

ROOT = Path(__file__).resolve().parents[2]

COACH, JRNL = "Coach", f"jrnl {VERSION}"
WITH, WITHOUT = "with tags", "without tags"
WANTED = {
    "search, a rare word": (2, 2),
    "search, a common word": (10, 10),
    "export as JSON": (20, 2),
    "one more entry": (20, 4),
    "the newest five": (2, 2),
}
"""What is done → how many times as quick it is to be where the entries have tags, and where they have none."""

Key = tuple[str, str, str]
"""Who, what, and on which entries."""


def run(options: Options) -> Report:
    """Do the same with both, at the size at which the targets hold or the largest that is asked for."""
    entries = min((size for size in options.entries if size >= MANY), default=max(options.entries))
    notes = [f"{entries} entries, read by Coach with coach import; whole commands, one after the other in a new order"]
    report = Report("Beside the real jrnl", notes)
    jrnl, missing = None, "It was not asked for."
    try:
        jrnl = command() if options.fetch else None
    except NotThere as error:
        missing = str(error)
    if jrnl is None:
        report.notes.append(f"**Nothing was measured beside jrnl.** {missing}")
    actions: dict[Key, Action] = {}
    for kind in (WITH, WITHOUT):
        actions |= _arena(options.folder / kind.replace(" ", "-"), entries, kind, jrnl)
    working: dict[Key, list[float]] = {}
    counted = {key: counting(action, working.setdefault(key, [])) for key, action in actions.items()}
    samples = interleaved(counted, max(min(options.rounds // 20, 10), 3), patience=90)
    report.tables.append(_table(samples))
    report.tables.append(_working_table(working))
    for what, wanted in WANTED.items():
        for kind, least in zip((WITH, WITHOUT), wanted, strict=True):
            faster = samples.ratio((JRNL, what, kind), (COACH, what, kind)) if jrnl else float("nan")
            if entries >= MANY:
                report.targets.append(Target(f"{what}, quicker than jrnl", kind, faster, least, least=True))
    return report


def _arena(folder: Path, entries: int, kind: str, jrnl: Path | None) -> dict[Key, Action]:
    """Both, filled with the same entries, and what is done with them."""
    folder.mkdir(parents=True)
    text = folder / "journal.txt"
    text.write_text(journal_text(entries, tags=kind == WITH), encoding="utf-8")
    home = {
        "COACH_HOME": str(folder / "coach"),
        "COACH_LANG": "en",
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
    }
    coach = (sys.executable, "-m", "coach")
    ran([*coach, "import", text, "--from", "jrnl", "--yes"], home)
    new = count(1)
    out = folder / "out.json"

    def exported() -> int:
        out.unlink(missing_ok=True)
        return ran([*coach, "export", "--format", "json", "--out", out], home)

    found: dict[Key, Action] = {
        (COACH, "search, a rare word", kind): lambda: ran([*coach, "history", RARE], home),
        (COACH, "search, a common word", kind): lambda: ran([*coach, "history", COMMON], home),
        (COACH, "export as JSON", kind): exported,
        (COACH, "one more entry", kind): lambda: ran([*coach, "note", f"Det blev tyst {next(new)}."], home),
        (COACH, "the newest five", kind): lambda: ran([*coach, "history", "--limit", "5"], home),
    }
    if jrnl is None:
        return found
    theirs: list[str | Path] = [jrnl, "--config-file", configured(folder)]
    return found | {
        (JRNL, "search, a rare word", kind): lambda: ran([*theirs, "-contains", RARE], {}),
        (JRNL, "search, a common word", kind): lambda: ran([*theirs, "-contains", COMMON], {}),
        (JRNL, "export as JSON", kind): lambda: ran([*theirs, "--format", "json", "--file", out], {}),
        (JRNL, "one more entry", kind): lambda: ran([*theirs, f"Det blev tyst {next(new)}."], {}),
        (JRNL, "the newest five", kind): lambda: ran([*theirs, "-n", "5"], {}),
    }


def _working_table(working: dict[Key, list[float]]) -> tuple[Row, list[Row]]:
    """How long a processor was at work: another program's work lengthens that less than the wait."""
    rows: list[Row] = []
    for what in WANTED:
        for kind in (WITH, WITHOUT):
            mine, theirs = median(working[COACH, what, kind]), working.get((JRNL, what, kind))
            ratio = f"{number(median(theirs) / max(mine, 0.01))} ×" if theirs else ""
            rows.append([what, kind, milliseconds(mine), milliseconds(median(theirs)) if theirs else "", ratio])
    return ("processor at work", "entries", COACH, JRNL, "as many times as little"), rows


def _table(samples: Samples[Key]) -> tuple[Row, list[Row]]:
    """What each took."""
    rows: list[Row] = []
    for what in WANTED:
        for kind in (WITH, WITHOUT):
            mine, theirs = (COACH, what, kind), (JRNL, what, kind)
            row = [what, kind, milliseconds(samples.median(mine))]
            if samples.has(theirs):
                row += [milliseconds(samples.median(theirs)), f"{number(samples.ratio(theirs, mine))} ×"]
            rows.append([*row, *[""] * (5 - len(row))])
    return ("whole command", "entries", COACH, JRNL, "as many times as quick"), rows
