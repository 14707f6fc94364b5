"""All logs of one kind in a journal's folder: what they hold together, and the own one that is written to."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from coach.journal.store.clock import RevisionClock
from coach.journal.store.damage import Damage, DamageKind
from coach.journal.store.log import DeviceLog
from coach.journal.store.record import DELETE, FORMAT, PUT, VERSION, Codec, Header, Kind, Record
from coach.journal.store.scan import Anchor, Scan
from coach.journal.store.tables import Tables


@dataclass(frozen=True, slots=True)
class Change:
    """What is to become of one document: ``document`` is its JSON, None where it is to be deleted."""

    table: str
    doc_id: str
    document: bytes | None


class Shelf:
    """The logs of one kind. Without a folder it is kept in memory only.

    Attributes:
        tables: What the logs hold together.
        damage: What could not be proven, when they were last read.
        own: This device's log; None until it has one.
        newer: Whether a later version of Coach has written into a log.
    """

    def __init__(self, kind: Kind, folder: Path | None, codec: Codec, clock: RevisionClock) -> None:
        self.tables = Tables()
        self.damage: tuple[Damage, ...] = ()
        self.own: DeviceLog | None = None
        self.newer = False
        self._kind = kind
        self._folder = folder
        self._codec = codec
        self._clock = clock
        self._to_rescue: list[Change] = []

    def bind(self, device: str | None) -> None:
        """Say whose log is the own one. What is in memory stays; ``load`` reads it again."""
        own = self._folder is not None and device is not None
        self.own = DeviceLog(self._folder, self._kind, device, self._codec) if own else None  # type: ignore[arg-type]

    def load(self, anchor: Anchor) -> None:
        """Read every log of this kind, and let that be what memory holds.

        Raises:
            OSError: The folder cannot be read. A single file that cannot is damage.
        """
        tables, damage, own = Tables(), list[Damage](), None
        with _no_garbage_collection():
            for scan in self._scans(damage):
                tables.apply(scan.records)
                self._see(scan)
                if self.own is not None and scan.name == self.own.name:
                    own = scan
                else:
                    damage.extend(scan.breaks)
        if self.own is not None:
            damage.extend(self.own.settle(own, anchor))
        self.tables, self.damage = tables, tuple(damage)

    def refresh(self, anchor: Anchor) -> None:
        """Take in what other processes on this device have written since.

        Where the own log has lost what memory still holds, the next commit writes that again.
        """
        if self.own is None:
            return
        records = self.own.tail(anchor)
        if records is None:
            before = self.tables
            self.load(anchor)
            if not self.own.trusted:
                self._to_rescue.extend(_missing(before, self.tables))
        elif records:
            self.tables.apply(records)
            self._clock.see(max(record.r for record in records))

    def commit(self, changes: Sequence[Change]) -> None:
        """Write changes as one batch; memory then holds what a reopening would read.

        Raises:
            OSError: Nothing of it is written.
        """
        changed = {(change.table, change.doc_id) for change in changes}
        rescued = [lost for lost in self._to_rescue if (lost.table, lost.doc_id) not in changed]
        records = list(self._records([*rescued, *changes]))
        if not records:
            return
        header = self.own.header if self.own else Header(FORMAT, VERSION, self._kind, self._clock.device, 1)
        lines = [self._codec.line(header, record) for record in records]
        again = [self._codec.record(header, line) for line in lines]
        written = [record for record in again if record is not None]
        if len(written) < len(lines):
            raise ValueError("a record that could not be read again")
        if self.own:
            self.own.append(lines, sum(record.o == PUT for record in records))
        self.tables.apply(written)
        self._to_rescue.clear()

    def forget_the_finished(self) -> bool:
        """Begin a new generation of the own log if none of its documents is open: what was typed is gone.

        What other devices' logs hold of finished documents is kept deleted by records without any text.

        Returns:
            Whether it was done.

        Raises:
            OSError: The old generation is still there.
        """
        own = self.own
        if own is None or not own.puts or not own.trusted or self._has_own_documents():
            return False
        header = msgspec.structs.replace(own.header, generation=own.header.generation + 1)
        lines = [self._codec.line(header, record) for record in self._tombstones(own)]
        own.replace(lines, header)
        self.load(Anchor(generation=header.generation))
        return True

    def _records(self, changes: Iterable[Change]) -> Iterator[Record]:
        """The records of a batch, numbered and counted down."""
        plan: list[tuple[Change, str | None]] = []
        for change in changes:
            item = self.tables.item(change.table, change.doc_id)
            if change.document is not None:
                plan.append((change, item.revision if item else None))
            elif item is not None:
                plan.extend((change, revision) for revision in sorted(item.living()))
        first = (self.own.position.seq if self.own else 0) + 1
        for place, (change, base) in enumerate(plan):
            follow = len(plan) - place - 1
            yield self._record(first + place, change, base, follow)

    def _record(self, seq: int, change: Change, base: str | None, follow: int) -> Record:
        """One record with a new revision."""
        document = msgspec.UNSET if change.document is None else msgspec.Raw(change.document)
        operation = DELETE if change.document is None else PUT
        return Record(seq, change.table, operation, change.doc_id, self._clock.tick(), base, follow, document)

    def _has_own_documents(self) -> bool:
        """Whether a living document was last written by this device."""
        mine = f"-{self._clock.device}"
        return any(revision.endswith(mine) for _, _, item in self.tables.items() for revision in item.living())

    def _tombstones(self, own: DeviceLog) -> Iterator[Record]:
        """Deletions of what other logs would bring back to life without the own one."""
        others, seq = Tables(), 0
        for scan in self._scans([], but=own.name):
            others.apply(scan.records)
        for table, doc_id, item in others.items():
            here = self.tables.item(table, doc_id)
            for revision in sorted(item.living() - (here.living() if here else set())):
                seq += 1
                yield self._record(seq, Change(table, doc_id, None), revision, 0)

    def _scans(self, damage: list[Damage], but: str | None = None) -> Iterator[Scan]:
        """Read each log of this kind, conflict copies of a sync tool too; note those that cannot be read."""
        if self._folder is None:
            return
        try:
            names = sorted(os.listdir(self._folder))
        except FileNotFoundError:
            return
        for name in names:
            if not name.startswith(f"{self._kind}-") or ".jsonl" not in name or name == but:
                continue
            try:
                data = (self._folder / name).read_bytes()
            except FileNotFoundError:
                continue
            except OSError:
                damage.append(Damage(name, 0, 0, DamageKind.UNREADABLE))
                continue
            yield Scan(name, self._codec).read(data)

    def _see(self, scan: Scan) -> None:
        """Set the clock by what was read, and note a later version."""
        self.newer = self.newer or scan.newer
        if scan.records:
            self._clock.see(max(record.r for record in scan.records))


def _missing(before: Tables, now: Tables) -> Iterator[Change]:
    """The documents that were there before, and are not, or only in an earlier revision."""
    for table, doc_id, item in before.items():
        here = now.item(table, doc_id)
        if item.document is not None and (here is None or here.revision < item.revision):
            yield Change(table, doc_id, item.document)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Hold the garbage collector back: many small objects that all stay make it run for nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
