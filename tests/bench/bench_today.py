"""What Today suggests, from heads in memory: looked at again, and after one more entry was saved."""

from __future__ import annotations

from functools import partial
from itertools import cycle
from typing import Any

import msgspec

from coach.clock import now
from coach.exercises.library import BUILT_IN, Library, content_root
from coach.journal.entry import ExerciseRef
from coach.journal.journal import Journal
from coach.journal.store import JournalDB
from coach.practice.desk import Desk
from coach.practice.today import suggest
from tests.bench.entries import Writer
from tests.bench.measure import Action, Samples, interleaved
from tests.bench.options import MANY, Options
from tests.bench.report import Report, Row, Target, milliseconds, number

PROGRAMME = "coach/quarter-12w"
FEW = 20
"""Rounds in which one more entry is saved before each."""


def run(options: Options) -> Report:
    """Ask for the suggestion in journals of each size, in turns."""
    report = Report("Today", ["in memory: every built-in exercise in turn, one entry in four with an open experiment"])
    library = Library({BUILT_IN: content_root()})
    desks = {entries: _desk(entries, library) for entries in options.entries}
    again = interleaved(_asking(desks), options.rounds)
    writer, rounds = Writer(1), min(FEW, options.rounds)
    after = _after_saving(desks, writer, rounds)
    rows: list[Row] = []
    for size in desks:
        rows.append((str(size), milliseconds(again.median(size)), milliseconds(after.median(size))))
        if size >= MANY:
            least = min(desks)
            ratio = again.ratio(size, least)
            report.targets.append(Target(f"the suggestion, of that at {least}", f"{size} entries", ratio, 3))
            grown = number(after.ratio(size, least))
            report.notes.append(f"after one more entry, at {size}: {grown} × the same at {least}")
    report.tables.append((("entries", "the suggestion", "after one more entry"), rows))
    return report


def _desk(entries: int, library: Library) -> Desk:
    """A desk with a journal of so many entries, a programme that is going on, and everything read once."""
    db, writer = JournalDB.memory(), Writer()
    names = cycle(shelf for shelf in library.heads("sv"))
    documents: dict[int, dict[str, Any]] = {}
    for _ in range(entries):
        entry, shelf = writer.entry(), next(names)
        ref = ExerciseRef(shelf.pack, shelf.id, shelf.version, "sv", shelf.title, shelf.theme, "")
        document = msgspec.to_builtins(msgspec.structs.replace(entry, exercise=ref))
        del document["id"]
        documents[db.new_id()] = document
    db.put("entries", documents)
    desk = Desk(Journal(db), library, now)
    desk.courses.start(PROGRAMME, "sv")
    _ask(desk)
    return desk


def _asking(desks: dict[int, Desk]) -> dict[int, Action]:
    """Asking each desk."""
    return {size: partial(_ask, desk) for size, desk in desks.items()}


def _ask(desk: Desk) -> object:
    """The suggestion, by the rule alone: no exercise is opened."""
    return suggest(desk.situation("sv"))


def _after_saving(desks: dict[int, Desk], writer: Writer, rounds: int) -> Samples[int]:
    """Ask again, with one more entry saved before each time."""

    def save() -> None:
        for desk in desks.values():
            desk.journal.finish(msgspec.structs.replace(writer.entry(), finished=now()))

    return interleaved(_asking(desks), rounds, between=save)
