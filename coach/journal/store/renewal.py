"""A new generation of a log: what stays in it, and what no file may keep."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from coach.journal.store import disk, formats, identity
from coach.journal.store.changes import deletions, staying
from coach.journal.store.log import ASIDE, aside
from coach.journal.store.record import FORMAT, KEEP_VERSIONS, PUT, TRIM, Header, Kind, Record, device_of, header_line
from coach.journal.store.scan import Anchor, Scan
from coach.journal.store.shelf import Shelf
from coach.journal.store.tables import Tables


def clean(shelf: Shelf) -> bool:
    """Rewrite those logs of this device that hold what no file may keep. Whoever calls it holds the lock.

    Returns:
        Whether this device's own log was among them, so that its anchor must be kept anew.

    Raises:
        OSError: One could not be; it is as it was, and looked at again the next time.
    """
    own, renewed = shelf.own, False
    for name in sorted(shelf.unclean):
        mine = own is not None and name == own.name
        if not mine or (own is not None and own.trusted):
            scan = shelf.scan(name, [])
            if scan is not None and not scan.newer and shelf.holds_what_is_gone(scan):
                _renew(shelf, scan)
                renewed = renewed or mine
        shelf.unclean.discard(name)
    return renewed


def leave(shelf: Shelf) -> None:
    """Put the torn end of an own log that is not gone on with into ``damaged/``: it is all there is of a record.

    Raises:
        OSError: It cannot be.
    """
    own = shelf.own
    scan = shelf.scan(own.name, []) if own is not None and not own.trusted else None
    torn = scan.torn() if scan is not None else None
    if scan is not None and torn is not None and shelf.folder is not None:
        disk.keep_damaged(shelf.folder, scan.name, torn.offset, dict(scan.unproven())[torn.offset])


def sweep(shelf: Shelf) -> None:
    """Remove what a kill left of new generations of this device's logs: it holds what the old ones hold.

    Likewise what is left of a ``journal.json`` that was being made: there is one, so that nobody needs it.

    Raises:
        OSError: Some of it cannot be removed.
    """
    assert shelf.folder is not None
    for left in shelf.folder.glob(f"{ASIDE}*"):
        if any(device in left.name for device in shelf.family):
            left.unlink(missing_ok=True)
    for left in shelf.folder.glob(f"{identity.ASIDE}*"):
        left.unlink(missing_ok=True)


def compact(shelf: Shelf) -> int:
    """Rewrite the own log without what nobody needs. Whoever calls it holds the lock.

    Returns:
        How many bytes fewer it has.

    Raises:
        OSError: It is as it was.
    """
    own = shelf.own
    scan = shelf.scan(own.name, []) if own is not None and own.trusted else None
    if scan is None or scan.newer:
        return 0
    before = scan.size
    _renew(shelf, scan)
    assert shelf.own is not None
    return before - shelf.own.position.end


def _renew(shelf: Shelf, scan: Scan) -> None:
    """Rewrite one log; what could not be proven in it goes to ``damaged/`` first."""
    assert shelf.folder is not None
    own = shelf.own if shelf.own is not None and scan.name == shelf.own.name else None
    stays = [_stays(shelf, record) for record in scan.records]
    batch = staying(scan.records, stays)
    if own is not None and shelf.kind is Kind.DRAFTS:
        gone = {*_only_elsewhere(shelf, own.name), *_superseded_elsewhere(shelf, scan)}
        batch += deletions(sorted(gone), shelf.clock.device, len(batch) + 1)
    header = _next(shelf, scan)
    lines, _ = shelf.lines(batch, header)
    for offset, data in scan.unproven():
        disk.keep_damaged(shelf.folder, scan.name, offset, data)
    if own is not None:
        own.replace(lines, header)
        shelf.load(Anchor(generation=header.generation))
    else:
        data = b"".join([header_line(header), *lines])
        disk.replace(shelf.folder / scan.name, aside(scan.name), data)


def _stays(shelf: Shelf, record: Record) -> bool:
    """Whether a record of the own log, or of a conflict copy of it, stays."""
    tables = shelf.tables
    if tables.is_gone(record):
        return False
    item = tables.item(record.t, record.i)
    if shelf.kind is Kind.DRAFTS:
        living = item.living() if item is not None else set()
        return record.r in living if record.o == PUT else record.o == TRIM and bool(living)
    needed = record.t in KEEP_VERSIONS or record.o != PUT or _supersedes_another(shelf, record)
    return needed or (item is not None and record.r in item.heads())


def _supersedes_another(shelf: Shelf, record: Record) -> bool:
    """Whether a record was based on another device's: without it that one would stand again."""
    return record.b is not None and device_of(record.b) not in shelf.family


def _only_elsewhere(shelf: Shelf, own: str) -> Iterator[tuple[str, str, str]]:
    """The revisions of drafts that other logs would bring back to life without the own one."""
    others = Tables()
    for scan in shelf.scans([], but=own):
        others.apply(scan.records)
    for table, doc_id, item in others.items():
        here = shelf.tables.item(table, doc_id)
        for revision in sorted(item.living() - (here.living() if here else set())):
            yield table, doc_id, revision


def _superseded_elsewhere(shelf: Shelf, scan: Scan) -> Iterator[tuple[str, str, str]]:
    """The revisions of other devices' logs, which may be away just now, that only this log's records supersede."""
    for record in scan.records:
        item = shelf.tables.item(record.t, record.i)
        living = item.living() if item else set()
        if record.b is not None and record.b not in living and _supersedes_another(shelf, record):
            yield record.t, record.i, record.b


def _next(shelf: Shelf, scan: Scan) -> Header:
    """The header of the generation after this one."""
    if scan.header is not None:
        return msgspec.structs.replace(scan.header, v=formats.VERSION, generation=scan.header.generation + 1)
    device = next(device for device in shelf.family if device in scan.name)
    return Header(FORMAT, formats.VERSION, shelf.kind, device, 1)
