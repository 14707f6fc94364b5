"""A process that writes to a journal until it is killed, and says before and after each write what it is at.

``python -m tests.torture.writer FOLDER STATE NAME SEED COUNT KIND``. ``loop`` inserts, edits and deletes; ``batches``
inserts three at a time; ``drafts`` types drafts and finishes them as entries; ``compacting`` is ``loop`` while another
thread rewrites the log without a pause; ``compactor`` does nothing but that, and says each time that it has.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path
from random import Random
from typing import Any

from coach.journal.store import Document, JournalDB


def say(**what: Any) -> None:
    """One line to whoever started this."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


class Writer:
    """One process's work on a journal."""

    def __init__(self, db: JournalDB, name: str, seed: str) -> None:
        self._db = db
        self._name = name
        self._seed = seed
        self._random = Random(seed)

    def loop(self, count: int) -> None:
        """Insert, edit and delete, also what others of this name have left."""
        mine = [document.doc_id for document in self._db.table("entries") if document["name"] == self._name]
        for n in range(count):
            chance = self._random.random()
            if chance < 0.6 or len(mine) < 5:
                mine += self._insert(self._text(n))
            elif chance < 0.8:
                self._put("entries", self._random.choice(mine), self._text(n))
            else:
                self._delete("entries", mine.pop(self._random.randrange(len(mine))))

    def compacting(self, count: int) -> None:
        """Do that while the log is rewritten."""

        def compact() -> None:
            while True:
                self._db.compact()

        threading.Thread(target=compact, daemon=True).start()
        self.loop(count)

    def compactor(self, count: int) -> None:
        """Rewrite the log."""
        for n in range(count):
            self._db.compact()
            say(compacted=n)

    def inserts(self, count: int) -> None:
        """Insert one at a time."""
        for n in range(count):
            self._insert(self._text(n))

    def batches(self, count: int) -> None:
        """Insert three at a time."""
        for n in range(count):
            self._insert(*(f"{self._text(n)}{part}" for part in range(3)))

    def drafts(self, count: int) -> None:
        """Type a draft, and finish it: the entry takes its id."""
        for n in range(count):
            (draft,) = self._insert(self._text(n), table="drafts")
            self._put("drafts", draft, self._text(n))
            self._put("entries", draft, self._text(n))
            self._delete("drafts", draft)

    def _text(self, n: int) -> str:
        """A text that nobody else writes."""
        return f"{self._seed} {n} {self._random.random()} {'å' * self._random.randrange(500)}"

    def _insert(self, *texts: str, table: str = "entries") -> list[int]:
        """Insert documents, as one batch."""
        say(do="insert", table=table, texts=texts)
        documents = [{"name": self._name, "text": text} for text in texts]
        ids = (
            self._db.table(table).insert_multiple(documents)
            if len(documents) > 1
            else [self._db.table(table).insert(documents[0])]
        )
        say(done=ids)
        return ids

    def _put(self, table: str, doc_id: int, text: str) -> None:
        """Let a document be another, or be there."""
        say(do="put", table=table, id=doc_id, text=text)
        self._db.table(table).upsert(Document({"name": self._name, "text": text}, doc_id=doc_id))
        say(done=[doc_id])

    def _delete(self, table: str, doc_id: int) -> None:
        """Delete a document."""
        say(do="delete", table=table, id=doc_id)
        self._db.table(table).remove(doc_ids=[doc_id])
        say(done=[doc_id])


def main() -> None:
    """Write as much as is asked for."""
    folder, state, name, seed, count, kind = sys.argv[1:]
    with JournalDB(Path(folder), Path(state)) as db:
        getattr(Writer(db, name, seed), kind)(int(count))


if __name__ == "__main__":
    main()
