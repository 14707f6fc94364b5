"""References and conditions in words: on paper nothing opens by itself, so the sheet says when a question is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from coach.exercises.grammar import PIPE
from coach.exercises.model import EXPERIMENTS, Condition, Exercise, Kind, Operator, Ref, Step, Term
from coach.practice.pipes import Source
from coach.practice.places import EXPERIMENT_NAMES
from coach.words.sheet import Sheet

Others = Callable[[str], Exercise | None]
"""Gives an exercise by its id."""

COUNTED = (Kind.LIST, Kind.PEOPLE, Kind.MANY, Kind.ACTIVITIES)
"""Kinds of answer that are compared by how many they are."""


class Saying(Struct, frozen=True):
    """Says what an exercise refers to.

    Attributes:
        others: Gives another exercise by its id, where there is one.
    """

    exercise: Exercise
    others: Others
    words: Sheet

    def number(self, id: str) -> int | None:
        """The number of a question on the sheet."""
        asking = [step.id for step in self.exercise.steps if step.kind.asks]
        return asking.index(id) + 1 if id in asking else None

    def question(self, ref: Ref) -> str:
        """What a reference means: ``question 3``, the same the last time, or one elsewhere."""
        words, number = self.words, self.number(ref.step)
        if ref.exercise is None and number is not None:
            return words.question_here.format(n=number)
        if ref.exercise == self.exercise.id and number is not None:
            return words.question_before.format(n=number)
        other = self.others(ref.exercise) if ref.exercise else None
        if other is None:
            return words.question_unknown
        step = other.step(ref.step)
        if step is None or PIPE.search(step.question):
            return words.some_question_elsewhere.format(title=other.title)
        return words.question_elsewhere.format(question=step.question, title=other.title)

    def filled(self, step: Step, ref: Ref) -> Sequence[Source]:
        """What stands where an answer would be filled in: in brackets, whose answer that is."""
        if step.repeat is EXPERIMENTS and ref.exercise is None and ref.step in EXPERIMENT_NAMES:
            said = self.words.this_experiment
        elif ref == step.repeat:
            said = self.words.this_one
        else:
            said = self.words.your_answer.format(question=self.question(ref))
        return (Source("short", f"[{said}]", ref.step, ref.exercise),)

    def condition(self, condition: Condition) -> str:
        """When a step is meant, as a sentence."""
        between = self.words.every if condition.every else self.words.either
        return self.words.only_if.format(condition=between.join(self._term(term) for term in condition.terms))

    def _term(self, term: Term) -> str:
        """One comparison, as a clause."""
        own = term.ref.exercise in (None, self.exercise.id)
        step = self.exercise.step(term.ref.step) if own else None
        counted = step is not None and step.kind in COUNTED
        clauses = {**self.words.operators, **(self.words.counted if counted else {})}
        return clauses[term.operator.value].format(question=self.question(term.ref), value=self._value(term, step))

    def _value(self, term: Term, step: Step | None) -> str:
        """What is compared with: a number as it is, a choice by its label, a text in quotation marks."""
        numbers = (Operator.AT_LEAST, Operator.AT_MOST, Operator.MORE_THAN, Operator.LESS_THAN)
        if term.operator in numbers or (step is not None and step.kind is Kind.SCALE):
            return term.value
        labels = {option.id: option.label for option in step.options} if step is not None else {}
        return self.words.quoted.format(text=labels.get(term.value, term.value))
