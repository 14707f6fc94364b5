"""A step while it is being read: what its rows said, what it refers to, and whether one can rely on it."""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct, field

from coach.exercises.answer_row import AnswerRow
from coach.exercises.grammar import Setting
from coach.exercises.model import Becomes, Condition, Experiments, Kind, Option, Ref, Step
from coach.exercises.row import Choice
from coach.exercises.rows import Placed


class Use(Enum):
    """What a reference is used for."""

    PIPE = auto()
    UNCLOSED = auto()
    CONDITION = auto()
    REPEAT = auto()
    TAKE = auto()
    COMPARE = auto()


class Reference(Struct, frozen=True):
    """A reference and where it stands; ``ref`` is None where what stands in the braces cannot be one."""

    ref: Ref | None
    written: str
    use: Use
    line: int
    column: int


Place = tuple[int, int]
"""A line and a column, both 1-based."""


class TermPlace(Struct, frozen=True):
    """Where a term, its comparison and what it compares with begin."""

    begin: Place
    operator: Place
    value: Place


class Draft(Struct):
    """A step that is being read.

    Attributes:
        line: Of the heading.
        where: The line of each setting that was given.
        rows: The choices, or the numbered rows of a ranking, as written and where.
        terms: Where each term of the condition stands.
        asked: Where each follow-up stands.
        poisoned: Something in it was not understood, so what depends on it stays silent.
        unnamed: Its id could not be read, so that references may mean it.
    """

    line: int
    question: str
    prose: str = ""
    id: str = ""
    named: bool = False
    answer: AnswerRow | None = None
    kind: Kind = Kind.READ
    options: tuple[Option, ...] = ()
    rows: tuple[Placed[Choice], ...] = ()
    chosen: tuple[int, int] | None = None
    hints: list[str] = field(default_factory=list)
    followups: list[str] = field(default_factory=list)
    example: str = ""
    optional: bool = False
    private: bool = False
    show_if: Condition | None = None
    repeat: Ref | Experiments | None = None
    becomes: Becomes | None = None
    minutes: str = ""
    where: dict[Setting, tuple[int, int]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    terms: tuple[TermPlace, ...] = ()
    asked: list[tuple[int, int]] = field(default_factory=list)
    poisoned: bool = False
    unnamed: bool = False

    def step(self) -> Step:
        """The step as it is used."""
        answer = self.answer if self.answer and self.answer.kind is self.kind else AnswerRow(self.kind)
        low, high = (answer.low, answer.high) if self.kind is not Kind.MANY else self.chosen or (0, len(self.options))
        return Step(
            id=self.id,
            kind=self.kind,
            question=self.question,
            prose=self.prose,
            line=self.line,
            options=self.options,
            low=low,
            high=high,
            words=answer.words,
            source=answer.source,
            due_days=answer.due_days,
            seconds=answer.seconds,
            hints=tuple(self.hints),
            followups=tuple(self.followups),
            example=self.example,
            optional=self.optional,
            private=self.private,
            show_if=self.show_if,
            repeat=self.repeat,
            becomes=self.becomes,
            minutes=self.minutes,
            named=self.named,
        )
