"""The fixtures of the store's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.journal.store import JournalDB
from tests.journal.store.place import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A journal that does not exist yet."""
    return Place(tmp_path / "journal", tmp_path / "state")


@pytest.fixture(params=["disk", "memory"])
def db(request: pytest.FixtureRequest, place: Place) -> Iterator[JournalDB]:
    """A journal on disk, and one in memory."""
    made = place.open() if request.param == "disk" else JournalDB.memory()
    with made:
        yield made
