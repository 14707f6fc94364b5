"""``journal.json``: which journal a folder holds, and in which version of the format."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from coach.journal.store import disk

FORMAT = "coach-journal"
VERSION = 1
NAME = "journal.json"
ASIDE = f".{NAME}-"
"""How the name begins under which it is made."""


class Identity(msgspec.Struct, frozen=True):
    """What ``journal.json`` holds: ``id`` is 32 hexadecimal digits, made once."""

    format: str
    v: int
    id: str = ""

    @property
    def newer(self) -> bool:
        """Whether a later version of Coach wrote it; then nothing but ``v`` is known to mean the same."""
        return self.v > VERSION


class _Version(msgspec.Struct, frozen=True):
    """What every version of ``journal.json`` says."""

    format: str
    v: int


class NotAnIdentity(ValueError):
    """There is a ``journal.json``, but it does not say which journal this is."""


def read(folder: Path) -> Identity | None:
    """The identity of the journal in a folder; None where there is none yet.

    Raises:
        NotAnIdentity: The file is damaged.
        OSError: It cannot be read.
    """
    try:
        data = (folder / NAME).read_bytes()
    except FileNotFoundError:
        return None
    try:
        found = msgspec.json.decode(data, type=_Version)
        newer = found.v > VERSION
        identity = Identity(found.format, found.v) if newer else msgspec.json.decode(data, type=Identity)
    except msgspec.DecodeError as error:
        raise NotAnIdentity from error
    if identity.format != FORMAT or not (identity.newer or _is_id(identity.id)):
        raise NotAnIdentity
    return identity


def create(folder: Path) -> None:
    """Write a ``journal.json`` with a new id, unless another process is first. Damaged bytes are kept."""
    path = folder / NAME
    try:
        if read(folder) is not None:
            return
    except NotAnIdentity:
        disk.keep_damaged(folder, NAME, 0, path.read_bytes())
        path.unlink(missing_ok=True)
    new = msgspec.json.encode(Identity(FORMAT, VERSION, os.urandom(16).hex())) + b"\n"
    aside = folder / f"{ASIDE}{os.urandom(4).hex()}"
    disk.write_new(aside, new)
    try:
        _name_once(aside, path)
    finally:
        aside.unlink(missing_ok=True)
    disk.sync_folder(folder)


def _name_once(aside: Path, path: Path) -> None:
    """Give the finished file its name, if nobody has it yet."""
    try:
        os.link(aside, path)
    except FileExistsError:
        return
    except OSError:
        # Disks without hard links. Two that are this early at once then have the id of the later one.
        if not path.exists():
            os.replace(aside, path)


def _is_id(text: str) -> bool:
    """Whether the text is an id, and so harmless in a file name."""
    return len(text) == 32 and set(text) <= set("0123456789abcdef")
