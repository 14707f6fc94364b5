"""What can go wrong between the journal and the disk: a reason as a code and the path, never a sentence."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path


class Reason(StrEnum):
    """Why a journal could not be written or read."""

    DISK_FULL = "disk-full"
    READ_ONLY = "read-only"
    NO_PERMISSION = "no-permission"
    NOT_A_FOLDER = "not-a-folder"
    TOO_NEW = "too-new"
    GONE = "gone"
    """The journal is not where it was."""
    OTHER = "other"


_REASONS = {
    errno.ENOENT: Reason.GONE,
    errno.ENOSPC: Reason.DISK_FULL,
    errno.EDQUOT: Reason.DISK_FULL,
    errno.EFBIG: Reason.DISK_FULL,
    errno.EROFS: Reason.READ_ONLY,
    errno.EACCES: Reason.NO_PERMISSION,
    errno.EPERM: Reason.NO_PERMISSION,
    errno.ENOTDIR: Reason.NOT_A_FOLDER,
    errno.EEXIST: Reason.NOT_A_FOLDER,
    errno.EISDIR: Reason.NOT_A_FOLDER,
}


class _Failure(Exception):
    """Something failed for ``reason`` at ``path``."""

    def __init__(self, reason: Reason, path: Path) -> None:
        super().__init__(reason, path)
        self.reason = reason
        self.path = path

    def __str__(self) -> str:
        return f"{self.reason}: {self.path}"


class NotSaved(_Failure):
    """What was to be saved is not in the journal; what was saved before is unharmed."""


class CannotRead(_Failure):
    """The journal is there but cannot be read, so it must not be taken for an empty one."""


def reason_of(error: OSError) -> Reason:
    """The reason that the operating system's error number stands for."""
    return _REASONS.get(error.errno or 0, Reason.OTHER)


def not_saved(error: OSError, path: Path) -> NotSaved:
    """What the operating system refused to save; ``path`` is used where it names none."""
    return NotSaved(reason_of(error), _path(error, path))


@contextmanager
def saving(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses into ``NotSaved``; ``path`` is used where it names none."""
    try:
        yield
    except OSError as error:
        raise not_saved(error, path) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses into ``CannotRead``."""
    try:
        yield
    except OSError as error:
        raise CannotRead(reason_of(error), _path(error, path)) from error


def _path(error: OSError, otherwise: Path) -> Path:
    """The path that the error is about."""
    return Path(error.filename) if isinstance(error.filename, str) else otherwise
