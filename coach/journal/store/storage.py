"""The storage under the tables: one session at a time that locks, catches up, writes and lets go."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Any

import msgspec
from tinydb.storages import Storage

from coach.journal.store import renewal
from coach.journal.store.changes import Change, Purge, Retold
from coach.journal.store.clock import Milliseconds, RevisionClock
from coach.journal.store.damage import Damage
from coach.journal.store.device import VERSION, Device, new_device
from coach.journal.store.errors import NotSaved, Reason, not_saved, reading, saving
from coach.journal.store.home import Home
from coach.journal.store.ids import Ids
from coach.journal.store.record import Kind, PlainCodec, kind_of
from coach.journal.store.scan import NOWHERE
from coach.journal.store.shelf import Shelf
from coach.journal.store.tables import Place, Rows, Tables

IN_MEMORY = "memory"


class LogStorage(Storage):
    """All tables in memory, and what keeps the logs on disk the same.

    Any thread may read at any time. Writers wait for each other, also those of other processes.

    Attributes:
        home: Where the journal lies; None for one that is never on disk.
        shelves: The logs of each kind.
    """

    def __init__(self, home: Home | None, now: Milliseconds) -> None:
        """Read what is there.

        Args:
            now: The machine's time.

        Raises:
            CannotRead: There is something that cannot be read. Nothing missing is an error.
        """
        self.home = home
        self._ids = Ids(now)
        self._clock = RevisionClock(now, IN_MEMORY)
        self._device: Device | None = None
        self._closed = False
        self._mutex = RLock()
        self._depth = 0
        self._held = False
        self._session = _Session(self._enter, self._leave)
        folder = home.folder if home else None
        codec = PlainCodec()
        self.shelves = {kind: Shelf(kind, folder, codec, self._clock) for kind in Kind}
        if home:
            self._open(home)

    @property
    def device(self) -> Device | None:
        """Which device this is; None where it has not written here."""
        return self._device

    @property
    def damage(self) -> tuple[Damage, ...]:
        """What could not be proven when it was last read."""
        own = self.home.damage if self.home else ()
        return own + tuple(found for shelf in self.shelves.values() for found in shelf.damage)

    @property
    def read_only(self) -> Reason | None:
        """Why nothing can be written, where that is known beforehand."""
        identity = self.home.identity if self.home else None
        if identity is not None and identity.newer:
            return Reason.TOO_NEW
        for shelf in self.shelves.values():
            if shelf.newer:
                return Reason.TOO_NEW
        return None

    def new_id(self) -> int:
        """An id that no document of any table has or had."""
        return self._ids.new(self._knows)

    def rows(self, table: str) -> Rows:
        """The living documents of a table, to read."""
        return self.tables(table).rows(table)

    def shelf(self, table: str) -> Shelf:
        """The logs that hold a table."""
        return self.shelves[kind_of(table)]

    def tables(self, table: str) -> Tables:
        """All that is known of the kind of tables that this one is of."""
        return self.shelf(table).tables

    def place(self, table: str) -> Place:
        """How far a table has come."""
        tables = self.tables(table)
        return Place(tables, tables.count(table))

    def names(self) -> set[str]:
        """The tables that hold documents."""
        return set[str]().union(*(shelf.tables.names() for shelf in self.shelves.values()))

    def session(self) -> AbstractContextManager[None]:
        """Keep other writers out, and see all that they have written. May be entered again within itself.

        Where nobody has written on this machine there is nobody to keep out: then nothing is created either.

        Raises:
            NotSaved: The journal cannot be locked or read.
        """
        return self._session

    def commit(self, changes: Sequence[Change | Purge | Retold]) -> None:
        """Write changes, those of each kind of log as one batch, and wait until they are on the disk.

        Raises:
            NotSaved: They are not saved; memory and disk hold what they held.
        """
        if not changes:
            return
        with self._session:
            try:
                if self.home:
                    self._make_ready(self.home)
                for kind, shelf in self.shelves.items():
                    part = [change for change in changes if kind_of(change.table) is kind]
                    if part:
                        shelf.commit(part)
            except OSError as error:
                raise self._not_saved(error) from error
            if self.home:
                self._keep_anchors(self.home)
            self.clean()

    def clean(self) -> None:
        """Let no log of this device hold what no file may keep. Where that fails it is tried again later."""
        for shelf in self.shelves.values():
            try:
                if shelf.unclean and renewal.clean(shelf) and self.home:
                    self._keep_anchors(self.home)
            except OSError:
                # What is gone counts no more; that its bytes are gone too is tried again with the next commit.
                continue

    def compact(self) -> int:
        """Rewrite the logs of this device without what nobody needs.

        Returns:
            How many bytes fewer they have.

        Raises:
            NotSaved: They are whole, but not smaller.
        """
        with self._session:
            if self.home is None or self.home.identity is None:
                return 0
            with saving(self.home.folder):
                self._make_ready(self.home)
                saved = sum(renewal.compact(shelf) for shelf in self.shelves.values())
            self._keep_anchors(self.home)
            return saved

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Every table with its documents, for tables of TinyDB's own: slow, and nothing here does it."""
        return {name: dict(self.rows(name).items()) for name in self.names()} or None

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Make the tables hold exactly ``data``, for tables of TinyDB's own."""
        changes: list[Change] = []
        with self._session:
            for name in self.names() | set(data):
                rows = self.rows(name)
                new = {str(doc_id): msgspec.json.encode(document) for doc_id, document in data.get(name, {}).items()}
                changes += [Change(name, doc_id, None) for doc_id in rows if doc_id not in new]
                changes += [Change(name, doc_id, doc) for doc_id, doc in new.items() if rows.raw(doc_id) != doc]
            self.commit(changes)

    def close(self) -> None:
        """Wait for a write that is under way, and let go of everything. Nothing can be written afterwards."""
        with self._mutex:
            self._closed = True
            self._let_go()

    def _open(self, home: Home) -> None:
        """Read the journal, between the commits of others if there are any, and clean up after those who are gone."""
        with reading(home.folder):
            home.look()
            try:
                self._held = home.lock(create=False)
            except OSError:
                # Without the lock it can be read all the same; a commit under way is then not seen.
                self._held = False
            try:
                self._load(home)
                if self._held and self._device and not self.read_only:
                    self._sweep()
            except BaseException:
                self._release()
                self._let_go()
                raise
            self._release()

    def _sweep(self) -> None:
        """Remove what a kill, another device's deletions for good and its finished drafts have left here."""
        try:
            renewal.sweep(self.shelves[Kind.LOG])
        except OSError:
            # Whoever may only read leaves it to the next who may write.
            return
        self.clean()

    def _load(self, home: Home) -> None:
        """Read everything anew, as the device that the state file names."""
        self._use(home.device())
        for kind, shelf in self.shelves.items():
            shelf.load(self._device.anchor(kind) if self._device else NOWHERE)

    def _use(self, device: Device | None) -> None:
        """Be this device from now on."""
        self._device = device
        self._clock.device = device.device if device else IN_MEMORY
        for shelf in self.shelves.values():
            shelf.bind((device.device, *device.former) if device else ())

    def _enter(self) -> None:
        """Begin a session, or go deeper into one."""
        self._mutex.acquire()
        try:
            if self._depth == 0 and not self._closed and self.home:
                self._begin(self.home)
        except BaseException:
            self._mutex.release()
            raise
        self._depth += 1

    def _leave(self) -> None:
        """End what the last ``_enter`` began."""
        self._depth -= 1
        try:
            if self._depth == 0:
                self._release()
        finally:
            self._mutex.release()

    def _begin(self, home: Home) -> None:
        """Lock, if anybody has ever locked here, and catch up."""
        try:
            self._held = home.lock(create=False)
            if home.look():
                self._held = home.lock(create=False)
                self._load(home)
            else:
                self._catch_up(home)
        except OSError as error:
            self._release()
            self._let_go()
            raise self._not_saved(error) from error
        except BaseException:
            self._release()
            self._let_go()
            raise

    def _release(self) -> None:
        """Let the next writer in."""
        held, self._held = self._held, False
        if held and self.home:
            try:
                self.home.unlock()
            except OSError:
                # What was written is on the disk. With its files closed nothing is held any more.
                self.home.close()

    def _let_go(self) -> None:
        """Close all files."""
        for shelf in self.shelves.values():
            shelf.close()
        if self.home:
            self.home.close()

    def _catch_up(self, home: Home) -> None:
        """Take in what other processes have written."""
        state = home.device()
        mine = self._device
        if state is not mine and (state.device if state else None) != (mine.device if mine else None):
            self._load(home)
            return
        for kind, shelf in self.shelves.items():
            shelf.refresh(state.anchor(kind) if state else NOWHERE)

    def _make_ready(self, home: Home) -> None:
        """See to it that there is a journal, that it is locked, and that this device has logs to append to.

        Raises:
            NotSaved: There is not.
            OSError: The operating system refuses something.
        """
        if self._closed:
            raise NotSaved(Reason.OTHER, home.folder)
        first = home.identity is None
        if first and not self.read_only:
            home.found()
        if refused := self.read_only:
            raise NotSaved(refused, home.folder)
        if not self._held:
            self._held = home.lock(create=True)
            if first:
                self._load(home)
            else:
                self._catch_up(home)
        logs = [shelf.own for shelf in self.shelves.values()]
        if any(log is None or not log.trusted for log in logs):
            for shelf in self.shelves.values():
                renewal.leave(shelf)
            device = new_device(home.device())
            home.keep(device)
            self._use(device)
        elif any(log and log.outdated for log in logs):
            for shelf in self.shelves.values():
                renewal.compact(shelf)
        home.remember()

    def _keep_anchors(self, home: Home) -> None:
        """Note in the state file how far the logs now reach."""
        if self._device is None:
            return
        log, drafts = (shelf.own.position if shelf.own else NOWHERE for shelf in self.shelves.values())
        self._device = Device(VERSION, self._device.device, log, drafts, self._device.former)
        try:
            home.keep(self._device)
        except OSError:
            # The commit is on the disk; an older anchor proves a prefix of it.
            return

    def _knows(self, doc_id: int) -> bool:
        """Whether any table has, or had, a document of this id."""
        text = str(doc_id)
        return any(shelf.tables.knows(text) for shelf in self.shelves.values())

    def _not_saved(self, error: OSError) -> NotSaved:
        """What the operating system refused."""
        return not_saved(error, self.home.folder if self.home else Path())


class _Session:
    """A session as a context; one object serves them all, because each storage counts how deep it is in."""

    __slots__ = ("_enter", "_leave")

    def __init__(self, enter: Callable[[], None], leave: Callable[[], None]) -> None:
        self._enter = enter
        self._leave = leave

    def __enter__(self) -> None:
        self._enter()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._leave()
