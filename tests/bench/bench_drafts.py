"""What it costs to keep a half-written exercise while it is typed, and what is left of it once it is finished."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from coach.journal.draft import Draft, Mark
from coach.journal.entry import ANSWERED
from coach.journal.journal import Journal
from tests.bench.contenders import Append, filled
from tests.bench.entries import FIRST, Writer
from tests.bench.measure import Samples, interleaved
from tests.bench.options import MANY, Options
from tests.bench.report import Report, Row, Target, milliseconds

EXERCISE = 5_000
"""Bytes of the exercise's file."""
STEPS = 8
WRITTEN = 600
"""Characters at a step."""


def run(options: Options) -> Report:
    """Type in the middle of an exercise, in journals of each size."""
    report = Report(
        "Drafts", [f"an exercise of {EXERCISE} bytes and {STEPS} steps, half written, {WRITTEN} characters a step"]
    )
    rows: list[Row] = []
    for entries in options.entries:
        coach, at = filled(options.folder / str(entries), entries), f"{entries} entries"
        journal, floor = Journal(coach.db), Append(options.folder / "floor")
        samples = typing(journal, floor, options.rounds)
        grown = sum(path.stat().st_size for path in coach.folder.glob("drafts-*"))
        for draft in journal.drafts():
            journal.finish(Writer().entry(), draft.id)
        left = sum(len(path.read_bytes().splitlines()) for path in coach.folder.glob("drafts-*"))
        coach.close()
        floor.close()
        times = (milliseconds(samples.median(name)) for name in ("keep", "append"))
        rows.append((str(entries), *times, f"{grown // 1000} kB", str(left)))
        report.targets.append(Target("lines left in drafts-*.jsonl when all is finished", at, left, 1, ""))
        if entries >= MANY:
            ratio = samples.ratio("keep", "append")
            report.targets.append(Target("keeping a draft, of an append + fsync", at, ratio, 1.6))
    heads = ("entries", "keep", "append + fsync of a step's text", "drafts-*.jsonl while writing", "lines left")
    report.tables.append((heads, rows))
    return report


def typing(journal: Journal, floor: Append, rounds: int) -> Samples[str]:
    """Keep a draft, again and again, beside an append of one step's text."""
    drafts = typed(journal.new_id())
    journal.keep(next(drafts))
    text = Writer(1).text(WRITTEN).encode()
    return interleaved({"keep": lambda: journal.keep(next(drafts)), "append": lambda: floor.write(text)}, rounds)


def typed(id: str) -> Iterator[Draft]:
    """A draft, each time with one more word at the step in the middle."""
    writer = Writer()
    marks = {f"step-{number}": Mark(ANSWERED, writer.text(WRITTEN)) for number in range(STEPS // 2)}
    source = writer.text(EXERCISE * 2).encode()[:EXERCISE].decode(errors="ignore").encode()
    draft = Draft(id, FIRST, FIRST, "coach", "rhythm", "sv", source, f"step-{STEPS // 2 - 1}", marks)
    last = f"step-{STEPS // 2 - 1}"
    while True:
        yield draft
        text = writer.text(WRITTEN)
        draft = msgspec.structs.replace(draft, marks={**draft.marks, last: Mark(ANSWERED, text)})
