"""What the records of one kind of log hold together: for each document its newest revision, and rivals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from threading import Lock
from typing import Any

import msgspec

from coach.journal.store.record import DELETE, PURGE, PUT, TRIM, Record, device_of

_decode = msgspec.json.Decoder(dict[str, Any]).decode


class Item(msgspec.Struct, gc=False):
    """One document's revisions, as far as they are not superseded.

    A head is a revision that no other was based on, and no later one of its own device is known: a device has seen
    what it wrote itself, also where the revision between is damaged. Two heads were written without knowing of each
    other: the newest that is not a deletion wins, so a deletion wins only over what it had seen. The outcome does
    not depend on the order in which records arrive, nor on how often.

    Attributes:
        revision: The head that wins; empty where every one was deleted for good.
        document: Its document; None for a deletion.
    """

    revision: str
    document: bytes | None
    _bases: set[str] | None = None
    _rivals: dict[str, bytes | None] | None = None

    @classmethod
    def of(cls, record: Record) -> Item:
        """A document of which one revision is known."""
        return cls(record.r, record.document, None if record.b is None else {record.b})

    def add(self, record: Record) -> None:
        """Take in one more revision, or one again."""
        if record.r == self.revision:
            return
        if self._bases is None:
            self._bases = set()
        if record.b is not None:
            self._bases.add(record.b)
        if self._rivals is None and record.b == self.revision:
            self.revision, self.document = record.r, record.document
            return
        heads = self.heads()
        heads[record.r] = record.document
        known = self._bases | heads.keys()
        self._settle({one: document for one, document in heads.items() if not self._is_superseded(one, known)})

    def drop(self, revisions: Set[str]) -> None:
        """Let go of heads that were deleted for good."""
        heads = self.heads()
        if not revisions.isdisjoint(heads):
            self._settle({revision: document for revision, document in heads.items() if revision not in revisions})

    def heads(self) -> dict[str, bytes | None]:
        """Every revision that nothing supersedes, with its document (None for a deletion)."""
        return {self.revision: self.document, **(self._rivals or {})} if self.revision else {}

    def living(self) -> set[str]:
        """The heads that are not deletions."""
        return {revision for revision, document in self.heads().items() if document is not None}

    def _is_superseded(self, revision: str, known: Set[str]) -> bool:
        """Whether a revision was based on this one, or its own device has written a later one that is known."""
        if self._bases is not None and revision in self._bases:
            return True
        device = device_of(revision)
        return any(other > revision and device_of(other) == device for other in known)

    def _settle(self, heads: dict[str, bytes | None]) -> None:
        """Let the newest head that is not a deletion win, else the newest."""
        self.revision = max(heads, key=lambda revision: (heads[revision] is not None, revision), default="")
        self.document = heads.pop(self.revision, None)
        self._rivals = heads or None


class _Table:
    """One table: every document's item, how many of them live, and the ids in the order they were changed."""

    __slots__ = ("changed", "items", "living")

    def __init__(self) -> None:
        self.items: dict[str, Item] = {}
        self.living = 0
        self.changed: list[str] = []

    def note(self, doc_id: str, before: bytes | None, after: bytes | None) -> None:
        """Note what a change has done to a document."""
        if before is not after:
            self.living += (after is not None) - (before is not None)
            self.changed.append(doc_id)


