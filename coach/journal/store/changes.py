"""What is to become of documents, and the records that say so: one batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count

import msgspec

from coach.journal.store.clock import RevisionClock
from coach.journal.store.record import DELETE, PURGE, PUT, TRIM, Record, Trim
from coach.journal.store.tables import Tables


class Change(msgspec.Struct, frozen=True):
    """One document: ``document`` is its JSON, None where it is to be deleted."""

    table: str
    doc_id: str
    document: bytes | None


class Purge(msgspec.Struct, frozen=True):
    """One document is to be deleted for good."""

    table: str
    doc_id: str


class Retold(msgspec.Struct, frozen=True):
    """One document gets another past: what was known of it is deleted for good, and this stands instead.

    Attributes:
        dropped: The revisions that are deleted for good.
        versions: What stands instead, oldest first: the revision that it is written in the place of, whose instant
            it keeps (None: now), and the document's JSON (None: it was deleted then).
    """

    table: str
    doc_id: str
    dropped: tuple[str, ...]
    versions: tuple[tuple[str | None, bytes | None], ...]


class _Part(msgspec.Struct, frozen=True):
    """A record that has no number yet."""

    table: str
    operation: str
    doc_id: str
    revision: str
    base: str | None
    data: bytes | None = None


def records(changes: Iterable[Change | Purge | Retold], tables: Tables, clock: RevisionClock, seq: int) -> list[Record]:
    """The records of a batch.

    Args:
        changes: Of what the tables hold now.
        seq: The number of the first.
    """
    parts: list[_Part] = []
    for change in changes:
        match change:
            case Change():
                parts.extend(_of_change(change, tables, clock))
            case Purge():
                parts.append(_Part(change.table, PURGE, change.doc_id, clock.tick(), None))
            case Retold():
                parts.extend(_of_retold(change, tables, clock))
    return _numbered(parts, seq)


def deletions(gone: Iterable[tuple[str, str, str]], device: str, seq: int) -> list[Record]:
    """The deletions of single revisions, each a batch of its own and of the instant of what it deletes.

    So a deletion is older than what this device has written since, and lets that stand.

    Args:
        gone: Table, id and revision.
        seq: The number of the first.
    """
    numbers, names = count(seq), set[str]()
    found: list[Record] = []
    for table, doc_id, revision in gone:
        name = f"{revision[:17]}-z{device}"  # after every device of that instant
        while name in names:
            name += "x"
        names.add(name)
        found.append(_record(_Part(table, DELETE, doc_id, name, revision), next(numbers), 0, 0))
    return found


def staying(old: Iterable[Record], stays: Sequence[bool]) -> list[Record]:
    """The records that stay in a new generation, numbered from 1. What stays of a batch stays a batch.

    Args:
        old: Whole batches, in order.
        stays: For each record whether it does.
    """
    found: list[Record] = []
    batch: list[Record] = []
    for record, stay in zip(old, stays, strict=True):
        if stay:
            batch.append(record)
        if record.x == 0:
            for follow, one in zip(range(len(batch) - 1, -1, -1), batch, strict=True):
                number = len(found) + 1
                found.append(msgspec.structs.replace(one, s=number, x=follow, y=len(batch) - follow - 1))
            batch.clear()
    return found


def _of_change(change: Change, tables: Tables, clock: RevisionClock) -> Iterator[_Part]:
    """One record, or for a deletion one for each rival."""
    item = tables.item(change.table, change.doc_id)
    if change.document is not None and tables.is_purged(change.table, change.doc_id):
        raise ValueError("a document that was deleted for good cannot be written again")
    if change.document is not None:
        base = item.revision or None if item else None
        yield _Part(change.table, PUT, change.doc_id, clock.tick(), base, change.document)
    elif item is not None:
        for revision in sorted(item.living()):
            yield _Part(change.table, DELETE, change.doc_id, clock.tick(), revision)


def _of_retold(retold: Retold, tables: Tables, clock: RevisionClock) -> Iterator[_Part]:
    """The new past, each version based on the one before, and what drops the old one."""
    base: str | None = None
    for before, document in retold.versions:
        revision = clock.tick() if before is None else _again(before, base, clock.device, retold.dropped, tables)
        yield _Part(retold.table, DELETE if document is None else PUT, retold.doc_id, revision, base, document)
        base = revision
    dropped = msgspec.json.encode(Trim(retold.dropped))
    yield _Part(retold.table, TRIM, retold.doc_id, clock.tick(), None, dropped)


def _again(revision: str, after: str | None, device: str, dropped: tuple[str, ...], tables: Tables) -> str:
    """A new name for a revision that is written again: of the same instant, so that its place and its day stay."""
    name = f"{revision[:17]}-{device}"
    while name in dropped or tables.is_trimmed(name) or (after is not None and name <= after):
        name += "x"
    return name


def _numbered(parts: Sequence[_Part], seq: int) -> list[Record]:
    """The parts as one batch."""
    return [_record(part, seq + place, len(parts) - place - 1, place) for place, part in enumerate(parts)]


def _record(part: _Part, seq: int, follow: int, before: int) -> Record:
    """A part with its number, and those of its batch that follow and come before."""
    data = msgspec.UNSET if part.data is None else msgspec.Raw(part.data)
    return Record(seq, part.table, part.operation, part.doc_id, part.revision, part.base, follow, before, data)
