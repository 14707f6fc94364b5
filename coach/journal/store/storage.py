"""The storage under the tables: one session at a time that locks, catches up, writes and lets go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

import msgspec
from tinydb.storages import Storage

from coach.journal.store.clock import Milliseconds, RevisionClock
from coach.journal.store.damage import Damage
from coach.journal.store.device import VERSION, Device, new_device
from coach.journal.store.errors import NotSaved, Reason, reading, saving
from coach.journal.store.home import Home
from coach.journal.store.ids import Ids
from coach.journal.store.record import Kind, PlainCodec, kind_of
from coach.journal.store.scan import NOWHERE
from coach.journal.store.shelf import Change, Shelf
from coach.journal.store.tables import Rows

IN_MEMORY = "memory"


class LogStorage(Storage):
    """All tables in memory, and what keeps the logs on disk the same.

    Any thread may read at any time. Writers wait for each other, also those of other processes.
    """

    def __init__(self, home: Home | None, now: Milliseconds) -> None:
        """Read what is there.

        Args:
            home: Where the journal lies; None for one that is never on disk.
            now: The machine's time.

        Raises:
            CannotRead: There is something that cannot be read. Nothing missing is an error.
        """
        self._home = home
        self._ids = Ids(now)
        self._clock = RevisionClock(now, IN_MEMORY)
        self._device: Device | None = None
        self._closed = False
        self._mutex = RLock()
        self._depth = 0
        self._held = False
        folder = home.folder if home else None
        codec = PlainCodec()
        self._shelves = {kind: Shelf(kind, folder, codec, self._clock) for kind in Kind}
        if home:
            self._open(home)

    @property
    def damage(self) -> tuple[Damage, ...]:
        """What could not be proven when it was last read."""
        own = self._home.damage if self._home else ()
        return own + tuple(found for shelf in self._shelves.values() for found in shelf.damage)

    @property
    def read_only(self) -> Reason | None:
        """Why nothing can be written, where that is known beforehand."""
        identity = self._home.identity if self._home else None
        newer = any(shelf.newer for shelf in self._shelves.values()) or (identity and identity.newer)
        return Reason.TOO_NEW if newer else None

    def new_id(self) -> int:
        """An id that no document of any table has or had."""
        return self._ids.new(self._knows)

    def rows(self, table: str) -> Rows:
        """The living documents of a table, to read."""
        return self._shelves[kind_of(table)].tables.rows(table)

    def names(self) -> set[str]:
        """The tables that hold documents."""
        return set[str]().union(*(shelf.tables.names() for shelf in self._shelves.values()))

    @contextmanager
    def session(self) -> Iterator[None]:
        """Keep other writers out, and see all that they have written. May be entered again within itself.

        Where nobody has written on this machine there is nobody to keep out: then nothing is created either.

        Raises:
            NotSaved: The journal cannot be locked or read.
        """
        with self._mutex:
            if self._depth == 0 and not self._closed:
                self._begin()
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                if self._depth == 0:
                    self._release()

    def commit(self, changes: Sequence[Change]) -> None:
        """Write changes, those of each kind of log as one batch, and wait until they are on the disk.

        Raises:
            NotSaved: They are not saved; memory and disk hold what they held.
        """
        if not changes:
            return
        with self.session():
            if self._home:
                self._make_ready(self._home)
            with self._saving():
                for kind, shelf in self._shelves.items():
                    part = [change for change in changes if kind_of(change.table) is kind]
                    if part:
                        shelf.commit(part)
            if self._home:
                self._keep_anchors(self._home)
                self._forget_finished_drafts(self._home)

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Every table with its documents, for tables of TinyDB's own: slow, and nothing here does it."""
        return {name: dict(self.rows(name).items()) for name in self.names()} or None

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Make the tables hold exactly ``data``, for tables of TinyDB's own."""
        changes: list[Change] = []
        with self.session():
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
            if self._home:
                self._home.close()

    def _open(self, home: Home) -> None:
        """Read the journal, between the commits of others if there are any."""
        with reading(home.folder):
            home.look()
            try:
                self._held = home.lock(create=False)
            except OSError:
                # Without the lock it can be read all the same; a commit under way is then not seen.
                self._held = False
            try:
                self._load(home)
            finally:
                self._release()

    def _load(self, home: Home) -> None:
        """Read everything anew, as the device that the state file names."""
        self._use(home.device())
        for kind, shelf in self._shelves.items():
            shelf.load(self._device.anchor(kind) if self._device else NOWHERE)

    def _use(self, device: Device | None) -> None:
        """Be this device from now on."""
        self._device = device
        self._clock.device = device.device if device else IN_MEMORY
        for shelf in self._shelves.values():
            shelf.bind(device.device if device else None)

    def _begin(self) -> None:
        """Lock, if anybody has ever locked here, and catch up."""
        home = self._home
        if home is None:
            return
        with self._saving():
            try:
                changed = home.look()
                self._held = home.lock(create=False)
                if changed:
                    self._load(home)
                elif self._held:
                    self._catch_up(home)
            except BaseException:
                self._release()
                home.close()
                raise

    def _release(self) -> None:
        """Let the next writer in."""
        held, self._held = self._held, False
        if held and self._home:
            self._home.unlock()

    def _catch_up(self, home: Home) -> None:
        """Take in what other processes have written."""
        state = home.device()
        mine = self._device.device if self._device else None
        if (state.device if state else None) != mine:
            self._load(home)
            return
        for kind, shelf in self._shelves.items():
            shelf.refresh(state.anchor(kind) if state else NOWHERE)

    def _make_ready(self, home: Home) -> None:
        """See to it that there is a journal, that it is locked, and that this device has logs to append to.

        Raises:
            NotSaved: There is not.
        """
        if self._closed:
            raise NotSaved(Reason.OTHER, home.folder)
        with self._saving():
            first = home.identity is None
            if self.read_only is None:
                home.found()
            if self.read_only:
                raise NotSaved(self.read_only, home.folder)
            if not self._held:
                self._held = home.lock(create=True)
                if first:
                    self._load(home)
                else:
                    self._catch_up(home)
            logs = [shelf.own for shelf in self._shelves.values()]
            if not all(log and log.trusted for log in logs):
                device = new_device()
                home.keep(device)
                self._use(device)

    def _keep_anchors(self, home: Home) -> None:
        """Note in the state file how far the logs now reach."""
        if self._device is None:
            return
        log, drafts = (shelf.own.position if shelf.own else NOWHERE for shelf in self._shelves.values())
        self._device = Device(VERSION, self._device.device, log, drafts)
        try:
            home.keep(self._device)
        except OSError:
            # The commit is on the disk; an older anchor proves a prefix of it.
            return

    def _forget_finished_drafts(self, home: Home) -> None:
        """Leave nothing on disk of drafts that are over."""
        try:
            done = self._shelves[Kind.DRAFTS].forget_the_finished()
        except OSError:
            # They are deleted; that their bytes are gone too is tried again with the next commit.
            return
        if done:
            self._keep_anchors(home)

    def _knows(self, doc_id: int) -> bool:
        """Whether any table has, or had, a document of this id."""
        return any(shelf.tables.knows(str(doc_id)) for shelf in self._shelves.values())

    def _saving(self) -> AbstractContextManager[None]:
        """Turn what the operating system refuses into ``NotSaved``."""
        return saving(self._home.folder if self._home else Path())
