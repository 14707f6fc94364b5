"""A process that writes to a journal until it is killed, and says what was acknowledged.

``python -m tests.torture.writer FOLDER STATE NAME COUNT KIND``: each line it prints is one acknowledged write.
``entries`` inserts and edits; ``drafts`` types drafts, finishes them as entries and takes them back; ``batches``
inserts three at a time.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from coach.journal.store import Document, JournalDB


def entries(db: JournalDB, name: str, count: int) -> Iterator[str]:
    """Insert, and edit what was inserted before."""
    table = db.table("entries")
    for n in range(count):
        yield f"{table.insert({'name': name, 'n': n, 'text': 'x' * (n * 37 % 900)})} {n}"
        if n % 3 == 0:
            last = table.insert({"name": name, "n": -1})
            table.update({"n": n}, doc_ids=[last])
            yield f"{last} {n}"


def batches(db: JournalDB, name: str, count: int) -> Iterator[str]:
    """Insert three at a time."""
    for n in range(count):
        ids = db.table("entries").insert_multiple({"name": name, "n": n, "text": "y" * 300} for _ in range(3))
        yield "\n".join(f"{doc_id} {n}" for doc_id in ids)


def drafts(db: JournalDB, name: str, count: int) -> Iterator[str]:
    """Type a draft, and finish it; what is acknowledged is the entry."""
    table = db.table("drafts")
    for n in range(count):
        draft = table.insert({"name": name, "n": n, "text": "halv"})
        table.update({"text": "hel"}, doc_ids=[draft])
        db.table("entries").insert(Document({"name": name, "n": n}, doc_id=draft))
        yield f"{draft} {n}"
        table.remove(doc_ids=[draft])


def main() -> None:
    """Write, and say each write once it has returned."""
    folder, state, name, count, kind = sys.argv[1:]
    with JournalDB(Path(folder), Path(state)) as db:
        work = {"entries": entries, "drafts": drafts, "batches": batches}[kind]
        for line in work(db, name, int(count)):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
