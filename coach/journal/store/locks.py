"""One writer at a time, also between processes: the system's file lock, or a folder where it has none."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

from coach.journal.store import disk, system

NOT_SUPPORTED = system.NOT_SUPPORTED | {errno.ENOLCK}


class Lock:
    """A lock of a name. Who wants to write waits until nobody else holds it.

    It is a file that holds nothing and stays. It is held open between commits, because each of them locks it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._name = str(path)
        self._fd: int | None = None
        self._inode = 0
        self._folder: FolderLock | None = None

    def acquire(self, *, create: bool) -> bool:
        """Wait for the lock, and hold it.

        Args:
            create: Whether to make the file; otherwise a lock that nobody ever made is not held.

        Returns:
            Whether it is held now.

        Raises:
            OSError: The file cannot be opened; or ``EAGAIN``, where somebody held a lock of the lesser kinds
                for longer than ``system.PATIENCE``.
        """
        flags = os.O_RDWR | (os.O_CREAT if create else 0)
        while True:
            try:
                if self._fd is None:
                    self._fd = disk.open_file(self._path, flags)
                    self._inode = os.fstat(self._fd).st_ino
                system.HERE.lock(self._fd)
            except FileNotFoundError:
                if create:
                    raise
                return False
            except OSError as error:
                self.close()
                if error.errno not in NOT_SUPPORTED:
                    raise
                self._folder = FolderLock(self._path.with_name(self._path.name + ".d"))
                return True
            if self._is_still():
                return True
            self.close()

    def release(self) -> None:
        """Let the next one in."""
        folder, self._folder = self._folder, None
        if folder:
            folder.release()
        elif self._fd is not None:
            system.HERE.unlock(self._fd)

    def close(self) -> None:
        """Let go of the file, and with it of the lock."""
        fd, self._fd = self._fd, None
        if fd is not None:
            os.close(fd)

    def _is_still(self) -> bool:
        """Whether the open file is the one of that name: somebody may have removed it while we waited."""
        try:
            return os.stat(self._name).st_ino == self._inode
        except FileNotFoundError:
            return False


class FolderLock:
    """A folder that only one can make, with the process that made it named inside.

    The folder is made aside, with its owner in it, and then renamed: so it never stands without an owner but
    while it is let go. Its name holds the machine, so the process is one of this machine. A process that is
    gone loses it: who takes over removes that very owner, and only one can.
    """

    def __init__(self, path: Path) -> None:
        """Make the folder, waiting for it to be free."""
        self._path = path
        self._owner = f"{os.getpid()}-{os.urandom(8).hex()}"
        give_up = time.monotonic() + system.PATIENCE
        while not self._made():
            if time.monotonic() > give_up:
                raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN), str(path))
            time.sleep(system.PAUSE)

    def release(self) -> None:
        """Let the next one in."""
        self._remove(self._owner)

    def _made(self) -> bool:
        """Whether the folder is now ours."""
        aside = self._path.with_name(f"{self._path.name}-{self._owner}")
        aside.mkdir(mode=0o700)
        try:
            (aside / self._owner).touch(mode=0o600)
            aside.rename(self._path)
            return True
        except OSError as error:
            import shutil

            shutil.rmtree(aside, ignore_errors=True)
            if error.errno not in (errno.EEXIST, errno.ENOTEMPTY, errno.EACCES):
                raise
        self._remove_the_gone()
        return False

    def _remove_the_gone(self) -> None:
        """Take the folder from a process that is no more."""
        try:
            owners = os.listdir(self._path)
        except FileNotFoundError:
            return
        for owner in owners:
            process = owner.partition("-")[0]
            if process.isdecimal() and not system.HERE.runs(int(process)):
                self._remove(owner)

    def _remove(self, owner: str) -> None:
        """Remove an owner and, unless somebody has come in meanwhile, the folder."""
        try:
            (self._path / owner).unlink()
            self._path.rmdir()
        except OSError as error:
            if error.errno not in (errno.ENOENT, errno.ENOTEMPTY, errno.EEXIST):
                raise
