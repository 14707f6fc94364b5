"""Putting a desk together from the folders of one person on one computer."""

from __future__ import annotations

from pathlib import Path

from coach.clock import Clock
from coach.exercises.library import BUILT_IN, Library, content_root, installed
from coach.journal.journal import Journal
from coach.journal.readable_copy import clear_left
from coach.paths import Folders, elsewhere
from coach.practice.desk import Desk


def open_desk(folders: Folders, clock: Clock) -> Desk:
    """The desk with the journal in its folder and everything that can be walked. Nothing is created.

    Readable copies that a killed program has left are removed; what was changed in them is kept in a file.

    Raises:
        CannotRead: The journal is there but cannot be read.
    """
    left = clear_left(folders.state, elsewhere(), clock())
    return desk_with(Journal.open(folders.journal, folders.state, clock), folders, clock, left)


def desk_with(journal: Journal, folders: Folders, clock: Clock, left: tuple[Path, ...] = ()) -> Desk:
    """The desk with a journal that is open, and everything that can be walked."""
    return Desk(journal, Library({BUILT_IN: content_root(), **installed(folders.packs)}), clock, left)
