"""A home of somebody who has written much."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from unittest.mock import patch

from coach.journal.store import JournalDB
from coach.paths import folders
from tests.bench.entries import Writer


def filled_home(home: Path, entries: int) -> Path:
    """A folder for ``COACH_HOME`` with so many entries in its journal; with none there is no journal in it."""
    home.mkdir(exist_ok=True)
    if entries:
        places = folders({"COACH_HOME": str(home)})
        with JournalDB(places.journal, places.state) as db, patch("os.fsync"):
            for document in islice(Writer().documents(), entries):
                db.table("entries").insert(document)
    return home
