"""How hard to try, and a journal to try it on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.journal.store.place import Place

ROUNDS = int(os.environ.get("COACH_TORTURE", "8"))
"""Read when the tests are collected: for each test the environment is emptied of all that is Coach's."""


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A journal that does not exist yet."""
    return Place(tmp_path / "journal", tmp_path / "state")


@pytest.fixture
def rounds() -> int:
    """``COACH_TORTURE``, or a number that does not take long."""
    return ROUNDS
