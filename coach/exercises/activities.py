"""The two lists of what one does when managing and when leading."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from coach.exercises.findings import Findings
from coach.exercises.front import read_front
from coach.exercises.grammar import GRAMMARS
from coach.exercises.model import Option
from coach.exercises.rows import find_rows
from coach.exercises.sections import Section, outline
from coach.exercises.source import LARGEST, Source, decode
from coach.markdown import inline, parse

FORMAT = "activities/1"
KEYS = frozenset(("coach", "id", "version", "lang"))


@dataclass(frozen=True, slots=True)
class Activities:
    """What is offered to tick; the ids are the same in every language."""

    managing: tuple[Option, ...] = ()
    leading: tuple[Option, ...] = ()


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
    findings = Findings()
    source = decode(data, findings)
    front = read_front(source, findings, KEYS) if source else None
    if source is None or front is None or front.value("coach") != FORMAT:
        return Activities()
    tokens = parse("\n" * front.last + "\n".join(source.lines[front.last :]))
    sections = outline(tokens, len(source.lines), findings).steps
    lists = [_options(section, source, front.value("lang"), findings) for section in sections]
    return Activities(*lists) if len(lists) == 2 and not findings.errors else Activities()


def _options(section: Section, source: Source, lang: str, findings: Findings) -> tuple[Option, ...]:
    """The rows of a section that have an id."""
    rows = find_rows(section.blocks, source, GRAMMARS.get(lang, GRAMMARS["en"]), findings)
    return tuple(Option(row.what.id, inline(row.what.label)) for row in rows.choices if row.what.id)
