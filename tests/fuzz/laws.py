"""What holds for every file, whatever its bytes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from random import Random

from coach.cli.source_row import WIDEST, pointed, width
from coach.exercises.activities import Activities, parse_activities
from coach.exercises.fix import fixed
from coach.exercises.model import Diagnostic, Exercise, Option
from coach.exercises.pack import read_pack
from coach.exercises.programme_reader import read_programme
from coach.exercises.reader import parse
from coach.exercises.source import source
from coach.practice.walk import Walk
from coach.words import words_for
from coach.words.messages import told
from coach.words.messages.message import UNKNOWN
from tests.content.fitting import value

TODAY, NOW = date(2026, 11, 23), datetime(2026, 11, 23, 16, 45, tzinfo=UTC)
ACTIVITIES = Activities((Option("plan", "Planned"),), (Option("why", "Why"),))
MOST = 4000
"""Places that no walk reaches: a file has at most 60 steps, and the answers here at most three items."""


def hold(data: bytes, random: Random) -> Exercise | None:
    """Hold a file against all of them; gives the exercise, if it is one."""
    exercise, found = parse(data)
    assert (exercise is None) == any(one.code.startswith("E") for one in found)
    rows = source(data.decode("utf-8", "replace")).lines
    for one in found:
        points_inside(one, rows)
        is_told(one)
    if b"exercise/1" not in data:
        for other in (read_programme(data), read_pack(data), parse_activities(data)):
            for one in other.diagnostics:
                points_inside(one, rows)
                is_told(one)
    if exercise:
        walks_to_its_end(exercise, random)
        is_mended_once(data, exercise)
    return exercise


def points_inside(found: Diagnostic, rows: tuple[str, ...]) -> None:
    """No message points outside the file."""
    assert 1 <= found.line <= len(rows), found
    assert 1 <= found.column <= len(rows[found.line - 1]) + 1, (found, rows[found.line - 1])
    row, mark = pointed(rows[found.line - 1], found.column)
    assert max(width(row), width(mark) - 1) <= WIDEST + 4, (row, mark)


def is_told(found: Diagnostic) -> None:
    """Each is said whole, in both languages, with a way to mend it."""
    for lang in ("sv", "en"):
        messages = words_for(lang).messages
        names = {name for name, _ in found.values}
        assert any(way.wants <= names for way in messages.by_code[found.code]), found
        message = told(found, messages)
        assert message.what
        assert message.mend.strip() not in ("", UNKNOWN)


def walks_to_its_end(exercise: Exercise, random: Random) -> None:
    """Every exercise that is accepted can be walked to its end, and becomes an entry."""
    walk = Walk(exercise, pack="own", theme="involve", today=TODAY, started=NOW, activities=ACTIVITIES)
    for _ in range(MOST):
        if walk.ended:
            break
        if walk.place.step.kind.asks:
            choice = random.random()
            if choice < 0.7:
                walk.answer(value(walk.view()))
            elif choice < 0.85:
                walk.skip()
            elif choice < 0.95:
                walk.dont_know()
        walk.next()
    assert walk.ended, "no end"
    assert walk.finish(NOW).steps


def is_mended_once(data: bytes, exercise: Exercise) -> None:
    """What can be mended without asking is mended at once, and the exercise stays what it is."""
    mended = fixed(data)
    assert fixed(mended) == mended
    again, _ = parse(mended)
    assert again
    assert [(step.kind, step.question) for step in again.steps] == [(one.kind, one.question) for one in exercise.steps]
