"""Where a journal lies: its folder, its identity, and this machine's state file and lock beside it."""

from __future__ import annotations

import errno
import hashlib
import os
from contextlib import suppress
from pathlib import Path

from coach.journal.store import disk, identity
from coach.journal.store.damage import Damage, DamageKind
from coach.journal.store.device import Device, StateFile
from coach.journal.store.errors import saving
from coach.journal.store.identity import Identity
from coach.journal.store.locks import Lock
from coach.journal.store.machine import machine


class Home:
    """The places of one journal. Nothing is created in them before ``found``.

    Attributes:
        folder: The journal's own folder, which may be synchronised.
        identity: Which journal it is; None until its first write.
        damage: What is wrong with ``journal.json``.
    """

    def __init__(self, folder: Path, state: Path) -> None:
        self.folder = folder
        self.identity: Identity | None = None
        self.damage: tuple[Damage, ...] = ()
        self._state_folder = state
        self._machine = machine()
        self._state: StateFile | None = None
        self._lock: Lock | None = None
        self._seen: disk.Signature | None = None
        self._remembered = False

    def look(self) -> bool:
        """Read the identity. Returns whether it has changed.

        Raises:
            OSError: It cannot be read, or the journal that was there is gone.
        """
        before, seen = self.identity, disk.signature(self.folder / identity.NAME)
        if before is not None and seen == self._seen:
            return False
        if not self.folder.exists() and os.path.islink(self.folder):
            raise _missing(self.folder)
        try:
            now = identity.read(self.folder)
            self.damage = ()
        except identity.NotAnIdentity:
            now = None
            self.damage = (Damage(identity.NAME, 0, 0, DamageKind.IDENTITY),)
        if now is None and not self.damage and (before is not None or self._knows_of_one()):
            raise _missing(self.folder / identity.NAME)
        self.identity, self._seen = now, seen
        if now != before:
            self._find_state()
        return now != before

    def found(self) -> None:
        """Make the folder and the identity, if this is the first write.

        Raises:
            OSError: They cannot be made.
        """
        if self.identity is None:
            disk.make_folder(self.folder)
            identity.create(self.folder)
            self.look()

    def lock(self, *, create: bool) -> bool:
        """Hold the journal's lock on this machine. Returns whether it is held: not where nobody ever made it.

        Raises:
            OSError: It cannot be had.
        """
        if self._lock is None:
            return False
        if create:
            disk.make_folder(self._state_folder)
        return self._lock.acquire(create=create)

    def unlock(self) -> None:
        """Let the next one in."""
        if self._lock:
            self._lock.release()

    def device(self) -> Device | None:
        """What the state file says; None where this machine has not written to the journal."""
        return self._state.read() if self._state else None

    def keep(self, state: Device) -> None:
        """Write the state file.

        Raises:
            OSError: It cannot be written.
        """
        if self._state:
            self._state.write(state)

    def kept_damaged(self) -> tuple[str, ...]:
        """The names of the files that hold bytes which could not be proven."""
        try:
            return tuple(sorted(os.listdir(self.folder / disk.DAMAGED)))
        except (FileNotFoundError, NotADirectoryError):
            return ()

    def empty_damaged(self) -> None:
        """Remove them.

        Raises:
            NotSaved: Some are still there.
        """
        folder = self.folder / disk.DAMAGED
        with saving(folder):
            for name in self.kept_damaged():
                (folder / name).unlink()
            disk.sync_folder(folder)

    def close(self) -> None:
        """Let go of the files beside the journal."""
        if self._state:
            self._state.close()
        if self._lock:
            self._lock.close()

    def remember(self) -> None:
        """Note on this machine that a journal lies here, so that it is missed where its disk is not there."""
        if self._remembered or self.identity is None:
            return
        with suppress(OSError):  # another process was first, or it is noted the next time
            if not self._note().exists():
                disk.write_new(self._note(), b"")
            self._remembered = True

    def forget(self) -> None:
        """Note that no journal lies here any more."""
        self._note().unlink(missing_ok=True)

    def _knows_of_one(self) -> bool:
        """Whether this machine has written in a journal that lay here."""
        return self._note().exists()

    def _note(self) -> Path:
        """The file whose name stands for the folder's, which is not readable in it."""
        name = hashlib.sha256(os.path.abspath(self.folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        return self._state_folder / f"{name}-{self._machine}.here"

    def _find_state(self) -> None:
        """Look for the state of the journal that is there now."""
        self.close()
        self._state, self._lock = None, None
        if self.identity and not self.identity.newer:
            name = f"{self.identity.id}-{self._machine}"
            self._state = StateFile(self._state_folder / f"{name}.json")
            self._lock = Lock(self._state_folder / f"{name}.lock")


def _missing(path: Path) -> FileNotFoundError:
    """The error for something that must be there."""
    return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
