"""One revision of a document, as a value: a version of it, or its deletion."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec

from coach.journal.store.record import Record

_decode = msgspec.json.Decoder(dict[str, Any]).decode


class Revision(msgspec.Struct, frozen=True):
    """One revision.

    Attributes:
        name: The revision's own name, which sorts by time.
        at: The instant it was written, UTC.
        document: None where the document was deleted.
    """

    name: str
    at: datetime
    document: dict[str, Any] | None


def version(record: Record) -> Revision:
    """A record as a revision."""
    document = record.document
    at = datetime.fromtimestamp(int(record.r[:12], 16) / 1000, UTC)
    return Revision(record.r, at, None if document is None else _decode(document))
