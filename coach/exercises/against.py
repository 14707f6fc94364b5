"""What a new version must be called, judged from what has changed since the old one.

Answers outlive edits: *then and now* joins two passes only where the question was the same, and the version is
what tells. So a changed meaning is a major step, something new a minor one, and wording a patch.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import IntEnum, StrEnum
from itertools import zip_longest

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.findings import Findings
from coach.exercises.front import Front
from coach.exercises.model import Exercise, Kind, Option, Step
from coach.exercises.programme import Programme

_WORDS = re.compile(r"\w+")
_VERSION = re.compile(r"([0-9]{1,6})\.([0-9]{1,6})\.([0-9]{1,6})")


class Bump(IntEnum):
    """Which of a version's three numbers is to go up."""

    PATCH = 1
    MINOR = 2
    MAJOR = 3


class Change(StrEnum):
    """What has changed; the words for it are the faces'."""

    TEXT = "text"
    NEW_STEP = "new-step"
    NEW_CHOICE = "new-choice"
    FOLLOWUP = "followup"
    ORDER = "order"
    CONDITION = "condition"
    OPTIONAL = "optional"
    SETTING = "setting"
    PASSES = "passes"
    QUESTION = "question"
    SCALE = "scale"
    CHOICE_REMOVED = "choice-removed"
    CHOICE_RELABELLED = "choice-relabelled"
    KIND = "kind"
    SOURCE = "source"
    STEP_REMOVED = "step-removed"
    RENAMED = "renamed"
    NEW_EXERCISE = "new-exercise"
    EXERCISE_REMOVED = "exercise-removed"
    EXERCISE_MINOR = "exercise-minor"
    EXERCISE_MAJOR = "exercise-major"

    @property
    def bump(self) -> Bump:
        """What it demands."""
        if self is Change.TEXT:
            return Bump.PATCH
        return Bump.MAJOR if self in _MAJOR else Bump.MINOR


_MAJOR = frozenset(
    (
        Change.QUESTION,
        Change.SCALE,
        Change.CHOICE_REMOVED,
        Change.CHOICE_RELABELLED,
        Change.KIND,
        Change.SOURCE,
        Change.STEP_REMOVED,
        Change.RENAMED,
        Change.EXERCISE_REMOVED,
        Change.EXERCISE_MAJOR,
    )
)


class Changed(Struct, frozen=True):
    """One change: of which step, and the 1-based line of it in the new file."""

    change: Change
    step: str = ""
    line: int | None = None


def changes(old: Exercise, new: Exercise) -> list[Changed]:
    """What has changed between two versions of an exercise, in the order of the new one."""
    if old.source == new.source:
        return []
    found = [Changed(Change.RENAMED)] if old.id != new.id else []
    before = {step.id: step for step in old.steps}
    for step in new.steps:
        if step.id not in before:
            found.append(Changed(Change.NEW_STEP, step.id, step.line))
        else:
            found += [Changed(change, step.id, step.line) for change in _step(before[step.id], step)]
    after = {step.id for step in new.steps}
    found += [Changed(Change.STEP_REMOVED, step.id) for step in old.steps if step.id not in after]
    kept = [step.id for step in old.steps if step.id in after]
    if kept != [step.id for step in new.steps if step.id in before]:
        found.append(Changed(Change.ORDER))
    return found or [Changed(Change.TEXT)]


def programme_changes(old: Programme, new: Programme) -> list[Changed]:
    """What has changed between two versions of a programme."""
    if old == new:
        return []
    if old.id != new.id:
        return [Changed(Change.RENAMED)]
    plans = [[(one.pack, one.exercise, one.day, one.returns) for one in each.passes] for each in (old, new)]
    return [Changed(Change.TEXT if plans[0] == plans[1] and old.daily == new.daily else Change.PASSES)]


