"""Where an export goes: a file or a folder that is there whole, on the disk, or not at all, for the owner only.

All is made beside the place under a name of its own and gets its true name last. What a program that was killed has
left there is removed by the next one.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from coach.journal.store import disk, system
from coach.journal.store.machine import machine

FEW = 200
"""So many files are waited for one by one; for more the system is asked to write everything at once."""

_ASIDE = ".coach-export-"
_LEFT = re.compile(rf"{re.escape(_ASIDE)}(?P<machine>[0-9a-f]+)-(?P<process>[0-9]+)-")
_BINARY = getattr(os, "O_BINARY", 0)


class Taken(Exception):
    """Something else has the name.

    Attributes:
        path: The name.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class Folder:
    """A folder that is being filled."""

    def __init__(self, path: Path) -> None:
        """``path`` is where it lies meanwhile."""
        self._path = os.fspath(path) + os.sep
        self._names: list[str] = []

    def write(self, name: str, data: bytes) -> None:
        """Put a file into it."""
        fd = os.open(self._path + name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        try:
            disk.write_all(fd, data)
            if len(self._names) < FEW or not hasattr(os, "sync"):
                disk.sync(fd)
        finally:
            os.close(fd)
        self._names.append(name)

    def settle(self) -> None:
        """Wait until all of it is on the disk."""
        if len(self._names) > FEW and hasattr(os, "sync"):
            os.sync()
        disk.sync_folder(Path(self._path))


@contextmanager
def whole_folder(path: Path) -> Iterator[Folder]:
    """A folder to be filled; it has its name when all is in it.

    Raises:
        Taken: There is something of that name, which is no empty folder.
        OSError: It could not be written, and nothing is left of it.
    """
    if os.path.lexists(path) and not _is_empty_folder(path):
        raise Taken(path)
    _tidy(path.parent)
    aside = Path(tempfile.mkdtemp(prefix=_prefix(), dir=path.parent))
    try:
        folder = Folder(aside)
        yield folder
        folder.settle()
        with suppress(OSError):
            path.rmdir()  # Windows gives no folder the name of another, be it empty
        _rename(aside, path)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    with suppress(OSError):
        disk.sync_folder(path.parent)


@contextmanager
def whole_file(path: Path, *, replace: bool = False) -> Iterator[BinaryIO]:
    """A file to be written; it has its name when all is in it.

    Args:
        replace: Whether a file of that name may be gone then.

    Raises:
        Taken: There is something of that name.
        OSError: It could not be written, and nothing is left of it.
    """
    if path.is_dir() or (os.path.lexists(path) and not replace):
        raise Taken(path)
    true = path.resolve() if replace else path
    _tidy(true.parent)
    fd, name = tempfile.mkstemp(prefix=_prefix(), dir=true.parent)
    aside = Path(name)
    try:
        with os.fdopen(fd, "wb") as file:
            yield file
            file.flush()
            disk.sync(file.fileno())
        if replace:
            system.HERE.replace(aside, true)
        else:
            _link(aside, path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    with suppress(OSError):
        disk.sync_folder(true.parent)


def _link(aside: Path, path: Path) -> None:
    """Give a file its name, unless something got that name meanwhile."""
    try:
        path.hardlink_to(aside)
    except FileExistsError:
        raise Taken(path) from None
    except OSError:
        # A disk that knows no second name for a file.
        if os.path.lexists(path):
            raise Taken(path) from None
        system.HERE.replace(aside, path)
        return
    aside.unlink()


def _rename(aside: Path, path: Path) -> None:
    """Give a folder its name, unless something got that name meanwhile."""
    try:
        aside.rename(path)
    except OSError as error:
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR):
            raise Taken(path) from None
        raise


def _is_empty_folder(path: Path) -> bool:
    """Whether there is a folder with nothing in it."""
    try:
        return path.is_dir() and not path.is_symlink() and next(path.iterdir(), None) is None
    except OSError:
        return False


def _prefix() -> str:
    """How a name begins meanwhile: it says who is writing."""
    return f"{_ASIDE}{machine()}-{os.getpid()}-"


def _tidy(folder: Path) -> None:
    """Remove what a killed program of this machine has left in a folder."""
    here = machine()
    with suppress(OSError):
        for path in folder.iterdir():
            left = _LEFT.match(path.name)
            if left is None or left["machine"] != here or system.HERE.runs(int(left["process"])):
                continue
            if path.is_symlink() or not path.is_dir():
                path.unlink(missing_ok=True)
            else:
                shutil.rmtree(path, ignore_errors=True)
