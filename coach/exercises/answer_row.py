"""What the answer row's value says: the kind, and what belongs to it."""

from __future__ import annotations

import re

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.findings import Slip
from coach.exercises.grammar import DASH, Grammar, braced, other, starts, word_key
from coach.exercises.guess import guess
from coach.exercises.model import EXPERIMENTS, Experiments, Kind, Ref
from coach.markdown import inline

FEWEST, MOST = 1, 10
"""The span of a list and of people where none is written."""

DUE_DAYS = 7
"""Days until an experiment is to be looked at where none are written."""

_SPAN = re.compile(rf"([0-9]{{1,4}})(?:\s*{DASH}\s*([0-9]{{1,4}}))?(?![0-9])\s*(.*)", re.DOTALL)
_WORDS = re.compile(r"\((.*)\)", re.DOTALL)
_BETWEEN_WORDS = re.compile(rf"\s+{DASH}\s+")
_PAUSE = re.compile(r"([0-9]{1,4})\s*(min|s)\.?", re.IGNORECASE)


class AnswerRow(Struct, frozen=True):
    """A kind of answer, with what ``Step`` has for it."""

    kind: Kind
    low: int | None = None
    high: int | None = None
    words: tuple[str, ...] = ()
    source: Ref | Experiments | None = None
    due_days: int | None = None
    seconds: int | None = None


def read_answer_row(value: str, grammar: Grammar) -> AnswerRow | Slip:
    """Read the value of an answer row, such as ``skala 1–7 (låg – hög)``."""
    word = starts(value, grammar.kinds)
    if word is None:
        return _unknown(value, grammar)
    kind = grammar.kinds[word]
    rest = value[len(word) :].strip().removeprefix(",").strip()
    at = value.find(rest, len(word)) if rest else len(value)
    match kind:
        case Kind.SCALE:
            return _scale(rest, at, word)
        case Kind.LIST | Kind.PEOPLE:
            return _items(kind, rest, at, word)
        case Kind.PAUSE:
            return _pause(rest, at, word)
        case Kind.EXPERIMENT:
            return _experiment(rest, at, grammar)
        case Kind.ONE_OF | Kind.COMPARE | Kind.RANK:
            return _from(kind, rest, at, word, grammar)
    if rest:
        return Slip(Code.NOT_UNDERSTOOD_AFTER_KIND, at, (("found", rest), ("word", word)))
    return AnswerRow(kind)


def _unknown(value: str, grammar: Grammar) -> Slip:
    """A kind that is not one: the other language's word, or a word that is like one."""
    foreign = starts(value, other(grammar).kinds)
    if foreign:
        meant = grammar.word(other(grammar).kinds[foreign])
        return Slip(Code.OTHER_LANGUAGE_VALUE, 0, (("found", foreign), ("guess", meant)))
    word = re.split(r"[0-9,({]", value)[0].strip() or value
    near = guess(word, grammar.kinds)
    words = None if near else ", ".join(grammar.kinds)
    return Slip(Code.UNKNOWN_KIND, 0, (("found", word), ("guess", near), ("words", words)))


def _scale(rest: str, at: int, word: str) -> AnswerRow | Slip:
    """A span and, in parentheses, the words at its ends."""
    match = _SPAN.fullmatch(rest)
    if not match or match[2] is None:
        return Slip(Code.BAD_SPAN, at, (("found", rest), ("word", word), ("example", f"{word} 1–7")))
    low, high = int(match[1]), int(match[2])
    if low >= high:
        return Slip(Code.SPAN_BACKWARDS, at, (("found", f"{low}–{high}"),))
    if not match[3]:
        return AnswerRow(Kind.SCALE, low, high)
    inner = _WORDS.fullmatch(match[3])
    if not inner:
        ends = re.split(r"[()\[\]]", match[3].strip("([: "))[0].strip()
        example = f"{word} {low}–{high} ({ends})"
        after = (("found", match[3]), ("word", word), ("example", example))
        return Slip(Code.NOT_UNDERSTOOD_AFTER_KIND, at + match.start(3), after)
    words = tuple(inline(one) for one in _BETWEEN_WORDS.split(inner[1].strip()))
    if len(words) not in (2, 3) or not all(words):
        return Slip(Code.BAD_SCALE_WORDS, at + match.start(3), (("found", match[3]),))
    return AnswerRow(Kind.SCALE, low, high, words)


def _items(kind: Kind, rest: str, at: int, word: str) -> AnswerRow | Slip:
    """How many are wished for, and how many may be written."""
    if not rest:
        return AnswerRow(kind, FEWEST, MOST)
    match = _SPAN.fullmatch(rest)
    if not match:
        return Slip(Code.BAD_SPAN, at, (("found", rest), ("word", word), ("example", f"{word} 3–7")))
    if match[3]:
        after = (("found", match[3]), ("word", word))
        return Slip(Code.NOT_UNDERSTOOD_AFTER_KIND, at + match.start(3), after)
    low, high = int(match[1]), int(match[2] or match[1])
    if high < 1:
        return Slip(Code.BAD_SPAN, at, (("found", rest), ("word", word), ("example", f"{word} 3–7")))
    if low > high:
        return Slip(Code.SPAN_BACKWARDS, at, (("found", rest),))
    return AnswerRow(kind, low, high)


def _pause(rest: str, at: int, word: str) -> AnswerRow | Slip:
    """How long a pause is."""
    match = _PAUSE.fullmatch(rest)
    if not match or int(match[1]) == 0:
        return Slip(Code.BAD_PAUSE, at, (("found", rest), ("example", f"{word} 1 min")))
    return AnswerRow(Kind.PAUSE, seconds=int(match[1]) * (60 if match[2].lower() == "min" else 1))


def _experiment(rest: str, at: int, grammar: Grammar) -> AnswerRow | Slip:
    """When an experiment is to be looked at."""
    if not rest:
        return AnswerRow(Kind.EXPERIMENT, due_days=DUE_DAYS)
    match = grammar.due.fullmatch(rest)
    if foreign := None if match else other(grammar).due.fullmatch(rest):
        meant = grammar.in_days.format(foreign[1])
        return Slip(Code.OTHER_LANGUAGE_VALUE, at, (("found", rest), ("guess", meant)))
    if not match:
        return Slip(Code.BAD_DUE_TIME, at, (("found", rest), ("example", grammar.in_days.format(DUE_DAYS))))
    return AnswerRow(Kind.EXPERIMENT, due_days=int(match[1]))


def _from(kind: Kind, rest: str, at: int, word: str, grammar: Grammar) -> AnswerRow | Slip:
    """What a step chooses from, ranks or compares with."""
    if kind is Kind.RANK and not rest:
        return AnswerRow(kind)
    if kind is Kind.COMPARE:
        if word_key(rest) == grammar.experiments:
            return AnswerRow(kind, source=EXPERIMENTS)
        if word_key(rest) == other(grammar).experiments:
            return Slip(Code.OTHER_LANGUAGE_VALUE, at, (("found", rest), ("guess", grammar.experiments)))
    ref = braced(rest)
    if ref is None or (ref.exercise is not None and kind is not Kind.COMPARE):
        return Slip(Code.BAD_SOURCE, at, (("found", rest), ("word", word)))
    return AnswerRow(kind, source=ref)
