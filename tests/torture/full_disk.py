"""A process on a small disk: writes until nothing fits, makes room, and goes on.

``python -m tests.torture.full_disk DISK``. It looks after each refusal that all that was saved stands, in memory and
for whoever opens the journal anew, and prints as JSON how often it was refused and how often it could save.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

from coach.journal.store import Document, JournalDB, NotSaved, Reason

ROOM = 60_000
"""Bytes that are freed at a time."""
ROUNDS = 4


class Tight:
    """A journal on a disk that is getting full."""

    def __init__(self, disk: Path) -> None:
        self.count = {"saved": 0, "refused": 0}
        self._disk = disk
        self._places = disk / "journal", disk / "state"
        self._db = JournalDB(*self._places)
        self._known: dict[int, str] = {}
        self._random = Random(0)

    def begin(self) -> None:
        """Find that not even the first write is possible."""
        assert not self._tries(self._insert, "Här finns ingen plats.")

    def fill(self) -> None:
        """Write until not even a little fits."""
        size = 4000
        while size > 20:
            text = f"{self.count} {'å' * self._random.randrange(size)}"
            if not self._tries(self._random.choice([self._insert, self._insert, self._edit, self._draft]), text):
                size //= 2
        for one in (self._delete, self._compact, self._erase):
            self._tries(one, "")

    def look(self) -> None:
        """See that all that was saved stands, and nothing else."""
        with JournalDB(*self._places) as anew:
            for db in (self._db, anew):
                assert {document.doc_id: document["text"] for document in db.table("entries")} == self._known
                assert db.damage == (), db.damage
        assert len(list(self._disk.glob("journal/log-*"))) <= 1

    def _tries(self, write: Callable[[str], None], text: str) -> bool:
        """Whether something could be written."""
        refused = None
        try:
            write(text)
        except NotSaved as failure:
            refused = failure.reason
        assert refused in (None, Reason.DISK_FULL)
        if refused:
            self.look()
        self.count["refused" if refused else "saved"] += 1
        return refused is None

    def _insert(self, text: str) -> None:
        self._known[self._db.table("entries").insert({"text": text})] = text

    def _edit(self, text: str) -> None:
        if self._known:
            doc_id = self._random.choice(list(self._known))
            self._db.table("entries").update({"text": text}, doc_ids=[doc_id])
            self._known[doc_id] = text

    def _draft(self, text: str) -> None:
        """Type a draft and finish it; it may be that it can be typed and not finished, or not taken away."""
        drafts = self._db.table("drafts")
        (draft,) = [document.doc_id for document in drafts] or [drafts.insert({"text": text[:50]})]
        self._db.table("entries").upsert(Document({"text": text}, doc_id=draft))
        self._known[draft] = text
        drafts.remove(doc_ids=[draft])

    def _delete(self, text: str) -> None:
        doc_id = self._random.choice(list(self._known))
        self._db.table("entries").remove(doc_ids=[doc_id])
        del self._known[doc_id]

    def _erase(self, text: str) -> None:
        doc_id = self._random.choice(list(self._known))
        self._db.erase("entries", [doc_id])
        del self._known[doc_id]

    def _compact(self, text: str) -> None:
        self._db.compact()


def fill_up(ballast: Path) -> None:
    """Take all the room that there is."""
    with ballast.open("wb", buffering=0) as file:
        while True:
            try:
                file.write(bytes(512))
            except OSError:
                return


def main() -> None:
    """Begin where there is no room, make some, fill it, and again; at last there is enough."""
    disk = Path(sys.argv[1])
    ballast = disk / "ballast"
    fill_up(ballast)
    tight = Tight(disk)
    tight.begin()
    for _ in range(ROUNDS):
        with ballast.open("r+b") as file:
            file.truncate(max(ballast.stat().st_size - ROOM, 0))
        tight.fill()
        tight.look()
    ballast.unlink()
    tight.fill()
    tight.look()
    sys.stdout.write(json.dumps(tight.count))


if __name__ == "__main__":
    main()
