"""Putting a desk together from the folders of one person on one computer."""

from __future__ import annotations

from coach.clock import Clock
from coach.exercises.library import BUILT_IN, Library, content_root, installed
from coach.journal.journal import Journal
from coach.paths import Folders
from coach.practice.desk import Desk
from coach.settings import load


def open_desk(folders: Folders, clock: Clock) -> Desk:
    """The desk with the journal in its folder and everything that can be walked. Nothing is created.

    Raises:
        CannotRead: The journal is there but cannot be read.
    """
    library = Library({BUILT_IN: content_root(), **installed(folders.packs)})
    review_day = load(folders.settings).review_day
    return Desk(Journal.open(folders.journal, folders.state, clock), library, clock, review_day)
