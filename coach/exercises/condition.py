"""What *Show if* says: terms that look back, and how they are joined."""

from __future__ import annotations

import re

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.findings import Slip
from coach.exercises.grammar import QUOTES, Grammar, other, reference, starts, unquoted
from coach.exercises.guess import guess
from coach.exercises.model import Condition, Operator, Term
from coach.markdown import inline

SIGNS = {
    "==": Operator.IS,
    "=": Operator.IS,
    "!=": Operator.IS_NOT,
    "≠": Operator.IS_NOT,
    ">=": Operator.AT_LEAST,
    "≥": Operator.AT_LEAST,
    "<=": Operator.AT_MOST,
    "≤": Operator.AT_MOST,
    ">": Operator.MORE_THAN,
    "<": Operator.LESS_THAN,
}
"""What a programmer may write; it is only guessed from."""

_EXAMPLE = {"sv": "hur-trygg", "en": "how-safe"}
_QUOTED = re.compile(r'"[^"]*"')
_BRACE = re.compile(r"(?<!\\)\{")
_TERM = re.compile(r"\{([^{}]*)\}\s*(.*)", re.DOTALL)


class Offsets(Struct, frozen=True):
    """How far into a value a term, its comparison and what it compares with begin."""

    begin: int
    operator: int
    value: int

    def after(self, begin: int) -> Offsets:
        """The same, where what they were counted from begins there."""
        return Offsets(self.begin + begin, self.operator + begin, self.value + begin)


class Placed(Struct, frozen=True):
    """A condition, and how far into the value the parts of each of its terms begin."""

    condition: Condition
    places: tuple[Offsets, ...]


def read_condition(value: str, grammar: Grammar) -> Placed | Slip:
    """Read a condition, such as ``{hur-trygg} är högst 3 och {slag} är Både och``."""
    masked = _QUOTED.sub(lambda quoted: "\0" * len(quoted.group()), value.translate(QUOTES))
    joint = re.compile(rf"\s({grammar.every}|{grammar.either})\s+(?=\{{)", re.IGNORECASE)
    joints = list(joint.finditer(masked))
    words = {one[1].lower() for one in joints}
    if len(words) > 1:
        return Slip(Code.AND_OR_MIXED, joints[1].start(1), (("every", grammar.every), ("either", grammar.either)))
    begins = [0, *(one.end() for one in joints)]
    ends = [*(one.start() for one in joints), len(value)]
    terms: list[Term] = []
    places: list[Offsets] = []
    for begin, end in zip(begins, ends, strict=True):
        found = _term(value[begin:end], masked[begin:end], grammar)
        if isinstance(found, Slip):
            return Slip(found.code, begin + found.offset, found.values)
        terms.append(found[0])
        places.append(found[1].after(begin))
    return Placed(Condition(tuple(terms), grammar.either not in words), tuple(places))


def _term(written: str, masked: str, grammar: Grammar) -> tuple[Term, Offsets] | Slip:
    """One comparison."""
    match = _TERM.fullmatch(written.strip())
    if not match:
        example = f"{{{_EXAMPLE[grammar.lang]}}} {grammar.word(Operator.AT_MOST)} 3"
        return Slip(Code.TERM_WITHOUT_STEP, 0, (("found", written.strip()), ("example", example)))
    ref = reference(match[1])
    if ref is None:
        return Slip(Code.BAD_REFERENCE, 0, (("found", match[1]),))
    rest, at = match[2].strip(), match.start(2)
    word = starts(rest, grammar.operators)
    if word is None:
        return _not_a_comparison(rest, at, grammar)
    if second := _BRACE.search(masked, at + len(word)):
        return _joined_otherwise(masked, second.start(), grammar)
    operator = grammar.operators[word]
    value = unquoted(inline(rest[len(word) :]))
    alone = operator in (Operator.ANSWERED, Operator.NOT_ANSWERED)
    if alone == bool(value):
        return Slip(Code.NOT_A_COMPARISON, at, (("found", rest), ("alone" if alone else "operator", word)))
    at_value = at + len(rest) - len(rest[len(word) :].lstrip())
    return Term(ref, operator, value), Offsets(0, at, at_value)


def _not_a_comparison(rest: str, at: int, grammar: Grammar) -> Slip:
    """A comparison that is not one: the other language's, a sign, or words that are like one."""
    foreign = starts(rest, other(grammar).operators)
    if foreign:
        meant = grammar.word(other(grammar).operators[foreign])
        return Slip(Code.OTHER_LANGUAGE_VALUE, at, (("found", foreign), ("guess", meant)))
    sign = next((one for one in SIGNS if rest.startswith(one)), None)
    words = " ".join(rest.split()[:3])
    near = grammar.word(SIGNS[sign]) if sign else guess(words, grammar.operators)
    operators = None if near else ", ".join(grammar.operators)
    return Slip(Code.NOT_A_COMPARISON, at, (("found", rest), ("guess", near), ("words", operators)))


def _joined_otherwise(masked: str, at: int, grammar: Grammar) -> Slip:
    """A second term that no word of this language joins to the first."""
    foreign = other(grammar)
    for word, meant in ((foreign.every, grammar.every), (foreign.either, grammar.either)):
        if found := re.search(rf"\s({word})\s+\{{", masked, re.IGNORECASE):
            return Slip(Code.OTHER_LANGUAGE_VALUE, found.start(1), (("found", word), ("guess", meant)))
    return Slip(Code.NOT_A_COMPARISON, at, (("every", grammar.every), ("either", grammar.either)))
