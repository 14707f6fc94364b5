"""A key while one writes: from the terminal's bytes in to the terminal's bytes out, beside Textual's own ``Input``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path
from random import Random

from coach.clock import now
from coach.paths import folders
from coach.practice.opening import open_desk
from tests.bench.measure import Samples
from tests.bench.options import Options
from tests.bench.report import Report, Row, Target, milliseconds, number
from tests.bench.typist import Typist

ROOT = Path(__file__).resolve().parents[2]
SENTENCE = "Att leda och driva en verksamhet är två olika uppgifter, och ingen av dem är viktigare än den andra. "
TYPED = "om de inte vet det ska de få fråga mig och jag ska inte svara "
"""What is typed, and taken back before it is typed again: about a row, so that a word wraps now and then."""

PARAGRAPHS = "\n\n".join([(SENTENCE * 4)[:400].strip() + " "] * 12)
ONE = (SENTENCE * 20)[:2000].strip() + " "

FLOOR = "Textual's Input, hello-world"
WALK, LONG = "the Walk, 5 kB in paragraphs of 400", "the Walk, one paragraph of 2 kB"
STOCK, STOCK_LONG = "Textual's TextArea, 5 kB, hello-world", "Textual's TextArea, 2 kB, hello-world"


def run(options: Options) -> Report:
    """Type in all of them at once, a key in each by turns."""
    notes = ["80 × 24, a pseudo-terminal each, a key in each by turns; ratios of medians and of 95ths of 100"]
    report = Report("A key to the screen", notes)
    with ExitStack() as stack:
        typists = {
            FLOOR: stack.enter_context(_hello(options.folder, "input", None)),
            WALK: stack.enter_context(_walk(options.folder / "many", PARAGRAPHS)),
            LONG: stack.enter_context(_walk(options.folder / "one", ONE)),
            STOCK: stack.enter_context(_hello(options.folder, "many", PARAGRAPHS)),
            STOCK_LONG: stack.enter_context(_hello(options.folder, "one", ONE)),
        }
        samples = typing(typists, options.rounds)
    floor = samples.median(FLOOR), samples.high(FLOOR)
    rows: list[Row] = []
    for name in typists:
        middle, high = samples.median(name), samples.high(name)
        ratios = number(middle / floor[0]), number(high / floor[1])
        rows.append((name, milliseconds(middle), milliseconds(high), *ratios))
    report.tables.append((("typed in", "median", "95 of 100", "median, ×", "95 of 100, ×"), rows))
    report.targets += [
        Target("a key, median, of Input", "5 kB in paragraphs", samples.median(WALK) / floor[0], 1.5),
        Target("a key, 95 of 100, of Input", "5 kB in paragraphs", samples.high(WALK) / floor[1], 1.5),
        Target("a key, 95 of 100, of Input", "one paragraph of 2 kB", samples.high(LONG) / floor[1], 3),
    ]
    return report


def typing(typists: dict[str, Typist], rounds: int) -> Samples[str]:
    """Type a key in each, in another order each time; what was typed is taken back when all of it stands."""
    random = Random(0)
    measured: list[dict[str, float]] = []
    for key in islice(_keys(typists), rounds):
        taken: dict[str, float] = {}
        for name in random.sample(list(typists), len(typists)):
            typists[name].settle()
            taken[name] = typists[name].key(key)
        measured.append(taken)
    return Samples(tuple(measured))


def _keys(typists: dict[str, Typist]) -> Iterator[str]:
    """The keys, without end."""
    while True:
        yield from TYPED
        for typist in typists.values():
            typist.erase(len(TYPED))


def _hello(folder: Path, name: str, text: str | None) -> Typist:
    """A hello-world app with a text area, or without a text with an input."""
    arguments = ["input"]
    if text is not None:
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        arguments = ["area", str(path)]
    command = [sys.executable, "-m", "tests.bench.hello", *arguments]
    return Typist(command, {"PYTHONPATH": str(ROOT)}, "Hello")


@contextmanager
def _walk(home: Path, text: str) -> Iterator[Typist]:
    """Coach, where an answer of this text is being written."""
    desk = open_desk(folders({"COACH_HOME": str(home)}), now)
    session = desk.begin("first-day", "sv")
    while session.walk.place.step.id != "why-now":
        session.walk.next()
    session.walk.answer(text)
    session.keep()
    desk.journal.close()
    environment = {"COACH_HOME": str(home), "HOME": str(home), "COACH_LANG": "sv", "PYTHONPATH": str(ROOT)}
    with Typist([sys.executable, "-m", "coach"], environment, "Du stannade vid fråga") as typist:
        typist.press("enter")
        typist.expect("Vad fick dig att börja")
        typist.expect(text.rsplit(maxsplit=1)[-1])
        typist.settle()
        yield typist
