"""The store's operations beside plain TinyDB, SQLite and a bare append: what each costs, and how that grows."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import msgspec

from tests.bench.contenders import Append, Coach, Contender, PlainTinyDB, SQLite
from tests.bench.entries import Writer
from tests.bench.measure import Action, Samples, interleaved
from tests.bench.options import MANY, Options
from tests.bench.report import Report, Row, Target, milliseconds, number

COACH, TINYDB, SQL, SEARCHED, FLOOR = "Coach", "TinyDB", "SQLite", "SQLite + FTS5", "append + fsync"
WRITES = ("insert", "update", "delete")
OPERATIONS = (*WRITES, "get", "open")

Key = tuple[str, str, int]
"""Whose operation, which, at how many entries."""


class Arena:
    """All contenders in one folder, filled with the same entries.

    Attributes:
        sizes: Bytes on disk once they are filled.
    """

    def __init__(self, folder: Path, entries: int) -> None:
        folder.mkdir(parents=True)
        self.entries = entries
        self._spare: Iterator[dict[str, Any]] = Writer().documents()
        documents = list(islice(self._spare, entries))
        self._line = msgspec.json.encode(documents[0]).ljust(1023)[:1023] + b"\n"
        self._floor = Append(folder / "floor")
        self.contenders: dict[str, Contender] = {
            COACH: Coach(folder),
            SQL: SQLite(folder),
            SEARCHED: SQLite(folder, search=True),
            TINYDB: PlainTinyDB(folder),
        }
        self.sizes: dict[str, int] = {}
        self._ids: dict[str, list[int]] = {}
        for name, contender in self.contenders.items():
            self._ids[name] = contender.fill(documents)
            Random(0).shuffle(self._ids[name])
            self.sizes[name] = contender.size()

    def actions(self, name: str) -> dict[Key, Action]:
        """The operations of one contender. An entry that is deleted is never asked for again."""
        contender, ids = self.contenders[name], self._ids[name]
        doomed, alive = ids[: len(ids) // 2], ids[len(ids) // 2 :]
        kept, looked_at, self._ids[name] = cycle(alive), cycle(alive), alive
        new, changed = cycle(list(islice(self._spare, 50))), cycle(list(islice(self._spare, 49)))
        actions: dict[str, Action] = {
            "insert": lambda: contender.insert(next(new)),
            "update": lambda: contender.update(next(kept), next(changed)),
            "delete": lambda: contender.delete(doomed.pop()),
            "get": lambda: contender.get(next(looked_at)),
            "open": contender.open,
        }
        return {(name, operation, self.entries): action for operation, action in actions.items()}

    def floors(self) -> dict[Key, Action]:
        """An append for each write."""
        return {(FLOOR, operation, self.entries): lambda: self._floor.write(self._line) for operation in WRITES}

    def close(self) -> None:
        """Let go of all files."""
        self._floor.close()
        for contender in self.contenders.values():
            contender.close()


def run(options: Options) -> Report:
    """Measure everything."""
    arenas = [Arena(options.folder / str(entries), entries) for entries in options.entries]
    quick: dict[Key, Action] = {}
    slow: dict[Key, Action] = {}
    for arena in arenas:
        quick |= arena.floors()
        for name in (COACH, SQL, SEARCHED):
            quick |= {key: action for key, action in arena.actions(name).items() if key[1] != "open"}
        for name in (COACH, SQL, SEARCHED, TINYDB):
            wanted = OPERATIONS if name in (COACH, TINYDB) else ("open",)
            slow |= {key: action for key, action in arena.actions(name).items() if key[1] in wanted}
    often = interleaved(quick, options.rounds)
    seldom = interleaved(slow, max(options.rounds // 20, 3), patience=20, between=settle)
    report = Report("The store beside others", notes(often, options))
    for arena in arenas:
        report.tables.append(table(arena, often, seldom))
        if arena.entries >= MANY:
            report.targets += targets(arena, often, seldom)
    if len(arenas) > 1:
        report.targets += growth(arenas[0].entries, arenas[-1].entries, often)
    for arena in arenas:
        arena.close()
    return report


def settle() -> None:
    """Let the disk finish what a slow contender has left it with."""
    if hasattr(os, "sync"):
        os.sync()


def notes(often: Samples[Key], options: Options) -> list[str]:
    """How it was measured."""
    floor = [seconds for entries in options.entries for seconds in often.seconds((FLOOR, "insert", entries))]
    sizes = [len(msgspec.json.encode(document)) for document in islice(Writer().documents(), 500)]
    return [
        f"SQLite {sqlite3.sqlite_version}; entries of {number(sum(sizes) / len(sizes))} bytes",
        f"medians of {options.rounds} rounds, in each of which everything is done once, in a new order",
        "ratios are medians of the ratios within a round",
        f"an append of 1 KB and fsync takes {milliseconds(median(floor))} here (below 0.05 ms it waits for no disk)",
    ]


def table(arena: Arena, often: Samples[Key], seldom: Samples[Key]) -> tuple[Row, list[Row]]:
    """Milliseconds of all operations of all contenders."""
    names = (COACH, FLOOR, SQL, SEARCHED, TINYDB)
    rows: list[Row] = []
    for operation in OPERATIONS:
        row = [operation]
        for name in names:
            key = (name, operation, arena.entries)
            samples = often if often.has(key) else seldom
            row.append(milliseconds(samples.median(key)) if samples.has(key) else "")
        rows.append(row)
    sizes = [f"{number(arena.sizes[name] / 1e6)} MB" if name != FLOOR else "" for name in names]
    return (f"{arena.entries} entries", *names), [*rows, ["file", *sizes]]


def targets(arena: Arena, often: Samples[Key], seldom: Samples[Key]) -> Iterator[Target]:
    """What is wanted at one size."""
    at = f"{arena.entries} entries"
    for operation in WRITES:
        mine = (COACH, operation, arena.entries)
        ratio = often.ratio(mine, (FLOOR, operation, arena.entries))
        yield Target(f"{operation}, of an append + fsync", at, ratio, 1.6)
        yield Target(f"{operation}, of SQLite", at, often.ratio(mine, (SQL, operation, arena.entries)), 0.9)
        faster = seldom.ratio((TINYDB, operation, arena.entries), mine)
        yield Target(f"{operation}, faster than TinyDB", at, faster, 300, least=True)
    faster = seldom.ratio((TINYDB, "get", arena.entries), (COACH, "get", arena.entries))
    yield Target("get, faster than TinyDB", at, faster, 1000, least=True)
    slower = seldom.ratio((COACH, "open", arena.entries), (TINYDB, "open", arena.entries))
    yield Target("open, of TinyDB", at, slower, 0.6)
    yield Target("file, of TinyDB's", at, arena.sizes[COACH] / arena.sizes[TINYDB], 1.05)


def growth(few: int, many: int, often: Samples[Key]) -> Iterator[Target]:
    """How much longer an operation takes when there are more entries."""
    for operation in (*WRITES, "get"):
        ratio = often.ratio((COACH, operation, many), (COACH, operation, few))
        yield Target(f"{operation}, growth", f"{few} → {many}", ratio, 1.3)
