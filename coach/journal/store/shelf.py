"""All logs of one kind in a journal's folder: what they hold together, and the own one that is written to."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from coach.journal.store import disk, formats
from coach.journal.store.changes import Change, Purge, Retold, records
from coach.journal.store.clock import NO_REVISION, RevisionClock
from coach.journal.store.damage import Damage, DamageKind
from coach.journal.store.log import DeviceLog
from coach.journal.store.record import DELETE, FORMAT, KEEP_VERSIONS, PURGE, PUT, Codec, Header, Kind, Record
from coach.journal.store.scan import Anchor, Scan
from coach.journal.store.tables import Tables


class Shelf:
    """The logs of one kind. Without a folder it is kept in memory only.

    Attributes:
        tables: What the logs hold together.
        damage: What could not be proven, when they were last read.
        own: This device's log; None until it has one.
        family: The ids that this device has and had: only it writes the logs of these names.
        newer: Whether a later version of Coach has written into a log.
        unclean: The names of the family's logs that may hold what no file may keep.
    """

    def __init__(self, kind: Kind, folder: Path | None, codec: Codec, clock: RevisionClock) -> None:
        self.tables = Tables()
        self.damage: tuple[Damage, ...] = ()
        self.own: DeviceLog | None = None
        self.family: tuple[str, ...] = ()
        self.newer = False
        self.unclean: set[str] = set()
        self.kind = kind
        self.folder = folder
        self.codec = codec
        self.clock = clock
        self._to_rescue: list[tuple[str, Change | Purge | Retold]] = []
        self._remembered: list[Record] = []
        self._others: dict[str, disk.Signature | None] = {}
        self._folder_seen: disk.Signature | None = None
        self._names_seen: list[str] = []

    def bind(self, family: Sequence[str]) -> None:
        """Say which ids this device has (first) and had. What is in memory stays; ``load`` reads it again."""
        self.close()
        self.family = tuple(family)
        self.own = DeviceLog(self.folder, self.kind, family[0], self.codec) if self.folder and family else None

    def load(self, anchor: Anchor) -> None:
        """Read every log of this kind, and let that be what memory holds.

        Raises:
            OSError: The folder cannot be read. A single file that cannot is damage.
        """
        tables, damage, own, ours = Tables(), list[Damage](), None, dict[str, _Held]()
        with _no_garbage_collection():
            self._note_others()
            for name in self._names():
                held = _Held(tables)
                scan = self.scan(name, damage, held.take)
                if scan is None:
                    continue
                self.newer = self.newer or scan.newer
                self.clock.see(held.newest)
                if self.is_ours(name):
                    ours[name] = held
                if self.own is not None and name == self.own.name:
                    own = scan
                else:
                    damage.extend(scan.breaks)
            if self.own is not None:
                damage.extend(self.own.settle(own, anchor))
        self.tables, self.damage = tables, tuple(damage)
        self.unclean = {name for name, held in ours.items() if self.kind is Kind.DRAFTS or held.may_be_gone()}

    def refresh(self, anchor: Anchor) -> None:
        """Take in what other processes on this device have written since, and what has arrived from other devices.

        Where the own log has lost what memory still holds, the next commit writes that again.
        """
        if self.own is None:
            if self._others_changed():
                self.load(anchor)
            return
        found = self.own.tail(anchor)
        if found is None or self._others_changed():
            before = self.tables
            self.load(anchor)
            if not self.own.trusted:
                self._to_rescue.extend(_missing(before, self.tables))
        elif found:
            self.tables.apply(found)
            self.clock.see(max(record.r for record in found))

    def commit(self, changes: Sequence[Change | Purge | Retold]) -> None:
        """Write changes as one batch; memory then holds what a reopening would read.

        Raises:
            OSError: Nothing of it is written.
        """
        changes = [*self._still_missing(changes), *changes]
        batch = records(changes, self.tables, self.clock, (self.own.position.seq if self.own else 0) + 1)
        if not batch:
            return
        lines, written = self.lines(batch)
        if self.own:
            self.own.append(lines)
        self.tables.apply(written)
        self._to_rescue.clear()
        if self.folder is None:
            self._remember(written)
        elif any(self._leaves_something(change) for change in changes):
            self.suspect()

    def suspect(self) -> None:
        """Have all logs of this device looked at for what no file may keep."""
        if self.own is not None:
            self.unclean.add(self.own.name)
        with suppress(OSError):  # it is looked for again on opening
            self.unclean.update(name for name in self._names() if self.is_ours(name))

    def lines(self, batch: Sequence[Record], header: Header | None = None) -> tuple[list[bytes], list[Record]]:
        """Records as lines, and the records that a reopening will read from them.

        Raises:
            ValueError: A line that could not be read again: such must not be written.
        """
        if header is None:
            header = self.own.header if self.own else Header(FORMAT, formats.VERSION, self.kind, self.clock.device, 1)
        lines = [self.codec.line(header, record) for record in batch]
        again = [self.codec.record(header, line) for line in lines]
        written = [record for record in again if record is not None]
        if len(written) < len(lines):
            raise ValueError("a record that could not be read again")
        return lines, written

    def histories(self, table: str, doc_ids: Collection[str]) -> dict[str, list[Record]]:
        """Every revision of these documents that stands in any log, oldest first."""
        found: dict[str, dict[str, Record]] = {doc_id: {} for doc_id in doc_ids}
        for scan in self.scans([]):
            for record in scan.records:
                if record.i in found and record.t == table and record.o in (PUT, DELETE):
                    found[record.i][record.r] = record
        return {
            doc_id: [record for _, record in sorted(revisions.items()) if not self.tables.is_gone(record)]
            for doc_id, revisions in found.items()
        }

    def mentioning(self, table: str, holds: Callable[[bytes], bool]) -> set[str]:
        """The ids of documents of which ``holds`` is true, in any revision that stands in any log."""
        return {
            record.i
            for scan in self.scans([])
            for record in scan.records
            if record.t == table and (document := record.document) is not None and holds(document)
        }

    def holds_what_is_gone(self, scan: Scan) -> bool:
        """Whether a log of this device holds what no file may keep: what was deleted for good, or a draft that is over.

        A draft that somebody went on with on another device is over here.
        """
        if any(map(self.tables.is_gone, scan.records)):
            return True
        return self.kind is Kind.DRAFTS and any(one.is_put and not self._is_open(one) for one in scan.records)

    def is_ours(self, name: str) -> bool:
        """Whether a file is a log of this device, or a conflict copy that a sync tool made of one."""
        start = name.removeprefix(f"{self.kind}-")
        return any(start.startswith(device) and not start[len(device) :][:1].isalnum() for device in self.family)

    def scans(self, damage: list[Damage], but: str | None = None) -> Iterator[Scan]:
        """Read each log of this kind, conflict copies of a sync tool too; note those that cannot be read."""
        if self.folder is None:
            yield self._memory()
        for name in self._names():
            if name != but:
                scan = self.scan(name, damage)
                if scan is not None:
                    yield scan

    def scan(
        self, name: str, damage: list[Damage], hand_over: Callable[[list[Record]], None] | None = None
    ) -> Scan | None:
        """Read one log; None where it is not there, or cannot be read, which is noted."""
        assert self.folder is not None
        try:
            data = (self.folder / name).read_bytes()
        except FileNotFoundError:
            return None
        except OSError:
            damage.append(Damage(name, 0, 0, DamageKind.UNREADABLE))
            return None
        return Scan(name, self.codec, hand_over=hand_over).read(data)

    def close(self) -> None:
        """Let go of the own log."""
        if self.own is not None:
            self.own.close()

    def _remember(self, written: Sequence[Record]) -> None:
        """Without a folder: keep earlier versions, but nothing of what was deleted for good."""
        self._remembered.extend(record for record in written if record.t in KEEP_VERSIONS)
        self._remembered = [record for record in self._remembered if not self.tables.is_gone(record)]

    def _memory(self) -> Scan:
        """What is remembered where there is no folder."""
        scan = Scan("", self.codec)
        scan.records = list(self._remembered)
        return scan

    def _note_others(self) -> None:
        """Note how the folder and the logs in it that are not the own one are, before they are read."""
        if self.folder is not None:
            self._folder_seen, self._names_seen = disk.signature(str(self.folder)), self._names()
            own = self.own.name if self.own else None
            others = (str(self.folder / name) for name in self._names_seen if name != own)
            self._others = {path: disk.signature(path) for path in others}

    def _others_changed(self) -> bool:
        """Whether a log has come, gone or changed beside the own one."""
        for path, seen in self._others.items():
            if disk.signature(path) != seen:
                return True
        folder = disk.signature(str(self.folder)) if self.folder else None
        if folder != self._folder_seen:
            if self._names() != self._names_seen:
                return True
            self._folder_seen = folder
        return False

    def _names(self) -> list[str]:
        """The names of all logs of this kind."""
        if self.folder is None:
            return []
        try:
            names = os.listdir(self.folder)
        except FileNotFoundError:
            return []
        return sorted(name for name in names if name.startswith(f"{self.kind}-") and ".jsonl" in name)

    def _still_missing(self, changes: Sequence[Change | Purge | Retold]) -> list[Change | Purge | Retold]:
        """What is to be written again, but for what somebody has changed since, or changes now."""
        changed = {(change.table, change.doc_id) for change in changes}
        found: list[Change | Purge | Retold] = []
        for revision, lost in self._to_rescue:
            table, doc_id = lost.table, lost.doc_id
            here = self.tables.item(table, doc_id)
            older = here is None or here.revision < revision or isinstance(lost, Purge)
            due = isinstance(lost, Retold) or (older and (table, doc_id) not in changed)
            if due and not self.tables.is_purged(table, doc_id):
                found.append(lost)
        return found

    def _leaves_something(self, change: Change | Purge | Retold) -> bool:
        """Whether after this change logs may hold what no file may keep. A deleted entry can be brought back."""
        return not isinstance(change, Change) or (self.kind is Kind.DRAFTS and change.document is None)

    def _is_open(self, record: Record) -> bool:
        """Whether a draft's document still stands as one of this device's logs has it."""
        item = self.tables.item(record.t, record.i)
        living = item.living() if item else set()
        return any(revision[18:] in self.family for revision in living)


class _Held:
    """What one log holds, as it is handed over to the tables.

    Attributes:
        newest: The newest revision.
    """

    def __init__(self, tables: Tables) -> None:
        self.newest = NO_REVISION
        self._tables = tables
        self._ids: list[str] = []
        self._revisions: list[str] = []

    def take(self, records: list[Record]) -> None:
        """Put records into the tables."""
        self._tables.apply(records)
        revisions = [record.r for record in records]
        self._revisions += revisions
        self._ids += [record.i for record in records if record.o != PURGE]
        self.newest = max(self.newest, max(revisions, default=NO_REVISION))

    def may_be_gone(self) -> bool:
        """Whether something of it was deleted for good."""
        return self._tables.reaches(self._ids, self._revisions)


def _missing(before: Tables, now: Tables) -> Iterator[tuple[str, Change | Purge | Retold]]:
    """What was known before and is not now, with the revision that was known: documents, and that some are gone.

    Revisions that are gone come last: what stands has then been written anew.
    """
    for table, doc_id in before.purged():
        if not now.is_purged(table, doc_id):
            yield "", Purge(table, doc_id)
    for table, doc_id, item in before.items():
        here = now.item(table, doc_id)
        if item.document is not None and (here is None or here.revision < item.revision):
            yield item.revision, Change(table, doc_id, item.document)
        elif item.document is None and here is not None and here.document is not None:
            yield item.revision, Change(table, doc_id, None)
    gone: dict[tuple[str, str], list[str]] = {}
    for table, doc_id, revision in before.trimmed():
        if not now.is_trimmed(revision):
            gone.setdefault((table, doc_id), []).append(revision)
    for (table, doc_id), revisions in gone.items():
        yield "", Retold(table, doc_id, tuple(revisions), ())


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
