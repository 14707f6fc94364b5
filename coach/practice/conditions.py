"""Whether a step is shown: a condition's terms against the answers that stand. A small function, never ``eval``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from coach.exercises.model import Condition, Operator, Term
from coach.journal import answers
from coach.journal.entry import Choice, Ticked
from coach.practice.pipes import Lookup, Source


def holds(condition: Condition, lookup: Lookup) -> bool:
    """Whether the condition holds, given how references are looked up where the step stands."""
    return (all if condition.every else any)(_term(term, lookup) for term in condition.terms)


def _term(term: Term, lookup: Lookup) -> bool:
    """One comparison. Where a step was repeated the term holds when it holds for any item."""
    answered = [source for source in lookup(term.ref) if not answers.is_empty(source.kind, source.answer)]
    if term.operator is Operator.ANSWERED:
        return bool(answered)
    if term.operator is Operator.NOT_ANSWERED:
        return not answered
    return any(_compare(source, term) for source in answered)


def _compare(source: Source, term: Term) -> bool:
    """One answered step against the term's value."""
    match term.operator:
        case Operator.IS:
            return _is(source, term.value)
        case Operator.IS_NOT:
            return not _is(source, term.value)
        case Operator.CONTAINS:
            return _contains(source, term.value)
        case Operator.CONTAINS_NOT:
            return not _contains(source, term.value)
        case _:
            return _number(source, term)


def _number(source: Source, term: Term) -> bool:
    """A scale's number, or how many items, against a whole number."""
    size = answers.size(source.kind, source.answer)
    if size is None or not term.value.lstrip("-").isdecimal():
        return False
    value = int(term.value)
    return {
        Operator.AT_LEAST: size >= value,
        Operator.AT_MOST: size <= value,
        Operator.MORE_THAN: size > value,
        Operator.LESS_THAN: size < value,
    }[term.operator]


def _is(source: Source, value: str) -> bool:
    """A choice by its id, else by its label; a scale by its number; text without regard to case and outer spaces."""
    if source.kind == "scale":
        return str(source.answer) == value.strip()
    names = _names(source)
    wanted = value.strip().casefold()
    if len(names) > 1 or source.kind in ("list", "people", "many", "activities", "rank"):
        return len(names) == 1 and wanted in names[0]
    return bool(names) and wanted in names[0]


def _contains(source: Source, value: str) -> bool:
    """A chosen item, or a part of a text."""
    wanted = value.strip().casefold()
    if source.kind in ("long", "short", "compare", "experiment"):
        return wanted in " ".join(answers.texts(source.kind, source.answer)).casefold()
    return any(wanted in names for names in _names(source))


def _names(source: Source) -> Sequence[tuple[str, ...]]:
    """What each part of an answer may be called in a condition, in lower case: its id and its label, or its text."""
    if source.kind in ("one", "one of"):
        parts: Sequence[Choice | Ticked] = [cast(Choice, source.answer)]
    elif source.kind in ("many", "rank", "activities"):
        parts = cast(Sequence[Choice | Ticked], source.answer)
    else:
        return [(text.strip().casefold(),) for text in answers.texts(source.kind, source.answer)]
    return [(part["id"].casefold(), part["label"].strip().casefold()) for part in parts]