class Tables:
    """All tables of one kind of log. Documents stay bytes until somebody looks at them.

    One thread writes at a time; any may read meanwhile.
    """

    def __init__(self) -> None:
        self._tables: dict[str, _Table] = {}
        self._purged: dict[str, set[str]] = {}
        self._trimmed: dict[str, tuple[str, str]] = {}
        self._lock = Lock()

    def apply(self, records: Iterable[Record]) -> None:
        """Take in records; those already known change nothing."""
        tables = self._tables
        with self._lock:
            for record in records:
                operation = record.o
                if operation != PUT and operation != DELETE:
                    self._clear(record)
                    continue
                if (self._purged or self._trimmed) and self._is_gone(record):
                    continue
                name, doc_id = record.t, record.i
                table = tables.get(name)
                if table is None:
                    table = tables[name] = _Table()
                item = table.items.get(doc_id)
                if item is None:
                    item = table.items[doc_id] = Item.of(record)
                    table.note(doc_id, None, item.document)
                else:
                    before = item.document
                    item.add(record)
                    table.note(doc_id, before, item.document)

    def is_gone(self, record: Record) -> bool:
        """Whether what a record holds was deleted for good, so that no file may keep it."""
        return record.o != PURGE and bool(self._purged or self._trimmed) and self._is_gone(record)

    def reaches(self, doc_ids: Iterable[str], revisions: Iterable[str]) -> bool:
        """Whether some of these may have been deleted for good."""
        return not (self._purged.keys().isdisjoint(doc_ids) and self._trimmed.keys().isdisjoint(revisions))

    def item(self, table: str, doc_id: str) -> Item | None:
        """What is known of a document, also of a deleted one."""
        return self._tables[table].items.get(doc_id) if table in self._tables else None

    def items(self) -> Iterator[tuple[str, str, Item]]:
        """Table, id and item of every document, the deleted ones too."""
        for name, table in self._tables.items():
            for doc_id, item in table.items.items():
                yield name, doc_id, item

    def knows(self, doc_id: str) -> bool:
        """Whether any table has, or had, a document of this id."""
        return doc_id in self._purged or any(doc_id in table.items for table in list(self._tables.values()))

    def purged(self) -> Iterator[tuple[str, str]]:
        """Table and id of every document that was deleted for good."""
        for doc_id, names in self._purged.items():
            for name in sorted(names):
                yield name, doc_id

    def is_purged(self, table: str, doc_id: str) -> bool:
        """Whether a document was deleted for good."""
        return table in self._purged.get(doc_id, ())

    def trimmed(self) -> Iterator[tuple[str, str, str]]:
        """Table, id and name of every revision that was deleted for good while its document was not."""
        for revision, (table, doc_id) in self._trimmed.items():
            yield table, doc_id, revision

    def is_trimmed(self, revision: str) -> bool:
        """Whether a revision was deleted for good."""
        return revision in self._trimmed

    def names(self) -> set[str]:
        """The tables that hold documents."""
        with self._lock:
            return {name for name, table in self._tables.items() if table.living}

    def rows(self, table: str) -> Rows:
        """The living documents of a table, to read."""
        with self._lock:
            return Rows(self._tables.get(table) or _Table(), self._lock)

    def changed(self, table: str, since: int) -> tuple[int, dict[str, bytes | None]]:
        """The documents that have changed, as they are now; None for those that are gone.

        Args:
            since: 0, or what was returned the last time.
        """
        with self._lock:
            found = self._tables.get(table)
            if found is None:
                return 0, {}
            items = found.items
            documents = {
                doc_id: item.document if (item := items.get(doc_id)) else None for doc_id in found.changed[since:]
            }
            return len(found.changed), documents

    def count(self, table: str) -> int:
        """How many changes a table has seen: the same number, the same documents."""
        found = self._tables.get(table)
        return len(found.changed) if found else 0

    def _is_gone(self, record: Record) -> bool:
        """Whether a purge or a trim reaches a record."""
        return record.r in self._trimmed or record.t in self._purged.get(record.i, ())

    def _clear(self, record: Record) -> None:
        """Take in a purge or a trim."""
        table = self._tables.setdefault(record.t, _Table())
        doc_id = record.i
        if record.o == PURGE:
            self._purged.setdefault(doc_id, set()).add(record.t)
            item = table.items.pop(doc_id, None)
            if item is not None:
                table.note(doc_id, item.document, None)
        elif record.o == TRIM:
            revisions = set(record.trimmed)
            self._trimmed.update(dict.fromkeys(revisions, (record.t, doc_id)))
            item = table.items.get(doc_id)
            if item is not None:
                before = item.document
                item.drop(revisions)
                table.note(doc_id, before, item.document)


class Place(msgspec.Struct, frozen=True):
    """How far somebody has followed a table: equal places, equal documents."""

    tables: Tables
    count: int


class Rows(Mapping[str, dict[str, Any]]):
    """The living documents of a table by id. Each look gives a document of its own, free to be changed."""

    def __init__(self, table: _Table, lock: Lock) -> None:
        self._table = table
        self._lock = lock

    def raw(self, doc_id: str) -> bytes | None:
        """The document's JSON, or None."""
        item = self._table.items.get(doc_id)
        return item.document if item else None

    def __getitem__(self, doc_id: str) -> dict[str, Any]:
        document = self.raw(doc_id)
        if document is None:
            raise KeyError(doc_id)
        return _decode(document)

    def __contains__(self, doc_id: object) -> bool:
        return isinstance(doc_id, str) and self.raw(doc_id) is not None

    def __len__(self) -> int:
        return self._table.living

    def __iter__(self) -> Iterator[str]:
        return iter([doc_id for doc_id, _ in self._now()])

    def items(self) -> Iterator[tuple[str, dict[str, Any]]]:  # type: ignore[override]
        """Ids and documents as they are now, whatever is written while they are looked through."""
        return ((doc_id, _decode(document)) for doc_id, document in self._now())

    def _now(self) -> list[tuple[str, bytes]]:
        """Ids and documents as they are now."""
        with self._lock:
            return [(doc_id, item.document) for doc_id, item in self._table.items.items() if item.document is not None]
