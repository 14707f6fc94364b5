"""Runs the cases in ``tests/cases``: what a coach wrote, and what is found in it. See the README there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from coach.exercises.codes import CODES
from coach.exercises.model import EXPERIMENTS, Condition, Diagnostic, Kind, Step
from coach.exercises.reader import parse

FOLDER = Path(__file__).parent.parent / "cases"
TOP = "---\ncoach: exercise/1\nid: fall\nversion: 1.0.0\nlang: {lang}\n---\n\n# Fall\n\n"
CASE = re.compile(r"^## (?P<title>.+?)\n+(?P<fence>`{4})markdown\n(?P<text>.*?)\n(?P=fence)\n(?P<rows>.*)\Z", re.DOTALL)
FOUND = re.compile(r"- (?P<code>[EW][0-9]{3}) line (?P<line>[0-9]+)(?:: (?P<facts>.+))?")


@dataclass(frozen=True)
class Case:
    """One case. ``rows`` are the expectations as written; ``above`` are the lines that stand above the text."""

    name: str
    text: str
    rows: tuple[str, ...]
    above: int


def cases() -> list[Case]:
    """Every case in the folder."""
    found: list[Case] = []
    for path in sorted(FOLDER.glob("*.*.md")):
        top = TOP.format(lang=path.name.split(".")[1])
        for part in re.split(r"^(?=## .*\n\n````)", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            match = CASE.match(part)
            assert match, f"{path.name}: {part[:60]}"
            whole = match["text"].startswith("---")
            rows = tuple(row for row in match["rows"].split("\n") if row.strip())
            text = match["text"] if whole else top + match["text"]
            found.append(Case(f"{path.name}: {match['title']}", text, rows, 0 if whole else top.count("\n")))
    return found


CASES = cases()


def described(step: Step) -> str:
    """A step in one line, as the cases write it."""
    span = "" if step.low is None else f" {step.low}–{step.high}"
    words = f" ({' – '.join(step.words)})" if step.words else ""
    options = " ".join(["", " | ".join(f"{one.id}={one.label}" for one in step.options)]).rstrip()
    source = " experiments" if step.source is EXPERIMENTS else f" {{{step.source}}}" if step.source else ""
    due = "" if step.due_days is None else f" in {step.due_days} days"
    seconds = "" if step.seconds is None else f" {step.seconds} s"
    parts = [f"{step.kind.value}{span}{words}{options}{source}{due}{seconds}"]
    parts += [f"question {step.question}"] if "{" in step.question and r"\{" in step.question else []
    parts += [f"hint {hint}" for hint in step.hints]
    parts += [f"followup {followup}" for followup in step.followups]
    parts += [f"example {step.example}"] if step.example else []
    parts += ["optional"] if step.optional else []
    parts += ["private"] if step.private else []
    parts += [f"show if {conditions(step.show_if)}"] if step.show_if else []
    repeat = "experiments" if step.repeat is EXPERIMENTS else f"{{{step.repeat}}}"
    parts += [f"repeat for {repeat}"] if step.repeat else []
    parts += [f"becomes {step.becomes.value}"] if step.becomes else []
    parts += [f"time {step.minutes}"] if step.minutes else []
    return f"- step {step.id}: {'; '.join(parts)}"


def conditions(condition: Condition) -> str:
    """A condition in English."""
    terms = (f"{{{term.ref}}} {term.operator.value} {term.value}".strip() for term in condition.terms)
    return (" and " if condition.every else " or ").join(terms)


def fits(row: str, found: Diagnostic, above: int) -> bool:
    """Whether an expected row is what was found."""
    expected = FOUND.fullmatch(row)
    if not expected or (expected["code"], int(expected["line"])) != (found.code, found.line - above):
        return False
    facts = dict(fact.split(" is ", 1) for fact in (expected["facts"] or "").split("; ") if fact)
    values = dict(found.values)
    if "first" in values:
        values["first"] = str(int(values["first"]) - above)
    return facts.items() <= values.items()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_case(case: Case) -> None:
    exercise, found = parse(case.text.encode())
    expected = [row for row in case.rows if FOUND.fullmatch(row)]
    shown = [f"- {one.code} line {one.line - case.above}: {dict(one.values)}" for one in found]
    assert len(expected) == len(found), shown
    assert all(fits(row, one, case.above) for row, one in zip(expected, found, strict=True)), shown
    steps = [described(step) for step in exercise.steps] if exercise else []
    unknown = [row for row in case.rows if row not in expected and not row.startswith(("- step ", "- nothing"))]
    assert not unknown
    assert steps == [row for row in case.rows if row.startswith("- step ")]
    assert case.rows, "a case says what is expected"
    assert ("- nothing" in case.rows) == (not found)


def test_every_code_that_a_file_can_have_is_in_a_case() -> None:
    elsewhere = {"E001", "E002", "E003", "E007", "E008", "E009", "E010", "E036", "E037", "E089"}
    seen = {match["code"] for case in CASES for row in case.rows if (match := FOUND.fullmatch(row))}
    of_one_exercise = {code for code in CODES if int(code[1:]) < 90}
    assert seen == of_one_exercise - elsewhere


def test_every_kind_is_in_a_good_case() -> None:
    good = " ".join(row for case in CASES for row in case.rows if row.startswith("- step "))
    assert [kind for kind in Kind if f": {kind.value}" not in good] == []
