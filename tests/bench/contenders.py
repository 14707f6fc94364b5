"""What is measured side by side: Coach's store, plain TinyDB, SQLite, and a bare append that waits for the disk."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Protocol
from unittest.mock import patch

import msgspec
import tinydb
from tinydb.table import Document as TinyDocument

from coach.journal.store import Document, JournalDB
from tests.bench.entries import Writer

Fields = dict[str, Any]

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode


class Contender(Protocol):
    """A store of documents with ids, on disk."""

    def fill(self, documents: Sequence[Fields]) -> list[int]:
        """Put in what is there before it is measured; returns the ids."""

    def insert(self, document: Fields) -> int:
        """Put in one more; returns its id."""

    def update(self, doc_id: int, document: Fields) -> None:
        """Let a document be another."""

    def delete(self, doc_id: int) -> None:
        """Remove a document."""

    def get(self, doc_id: int) -> Fields:
        """One document."""

    def open(self) -> int:
        """Open it anew until its documents can be counted, and close it; returns how many there are."""

    def size(self) -> int:
        """Bytes on disk."""

    def close(self) -> None:
        """Let go of it."""


class Coach:
    """Coach's store."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "journal"
        self.state = folder / "state"
        self.db = JournalDB(self.folder, self.state)
        self._table = self.db.table("entries")

    def fill(self, documents: Sequence[Fields]) -> list[int]:
        """One commit each, as they would come; but without waiting for the disk."""
        with patch("os.fsync"):
            return [self._table.insert(document) for document in documents]

    def insert(self, document: Fields) -> int:
        return self._table.insert(document)

    def update(self, doc_id: int, document: Fields) -> None:
        self._table.update(document, doc_ids=[doc_id])

    def delete(self, doc_id: int) -> None:
        self._table.remove(doc_ids=[doc_id])

    def get(self, doc_id: int) -> Fields:
        found = self._table.get(doc_id=doc_id)
        assert isinstance(found, Document)
        return found

    def open(self) -> int:
        with JournalDB(self.folder, self.state) as db:
            return len(db.table("entries"))

    def size(self) -> int:
        return sum(path.stat().st_size for path in self.folder.glob("log-*"))

    def close(self) -> None:
        self.db.close()


def filled(folder: Path, entries: int) -> Coach:
    """Coach's store with so many entries."""
    coach = Coach(folder)
    coach.fill(list(islice(Writer().documents(), entries)))
    return coach


class PlainTinyDB:
    """TinyDB as it comes, with its ``JSONStorage``."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "tinydb.json"
        self._db = tinydb.TinyDB(self.path)
        self._table = self._db.table("entries")

    def fill(self, documents: Sequence[Fields]) -> list[int]:
        return self._table.insert_multiple(documents)

    def insert(self, document: Fields) -> int:
        return self._table.insert(document)

    def update(self, doc_id: int, document: Fields) -> None:
        self._table.update(document, doc_ids=[doc_id])

    def delete(self, doc_id: int) -> None:
        self._table.remove(doc_ids=[doc_id])

    def get(self, doc_id: int) -> Fields:
        found = self._table.get(doc_id=doc_id)
        assert isinstance(found, TinyDocument)
        return found

    def open(self) -> int:
        with tinydb.TinyDB(self.path) as db:
            return len(db.table("entries"))

    def size(self) -> int:
        return self.path.stat().st_size

    def close(self) -> None:
        self._db.close()


class SQLite:
    """SQLite with a write-ahead log, waiting for the disk at each commit; ``search`` adds a full-text index."""

    def __init__(self, folder: Path, *, search: bool = False) -> None:
        self._path = folder / ("sqlite-search.db" if search else "sqlite.db")
        self._search = search
        self._db = self._connect()
        self._db.execute("CREATE TABLE entries (id INTEGER PRIMARY KEY, document BLOB NOT NULL)")
        if search:
            self._db.execute("CREATE VIRTUAL TABLE texts USING fts5 (text)")

    def fill(self, documents: Sequence[Fields]) -> list[int]:
        self._db.execute("BEGIN")
        ids = [self.insert(document) for document in documents]
        self._db.execute("COMMIT")
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return ids

    def insert(self, document: Fields) -> int:
        with self._transaction() as cursor:
            cursor.execute("INSERT INTO entries (document) VALUES (?)", (_encode(document),))
            doc_id = cursor.lastrowid
            assert doc_id is not None
            if self._search:
                cursor.execute("INSERT INTO texts (rowid, text) VALUES (?, ?)", (doc_id, _text(document)))
        return doc_id

    def update(self, doc_id: int, document: Fields) -> None:
        with self._transaction() as cursor:
            cursor.execute("UPDATE entries SET document = ? WHERE id = ?", (_encode(document), doc_id))
            if self._search:
                cursor.execute("UPDATE texts SET text = ? WHERE rowid = ?", (_text(document), doc_id))

    def delete(self, doc_id: int) -> None:
        with self._transaction() as cursor:
            cursor.execute("DELETE FROM entries WHERE id = ?", (doc_id,))
            if self._search:
                cursor.execute("DELETE FROM texts WHERE rowid = ?", (doc_id,))

    def get(self, doc_id: int) -> Fields:
        row = self._db.execute("SELECT document FROM entries WHERE id = ?", (doc_id,)).fetchone()
        found: Fields = _decode(row[0])
        return found

    def open(self) -> int:
        db = self._connect()
        (count,) = db.execute("SELECT count(*) FROM entries").fetchone()
        db.close()
        return int(count)

    def size(self) -> int:
        return sum(path.stat().st_size for path in self._path.parent.glob(self._path.name + "*"))

    def close(self) -> None:
        self._db.close()

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._path, isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        return db

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Cursor]:
        """One commit, or a part of the one that is open; a single statement is one by itself."""
        if self._db.in_transaction or not self._search:
            yield self._db.cursor()
            return
        self._db.execute("BEGIN")
        yield self._db.cursor()
        self._db.execute("COMMIT")


class Append:
    """The floor: bytes at the end of an open file, and a wait for the disk."""

    def __init__(self, path: Path) -> None:
        self._fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def write(self, data: bytes) -> None:
        """Append, and wait."""
        os.write(self._fd, data)
        os.fsync(self._fd)

    def close(self) -> None:
        """Let go of the file."""
        os.close(self._fd)


def _text(document: Fields) -> str:
    """What a full-text index is given of an entry."""
    return "\n".join(str(step["answer"]) for step in document["steps"])
