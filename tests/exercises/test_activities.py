"""The two lists are read, and a file that is something else gives none."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.exercises.activities import Activities, activities, read_activities
from coach.exercises.model import Option

FILE = """---
coach: activities/1
id: activities
version: 1.0.0
lang: sv
---

# Chefa och leda

Text.

## Chefa

- (plan) Planerade
- (mal) Satte *mål*

## Leda

- (why) Pratade om varför
"""


def test_the_lists(tmp_path: Path) -> None:
    (tmp_path / "activities.sv.md").write_text(FILE, encoding="utf-8")
    managing = (Option("plan", "Planerade"), Option("mal", "Satte mål"))
    assert activities("sv", tmp_path) == Activities(managing, (Option("why", "Pratade om varför"),))
    assert activities("en", tmp_path) == Activities()


@pytest.mark.parametrize(
    ("part", "instead"),
    [("activities/1", "exercise/1"), ("## Leda", "Leda"), ("- (plan)", "- []"), ("---", ""), ("Text.", "\x1b")],
)
def test_another_file(part: str, instead: str) -> None:
    assert read_activities(FILE.replace(part, instead).encode()) == Activities()