def check_version(old: str, front: Front, found: Sequence[Changed], findings: Findings) -> None:
    """Note that a version does not go up as much as what has changed demands."""
    fact = front.facts.get("version")
    numbers = [_VERSION.fullmatch(one) for one in (old, fact.value if fact else "")]
    if not found or fact is None or not numbers[0] or not numbers[1]:
        return
    before, now = (tuple(map(int, match.groups())) for match in numbers if match)
    if now < before:
        findings.add(Code.VERSION_LOWER, fact.line, fact.column, found=fact.value, old=old)
        return
    worst = max(found, key=lambda one: one.change.bump)
    kept = 3 - worst.change.bump
    if now[: kept + 1] > before[: kept + 1]:
        return
    findings.add(
        Code.BUMP_TOO_SMALL,
        fact.line,
        fact.column,
        found=fact.value,
        old=old,
        bump=worst.change.bump.name.lower(),
        change=worst.change.value,
        step=worst.step,
        first=worst.line,
        guess=".".join(map(str, [*before[:kept], before[kept] + 1, *[0] * (2 - kept)])),
    )


def _step(old: Step, new: Step) -> Iterator[Change]:
    """What has changed in a step."""
    if old.kind is not new.kind or old.repeat != new.repeat:
        yield Change.KIND
        return
    if new.kind.asks and not _same_words(old.question, new.question):
        yield Change.QUESTION
    if new.kind is Kind.SCALE and not _same_scale(old, new):
        yield Change.SCALE
    if old.source != new.source:
        yield Change.SOURCE
    yield from _options(old.options, new.options)
    if not _all_same_words(old.followups, new.followups):
        yield Change.FOLLOWUP
    if old.show_if != new.show_if:
        yield Change.CONDITION
    if old.optional != new.optional:
        yield Change.OPTIONAL
    if _rest(old) != _rest(new):
        yield Change.SETTING


def _rest(step: Step) -> tuple[object, ...]:
    """What else an answer depends on."""
    span = (step.low, step.high) if step.kind not in (Kind.SCALE, Kind.MANY) else None
    chosen = (step.low, step.high == len(step.options) or step.high) if step.kind is Kind.MANY else None
    return span, chosen, step.due_days, step.private, step.becomes


def _same_scale(old: Step, new: Step) -> bool:
    """Whether a scale has the same span and ends."""
    return (old.low, old.high) == (new.low, new.high) and _all_same_words(old.words, new.words)


def _options(old: Sequence[Option], new: Sequence[Option]) -> Iterator[Change]:
    """What has changed among the choices."""
    before, after = ({one.id: one.label for one in options} for options in (old, new))
    if before.keys() - after.keys():
        yield Change.CHOICE_REMOVED
    if any(not _same_words(label, after[id]) for id, label in before.items() if id in after):
        yield Change.CHOICE_RELABELLED
    if after.keys() - before.keys():
        yield Change.NEW_CHOICE
    if [id for id in before if id in after] != [id for id in after if id in before]:
        yield Change.ORDER


def _all_same_words(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether texts are the same one by one, but for spelling."""
    return all(_same_words(one, other) for one, other in zip_longest(old, new, fillvalue=""))


def _same_words(old: str, new: str) -> bool:
    """Whether two texts have the same words but for spelling: one word may differ, and that only a little.

    A first letter is never taken for a slip: *trygg* and *otrygg*, *likely* and *unlikely* mean the opposite.
    """
    words = [[word.casefold() for word in _WORDS.findall(text)] for text in (old, new)]
    if len(words[0]) != len(words[1]):
        return False
    differ = [(one, other) for one, other in zip(*words, strict=True) if one != other]
    return not differ or (len(differ) == 1 and _is_spelling(*differ[0]))


def _is_spelling(one: str, other: str) -> bool:
    """Whether two words are surely one word, spelt in two ways."""
    long = min(len(one), len(other)) >= 5 and one[0] == other[0] and not any(map(str.isdigit, one + other))
    return long and SequenceMatcher(None, one, other).ratio() > 0.8
