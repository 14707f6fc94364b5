"""A log with inserts, edits, batches and deletions, and what it holds where some of its commits are lost."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import combinations
from random import Random
from typing import Any

from coach.journal.store import Damage, JournalDB
from tests.journal.store.place import Place

Documents = dict[int, dict[str, Any]]


def read(place: Place) -> tuple[Documents, tuple[Damage, ...]]:
    """All entries by id, and what could not be proven."""
    with place.open() as db:
        return {document.doc_id: dict(document) for document in db.table("entries")}, db.damage


@dataclass(frozen=True, eq=False)
class Commit:
    """What one commit did, and where its bytes are; a document of None is a deletion."""

    start: int
    end: int
    outcome: dict[int, dict[str, Any] | None]


@dataclass
class Written:
    """A log that was written on this machine.

    Attributes:
        name: Its name.
        data: Its bytes.
        commits: What they are, oldest first.
        states: The state file after each of them.
    """

    place: Place
    name: str = ""
    data: bytes = b""
    commits: list[Commit] = field(default_factory=list)
    states: list[bytes] = field(default_factory=list)

    def without(self, lost: Collection[Commit] = ()) -> Documents:
        """What holds where these commits are lost: of each document the last that is left."""
        found: dict[int, dict[str, Any] | None] = {}
        for commit in self.commits:
            if commit not in lost:
                found |= commit.outcome
        return {doc_id: document for doc_id, document in found.items() if document is not None}

    def cut(self, size: int) -> Documents:
        """What holds where only so many bytes are left."""
        return self.without([commit for commit in self.commits if commit.end > size])

    def possible(self, start: int, end: int) -> list[Documents]:
        """What may be found where the bytes from ``start`` to ``end`` are damaged: all but the commits that were hit.

        A commit that has lost no more than the end of a line may be there.
        """
        hit = [commit for commit in self.commits if commit.start < end and commit.end > start]
        nearly = [one for one in hit if not self.data[max(start, one.start) : min(end, one.end)].strip(b"\n")]
        return [
            self.without([commit for commit in hit if commit not in spared])
            for count in range(len(nearly) + 1)
            for spared in combinations(nearly, count)
        ]

    def put_back(self, data: bytes, behind: int = 0) -> None:
        """Let the journal hold these bytes and no other log, with an anchor that is so many commits behind."""
        for path in [*self.place.folder.glob("log-*"), *self.place.folder.glob("damaged/*")]:
            path.unlink()
        (self.place.folder / self.name).write_bytes(data)
        self.place.state_file().write_bytes(self.states[-1 - behind])

    def nothing_has_vanished(self, data: bytes) -> bool:
        """Whether all of these bytes are still somewhere: in the log, or its end in ``damaged/``."""
        log = (self.place.folder / self.name).read_bytes()
        if log.startswith(data):
            return True
        for path in self.place.folder.glob(f"damaged/{self.name}-*"):
            offset = int(path.name.removeprefix(f"{self.name}-").partition("-")[0])
            if path.read_bytes() == data[offset:] and log.startswith(data[:offset]):
                return True
        return False


def written(place: Place, count: int, seed: int = 0) -> Written:
    """Write a log of so many commits."""
    random, made = Random(seed), Written(place)
    alive: list[int] = []
    with place.open() as db:
        for n in range(count):
            outcome = _commit(db, random, alive, n)
            made.name = place.log().name
            made.data = place.log().read_bytes()
            start = made.commits[-1].end if made.commits else made.data.index(b"\n") + 1
            made.commits.append(Commit(start, len(made.data), outcome))
            made.states.append(place.state_file().read_bytes())
            alive = list(made.without())
    assert read(place)[0] == made.without()
    return made


def _commit(db: JournalDB, random: Random, alive: list[int], n: int) -> dict[int, dict[str, Any] | None]:
    """Write something; returns what each document is then."""
    table = db.table("entries")
    kind = random.random() if len(alive) > 3 else 0
    if kind < 0.4:
        document = {"n": n, "text": f'Första\nraden, {"å" * random.randrange(90)} "så"'}
        return {table.insert(document): document}
    if kind < 0.55:
        parts = [{"n": n, "part": part} for part in range(3)]
        return dict(zip(table.insert_multiple(parts), parts, strict=True))
    chosen = random.sample(alive, 2 if kind < 0.65 else 1)
    if kind < 0.85:
        table.update({"edited": n}, doc_ids=chosen)
        return {doc_id: dict(table.get(doc_id=doc_id) or {}) for doc_id in chosen}
    table.remove(doc_ids=chosen)
    return dict.fromkeys(chosen)
