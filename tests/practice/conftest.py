"""A walk over a few lines of Markdown, with a past made of values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from coach.exercises.activities import Activities
from coach.exercises.model import Exercise, Option
from coach.exercises.reader import parse
from coach.journal.entry import Ticked
from coach.practice.past import Told, Tried, Waiting
from coach.practice.walk import Walk

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 16, 45, tzinfo=UTC)
FRONT = "---\ncoach: exercise/1\nid: here\nversion: 1.0.0\nlang: en\n---\n\n# Here\n\n"
ACTIVITIES = Activities((Option("plan", "Planned"), Option("solve", "Solved")), (Option("meaning", "Why"),))


@dataclass
class FakePast:
    """What a walk may ask of the time before it."""

    answers: dict[str, list[Told]] = field(default_factory=dict)
    experiments: list[Tried] = field(default_factory=list)
    waits: list[Waiting] = field(default_factory=list)
    own: list[Ticked] = field(default_factory=list)

    def latest(self, exercise: str, step: str) -> Sequence[Told]:
        return self.answers.get(f"{exercise}/{step}", [])[-1:]

    def since(self, exercise: str | None, step: str) -> Sequence[Told]:
        return self.answers.get(f"{exercise or 'here'}/{step}", [])

    def due(self) -> Sequence[Tried]:
        return self.experiments

    def tried(self) -> Sequence[Tried]:
        return self.experiments

    def waiting(self) -> Sequence[Waiting]:
        return self.waits

    def aliases(self) -> Sequence[str]:
        return ()

    def own_activities(self) -> Sequence[Ticked]:
        return self.own


@pytest.fixture
def past() -> FakePast:
    return FakePast()


@pytest.fixture
def exercise() -> Callable[[str], Exercise]:
    """Reads steps written in Markdown; a ``##`` begins each."""

    def read(steps: str) -> Exercise:
        found, diagnostics = parse((FRONT + steps).encode())
        assert found is not None, diagnostics
        return found

    return read


@pytest.fixture
def walk(exercise: Callable[[str], Exercise], past: FakePast) -> Callable[[str], Walk]:
    """Begins a walk over steps written in Markdown."""

    def begin(steps: str) -> Walk:
        return Walk(exercise(steps), past, pack="own", theme="involve", today=TODAY, started=NOW, activities=ACTIVITIES)

    return begin
