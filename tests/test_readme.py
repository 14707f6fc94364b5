"""What the documents for people say must be true of what lies beside them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coach.exercises.reader import parse
from coach.tui.commands import COMMANDS, key_name
from coach.words import words_for

ROOT = Path(__file__).resolve().parent.parent
GUIDES = [ROOT / "docs" / f"coach-guide.{lang}.md" for lang in ("sv", "en")]
DOCUMENTS = [*(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "VISION.md", "CHANGELOG.md")), *GUIDES]

each_document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)


@each_document
def test_every_link_leads_somewhere(path: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.M | re.S)
    links = re.findall(r"\]\(([^)\s]+)\)", prose)
    assert [link for link in links if not leads_somewhere(link, path)] == []


def leads_somewhere(link: str, source: Path) -> bool:
    """Whether a link within the project has a file, and the heading if it names one."""
    name, _, heading = link.partition("#")
    target = source.parent / name if name else source
    headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.M) if target.is_file() else []
    return target.is_file() and (not heading or heading in [anchor(text) for text in headings])


def anchor(heading: str) -> str:
    """What a heading is called in a link."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@each_document
def test_every_target_of_make_is_there(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", path.read_text(encoding="utf-8"), re.M))
    assert named - targets == set()


def test_the_exercises_that_are_shown_can_be_read() -> None:
    shown = re.findall(r"```markdown\n(.*?)```", DOCUMENTS[0].read_text(encoding="utf-8"), re.S)
    read = [parse(text.encode("utf-8"), "shown.md") for text in shown]
    assert [diagnostics for _, diagnostics in read] == [[], []]
    assert [exercise.lang for exercise, _ in read if exercise] == ["en", "sv"]
    steps = [[(step.id, step.kind) for step in exercise.steps] for exercise, _ in read if exercise]
    assert steps[0] == steps[1]


TODAY = {command.id for command in COMMANDS["today"]} - {"quit", "help"}


@pytest.mark.parametrize("lang", ["en", "sv"])
def test_the_keys_are_those_of_the_language(lang: str) -> None:
    english, _, swedish = DOCUMENTS[0].read_text(encoding="utf-8").partition("## På svenska")
    for screen, ids in (("today", TODAY), ("walk", {"keep", "later"})):
        for command in COMMANDS[screen]:
            if command.id in ids:
                assert f"\n| {key_name(command, words_for(lang))} | " in (english if lang == "en" else swedish)
