"""The typed set of texts that stand on a sheet of paper: an exercise to be filled in by hand."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class Sheet(Struct, frozen=True, eq=False):
    """What a sheet says beside the exercise's own words.

    Attributes:
        question_here, question_before, question_elsewhere: A question as it is referred to: on this sheet, in the pass
            before, in another exercise.
        operators: How a condition compares (the format's English word) → a clause, with ``{question}`` and ``{value}``.
        counted: The same where it is the number of answers that is compared.
    """

    day: str
    everything_optional: str
    made_with: str

    only_if: str
    every: str
    either: str
    question_here: str
    question_before: str
    question_elsewhere: str
    some_question_elsewhere: str
    question_unknown: str
    operators: dict[str, str]
    counted: dict[str, str]
    quoted: str

    your_answer: str
    this_one: str
    this_experiment: str
    repeat: str
    repeat_experiments: str
    about: str

    choose_one: str
    choose_any: str
    choose_at_most: Counted
    choose_between: str
    one_of: str
    rank: str
    rank_of: str
    names: str
    own_activity: str
    look_on: str
    read_before: str
    read_experiments: str
    pause: str

    hints: str
    private: str
    basis: str
    author: str
    licence: str
    version: str
