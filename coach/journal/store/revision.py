"""One revision of a document, as a value: a version of it, or its deletion."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec

from coach.journal.store.record import Record
from coach.journal.store.tables import Item

_decode = msgspec.json.Decoder(dict[str, Any]).decode


class Revision(msgspec.Struct, frozen=True):
    """One revision.

    Attributes:
        name: The revision's own name, which sorts by time.
        at: The instant it was written, UTC.
        document: None where the document was deleted.
        stands: Whether it is what the document is now.
    """

    name: str
    at: datetime
    document: dict[str, Any] | None
    stands: bool


def revision(record: Record, item: Item | None) -> Revision:
    """A record as a revision of what ``item`` holds now."""
    document = record.document
    at = datetime.fromtimestamp(int(record.r[:12], 16) / 1000, UTC)
    stands = item is not None and item.revision == record.r
    return Revision(record.r, at, None if document is None else _decode(document), stands)
