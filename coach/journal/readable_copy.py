"""A readable copy of an entry outside the journal, for an editor: where it lies, and that it does not stay there.

Before the copy is made the state folder is told where it will lie, so that a program that is killed leaves nothing that
the next one does not find.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from coach.journal.rescue import rescue
from coach.journal.store import system

COPIES, PREFIX = "copies", "coach-edit-"


class _Noted(Struct, frozen=True):
    """What the state folder knows of a copy.

    Attributes:
        folder: Where it lies.
        sha256: Of what was written into it: whether somebody has changed it.
        process: Who made it.
    """

    folder: str
    sha256: str
    process: int


class ReadableCopy:
    """A text in a file of its own, in a folder that only its owner can look into."""

    def __init__(self, text: str, name: str, state: Path, places: Sequence[Path]) -> None:
        """Write the text.

        Args:
            name: The file's name.
            state: The state folder; it is told of the copy first.
            places: Where the folder may lie, tried in order.

        Raises:
            OSError: No place took it.
        """
        data = text.encode()
        label = PREFIX + os.urandom(8).hex()
        notes = state / COPIES
        notes.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._note = notes / f"{label}.json"
        self._held = -1
        failed: OSError | None = None
        for place in places:
            self.folder = place / label
            self.path = self.folder / name
            noted = _Noted(str(self.folder), hashlib.sha256(data).hexdigest(), os.getpid())
            try:
                _write(self._note, msgspec.json.encode(noted), os.O_CREAT | os.O_TRUNC)
                self.folder.mkdir(mode=0o700)
                _write(self.path, data, os.O_CREAT | os.O_EXCL)
                self._held = os.open(self._note, os.O_RDONLY)
                return
            except OSError as error:
                failed = error
                self.remove()
        raise failed or FileNotFoundError(state)

    def read(self) -> bytes:
        """What stands in it now.

        Raises:
            OSError: It cannot be read.
        """
        return self.path.read_bytes()

    def remove(self) -> bool:
        """Remove it with everything in its folder, and then what is known of it. Returns whether it is gone."""
        if self._held >= 0:
            os.close(self._held)
            self._held = -1
        return _removed(self.folder, self._note)


def places(environment: Mapping[str, str], temporary: Path) -> tuple[Path, ...]:
    """Where a copy may lie: in the folder that the system empties when its user leaves, else among temporary files."""
    runtime = environment.get("XDG_RUNTIME_DIR")
    return (*([Path(runtime)] if runtime else []), temporary)


def clear_left(state: Path, folders: Sequence[Path], at: datetime) -> tuple[Path, ...]:
    """Remove the copies that killed programs have left.

    Args:
        folders: Where the text of one that was changed may be put, so that no sentence is lost.
        at: When; it names that file.

    Returns:
        The files with what was changed and not saved.
    """
    found: list[Path] = []
    with suppress(OSError):
        for note in sorted((state / COPIES).glob(f"{PREFIX}*.json")):
            with suppress(OSError, msgspec.DecodeError):
                noted = msgspec.json.decode(note.read_bytes(), type=_Noted)
                if _in_use(note, noted):
                    continue
                texts = _changed(noted)
                kept = [rescue(text, folders, at) for text in texts]
                if None not in kept:
                    _removed(Path(noted.folder), note)
                found += [path for path in kept if path]
    return tuple(found)


def _write(path: Path, data: bytes, flags: int) -> None:
    """Write a file that only its owner can read."""
    with os.fdopen(os.open(path, os.O_WRONLY | flags, 0o600), "wb") as file:
        file.write(data)


def _in_use(note: Path, noted: _Noted) -> bool:
    """Whether the program that made the copy still runs. On Windows it holds the note, which then cannot be moved."""
    if sys.platform == "win32":
        try:
            note.replace(note)
        except PermissionError:
            return True
        return False
    return noted.process != os.getpid() and system.HERE.runs(noted.process)


def _changed(noted: _Noted) -> list[str]:
    """The texts that stand in a copy's folder and are not as they were: an editor that is ended may put one beside."""
    found: list[str] = []
    with suppress(OSError):
        for path in sorted(Path(noted.folder).iterdir()):
            with suppress(OSError, UnicodeDecodeError):
                data = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
                if data and hashlib.sha256(data).hexdigest() != noted.sha256:
                    found.append(data.decode())
    return found


def _removed(folder: Path, note: Path) -> bool:
    """Remove the folder of a copy, never anything else, and the note of it once it is gone."""
    if folder.name.startswith(PREFIX) and not folder.is_symlink():
        shutil.rmtree(folder, ignore_errors=True)
    if os.path.lexists(folder):
        return False
    with suppress(OSError):
        note.unlink()
    return True
