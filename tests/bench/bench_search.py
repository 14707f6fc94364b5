"""Searching while one types, beside a bare ``in`` over the same texts, newest first, stopping at 50."""

from __future__ import annotations

from collections import deque
from itertools import cycle

from coach.journal.journal import Journal
from coach.journal.letters import small_letters
from coach.journal.wanted import Wanted
from tests.bench.contenders import filled
from tests.bench.entries import RARE
from tests.bench.measure import Samples, interleaved
from tests.bench.options import MANY, Options
from tests.bench.report import Report, Row, Target, milliseconds

WORDS = ("möte", RARE, "frågar", "chef", "ansvar", "zebra", "när")
ENOUGH = 50


def run(options: Options) -> Report:
    """Type words letter by letter, in journals of each size."""
    report = Report("Search", [f"{', '.join(WORDS)}, typed one letter after the other; both stop at {ENOUGH}"])
    rows: list[Row] = []
    for entries in options.entries:
        coach = filled(options.folder / str(entries), entries)
        samples = searching(Journal(coach.db), options.rounds)
        coach.close()
        mine, floor = samples.high("search"), samples.high("in")
        rows.append((str(entries), *map(milliseconds, (samples.median("search"), mine, samples.median("in"), floor))))
        if entries >= MANY:
            at = f"{entries} entries"
            report.targets.append(Target("a key, 95 of 100, of a bare in", at, mine / floor, 1.5))
    report.tables.append((("entries", "search, median", "search, 95 of 100", "in, median", "in, 95 of 100"), rows))
    return report


def searching(journal: Journal, rounds: int) -> Samples[str]:
    """Search at each key, beside the bare scan."""
    texts = [small_letters(head.words) for head in journal.heads()]
    keys = [word[:end] for word in WORDS for end in range(1, len(word) + 1)]
    ours, bare = cycle(keys), cycle(keys)
    for _ in journal.looking(Wanted("först"), ENOUGH):
        pass
    actions = {
        "search": lambda: deque(journal.looking(Wanted(next(ours)), ENOUGH), 1),
        "in": lambda: bare_in(texts, next(bare)),
    }
    return interleaved(actions, max(rounds, len(keys)))


def bare_in(texts: list[str], words: str) -> int:
    """How many texts hold this; it stops when there are enough."""
    found = 0
    for text in texts:
        if words in text:
            found += 1
            if found == ENOUGH:
                break
    return found
