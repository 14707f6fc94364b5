"""What ``coach check`` costs, beside the Markdown parser alone, and hostile files beside a plain one.

The floor is markdown-it-py on the same bytes, as ``coach/markdown.py`` sets it up but without our rules. Both are
measured in turns, in seconds of the processor, so that a slow moment of the machine strikes neither.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from markdown_it import MarkdownIt

from coach.exercises.check import check_paths
from coach.exercises.library import content_root
from tests.bench.hostile import HOSTILE, PLAIN, full
from tests.bench.options import MANY, Options
from tests.bench.report import Report, Target, milliseconds, number

EXERCISES = 500
TURNS = 9
FEW_TURNS = 3
SIZE = 65_536
"""Bytes of a hostile file where it is measured; where it is only tried out, a smaller one will do."""


def run(options: Options) -> Report:
    """A folder of exercises in pairs, then one hostile file after the other."""
    turns, size = min(TURNS, options.rounds), SIZE if options.entries[-1] >= MANY else SIZE // 64
    few = min(FEW_TURNS, turns) if size == SIZE else 1
    report = Report("Checking exercises", [f"medians of {turns} turns, of hostile files {few}"])
    files = _fill(options.folder / "pairs", min(EXERCISES, options.entries[-1]))
    bare = MarkdownIt("commonmark", {"html": False, "maxNesting": 20})
    texts = [path.read_bytes().decode() for path in files]
    floor, check = _medians(lambda: [bare.parse(text) for text in texts], _checking(options.folder / "pairs"), turns)
    kilobytes = sum(path.stat().st_size for path in files) // 1024
    report.targets.append(Target("a folder in pairs, of parsing it", f"{len(files)} files", check / floor, 1.5))
    row = (f"{len(files)}, {kilobytes} kB", milliseconds(check), milliseconds(floor))
    report.tables.append((("exercises", "coach check", "markdown-it-py alone"), [row]))

    plain, hostile = options.folder / "plain.sv.md", options.folder / "hostile.sv.md"
    plain.write_bytes(full(PLAIN)[:size])
    ratios: dict[str, float] = {}
    for name, text in HOSTILE.items():
        hostile.write_bytes(full(text)[:size])
        floor, check = _medians(_checking(plain), _checking(hostile), few)
        ratios[name] = check / floor
    worst = max(ratios, key=lambda name: ratios[name])
    report.targets.append(Target("the worst hostile file, of a plain one", worst, ratios[worst], 20))
    report.tables.append(
        ((f"{size // 1024} kB of", "of a plain file"), [(name, number(ratio)) for name, ratio in ratios.items()])
    )
    return report


def _fill(folder: Path, exercises: int) -> list[Path]:
    """Write so many files, pairs of the built-in exercises under other ids; gives their paths."""
    originals = sorted((content_root() / "exercises").glob("*/*.sv.md"))
    files: list[Path] = []
    for n in range(exercises // 2):
        original = originals[n % len(originals)]
        id = original.name.split(".")[0]
        theme = folder / "exercises" / original.parent.name
        theme.mkdir(parents=True, exist_ok=True)
        for lang in ("sv", "en"):
            text = original.with_name(f"{id}.{lang}.md").read_text(encoding="utf-8")
            path = theme / f"{id}-{n}.{lang}.md"
            path.write_text(text.replace(f"\nid: {id}\n", f"\nid: {id}-{n}\n", 1), encoding="utf-8")
            files.append(path)
    return files


def _checking(path: Path) -> Callable[[], object]:
    """What checks a file or a folder."""
    return lambda: list(check_paths([path]))


def _medians(one: Callable[[], object], other: Callable[[], object], turns: int) -> tuple[float, float]:
    """The median seconds of the processor that each takes, measured in turns."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(turns):
        for function, taken in zip((one, other), times, strict=True):
            start = time.process_time()
            function()
            taken.append(time.process_time() - start)
    return statistics.median(times[0]), statistics.median(times[1])
