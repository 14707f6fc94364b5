"""The same programme in two languages: the same exercises on the same days."""

from __future__ import annotations

from coach.exercises.codes import Code
from coach.exercises.findings import Findings
from coach.exercises.model import Diagnostic
from coach.exercises.pair import check_facts_pair
from coach.exercises.programme import Pass
from coach.exercises.programme_reader import ProgrammeReading

SAME_FACTS = ("version", "weeks", "daily")


def check_programme_pair(here: ProgrammeReading, there: ProgrammeReading) -> list[Diagnostic]:
    """What differs, told where it stands in the first of two readings. Both must be usable."""
    if here.programme is None or there.programme is None or here.front is None or there.front is None:
        return []
    if here.programme.lang == there.programme.lang:
        return []
    findings = Findings()
    lang = there.programme.lang
    check_facts_pair(here.front, there.front, SAME_FACTS, lang, findings)
    for mine, others in zip(here.weeks, there.weeks, strict=False):
        if list(map(_meant, mine.passes)) == list(map(_meant, others.passes)):
            continue
        pairs = zip(mine.passes, others.passes, strict=False)
        at, match = next((pair for pair in pairs if _meant(pair[0]) != _meant(pair[1])), (None, None))
        line, first = (at.line, match.line) if at and match else (mine.line, others.line)
        findings.add(Code.PASS_DIFFERS, line, 1, found=at.title if at else mine.title, other=lang, first=first)
    return findings.diagnostics()


def _meant(one: Pass) -> tuple[object, ...]:
    """What must be the same in every language."""
    return one.pack, one.exercise, one.day, one.returns
