"""The journal: the only door to what was written.

Everything that is saved goes through here and comes out as values (``Entry``, ``Head``, ``Draft``): rows of the
store stay inside. A method that writes raises ``NotSaved`` when the disk did not take it; then nothing of what
was saved before is harmed, and the caller still holds the text.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from msgspec import to_builtins

from coach.clock import Clock, now
from coach.journal.became import with_ids
from coach.journal.draft import Draft, Mark
from coach.journal.entry import ANSWERED, Entry, StepRecord
from coach.journal.head import Head, head
from coach.journal.ledger import Ledger
from coach.journal.store import Damage, Document, JournalDB, NotSaved
from coach.text import clean

LAST = "last"
"""Stands for the id of the newest entry."""


class Journal:
    """All entries and drafts of one person on one computer. May be used from several threads."""

    def __init__(self, db: JournalDB, clock: Clock = now) -> None:
        """Use an open store. ``clock`` dates what is saved."""
        self._db = db
        self._clock = clock
        self._drafts = _Drafts(db)
        self._moved: dict[str, str] = {}
        self._lock = threading.RLock()

    @classmethod
    def open(cls, folder: Path, state: Path, clock: Clock = now) -> Journal:
        """The journal in a folder. Nothing is created before something is saved.

        Raises:
            CannotRead: The folder is there but cannot be read.
        """
        return cls(JournalDB(folder, state), clock)

    @classmethod
    def memory(cls, clock: Clock = now) -> Journal:
        """A journal that leaves nothing on disk."""
        return cls(JournalDB.memory(), clock)

    def close(self) -> None:
        """Let go of the files."""
        self._db.close()

    @property
    def damage(self) -> tuple[Damage, ...]:
        """What could not be proven when the files were read."""
        return self._db.damage

    def new_id(self) -> str:
        """An id that nothing else has."""
        return str(self._db.new_id())

    # -- reading ---------------------------------------------------------------------------------------

    def heads(self) -> tuple[Head, ...]:
        """The head of every entry, newest first."""
        with self._reading():
            found = [head(_entry(document)) for document in self._db.table("entries")]
        return tuple(sorted(found, key=lambda one: (one.at, int(one.id)), reverse=True))

    def ledger(self) -> Ledger:
        """What answers became."""
        return Ledger(self.heads())

    def entry(self, id: str) -> Entry | None:
        """One entry, or None where there is none with that id. ``last`` is the newest."""
        if id == LAST:
            newest = next(iter(self.heads()), None)
            return self.entry(newest.id) if newest else None
        if not (id.isascii() and id.isdecimal()):
            return None
        with self._reading():
            document = self._db.table("entries").get(doc_id=int(id))
        return _entry(document) if isinstance(document, Document) else None

    def drafts(self) -> tuple[Draft, ...]:
        """The exercises that have been begun and neither finished nor set aside, newest first."""
        with self._reading():
            entries = self._db.table("entries")
            open_ones = [one for one in self._drafts.all() if not entries.contains(doc_id=int(one.id))]
        return tuple(sorted(open_ones, key=lambda draft: (draft.saved, int(draft.id)), reverse=True))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """See what other windows have written; where that does not go, read what is in memory."""
        with self._lock:
            with suppress(NotSaved), self._db.session():
                pass
            yield

    # -- writing ---------------------------------------------------------------------------------------

    def keep(self, draft: Draft) -> None:
        """Put on disk what is new in a draft since it was last kept here.

        Where another window has finished it meanwhile, what is written here becomes a draft of its own.

        Raises:
            NotSaved: Nothing of it is lost: keep the same draft again when there is room.
        """
        with self._lock, self._db.session():
            id = self._moved.get(draft.id, draft.id)
            if self._db.table("entries").contains(doc_id=int(id)):
                id = self._moved[draft.id] = self.new_id()
            self._drafts.keep(msgspec.structs.replace(draft, id=id))

    def drop(self, id: str) -> None:
        """Remove a draft, with every word of it."""
        with self._lock, self._db.session():
            self._drafts.drop(self._moved.get(id, id))

    def finish(self, entry: Entry, draft: str | None = None) -> Entry:
        """Save an entry, and let the draft that it came from be over.

        Args:
            draft: The draft's id, which the entry takes over. An entry that already has it (two windows on one
                draft) is left alone, and this one gets an id of its own.

        Returns:
            The entry as it was saved, with its ids.

        Raises:
            NotSaved: Then the draft still stands.
        """
        with self._lock, self._db.session():
            entries = self._db.table("entries")
            draft = self._moved.get(draft, draft) if draft is not None else None
            taken = draft is None or entries.contains(doc_id=int(draft))
            id = self.new_id() if taken or draft is None else draft
            saved = msgspec.structs.replace(entry, id=id, became=with_ids(entry.became, self._new_ids()))
            entries.insert(Document(_document(saved), doc_id=int(id)))
            if draft is not None:
                with suppress(NotSaved):  # the entry is safe, and a draft with an entry's id is over
                    self._drafts.drop(draft)
        return saved

    def note(self, text: str, lang: str) -> Entry:
        """Save a free entry.

        Raises:
            NotSaved: The caller still has the text.
        """
        at = self._clock()
        step = StepRecord("text", "long", state=ANSWERED, answer=clean(text).strip("\n").rstrip())
        return self.finish(Entry("", at, at, lang, None, (step,)))

    def _new_ids(self) -> Iterator[str]:
        """Ids without end."""
        while True:
            yield self.new_id()


class _Drafts:
    """Drafts as rows of the table ``drafts``: one for the pass, one for each step, one for where one stood.

    So a key that is pressed costs a row with one step's text, never the whole draft.
    """

    def __init__(self, db: JournalDB) -> None:
        self._table = db.table("drafts")
        self._rows: dict[tuple[str, str], int] = {}
        self._kept: dict[str, Draft] = {}

    def all(self) -> list[Draft]:
        """Every draft, put together from its rows; of two rows for one step (two windows) the one saved last."""
        passes: dict[str, dict[str, Any]] = {}
        parts: list[Document] = []
        for row in self._table:
            if row["row"] == "pass":
                whole = {**row, "source": row["source"].encode(), "marks": {}, "at": None, "id": str(row.doc_id)}
                passes[str(row.doc_id)] = whole
            else:
                parts.append(row)
        for row in sorted(parts, key=_saved):
            found = passes.get(row["pass"])
            if found is None:
                continue
            self._rows[row["pass"], _name(row)] = row.doc_id
            if row["row"] == "at":
                found["at"] = row["at"]
            else:
                found["marks"][row["key"]] = row["mark"]
            found["saved"] = max(found["saved"], row["saved"], key=datetime.fromisoformat)
        return [msgspec.convert(whole, Draft) for whole in passes.values()]

    def keep(self, draft: Draft) -> None:
        """Write what differs from what was last kept here; all of it where the draft is not there (any more)."""
        stored = next((one for one in self.all() if one.id == draft.id), None)
        before = self._kept.get(draft.id, stored) if stored is not None else None
        saved = draft.saved.isoformat()
        if before is None:
            self._rows = {name: row for name, row in self._rows.items() if name[0] != draft.id}
            self._table.insert(Document(_pass_row(draft, saved), doc_id=int(draft.id)))
        marks = before.marks if before else {}
        for key, mark in draft.marks.items():
            if marks.get(key, Mark()) != mark:
                self._put({"row": "mark", "pass": draft.id, "key": key, "mark": to_builtins(mark), "saved": saved})
        if draft.at != (before.at if before else None):
            self._put({"row": "at", "pass": draft.id, "at": draft.at, "saved": saved})
        self._kept[draft.id] = draft

    def drop(self, id: str) -> None:
        """Remove a draft's rows, the pass last, so that a kill in between leaves nothing half."""
        ids = [row.doc_id for row in self._table if row.get("pass") == id]
        if self._table.contains(doc_id=int(id)):
            ids.append(int(id))
        if ids:
            self._table.remove(doc_ids=ids)
        self._kept.pop(id, None)
        self._rows = {name: row for name, row in self._rows.items() if name[0] != id}

    def _put(self, row: dict[str, Any]) -> None:
        """Write one row, over its earlier version where there is one."""
        name = (row["pass"], _name(row))
        known = self._rows.get(name)
        if known is None or not self._table.contains(doc_id=known):
            self._rows[name] = self._table.insert(row)
        else:
            self._table.upsert(Document(row, doc_id=known))


def _name(row: Mapping[str, Any]) -> str:
    """What a row of a pass is about: where one stood, or one step."""
    return "at" if row["row"] == "at" else "mark " + str(row["key"])


def _saved(row: Mapping[str, Any]) -> datetime:
    """When a row was last written."""
    return datetime.fromisoformat(row["saved"])


def _pass_row(draft: Draft, saved: str) -> dict[str, Any]:
    """The row that begins a draft, with the exercise's own text."""
    return {
        "row": "pass",
        "started": draft.started.isoformat(),
        "saved": saved,
        "pack": draft.pack,
        "theme": draft.theme,
        "lang": draft.lang,
        "source": draft.source.decode(),
    }


def _document(entry: Entry) -> dict[str, Any]:
    """The entry as the store keeps it: its JSON without the id, which is the record's own."""
    document: dict[str, Any] = to_builtins(entry)
    del document["id"]
    return document


def _entry(document: Document) -> Entry:
    """The entry that a record holds."""
    return msgspec.convert({**document, "id": str(document.doc_id)}, Entry)
