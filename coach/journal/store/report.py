"""What is in a journal's folder, and what of it is whole: for whoever looks after it."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec import Struct

from coach.journal.store.damage import Damage
from coach.journal.store.record import Kind
from coach.journal.store.scan import Scan
from coach.journal.store.shelf import Shelf
from coach.journal.store.storage import LogStorage


class DeviceReport(Struct, frozen=True):
    """One device that has written into the journal.

    Attributes:
        id: 12 hexadecimal digits.
        here: Whether it is this one; ``former`` whether it is one that this one was before.
        files: The names of its logs, conflict copies too.
        records: How many records they hold, each counted once.
        last: When it last wrote, UTC; None where it has not.
    """

    id: str
    here: bool
    former: bool
    files: tuple[str, ...]
    records: int
    last: datetime | None


class Report(Struct, frozen=True):
    """The state of a journal.

    Attributes:
        records: How many records the logs hold, each counted once.
        documents: How many documents each table holds.
        damage: What cannot be proven now.
        kept: The names in ``damaged/``: bytes that could not be proven, now or earlier.
        anchored: Whether this device's own logs hold what was last saved in them; None where it has none.
        newer: Whether a later version of Coach has written here, so that it can only be read.
    """

    records: int
    documents: dict[str, int]
    damage: tuple[Damage, ...]
    kept: tuple[str, ...]
    devices: tuple[DeviceReport, ...]
    anchored: bool | None
    newer: bool


def report(store: LogStorage) -> Report:
    """Read every log again, and put together what it says. Whoever calls it is in a session."""
    found: dict[str, list[tuple[Shelf, Scan]]] = {}
    for shelf in store.shelves.values():
        for scan in shelf.scans([]):
            found.setdefault(_device(shelf, scan), []).append((shelf, scan))
    devices = tuple(_of_device(store, device, scans) for device, scans in sorted(found.items()) if device)
    logs = [shelf.own for shelf in store.shelves.values() if shelf.own]
    return Report(
        records=sum(device.records for device in devices),
        documents={name: len(store.rows(name)) for name in sorted(store.names())},
        damage=store.damage,
        kept=store.home.kept_damaged() if store.home else (),
        devices=devices,
        anchored=all(log.trusted for log in logs) if logs else None,
        newer=store.read_only is not None,
    )


def still_holding(store: LogStorage) -> tuple[str, ...]:
    """The files that may hold what was deleted for good: of other devices, unreadable, or not yet cleaned."""
    names: list[str] = []
    for shelf in store.shelves.values():
        unread: list[Damage] = []
        for scan in shelf.scans(unread):
            ours = shelf.is_ours(scan.name)
            if scan.unproven() if ours else _holds(shelf, scan):
                names.append(scan.name)
        names += [one.file for one in unread]
        names += sorted(shelf.unclean)
    return (*names, *(f"damaged/{name}" for name in (store.home.kept_damaged() if store.home else ())))


def _holds(shelf: Shelf, scan: Scan) -> bool:
    """Whether another device's log holds what was deleted for good, or a draft that is over."""
    if any(map(shelf.tables.is_gone, scan.records)):
        return True
    if shelf.kind is Kind.LOG:
        return False
    living = (shelf.tables.item(record.t, record.i) for record in scan.records if record.is_put)
    return any(item is None or item.document is None for item in living)


def _device(shelf: Shelf, scan: Scan) -> str:
    """Whose log it is: as its header says, else its name."""
    return scan.header.device if scan.header else scan.name.removeprefix(f"{shelf.kind}-").partition(".")[0]


def _of_device(store: LogStorage, device: str, scans: list[tuple[Shelf, Scan]]) -> DeviceReport:
    """One device, from its logs."""
    revisions = {record.r for _, scan in scans for record in scan.records}
    here = store.device
    return DeviceReport(
        id=device,
        here=here is not None and here.device == device,
        former=here is not None and device in here.former,
        files=tuple(scan.name for _, scan in scans),
        records=len(revisions),
        last=datetime.fromtimestamp(int(max(revisions)[:12], 16) / 1000, UTC) if revisions else None,
    )
