"""Files to import, read whole and within bounds. Nothing outside what was asked for is opened, and nothing is run."""

from __future__ import annotations

import io
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from coach.journal.imports.found import Code, Problem, Source
from coach.text import line

LARGEST_FILE = 2**27
"""Bytes of one file: a journal of a hundred thousand entries."""

LARGEST_ALL = 2**28
MOST_FILES = 200_000
DEEPEST = 32

_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

Sources = Iterator[Source | Problem]


class CannotImport(Exception):
    """What was asked to be imported is not there, cannot be opened, or is no file.

    Attributes:
        code: Why.
    """

    def __init__(self, code: Code) -> None:
        super().__init__(code)
        self.code = code


def sources(path: Path, suffixes: tuple[str, ...]) -> Sources:
    """The files that a path means: itself, those in it where it is a folder, or in it where it is a zip archive.

    Args:
        suffixes: How the names of files in a folder end; none where a folder is not meant.

    Raises:
        CannotImport: There is nothing to read.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode) and suffixes:
            return _folder(path.resolve(), suffixes)
        if not stat.S_ISREG(mode):
            raise CannotImport(Code.NOT_A_FILE)
        data = _read(path.resolve())
    except (OSError, ValueError, RuntimeError) as error:
        raise CannotImport(Code.UNREADABLE) from error
    if data is None:
        raise CannotImport(Code.TOO_LARGE)
    if data.startswith(b"PK\x03\x04") and ".json" in suffixes:
        return _archive(data)
    return iter([Source(_shown(path.name), data)])


def _folder(root: Path, suffixes: tuple[str, ...]) -> Sources:
    """The files of a folder and of those in it, in the order of their names. Hidden ones are passed over."""
    count = size = 0
    for here, folders, names in os.walk(root, onerror=None, followlinks=False):
        place = Path(here)
        for name in [one for one in folders if (place / one).is_symlink()]:
            yield Problem(_inside(place / name, root), 0, Code.LINK)
        deeper = len(place.relative_to(root).parts) < DEEPEST
        folders[:] = [one for one in sorted(folders) if deeper and one[0] != "." and not (place / one).is_symlink()]
        for name in sorted(names):
            if name.startswith(".") or not name.lower().endswith(suffixes):
                continue
            count += 1
            found = _of_folder(place / name, root)
            size += len(found.data) if isinstance(found, Source) else 0
            if count > MOST_FILES or size > LARGEST_ALL:
                yield Problem(_inside(place / name, root), 0, Code.TOO_MANY)
                return
            yield found


def _of_folder(path: Path, root: Path) -> Source | Problem:
    """One file of a folder."""
    name = _inside(path, root)
    try:
        if path.is_symlink():
            return Problem(name, 0, Code.LINK)
        data = _read(path)
    except (OSError, ValueError):
        return Problem(name, 0, Code.UNREADABLE)
    return Problem(name, 0, Code.TOO_LARGE) if data is None else Source(name, data)


def _read(path: Path) -> bytes | None:
    """All of a file; None where it is larger than it may be.

    Raises:
        OSError: It cannot be opened, or is a link, a device or a pipe.
    """
    fd = os.open(path, _OPEN)
    with os.fdopen(fd, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError("not a file")
        data = file.read(LARGEST_FILE + 1)
    return data if len(data) <= LARGEST_FILE else None


def _archive(data: bytes) -> Sources:
    """The JSON files of an archive. They are read where they are: nothing is unpacked, and no name of it is a path."""
    size = 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [one for one in archive.infolist() if one.filename.lower().endswith(".json")]
            for member in members[:MOST_FILES]:
                name = _shown(member.filename.rpartition("/")[2])
                with archive.open(member) as file:
                    found = file.read(LARGEST_FILE + 1)
                size += len(found)
                if len(found) > LARGEST_FILE or size > LARGEST_ALL:
                    yield Problem(name, 0, Code.TOO_LARGE)
                    return
                yield Source(name, found)
    except (OSError, ValueError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error):
        yield Problem("", 0, Code.UNREADABLE)


def _inside(path: Path, root: Path) -> str:
    """A file's name as it is seen from the folder."""
    return _shown(path.relative_to(root).as_posix())


def _shown(name: str) -> str:
    """A file's name, which may be anything, on one line."""
    return line(name.encode("utf-8", "replace").decode())
