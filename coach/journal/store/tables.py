"""What the records of one kind of log hold together: for each document its newest revision, and rivals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from threading import Lock
from typing import Any

import msgspec

from coach.journal.store.record import Record

_decode = msgspec.json.Decoder(dict[str, Any]).decode


class Item:
    """One document's revisions, as far as they are not superseded.

    A head is a revision that no other was based on. Two heads were written without knowing of each other: the
    newest that is not a deletion wins, so a deletion wins only over what it had seen. The outcome does not
    depend on the order in which records arrive, nor on how often.
    """

    __slots__ = ("_bases", "_rivals", "document", "revision")

    def __init__(self, record: Record) -> None:
        self.revision = record.r
        self.document = record.document
        self._rivals: dict[str, msgspec.Raw | None] | None = None
        self._bases = None if record.b is None else {record.b}

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
        heads = {revision: document for revision, document in heads.items() if revision not in self._bases}
        self.revision = max(heads, key=lambda revision: (heads[revision] is not None, revision))
        self.document = heads.pop(self.revision)
        self._rivals = heads or None

    def heads(self) -> dict[str, msgspec.Raw | None]:
        """Every revision that nothing supersedes, with its document (None for a deletion)."""
        return {self.revision: self.document, **(self._rivals or {})}

    def living(self) -> set[str]:
        """The heads that are not deletions."""
        return {revision for revision, document in self.heads().items() if document is not None}


class Tables:
    """All tables of one kind of log. Documents stay bytes until somebody looks at them.

    One thread writes at a time; any may read meanwhile.
    """

    def __init__(self) -> None:
        self._tables: dict[str, tuple[dict[str, Item], dict[str, msgspec.Raw]]] = {}
        self._lock = Lock()

    def apply(self, records: Iterable[Record]) -> None:
        """Take in records; those already known change nothing."""
        with self._lock:
            for record in records:
                items, living = self._tables.setdefault(record.t, ({}, {}))
                doc_id = record.i
                item = items.get(doc_id)
                if item is None:
                    item = items[doc_id] = Item(record)
                else:
                    item.add(record)
                document = item.document
                if document is not None:
                    living[doc_id] = document
                elif doc_id in living:
                    del living[doc_id]

    def item(self, table: str, doc_id: str) -> Item | None:
        """What is known of a document, also of a deleted one."""
        return self._tables[table][0].get(doc_id) if table in self._tables else None

    def items(self) -> Iterator[tuple[str, str, Item]]:
        """Table, id and item of every document, the deleted ones too."""
        for table, (items, _) in self._tables.items():
            for doc_id, item in items.items():
                yield table, doc_id, item

    def knows(self, doc_id: str) -> bool:
        """Whether any table has, or had, a document of this id."""
        return any(doc_id in items for items, _ in list(self._tables.values()))

    def names(self) -> set[str]:
        """The tables that hold documents."""
        with self._lock:
            return {name for name, (_, living) in self._tables.items() if living}

    def rows(self, table: str) -> Rows:
        """The living documents of a table, to read."""
        with self._lock:
            return Rows(self._tables[table][1] if table in self._tables else {}, self._lock)


class Rows(Mapping[str, dict[str, Any]]):
    """The living documents of a table by id. Each look gives a document of its own, free to be changed."""

    def __init__(self, documents: dict[str, msgspec.Raw], lock: Lock) -> None:
        self._documents = documents
        self._lock = lock

    def raw(self, doc_id: str) -> bytes | None:
        """The document's JSON, or None."""
        document = self._documents.get(doc_id)
        return None if document is None else bytes(document)

    def __getitem__(self, doc_id: str) -> dict[str, Any]:
        return _decode(self._documents[doc_id])

    def __contains__(self, doc_id: object) -> bool:
        return doc_id in self._documents

    def __len__(self) -> int:
        return len(self._documents)

    def __iter__(self) -> Iterator[str]:
        with self._lock:
            return iter(list(self._documents))

    def items(self) -> Iterator[tuple[str, dict[str, Any]]]:  # type: ignore[override]
        """Ids and documents as they are now, whatever is written while they are looked through."""
        with self._lock:
            now = list(self._documents.items())
        return ((doc_id, _decode(document)) for doc_id, document in now)
