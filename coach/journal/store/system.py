"""What the operating systems do differently: waiting for the disk, replacing a file, locking one, naming a machine.

The modules that exist on one system only are handed in, so that each road can be walked on any system.
"""

from __future__ import annotations

import errno
import os
import sys
import time
import uuid
from pathlib import Path
from typing import Any, Protocol

NOT_SUPPORTED = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EBADF}
"""How a file system says that it does not know an operation, rather than that it failed."""

PATIENCE = 30.0
"""Seconds to wait where the operating system cannot be told to wait until a lock is free."""
PAUSE = 0.005
"""Seconds between two looks."""

_IN_USE = 2.0
"""Seconds in which another program, often one that looks for viruses, is done with a file that it has open."""
_PLACES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_RANDOM_NODE = 1 << 40
"""Set in the number that ``uuid.getnode`` makes up where it finds no network card."""


class System(Protocol):
    """What the store asks of the operating system.

    Attributes:
        keeps_open: Whether a file may be held open between commits without hindering others who replace it.
    """

    keeps_open: bool

    def sync(self, fd: int, *, to_the_platter: bool) -> None:
        """Wait until a file is on the disk; ``to_the_platter`` also waits for the disk's own cache."""

    def sync_folder(self, folder: Path) -> None:
        """Wait until a folder's list of names is on the disk, where folders can be waited for."""

    def replace(self, source: Path, target: Path) -> None:
        """Give a file the name of another, which is gone then: at every moment one of them has the name."""

    def lock(self, fd: int) -> None:
        """Wait until nobody else holds the file, and hold it."""

    def unlock(self, fd: int) -> None:
        """Let the next one hold the file."""

    def runs(self, process: int) -> bool:
        """Whether a process of this number runs, whoever it belongs to."""

    def machine_id(self) -> str:
        """What the operating system calls this machine; empty where it has no name for it."""


class Posix:
    """Linux and its like."""

    keeps_open = True

    def __init__(self, fcntl: Any) -> None:
        """Use the module ``fcntl``."""
        self._fcntl = fcntl

    def sync(self, fd: int, *, to_the_platter: bool) -> None:
        """A plain fsync waits for the disk's cache too."""
        os.fsync(fd)

    def sync_folder(self, folder: Path) -> None:
        """Folders are waited for like files; one that may not be opened is not."""
        try:
            fd = os.open(folder, os.O_RDONLY)
        except PermissionError:
            return
        try:
            os.fsync(fd)
        except OSError as error:
            if error.errno not in NOT_SUPPORTED:
                raise
        finally:
            os.close(fd)

    def replace(self, source: Path, target: Path) -> None:
        """One step, whoever has the files open."""
        os.replace(source, target)

    def lock(self, fd: int) -> None:
        """Wait for the whole file."""
        self._fcntl.flock(fd, self._fcntl.LOCK_EX)

    def unlock(self, fd: int) -> None:
        """Let go of the whole file."""
        self._fcntl.flock(fd, self._fcntl.LOCK_UN)

    def runs(self, process: int) -> bool:
        """Signal 0 asks without disturbing."""
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            return True
        return True

    def machine_id(self) -> str:
        """The id that the system was given when it was installed, else the network card's."""
        for place in _PLACES:
            try:
                return place.read_text("ascii").strip()
            except (OSError, UnicodeDecodeError):
                continue
        node = uuid.getnode()
        return "" if node & _RANDOM_NODE else f"{node:012x}"


class Mac(Posix):
    """macOS, where a plain fsync leaves the bytes in the disk's own cache."""

    def sync(self, fd: int, *, to_the_platter: bool) -> None:
        """``F_FULLFSYNC``; a plain fsync where that is not asked for, or the disk does not know it."""
        if to_the_platter:
            try:
                self._fcntl.fcntl(fd, self._fcntl.F_FULLFSYNC)
                return
            except OSError as error:
                if error.errno not in NOT_SUPPORTED:
                    raise
        os.fsync(fd)


class Windows:
    """Windows, where one byte of a file is locked, and a file that somebody has open cannot be replaced."""

    keeps_open = False

    def __init__(self, msvcrt: Any, winreg: Any) -> None:
        """Use the modules ``msvcrt`` and ``winreg``."""
        self._msvcrt = msvcrt
        self._winreg = winreg

    def sync(self, fd: int, *, to_the_platter: bool) -> None:
        """``os.fsync`` waits for the disk's cache too."""
        os.fsync(fd)

    def sync_folder(self, folder: Path) -> None:
        """Folders cannot be waited for; the file system keeps a journal of names itself."""

    def replace(self, source: Path, target: Path) -> None:
        """Try again for a moment while another program has the file open."""
        give_up = time.monotonic() + _IN_USE
        while True:
            try:
                os.replace(source, target)
                return
            except PermissionError:
                if time.monotonic() > give_up:
                    raise
            time.sleep(PAUSE)

    def lock(self, fd: int) -> None:
        """Wait for the first byte of the file: the system's own waiting gives up after ten seconds."""
        give_up = time.monotonic() + PATIENCE
        while True:
            os.lseek(fd, 0, os.SEEK_SET)
            try:
                self._msvcrt.locking(fd, self._msvcrt.LK_NBLCK, 1)
                return
            except OSError as error:
                if error.errno not in (errno.EACCES, errno.EDEADLK) or time.monotonic() > give_up:
                    raise
            time.sleep(PAUSE)

    def unlock(self, fd: int) -> None:
        """Let go of the first byte."""
        os.lseek(fd, 0, os.SEEK_SET)
        self._msvcrt.locking(fd, self._msvcrt.LK_UNLCK, 1)

    def runs(self, process: int) -> bool:
        """Windows cannot be asked this harmlessly: a process is taken to be running."""
        return True

    def machine_id(self) -> str:
        """The id in the registry."""
        try:
            with self._winreg.OpenKey(self._winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
                return str(self._winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""


def _here() -> System:
    """The system that runs this."""
    if sys.platform == "win32":
        import msvcrt
        import winreg

        return Windows(msvcrt, winreg)
    import fcntl

    return Mac(fcntl) if sys.platform == "darwin" else Posix(fcntl)


HERE = _here()
"""The system that runs this."""
