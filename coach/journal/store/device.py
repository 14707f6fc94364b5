"""The state file: which device this is in a journal, and what it last saved there (the anchors)."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from coach.journal.store import disk
from coach.journal.store.record import Kind
from coach.journal.store.scan import NOWHERE, Anchor

VERSION = 1
_SIZE = 512
"""Bytes of the file, filled up with spaces: one sector, so that it is overwritten whole or not at all."""
_FORMER = 8
"""As many former ids as fit."""


class Device(msgspec.Struct, frozen=True):
    """What the state file holds.

    Attributes:
        device: This device's id, 12 hexadecimal digits: part of its logs' names and of its revisions.
        log, drafts: The last acknowledged commit in each of its logs.
        former: The ids that it had before, newest first: their logs have no other writer, so it cleans them too.
    """

    v: int
    device: str
    log: Anchor = NOWHERE
    drafts: Anchor = NOWHERE
    former: tuple[str, ...] = ()

    def anchor(self, kind: Kind) -> Anchor:
        """The anchor of one of its logs."""
        return self.log if kind is Kind.LOG else self.drafts


def new_device(before: Device | None) -> Device:
    """A device that has not written yet, in the place of the one that was here before."""
    former = (before.device, *before.former)[:_FORMER] if before else ()
    return Device(VERSION, os.urandom(6).hex(), former=former)


class StateFile:
    """The file itself. It is held open between commits, because each of them reads and writes it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._fd: int | None = None
        self._known: tuple[bytes, Device] | None = None

    def read(self) -> Device | None:
        """What it holds; None where it is not there, cannot be read or makes no sense."""
        try:
            fd = self._open(os.O_RDWR)
            os.lseek(fd, 0, os.SEEK_SET)
            data = os.read(fd, _SIZE)
            if self._known and data == self._known[0]:
                return self._known[1]
            device = msgspec.json.decode(data, type=Device)
        except (OSError, msgspec.DecodeError):
            return None
        if device.v != VERSION or not device.device.isalnum():
            return None
        self._known = data, device
        return device

    def write(self, device: Device) -> None:
        """Overwrite it, without waiting for the disk. Whoever writes has just read it, so that it is still there.

        A kill leaves it right; a power cut at worst older, and then it still proves a prefix of the log.

        Raises:
            OSError: It cannot be written.
        """
        data = msgspec.json.encode(device).ljust(_SIZE - 1) + b"\n"
        fd = self._fd if self._fd is not None else self._open(os.O_RDWR | os.O_CREAT)
        os.lseek(fd, 0, os.SEEK_SET)
        disk.write_all(fd, data)
        self._known = data, device

    def close(self) -> None:
        """Let go of the file."""
        fd, self._fd = self._fd, None
        if fd is not None:
            os.close(fd)

    def _open(self, flags: int) -> int:
        """The open file; opened again where somebody removed it."""
        if self._fd is not None and not os.fstat(self._fd).st_nlink:
            self.close()
        if self._fd is None:
            self._fd = disk.open_file(self._path, flags)
        return self._fd
