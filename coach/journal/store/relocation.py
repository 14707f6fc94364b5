"""Moving a journal's files to another folder: whole, or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from coach.journal.store import disk, identity
from coach.journal.store.errors import NotSaved, Reason, saving
from coach.journal.store.record import Kind

_OURS = (identity.NAME, "keys.json", *(f"{kind}-" for kind in Kind))
"""How the names of a journal's files begin. Others in its folder belong to somebody else, and stay."""


class Obstacle(StrEnum):
    """Why a journal may not be moved somewhere."""

    NOTHING = "nothing"
    """There is no journal yet."""
    SAME = "same"
    """It lies there already, or the one folder lies within the other."""
    TAKEN = "taken"
    """Something lies there."""


class CannotMove(Exception):
    """A journal may not be moved to ``to``."""

    def __init__(self, obstacle: Obstacle, to: Path) -> None:
        super().__init__(obstacle, to)
        self.obstacle = obstacle
        self.to = to


class Moved(Struct, frozen=True):
    """A journal has been moved.

    Attributes:
        files: How many files it has.
        left: What still lies in the old folder: what is not the journal's, or could not be removed.
    """

    files: int
    left: tuple[str, ...]


def relocate(folder: Path, to: Path, settle: Callable[[], None]) -> Moved:
    """Move the files. Whoever calls it keeps all writers out.

    The copy is made beside its place, compared with the original and waited for before it gets its name. From then
    on there are two whole journals; ``settle`` says that the new one counts, and only then the old one goes. Where
    it is interrupted from outside both stay, because nobody knows which one counts.

    Raises:
        CannotMove: It may not lie there.
        NotSaved: The journal is where it was, and whole.
    """
    import shutil

    old, new = folder.resolve(), Path(os.path.abspath(to))
    if old == new.resolve() or old in new.resolve().parents or new.resolve() in old.parents:
        raise CannotMove(Obstacle.SAME, to)
    names = sorted(_names(old))
    if os.path.lexists(new) and not (new.is_dir() and _holds_nothing_else(new, old)):
        raise CannotMove(Obstacle.TAKEN, to)
    aside = new.with_name(f".{new.name}.moving")
    with saving(to):
        disk.make_folder(new.parent)
        shutil.rmtree(aside, ignore_errors=True)
        try:
            aside.mkdir(mode=0o700)
            for name in names:
                _copy(old / name, aside / name)
            for inside in {(aside / name).parent for name in names}:
                disk.sync_folder(inside)
            if new.exists():
                _remove(new.resolve(), sorted(_names(new)))
            os.rename(aside, new.resolve())
            disk.sync_folder(new.resolve().parent)
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
    try:
        settle()
    except Exception:
        _remove(new.resolve(), names)
        raise
    _remove(old, names)
    return Moved(len(names), _left(old))


def holds_journal(folder: Path) -> bool:
    """Whether a journal lies in a folder.

    Raises:
        CannotMove: Something lies there that may have been one.
        NotSaved: It cannot be looked at.
    """
    try:
        with saving(folder):
            return identity.read(folder) is not None
    except identity.NotAnIdentity as error:
        raise CannotMove(Obstacle.TAKEN, folder) from error
    except NotSaved as problem:
        if problem.reason is Reason.NOT_A_FOLDER:
            raise CannotMove(Obstacle.TAKEN, folder) from problem
        raise


def check_free(folder: Path) -> None:
    """See whether a journal may be begun in a folder. Nothing is made.

    Raises:
        CannotMove: Something lies there.
        NotSaved: It could not be made there.
    """
    with saving(folder):
        if os.path.lexists(folder) and not (folder.is_dir() and not os.listdir(folder)):
            raise CannotMove(Obstacle.TAKEN, folder)
        there = next(above for above in (folder, *folder.parents) if above.exists())
        if not there.is_dir():
            raise CannotMove(Obstacle.TAKEN, there)
    if not os.access(there, os.W_OK | os.X_OK):
        raise NotSaved(Reason.NO_PERMISSION, there)


def _names(folder: Path) -> Iterator[str]:
    """The names of the journal's files, those in ``damaged/`` with it."""
    for name in os.listdir(folder):
        if name == disk.DAMAGED and (folder / name).is_dir():
            yield from (f"{disk.DAMAGED}/{inside}" for inside in os.listdir(folder / name))
        elif name.startswith(_OURS) and (folder / name).is_file():
            yield name


def _holds_nothing_else(new: Path, old: Path) -> bool:
    """Whether a folder is empty, or holds what a move that was killed had copied: nothing but the same bytes."""
    found = {path.relative_to(new) for path in new.rglob("*") if not path.is_dir()}
    return all((old / name).is_file() and (old / name).read_bytes() == (new / name).read_bytes() for name in found)


def _copy(source: Path, target: Path) -> None:
    """Copy one file, and see that the copy holds the same."""
    target.parent.mkdir(mode=0o700, exist_ok=True)
    data = source.read_bytes()
    disk.write_new(target, data)
    if target.read_bytes() != data:
        raise OSError(5, "the copy differs", str(target))


def _remove(folder: Path, names: list[str]) -> None:
    """Remove the old files, the one that says which journal it is last; what cannot be removed stays."""
    for name in sorted(names, key=lambda name: name == identity.NAME):
        with suppress(OSError):
            (folder / name).unlink()
    for emptied in (folder / disk.DAMAGED, folder):
        with suppress(OSError):
            emptied.rmdir()


def _left(folder: Path) -> tuple[str, ...]:
    """What still lies in the old folder."""
    try:
        return tuple(sorted(os.listdir(folder)))
    except FileNotFoundError:
        return ()
