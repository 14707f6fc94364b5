"""Bytes onto the disk: whole, in their place, and there for good before anybody is told."""

from __future__ import annotations

import os
from pathlib import Path

from coach.journal.store import system

DAMAGED = "damaged"
"""The folder, within the journal's, for bytes that could not be proven."""

_BINARY = getattr(os, "O_BINARY", 0)


def open_file(path: Path, flags: int) -> int:
    """Open a file as bytes; a new one is for the owner only. Returns the descriptor."""
    return os.open(path, flags | _BINARY, 0o600)


Signature = tuple[int, int, int]
"""What changes when a file is written or replaced: inode, size, time of change."""


def signature(path: Path | str) -> Signature | None:
    """The signature of a file; None where it is not there."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def signature_of(fd: int) -> Signature:
    """The signature of an open file."""
    found = os.fstat(fd)
    return found.st_ino, found.st_size, found.st_mtime_ns


def write_all(fd: int, data: bytes) -> None:
    """Write every byte, however many the operating system takes at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(fd, rest) :]


def sync(fd: int, *, to_the_platter: bool = True) -> None:
    """Wait until the file is on the disk.

    Args:
        to_the_platter: On macOS also wait for the disk's own cache, which a plain fsync does not.
    """
    system.HERE.sync(fd, to_the_platter=to_the_platter)


def sync_folder(folder: Path) -> None:
    """Wait until the folder's list of names is on the disk, where folders can be waited for."""
    system.HERE.sync_folder(folder)


def make_folder(folder: Path) -> None:
    """Make a folder for the owner only, and those above it; one that exists is left as it is.

    Raises:
        FileExistsError: Something that is no folder has the name; also a link that leads nowhere.
    """
    if folder.is_dir():
        return
    new = [folder, *(above for above in folder.parents if not above.exists())]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for made in reversed(new):
        sync_folder(made.parent)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, and wait until it is on the disk; on failure nothing is left."""
    fd = open_file(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        try:
            write_all(fd, data)
            sync(fd)
        finally:
            os.close(fd)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def replace(path: Path, aside: str, data: bytes) -> None:
    """Let a file hold other bytes: at every moment it is the whole old one or the whole new one.

    Args:
        path: The file; where it is a link, what it leads to.
        aside: The name under which the new one is made, in the same folder.

    Raises:
        OSError: The old one is still there, as it was; or, where only its folder's list of names could not be waited
            for, the new one is.
    """
    target = path.resolve()
    new = target.with_name(aside)
    new.unlink(missing_ok=True)
    write_new(new, data)
    try:
        system.HERE.replace(new, target)
    except OSError:
        new.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def keep_damaged(folder: Path, name: str, offset: int, data: bytes) -> None:
    """Put bytes that could not be proven into the journal's ``damaged/``, once, and never over others."""
    damaged = folder / DAMAGED
    make_folder(damaged)
    place = damaged / f"{name}-{offset}"
    count = 1
    while place.exists():
        if place.read_bytes() == data:
            return
        count += 1
        place = damaged / f"{name}-{offset}-{count}"
    write_new(place, data)
    sync_folder(damaged)
