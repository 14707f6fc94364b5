"""What the references and conditions of an exercise must satisfy, once all of its steps are known."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.exercises.codes import Code
from coach.exercises.draft import Draft, Reference, TermPlace, Use
from coach.exercises.findings import Findings
from coach.exercises.grammar import Grammar, other
from coach.exercises.guess import guess
from coach.exercises.model import EXPERIMENTS, Kind, Operator, Ref, Term
from coach.text import slug

WITH_ITEMS = (Kind.LIST, Kind.PEOPLE, Kind.MANY, Kind.ACTIVITIES)
"""The kinds that a step can repeat for, choose one of, or rank."""

_COUNTED = (Kind.SCALE, *WITH_ITEMS, Kind.RANK)
_ORDERED = (Operator.AT_LEAST, Operator.AT_MOST, Operator.MORE_THAN, Operator.LESS_THAN)
_EQUAL = (Operator.IS, Operator.IS_NOT)
_PART = (Operator.CONTAINS, Operator.CONTAINS_NOT)


def check_references(drafts: Sequence[Draft], exercise: str, grammar: Grammar, findings: Findings) -> None:
    """Note what refers to nothing, forward, or to what cannot be used there.

    Args:
        drafts: The steps, in order.
        exercise: The exercise's own id, since ``{exercise/step}`` may mean an earlier pass of this one.
        grammar: Of the file.
        findings: Takes what is wrong.
    """
    _Checker(drafts, exercise, grammar, findings).check()


class _Checker:
    """Knows all the steps of one exercise."""

    def __init__(self, drafts: Sequence[Draft], exercise: str, grammar: Grammar, findings: Findings) -> None:
        self._drafts, self._exercise = drafts, exercise
        self._grammar, self._findings = grammar, findings
        self._places: dict[str, int] = {}
        for place, draft in enumerate(drafts):
            self._places.setdefault(draft.id, place)
        self._unsure = any(draft.unnamed for draft in drafts)
        self._used: set[int] = set()

    def check(self) -> None:
        """Check every reference and every term."""
        for place, draft in enumerate(self._drafts):
            for reference in draft.references:
                self._reference(reference, place)
            for term, where in zip(draft.show_if.terms if draft.show_if else (), draft.terms, strict=True):
                self._term(term, place, where)
        for place in sorted(self._used):
            draft = self._drafts[place]
            if not draft.named and not draft.poisoned:
                self._findings.add(Code.ID_NOT_WRITTEN, draft.line, found=draft.id)

    def _reference(self, reference: Reference, place: int) -> None:
        """One reference from the step at a place."""
        ref = reference.ref
        if ref and reference.use is Use.UNCLOSED:
            if ref.step in self._places:
                self._findings.add(Code.BAD_REFERENCE, reference.line, reference.column, open=ref.step)
            return
        if ref is None:
            self._no_reference(reference, place)
            return
        if ref.exercise not in (None, self._exercise):
            return
        target = self._places.get(ref.step)
        if target is None:
            self._unknown(reference, place)
            return
        own = reference.use is Use.COMPARE and target == place
        if ref.exercise is None and target >= place and not own:
            found = "self" if target == place else "later"
            self._note(Code.LATER_STEP, reference, which=found)
            return
        self._used.add(target)
        self._kind(reference, self._drafts[target])

    def _no_reference(self, reference: Reference, place: int) -> None:
        """Braces that hold no id: the experiment asked about, or a slip."""
        repeats = self._drafts[place].repeat is EXPERIMENTS
        written = reference.written.casefold()
        if written == self._grammar.experiment:
            if repeats or self._drafts[place].poisoned:
                return
            if written in self._places:
                self._reference(
                    Reference(Ref(written), written, reference.use, reference.line, reference.column), place
                )
                return
            self._note(Code.UNKNOWN_STEP, reference)
        elif written == other(self._grammar).experiment and repeats:
            self._note(Code.OTHER_LANGUAGE_VALUE, reference, guess=self._grammar.experiment)
        elif not self._unsure:
            self._note(Code.BAD_REFERENCE, reference, guess=self._near(slug(reference.written)))

    def _unknown(self, reference: Reference, place: int) -> None:
        """An id that no step has."""
        if reference.written == other(self._grammar).experiment and self._drafts[place].repeat is EXPERIMENTS:
            self._note(Code.OTHER_LANGUAGE_VALUE, reference, guess=self._grammar.experiment)
        elif not self._unsure:
            earlier = [draft.id for draft in self._drafts[:place] if draft.kind.asks]
            step = reference.ref.step if reference.ref else reference.written
            near = self._near(step)
            self._note(Code.UNKNOWN_STEP, reference, guess=near, steps="" if near else ", ".join(earlier))

    def _kind(self, reference: Reference, target: Draft) -> None:
        """Whether what is referred to has what is wanted of it."""
        if target.poisoned:
            return
        if not target.kind.asks:
            self._note(Code.NO_ANSWER_TO_FETCH, reference)
        elif reference.use in (Use.REPEAT, Use.TAKE) and target.kind not in WITH_ITEMS:
            self._note(Code.NO_ITEMS_TO_TAKE, reference, kind=target.kind.value)

    def _near(self, step: str) -> str | None:
        """The step that was probably meant."""
        return None if self._findings.full else guess(step, self._places)

    def _note(self, code: Code, reference: Reference, **values: object) -> None:
        """Note something about a reference."""
        self._findings.add(code, reference.line, reference.column, found=reference.written, **values)

    def _term(self, term: Term, place: int, where: TermPlace) -> None:
        """Whether a term compares what can be compared."""
        target = self._places.get(term.ref.step) if term.ref.exercise in (None, self._exercise) else None
        if target is None or (term.ref.exercise is None and target >= place):
            return
        draft = self._drafts[target]
        if draft.poisoned or not draft.kind.asks or term.operator in (Operator.ANSWERED, Operator.NOT_ANSWERED):
            return
        uncounted = term.operator in _ORDERED and draft.kind not in _COUNTED
        if uncounted or (term.operator in _PART and draft.kind is Kind.SCALE):
            self._not_comparable(term, draft, *where.operator)
        elif term.operator in _ORDERED or draft.kind is Kind.SCALE:
            self._number(term, draft, *where.value)
        elif draft.kind in (Kind.ONE, Kind.MANY) and (term.operator in _EQUAL or term.operator in _PART):
            self._choice(term, draft, *where.value)

    def _not_comparable(self, term: Term, draft: Draft, line: int, column: int) -> None:
        """A comparison that the kind of answer has no use for; what it has a use for is said in an example."""
        meant = self._grammar.word(Operator.ANSWERED)
        if draft.kind is Kind.SCALE and draft.answer:
            meant = f"{self._grammar.word(Operator.AT_LEAST)} {draft.answer.high}"
        facts = {"step": str(term.ref), "found": term.value, "kind": draft.kind.value}
        self._findings.add(Code.NOT_COMPARABLE, line, column, example=f"{{{term.ref}}} {meant}", **facts)

    def _number(self, term: Term, draft: Draft, line: int, column: int) -> None:
        """A comparison with a number; on a scale one within its span."""
        if not re.fullmatch("[0-9]{1,4}", term.value):
            near = self._near_number(term)
            self._findings.add(Code.NOT_A_NUMBER, line, column, step=str(term.ref), found=term.value, guess=near)
            return
        low, high = (draft.answer.low, draft.answer.high) if draft.answer else (None, None)
        if draft.kind is not Kind.SCALE or low is None or high is None or low <= int(term.value) <= high:
            return
        facts = {"step": str(term.ref), "found": term.value, "span": f"{low}–{high}"}
        self._findings.add(Code.OUTSIDE_SCALE, line, column, **facts)

    def _near_number(self, term: Term) -> str | None:
        """What a comparison with something that is no number was probably meant to be."""
        bare = term.value.strip(".,;!")
        if re.fullmatch("[0-9]{1,4}", bare):
            return f"{self._grammar.word(term.operator)} {bare}"
        words = f"{self._grammar.word(term.operator)} {term.value.split()[0]}"
        longer = [word for word, means in self._grammar.operators.items() if means is not term.operator]
        return guess(words, longer, 0.75)

    def _choice(self, term: Term, draft: Draft, line: int, column: int) -> None:
        """A comparison with a choice, by its id or else by its label."""
        names = [option.id for option in draft.options] + [option.label for option in draft.options]
        if term.value.casefold() not in {name.casefold() for name in names}:
            near = guess(term.value, names)
            labels = "" if near else "; ".join(option.label for option in draft.options)
            self._findings.add(
                Code.NOT_A_CHOICE,
                line,
                column,
                step=str(term.ref),
                found=term.value,
                guess=near,
                choices=labels,
            )
