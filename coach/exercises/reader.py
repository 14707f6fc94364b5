"""Reads an exercise: bytes in, an exercise and what was found out. Pure; it never raises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from msgspec import Struct

from coach.exercises import row
from coach.exercises.codes import Code
from coach.exercises.draft import Draft
from coach.exercises.facts import FORMAT, KEYS, Facts, read_facts
from coach.exercises.findings import Findings
from coach.exercises.forbidden import check_forbidden
from coach.exercises.front import Front, read_front
from coach.exercises.grammar import EN, GRAMMARS, SV, Grammar, Setting, other
from coach.exercises.model import Diagnostic, Exercise
from coach.exercises.references import check_references
from coach.exercises.row import Said
from coach.exercises.rows import find_rows
from coach.exercises.sections import Section, outline
from coach.exercises.source import Source, decode
from coach.exercises.step_reader import read_step
from coach.markdown import blocks, inline, plain

MOST_STEPS = 60


class Reading(Struct, frozen=True):
    """What a reading gives to those who ask for more than the exercise.

    Attributes:
        exercise: None when something makes it unusable.
        diagnostics: What was found, in the order of the file.
        front: The facts and their places; None where there are none.
        drafts: The steps, with the place of each of their rows.
        lines: Of the file, as it is read.
    """

    exercise: Exercise | None
    diagnostics: list[Diagnostic]
    front: Front | None = None
    drafts: tuple[Draft, ...] = ()
    lines: tuple[str, ...] = ()


def parse(data: bytes, path: str = "") -> tuple[Exercise | None, list[Diagnostic]]:
    """Read an exercise.

    Args:
        data: A file's bytes.
        path: Where they are from; it stands in no diagnostic, and nothing is read from there.

    Returns:
        The exercise, or None when something makes it unusable; and what was found, in the order of the file.
    """
    reading = read(data)
    return reading.exercise, reading.diagnostics


def read(data: bytes) -> Reading:
    """Read an exercise from a file's bytes, and keep where everything stands."""
    findings = Findings()
    source = decode(data, findings)
    front = read_front(source, findings, KEYS) if source else None
    if source is None or front is None:
        return Reading(None, findings.diagnostics())
    facts = read_facts(front, findings)
    if front.value("coach") not in ("", FORMAT):
        return Reading(None, findings.diagnostics(), front, (), source.lines)
    tokens = blocks("\n" * front.last + "\n".join(source.lines[front.last :]))
    check_forbidden(tokens, source, findings)
    parts = outline(tokens, len(source.lines), findings)
    grammar = _grammar(front, source, findings)
    if parts.title:
        _check_aim(parts.title, source, grammar, findings)
    drafts = tuple(read_step(one, n, source, grammar, findings) for n, one in enumerate(parts.steps, 1))
    _check_steps(drafts, findings)
    check_references(drafts, facts.id, grammar, findings)
    exercise = None
    if parts.title and not findings.errors:
        exercise = _exercise(data, source, front, facts, parts.title, drafts)
    return Reading(exercise, findings.diagnostics(), front, drafts, source.lines)


def _exercise(
    data: bytes, source: Source, front: Front, facts: Facts, title: Section, drafts: Sequence[Draft]
) -> Exercise:
    """The exercise from its parts."""
    return Exercise(
        id=facts.id,
        version=facts.version,
        lang=front.value("lang"),
        title=inline(title.heading),
        aim=plain("\n".join(source.lines[title.first : title.end])),
        steps=tuple(draft.step() for draft in drafts),
        minutes=facts.minutes,
        themes=facts.themes,
        returns=facts.returns,
        basis=front.value("basis"),
        author=front.value("author"),
        licence=front.value("licence"),
        sha256=sha256(data).hexdigest(),
        source=data,
    )


def _grammar(front: Front, source: Source, findings: Findings) -> Grammar:
    """The grammar of the file's language; of the other one where all rows are in that."""
    said = GRAMMARS.get(front.value("lang"))
    if said is None:
        return max((SV, EN), key=lambda one: sum(1 for _ in _settings(source, one)))
    foreign = other(said)
    if any(_settings(source, said)) or sum(1 for _ in _settings(source, foreign)) < 2:
        return said
    fact = front.facts["lang"]
    findings.add(Code.ROWS_IN_OTHER_LANGUAGE, fact.line, fact.column, found=said.lang, guess=foreign.lang)
    return foreign


def _settings(source: Source, grammar: Grammar) -> Iterator[Said]:
    """The lines that are settings of a language. An id is in none."""
    for line in source.lines:
        said = row.read_setting(line[2:], grammar) if line[:2] in ("- ", "* ") else None
        if said and said.setting is not Setting.ID:
            yield said


def _check_aim(title: Section, source: Source, grammar: Grammar, findings: Findings) -> None:
    """The aim has no rows; they would belong to no step."""
    rows = find_rows(title.blocks, source, grammar, Findings())
    lines = [one.line for one in rows.settings] + [one.line for one in rows.choices]
    if lines:
        findings.add(Code.ROW_BEFORE_STEPS, min(lines))


def _check_steps(drafts: Sequence[Draft], findings: Findings) -> None:
    """No id twice, and not too many."""
    if len(drafts) > MOST_STEPS:
        findings.add(Code.TOO_MANY_STEPS, drafts[MOST_STEPS].line, limit=MOST_STEPS)
    seen: dict[str, int] = {}
    for draft in drafts:
        if draft.id in seen and not draft.unnamed:
            line, column = draft.where.get(Setting.ID, (draft.line, 1))
            findings.add(Code.STEP_ID_TWICE, line, column, found=draft.id, first=seen[draft.id])
        seen.setdefault(draft.id, draft.line)
