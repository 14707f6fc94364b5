"""How hard to try, and a journal to try it on. ``make torture`` tries as hard as it takes to believe it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journal.store.place import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A journal that does not exist yet."""
    return Place(tmp_path / "journal", tmp_path / "state")
