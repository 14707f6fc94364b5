"""Starting and quitting: the first frame, the suggestion, the memory and the end, beside a hello-world app."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from random import Random

from coach.words import words_for
from tests.bench.filled import filled_home
from tests.bench.measure import Samples
from tests.bench.options import MANY, Options
from tests.bench.report import Report, Row, Target, milliseconds, number
from tests.bench.starter import Starter

ROOT = Path(__file__).resolve().parents[2]
WORDS = words_for("sv")
HELLO = "hello-world"

FRAME, WORKING = "first frame", "processor until then"
SUGGESTION, SUGGESTED = "suggestion", "processor until the suggestion"
MEMORY, QUIT = "memory", "quit"

FRAME_MOST, SUGGESTION_MOST, QUIT_MOST, GROWN_MOST = 1.5, 2.0, 0.5, 1.1
MEMORY_MOST = {False: 1.4, True: 1.9}
"""Whether there are entries → how many times as much memory as the hello-world app."""

Key = tuple[str, str]
"""Which program, and what of it."""


def run(options: Options) -> Report:
    """Start each in turn, with an empty journal and with one of the size at which the targets hold."""
    entries = min((size for size in options.entries if size >= MANY), default=max(options.entries))
    programs = {HELLO: 0, "Coach, 0 entries": 0, f"Coach, {entries} entries": entries}
    hello, none, many = programs
    homes = {name: filled_home(options.folder / str(size), size) for name, size in programs.items() if name != HELLO}
    rounds = max(1, min(20, options.rounds // 10))
    random, measured = Random(0), []
    for _ in range(rounds + 1):
        taken: dict[Key, float] = {}
        for name in random.sample(list(programs), len(programs)):
            found = _coach(homes[name], programs[name]) if name in homes else _hello(options.folder)
            taken |= {(name, what): value for what, value in found.items()}
        measured.append(taken)
    samples = Samples(tuple(measured[1:]))  # in the first one Python compiles
    notes = [f"80 × 24, a pseudo-terminal each, in turns, {rounds} rounds; ratios of one round, the middle one of them"]
    report = Report("Start", notes)
    heads = (FRAME, WORKING, SUGGESTION, SUGGESTED, MEMORY, QUIT)
    report.tables.append((("program", *heads), [_row(samples, name, heads) for name in programs]))
    report.tables.append((("of hello-world", *heads), [_ratios(samples, name, heads) for name in (none, many)]))
    report.targets += [
        Target("Today's frame, of hello-world", none, samples.ratio((none, FRAME), (hello, FRAME)), FRAME_MOST),
        Target("Today's frame, of hello-world", many, samples.ratio((many, FRAME), (hello, FRAME)), FRAME_MOST),
        Target("Today's frame, of that with none", many, samples.ratio((many, FRAME), (none, FRAME)), GROWN_MOST),
        Target(
            "the suggestion, of hello-world", many, samples.ratio((many, SUGGESTION), (hello, FRAME)), SUGGESTION_MOST
        ),
    ]
    for name in (none, many):
        taken_up = samples.ratio((name, MEMORY), (hello, MEMORY))
        report.targets.append(Target("memory, of hello-world", name, taken_up, MEMORY_MOST[name == many]))
    for name in (none, many):
        report.targets.append(
            Target("quit, of hello-world", name, samples.ratio((name, QUIT), (hello, QUIT)), QUIT_MOST)
        )
    return report


def _hello(folder: Path) -> dict[str, float]:
    """The hello-world app, once."""
    environment = {"HOME": str(folder), "PYTHONPATH": str(ROOT)}
    with Starter([sys.executable, "-m", "tests.bench.hello", "input"], environment) as starter:
        found = {FRAME: starter.until("Hello"), WORKING: starter.working()}
        return found | {MEMORY: starter.memory(), QUIT: starter.quit()}


def _coach(home: Path, entries: int) -> dict[str, float]:
    """Coach, once. Where there are no entries, Welcome lies over the suggestion."""
    environment = {"COACH_HOME": str(home), "HOME": str(home), "COACH_LANG": "sv", "PYTHONPATH": str(ROOT)}
    with Starter([sys.executable, "-m", "coach"], environment) as starter:
        found = {FRAME: starter.until(WORDS.what_fits), WORKING: starter.working()}
        there = starter.until(WORDS.screens.commands["something-else"] if entries else WORDS.choices.welcome)
        if entries:
            found |= {SUGGESTION: there, SUGGESTED: starter.working()}
        return found | {MEMORY: starter.memory(), QUIT: starter.quit()}


def _row(samples: Samples[Key], name: str, heads: tuple[str, ...]) -> Row:
    """What one program took."""
    return [name, *(_value(samples, (name, what)) for what in heads)]


def _value(samples: Samples[Key], key: Key) -> str:
    """One of them, in its unit."""
    if not samples.has(key):
        return ""
    middle = samples.median(key)
    return f"{number(middle)} MB" if key[1] == MEMORY else milliseconds(middle)


def _ratios(samples: Samples[Key], name: str, heads: tuple[str, ...]) -> Row:
    """What one program took, of what the hello-world app took for its own."""
    of: Mapping[str, str] = {SUGGESTION: FRAME, SUGGESTED: WORKING}
    row = [name]
    for what in heads:
        to = (HELLO, of.get(what, what))
        counts = samples.has((name, what)) and samples.median(to) > 0
        row.append(f"{number(samples.ratio((name, what), to))} ×" if counts else "")
    return row
