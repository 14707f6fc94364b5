"""The built-in exercises can all be used, in both languages, and both say the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coach.exercises.activities import activities
from coach.exercises.head import read_head
from coach.exercises.library import Library, content_root
from coach.exercises.model import Exercise, Step
from coach.exercises.reader import parse
from coach.exercises.themes import THEMES

ROOT = content_root()
FILES = sorted((ROOT / "exercises").glob("*/*.md"))
STEMS = sorted({path.with_suffix("").with_suffix("") for path in FILES})


def read(path: Path) -> Exercise:
    """An exercise that can be used."""
    exercise, found = parse(path.read_bytes(), str(path))
    assert found == []
    assert exercise is not None
    return exercise


def shape(step: Step) -> tuple[object, ...]:
    """What must be the same in every language."""
    return (
        step.id,
        step.kind,
        tuple(option.id for option in step.options),
        (step.low, step.high, len(step.words), step.due_days, step.seconds),
        (step.source, step.repeat, step.show_if, step.becomes),
        (step.optional, step.private, len(step.hints), len(step.followups), bool(step.example)),
        step.named,
    )


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_it_reads(path: Path) -> None:
    exercise = read(path)
    assert path.name == f"{exercise.id}.{exercise.lang}.md"
    assert path.parent.name in exercise.themes
    assert all(step.named for step in exercise.steps)
    head = read_head(path.read_bytes())
    assert head is not None
    assert (head.id, head.version, head.lang, head.title) == (
        exercise.id,
        exercise.version,
        exercise.lang,
        exercise.title,
    )
    assert (head.aim, head.minutes, head.themes) == (exercise.aim, exercise.minutes, exercise.themes)


@pytest.mark.parametrize("stem", STEMS, ids=[stem.name for stem in STEMS])
def test_both_languages_say_the_same(stem: Path) -> None:
    sv, en = read(stem.with_suffix(".sv.md")), read(stem.with_suffix(".en.md"))
    assert [shape(step) for step in sv.steps] == [shape(step) for step in en.steps]
    assert (sv.version, sv.minutes, sv.themes, sv.returns) == (en.version, en.minutes, en.themes, en.returns)


def test_references_to_other_exercises_lead_somewhere() -> None:
    read_all = {exercise.id: exercise for exercise in map(read, FILES)}
    pipes = re.compile(r"\{([a-z0-9-]+)/([a-z0-9-]+)\}")
    for path in FILES:
        for exercise, step in pipes.findall(path.read_text(encoding="utf-8")):
            assert read_all[exercise].step(step), f"{path.name}: {exercise}/{step}"


def test_the_readme_counts_right() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    programmes = {path.name.split(".")[0] for path in (ROOT / "programmes").glob("*.md")}
    assert f"{len(STEMS)} övningar i tio teman och {len(programmes)} program" in readme
    assert f"{len(STEMS)} exercises in ten themes and {len(programmes)} programmes" in readme
    assert tuple(re.findall(r"^\| `([a-z-]+)` \|", readme, re.MULTILINE)) == THEMES
    assert {path.parent.name for path in FILES} == set(THEMES)


def test_the_library_has_them_all_without_a_problem() -> None:
    library = Library({"coach": ROOT})
    assert len(library.heads()) == len(FILES)
    assert library.problems() == []


def test_the_activities_are_the_same_in_both_languages() -> None:
    sv, en = activities("sv", ROOT), activities("en", ROOT)
    assert [option.id for option in sv.managing] == [option.id for option in en.managing]
    assert [option.id for option in sv.leading] == [option.id for option in en.leading]
    assert len({option.id for option in sv.managing + sv.leading}) == len(sv.managing + sv.leading) == 21
