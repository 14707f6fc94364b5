"""A journal that is written to, and a crash before any one of the calls that change a disk.

``python -m tests.torture.crash FOLDER HOW STRIDE`` does the same things again and again, each time in a process of its
own that crashes ``STRIDE`` calls later, and looks at what is left. ``HOW`` is ``kill``: what was called has happened;
``half``: of the last write half has; ``power``: what nobody waited for has not. It prints how often it crashed.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from coach.journal.store import DamageKind, Document, JournalDB, disk
from tests.torture.power import Power

CALLS = ("write", "fsync", "ftruncate", "replace", "rename", "link", "unlink", "mkdir", "rmdir", "open")
"""What changes a disk; ``open`` where it makes a file."""
CRASHED = 42

Standing = dict[str, dict[int, str]]


def one(doc_id: int, text: str) -> Document:
    """A document that brings its id."""
    return Document({"text": text}, doc_id=doc_id)


STEPS: tuple[Callable[[JournalDB], object], ...] = (
    lambda db: db.table("entries").insert(one(1, "hemligt")),
    lambda db: db.table("entries").insert_multiple([one(2, "två"), one(3, "tre"), one(4, "fyra")]),
    lambda db: db.table("entries").update({"text": "hemligare"}, doc_ids=[1]),
    lambda db: db.table("drafts").insert(one(5, "viskat")),
    lambda db: db.table("drafts").update({"text": "viskat igen"}, doc_ids=[5]),
    lambda db: db.table("entries").insert(one(5, "fem")),
    lambda db: db.table("drafts").remove(doc_ids=[5]),
    lambda db: db.table("entries").remove(doc_ids=[2, 3]),
    lambda db: db.compact(),
    lambda db: db.erase("entries", [1]),
    lambda db: db.table("entries").insert(one(6, "sex")),
)
FINISHED, ERASED = 7, 11
"""After how many steps the draft is over, and after how many the first entry is deleted for good."""
COPY = ".sync-conflict-20261123-101010-ABCDEFG.jsonl"


@dataclass(frozen=True)
class Place:
    """Where it happens: the journal's folder is ``journal``, or the one that ``moved`` names."""

    root: Path

    @property
    def folder(self) -> Path:
        """The folder that counts."""
        moved = self.root / "moved"
        return self.root / (moved.read_text("ascii") if moved.exists() else "journal")

    def open(self) -> JournalDB:
        """The journal."""
        return JournalDB(self.folder, self.root / "state")

    def conflict(self, db: JournalDB) -> None:
        """A sync tool makes a conflict copy of the log."""
        (log,) = self.folder.glob("log-*")
        shutil.copy(log, self.folder / f"{log.stem}{COPY}")

    def move(self, db: JournalDB) -> None:
        """Move the journal."""
        db.move(self.root / "elsewhere", lambda: disk.replace(self.root / "moved", "moving", b"elsewhere"))

    @property
    def steps(self) -> list[Callable[[JournalDB], object]]:
        """All that is done."""
        return [*STEPS[:FINISHED], self.conflict, *STEPS[FINISHED:], self.move]

    def read(self) -> tuple[Standing, set[DamageKind]]:
        """What stands there, and what cannot be proven."""
        with self.open() as db:
            return standing(db), {damage.kind for damage in db.damage}

    def holds(self, text: bytes) -> bool:
        """Whether any file has this."""
        return any(text in path.read_bytes() for path in self.root.rglob("*") if path.is_file())


def standing(db: JournalDB) -> Standing:
    """What stands in a journal."""
    return {name: {row.doc_id: row["text"] for row in db.table(name)} for name in ("entries", "drafts")}


def expected(place: Place) -> list[Standing]:
    """What stands after so many steps."""
    with place.open() as db:
        found = [standing(db)]
        for step in place.steps:
            step(db)
            found.append(standing(db))
    return found


class Crash:
    """Stands before every call that changes a disk, and at one of them ends the process."""

    def __init__(self, place: Place, how: str, after: int) -> None:
        self._power = Power(place.root) if how == "power" else None
        if self._power:
            self._power.all_is_saved()
        self._half = how == "half"
        self._left = after
        for name in CALLS:
            setattr(os, name, self._guarded(name, getattr(os, name)))

    def _guarded(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """A call that may be the last."""

        def guarded(*given: Any, **named: Any) -> Any:
            if name == "open" and (not given[1] & os.O_CREAT or Path(given[0]).exists()):
                return call(*given, **named)
            self._left -= 1
            if self._left == 0:
                if self._half and name == "write":
                    call(given[0], bytes(given[1])[: len(given[1]) // 2])
                self._left = -1
                if self._power:
                    self._power.cut()
                os._exit(CRASHED)
            made = call(*given, **named)
            if self._power and name == "fsync" and self._left > 0:
                self._power.waited_for(given[0])
            return made

        return guarded


def crashed(place: Place, how: str, after: int) -> int | None:
    """Do everything in a process that crashes; returns how many steps were acknowledged, None where all were."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        say = os.write
        Crash(place, how, after)
        with place.open() as db:
            for step in place.steps:
                step(db)
                say(writing, b".")
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        steps = len(pipe.read())
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, CRASHED), f"{how} {after}: exit code {code}"
    return steps if code else None


def look(place: Place, steps: int, states: list[Standing], how: str) -> None:
    """See that what was acknowledged stands, and goes on to when somebody writes again."""
    found, damage = place.read()
    assert found in states[steps : steps + 2], (found, states[steps : steps + 2])
    assert damage <= {DamageKind.TORN}, damage
    with place.open() as db:
        db.table("entries").insert(one(9, "nio"))
    again, _ = place.read()
    assert again == {**found, "entries": {**found["entries"], 9: "nio"}}, again
    assert not (steps >= FINISHED and place.holds(b"viskat"))
    assert not (steps >= ERASED and place.holds(b"hemlig"))
    if how != "power":
        # A power cut may take this device's name from it. Then it is another, which looks after no log but its own.
        assert len([log for log in place.folder.glob("log-*") if COPY not in log.name]) == 1
        assert not list(place.folder.glob(".compact-*"))
        assert 1 in found["entries"] or not place.holds(b"hemlig")
    if how == "kill":
        assert found["drafts"] or not place.holds(b"viskat")
    with place.open() as db:
        db.table("drafts").insert(one(8, "åtta"))
        db.table("drafts").remove(doc_ids=[8])
    last, damage = place.read()
    assert (last, damage) == (again, set())


def main() -> None:
    """Crash at one call after the other, until there is none left."""
    root, how, stride = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    states = expected(Place(root / "whole"))
    for number in count():
        place = Place(root / f"{number}")
        place.root.mkdir(parents=True)
        steps = crashed(place, how, 1 + number * stride)
        if steps is None:
            sys.stdout.write(str(number))
            return
        try:
            look(place, steps, states, how)
        except AssertionError as error:
            raise AssertionError(f"{how} at call {1 + number * stride}, after {steps} steps") from error
        shutil.rmtree(place.root)


if __name__ == "__main__":
    main()
