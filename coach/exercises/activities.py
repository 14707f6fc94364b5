"""The two lists of what one does when managing and when leading."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.facts import REQUIRED, check_facts
from coach.exercises.findings import Findings
from coach.exercises.forbidden import check_forbidden
from coach.exercises.front import Front, read_front
from coach.exercises.grammar import EN, GRAMMARS
from coach.exercises.model import Diagnostic, Option
from coach.exercises.row import Choice
from coach.exercises.rows import Placed, find_rows
from coach.exercises.sections import outline
from coach.exercises.source import LARGEST, decode
from coach.markdown import inline, parse

FORMAT = "activities/1"
KEYS = frozenset(("coach", "id", "version", "lang"))


class Activities(Struct, frozen=True):
    """What is offered to tick; the ids are the same in every language."""

    managing: tuple[Option, ...] = ()
    leading: tuple[Option, ...] = ()


class ActivitiesReading(Struct, frozen=True):
    """The lists, or None when something makes them unusable; what was found; the facts and the rows, placed."""

    activities: Activities | None
    diagnostics: list[Diagnostic]
    front: Front | None = None
    rows: tuple[tuple[Placed[Choice], ...], ...] = ()


def activities(lang: str, root: Path) -> Activities:
    """The lists in a language, from a content folder; empty where there is no file that can be read."""
    path = root / f"activities.{lang}.md"
    try:
        with path.open("rb") as file:
            return read_activities(file.read(LARGEST + 1))
    except OSError:
        return Activities()


def read_activities(data: bytes) -> Activities:
    """The lists from a file's bytes: two sections, managing first; empty where it is another kind of file."""
    return parse_activities(data).activities or Activities()


def parse_activities(data: bytes) -> ActivitiesReading:
    """Read the lists, with what was found in the file and the place of each row."""
    findings = Findings()
    source = decode(data, findings)
    front = read_front(source, findings, KEYS) if source else None
    if source is None or front is None:
        return ActivitiesReading(None, findings.diagnostics())
    check_facts(front, FORMAT, REQUIRED, findings)
    grammar = GRAMMARS.get(front.value("lang"), EN)
    tokens = parse("\n" * front.last + "\n".join(source.lines[front.last :]))
    check_forbidden(tokens, source, findings)
    sections = outline(tokens, len(source.lines), findings).steps
    if sections and len(sections) != 2:
        findings.add(Code.TWO_LISTS, sections[min(2, len(sections) - 1)].line, count=len(sections))
    rows = tuple(tuple(find_rows(one.blocks, source, grammar, findings).choices) for one in sections)
    seen: dict[str, int] = {}
    for row in (row for section in rows for row in section):
        if not row.what.id:
            findings.add(Code.CHOICE_IDS_NEEDED, row.line, row.column, found=row.what.label)
        elif row.what.id in seen:
            findings.add(Code.CHOICE_TWICE, row.line, row.column, found=row.what.id, first=seen[row.what.id])
        seen.setdefault(row.what.id, row.line)
    lists = [tuple(Option(row.what.id, inline(row.what.label)) for row in section) for section in rows]
    read = Activities(*lists) if len(lists) == 2 and not findings.errors else None
    return ActivitiesReading(read, findings.diagnostics(), front, rows)


def check_activities_pair(here: ActivitiesReading, there: ActivitiesReading, lang: str) -> list[Diagnostic]:
    """The first row of each list whose id is not the same in the other language."""
    findings = Findings()
    for mine, others in zip(here.rows, there.rows, strict=False):
        for row, other in zip_longest(mine, others):
            if row is None or other is None or row.what.id != other.what.id:
                at, match = row or mine[-1], other or others[-1]
                found, instead = row.what.id if row else "", other.what.id if other else ""
                findings.add(
                    Code.CHOICES_DIFFER, at.line, at.column, found=found, there=instead, other=lang, first=match.line
                )
                break
    return findings.diagnostics()
