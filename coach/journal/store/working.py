"""A table while it is being changed: copies on access, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any

import msgspec

from coach.journal.store.changes import Change
from coach.journal.store.tables import Rows
from coach.text import clean_all

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode


def json_of(document: Any) -> bytes:
    """A document as JSON. Half a character, as a clipboard may hold, is made visible: it must not stop the saving."""
    try:
        return _encode(document if type(document) is dict else dict(document))
    except UnicodeEncodeError:
        return _encode(clean_all(document))


class Working(MutableMapping[int, Any]):
    """What TinyDB's updaters are given as the table. The stored documents are not touched."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._touched: dict[int, Any] = {}
        self._gone: set[int] = set()

    def __getitem__(self, doc_id: int) -> Any:
        if doc_id in self._gone:
            raise KeyError(doc_id)
        if doc_id not in self._touched:
            self._touched[doc_id] = self._rows[str(doc_id)]
        return self._touched[doc_id]

    def __setitem__(self, doc_id: int, document: Any) -> None:
        self._gone.discard(doc_id)
        self._touched[doc_id] = document

    def __delitem__(self, doc_id: int) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        self._touched.pop(doc_id, None)
        self._gone.add(doc_id)

    def __contains__(self, doc_id: object) -> bool:
        return doc_id not in self._gone and (doc_id in self._touched or str(doc_id) in self._rows)

    def __iter__(self) -> Iterator[int]:
        old = [int(doc_id) for doc_id in self._rows]
        new = [doc_id for doc_id in self._touched if str(doc_id) not in self._rows]
        return (doc_id for doc_id in old + new if doc_id not in self._gone)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        """Delete every document, without looking at any."""
        self._gone.update(self)
        self._touched.clear()

    def changes(self, table: str) -> list[Change]:
        """What is to be written: what was put in, what is no longer the same, and what is gone."""
        found: list[Change] = []
        for doc_id, document in self._touched.items():
            before, after = self._rows.raw(str(doc_id)), json_of(document)
            if before is None or (before != after and _encode(_decode(before)) != after):
                found.append(Change(table, str(doc_id), after))
        gone = (str(doc_id) for doc_id in self._gone)
        return found + [Change(table, doc_id, None) for doc_id in gone if doc_id in self._rows]
