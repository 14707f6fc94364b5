"""Advice on how an exercise is written. None of it makes an exercise unusable."""

from __future__ import annotations

import re

from coach.exercises.codes import Code
from coach.exercises.draft import Draft
from coach.exercises.findings import Findings
from coach.exercises.grammar import GRAMMARS, PIPE, Setting
from coach.exercises.model import Exercise, Kind
from coach.exercises.reader import Reading

LONGEST_HEADING = 100
"""Characters."""

LONGEST_PROSE = 120
"""Words."""

LONGEST_EXERCISE = 30
"""Minutes."""

_QUOTED = re.compile(r"[”“„\"][^”“„\"]*[”“\"]|‘[^’]*’")

_YES_OR_NO = {
    "sv": re.compile(
        r"(?:är|har|kan|vill|ska|får|finns|brukar|behöver|tror|vet|känner|ser|går|gör|blev|fick|hade|gjorde|kunde|"
        r"ville|skulle|fanns|händer|hände|märker|märkte|tycker|var(?= (?:det|du|ni|de|han|hon|den)\b))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:is|are|was|were|am|do|does|did|have|has|had|can|could|will|would|should|shall|may|might|must)\b",
        re.IGNORECASE,
    ),
}

_AND_ANOTHER = {
    "sv": re.compile(r", (?:och|samt) (?:vad|hur|vem|vilka|vilken|vilket|när|var|vart|varför)\b", re.IGNORECASE),
    "en": re.compile(r", and (?:what|how|who|which|when|where|why)\b", re.IGNORECASE),
}

_WHY_YOU = {
    "sv": re.compile(r"(?:^|[.?!:]\s+)(?:(?:och|men|så)\s+)?varför\b[^.?!]*\b(?:du|jag)\b", re.IGNORECASE),
    "en": re.compile(r"(?:^|[.?!:]\s+)(?:(?:and|but|so)\s+)?why\b[^.?!]*\b(?:you|i)\b", re.IGNORECASE),
}


def advise(exercise: Exercise, reading: Reading, findings: Findings) -> None:
    """Note what a reader may stumble over."""
    minutes = reading.front.facts.get("minutes") if reading.front else None
    if minutes and (exercise.minutes or 0) > LONGEST_EXERCISE:
        findings.add(Code.LONG_EXERCISE, minutes.line, minutes.column, found=minutes.value, limit=LONGEST_EXERCISE)
    for draft in reading.drafts:
        _step(draft, exercise.lang, findings)


def _step(draft: Draft, lang: str, findings: Findings) -> None:
    """One step."""
    heading = _QUOTED.sub("", PIPE.sub("", draft.question))
    if len(draft.question) > LONGEST_HEADING:
        findings.add(Code.LONG_HEADING, draft.line, 4, count=len(draft.question), limit=LONGEST_HEADING)
    words = len(draft.prose.split())
    if words > LONGEST_PROSE:
        findings.add(Code.LONG_PROSE, draft.line, 4, count=words, limit=LONGEST_PROSE)
    if draft.kind is Kind.READ and heading.rstrip().endswith("?"):
        grammar = GRAMMARS[lang]
        example = f"- {grammar.word(Setting.ANSWER).capitalize()}: {grammar.word(Kind.LONG)}"
        findings.add(Code.QUESTION_WITHOUT_ANSWER, draft.line, 4, found=draft.question, example=example)
        return
    if heading.count("?") > 1 or ("?" in heading and _AND_ANOTHER[lang].search(heading)):
        findings.add(Code.TWO_QUESTIONS, draft.line, 4, found=draft.question)
    elif draft.kind is Kind.LONG and heading.rstrip().endswith("?") and _YES_OR_NO[lang].match(heading):
        findings.add(Code.YES_OR_NO_AS_TEXT, draft.line, 4, found=draft.question)
    if draft.kind.asks and _WHY_YOU[lang].search(heading):
        findings.add(Code.WHY_YOU, draft.line, 4, found=draft.question)
    for followup, (line, column) in zip(draft.followups, draft.asked, strict=True):
        if _WHY_YOU[lang].search(_QUOTED.sub("", followup)):
            findings.add(Code.WHY_YOU, line, column, found=followup)
    if draft.kind is Kind.LONG and not draft.hints:
        example = f"- {GRAMMARS[lang].word(Setting.HINT).capitalize()}: …"
        findings.add(Code.NO_HINT, draft.line, 4, found=draft.question, example=example)
