"""A TinyDB table whose reads cost what they read and whose writes cost what they change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, MutableMapping
from threading import Lock
from typing import Any, cast

import msgspec
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from coach.journal.store.changes import Change
from coach.journal.store.storage import LogStorage
from coach.journal.store.working import Working, json_of

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode


class JournalTable(Table):
    """One table. What it gives out is the caller's own: changing it changes nothing here.

    Attributes:
        persists: Whether it counts as a table also while it holds no document.
    """

    def __init__(
        self,
        storage: Storage,
        name: str,
        cache_size: int = Table.default_query_cache_capacity,
        persist_empty: bool = False,
    ) -> None:
        """Open a table, as TinyDB does."""
        self.persists = persist_empty
        self._searched: object = None
        self._remembering = Lock()
        super().__init__(storage, name, cache_size, persist_empty)

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert a document; its id is new, also to those who write at the same time."""
        if not isinstance(document, Mapping):
            raise ValueError("Document is not a Mapping")  # noqa: TRY004 - as TinyDB does
        store = self._store
        with store.session():
            given = isinstance(document, self.document_class)
            doc_id = document.doc_id if given else self._get_next_id()  # type: ignore[attr-defined]
            if given and str(doc_id) in store.rows(self.name):
                raise ValueError(f"Document with ID {doc_id} already exists")
            store.commit([Change(self.name, str(doc_id), json_of(document))])
        self.clear_cache()
        return cast(int, doc_id)

    def upsert(self, document: Mapping[str, Any], cond: QueryLike | None = None) -> list[int]:
        """Update the documents that match, or insert this one; nobody comes between."""
        with self._store.session():
            return super().upsert(document, cond)

    def update(
        self,
        fields: Mapping[str, Any] | Callable[[MutableMapping[str, Any]], None],
        cond: QueryLike | None = None,
        doc_ids: Iterable[int] | None = None,
    ) -> list[int]:
        """Update documents; only those that match are written."""
        with self._store.session():
            return super().update(fields, None, self._matching(cond, doc_ids))

    def remove(self, cond: QueryLike | None = None, doc_ids: Iterable[int] | None = None) -> list[int]:
        """Remove documents; only those that match are written."""
        with self._store.session():
            return super().remove(None, self._matching(cond, doc_ids))

    def search(self, cond: QueryLike) -> list[Document]:
        """Every document that matches. What was found before is remembered as long as nothing has changed."""
        now = self._store.place(self.name)
        with self._remembering:
            if now != self._searched:
                super().clear_cache()
                self._searched = now
            found = self._query_cache.get(cond)
        if found is None:
            rows = self._read_table().items()
            found = [Document(document, self.document_id_class(doc_id)) for doc_id, document in rows if cond(document)]
            if getattr(cond, "is_cacheable", lambda: True)():
                with self._remembering:
                    if self._searched == now:
                        self._query_cache[cond] = found
        return [Document(_decode(_encode(dict(one))), one.doc_id) for one in found]

    def clear_cache(self) -> None:
        """Remember nothing of what was found."""
        with self._remembering:
            super().clear_cache()

    @property
    def _store(self) -> LogStorage:
        """The storage, as what it is."""
        return cast(LogStorage, self._storage)

    def _matching(self, cond: QueryLike | None, doc_ids: Iterable[int] | None) -> list[int] | None:
        """The ids that are meant; None for all."""
        if doc_ids is not None:
            return list(doc_ids)
        if cond is None:
            return None
        return [int(doc_id) for doc_id, document in self._read_table().items() if cond(document)]

    def _get_next_id(self) -> int:
        """A new id for TinyDB's inserts."""
        return self._store.new_id()

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        """The documents by id, decoded when they are looked at."""
        return cast(dict[str, Mapping[str, Any]], self._store.rows(self.name))

    def _update_table(self, updater: Callable[[dict[int, Mapping[str, Any]]], None]) -> None:
        """Let TinyDB change a working copy, and write what came of it as one batch."""
        with self._store.session():
            working = Working(self._store.rows(self.name))
            updater(cast(dict[int, Mapping[str, Any]], working))
            self._store.commit(working.changes(self.name))
        self.clear_cache()
