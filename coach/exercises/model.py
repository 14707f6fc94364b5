"""What an exercise is, once read: frozen values that the walk, the library and the check share.

Texts come in two sorts. A *plain template* (question, hint, follow-up, example) is plain text; a *Markdown
template* (prose) is Markdown. In both, ``{step}`` and ``{exercise/step}`` are pipes and ``\\{`` is a literal
brace. Choices (labels, scale words) are plain text without pipes.
"""

from __future__ import annotations

from enum import Enum, StrEnum

from msgspec import Struct


class Kind(StrEnum):
    """The kinds of steps. The value is the word that entries and JSON use for ever."""

    READ = "read"
    PAUSE = "pause"
    LONG = "long"
    SHORT = "short"
    ONE = "one"
    ONE_OF = "one of"
    MANY = "many"
    SCALE = "scale"
    LIST = "list"
    PEOPLE = "people"
    ACTIVITIES = "activities"
    EXPERIMENT = "experiment"
    RANK = "rank"
    COMPARE = "compare"

    @property
    def asks(self) -> bool:
        """Whether a step of this kind asks for an answer (a reading step and a pause do not)."""
        return self not in (Kind.READ, Kind.PAUSE)


class Becomes(StrEnum):
    """What an answer turns into when the entry is finished. The value is the format's English word."""

    QUESTION = "question to ask"
    OPEN_QUESTION = "open question"
    OWED = "owed answer"
    CONTRIBUTION = "contribution"
    INVITATION = "invitation"
    INFORMED = "informed"
    ANSWERED = "answer given"
    LINK = "link"


class Operator(StrEnum):
    """How a condition compares an earlier answer with a value."""

    IS = "is"
    IS_NOT = "is not"
    AT_LEAST = "is at least"
    AT_MOST = "is at most"
    MORE_THAN = "is more than"
    LESS_THAN = "is less than"
    CONTAINS = "contains"
    CONTAINS_NOT = "does not contain"
    ANSWERED = "is answered"
    NOT_ANSWERED = "is not answered"


class Experiments(Enum):
    """Stands where a reference may stand and means the open experiments, not a step."""

    EXPERIMENTS = "experiments"


EXPERIMENTS = Experiments.EXPERIMENTS


class Ref(Struct, frozen=True):
    """A reference to an answer: a step of this exercise, or of another one (its id, without pack)."""

    step: str
    exercise: str | None = None

    def __str__(self) -> str:
        """The reference as it is written, without braces."""
        return self.step if self.exercise is None else f"{self.exercise}/{self.step}"


class Option(Struct, frozen=True):
    """One choice: an id that outlives edits, and the label that is shown."""

    id: str
    label: str


class Term(Struct, frozen=True):
    """One comparison: ``{ref} operator value``. The value is empty for *is answered* and its opposite."""

    ref: Ref
    operator: Operator
    value: str = ""


class Condition(Struct, frozen=True):
    """Terms that must all hold, or of which any must hold."""

    terms: tuple[Term, ...]
    every: bool = True


class Step(Struct, frozen=True):
    """One step of an exercise.

    Attributes:
        id: Unique in the exercise, the same in every language.
        kind: What is asked for.
        question: The heading, a plain template.
        prose: What stands under it, a Markdown template; empty when there is none.
        line: 1-based line of the heading in the file.
        options: The choices of *one* and *many*, and the rows of a *rank* written as a numbered list.
        low, high: The span of a *scale*, or the wish and the limit of *many*, *list* and *people*.
        words: The end words of a scale: two, or three with a middle, or none.
        source: What *one of*, *rank {ref}* and *compare* take from.
        due_days: Days until an *experiment* is to be looked at; 0 is the same day.
        seconds: How long a *pause* is.
        minutes: What ``Time:`` advises, as written (``3 min``).
        named: Whether the id stands in the file (otherwise it was made from the heading).
    """

    id: str
    kind: Kind
    question: str
    prose: str = ""
    line: int = 0
    options: tuple[Option, ...] = ()
    low: int | None = None
    high: int | None = None
    words: tuple[str, ...] = ()
    source: Ref | Experiments | None = None
    due_days: int | None = None
    seconds: int | None = None
    hints: tuple[str, ...] = ()
    followups: tuple[str, ...] = ()
    example: str = ""
    optional: bool = False
    private: bool = False
    show_if: Condition | None = None
    repeat: Ref | Experiments | None = None
    becomes: Becomes | None = None
    minutes: str = ""
    named: bool = False


class Return(Struct, frozen=True):
    """Offer an exercise again after some days; ``exercise`` is None for the exercise itself."""

    days: int
    exercise: str | None = None


class Exercise(Struct, frozen=True):
    """One exercise in one language, as its file says.

    Attributes:
        aim: The sentences under the title, plain text, shown in lists.
        themes: Theme ids from the front matter, in order.
        sha256: Of the file's bytes, in hex.
        source: The file's bytes: a pass that has begun is finished on them, whatever happens to the file.
    """

    id: str
    version: str
    lang: str
    title: str
    aim: str
    steps: tuple[Step, ...]
    minutes: int | None = None
    themes: tuple[str, ...] = ()
    returns: tuple[Return, ...] = ()
    basis: str = ""
    author: str = ""
    licence: str = ""
    sha256: str = ""
    source: bytes = b""

    def step(self, id: str) -> Step | None:
        """The step with this id, if there is one."""
        return next((step for step in self.steps if step.id == id), None)


class Head(Struct, frozen=True):
    """What a list needs of an exercise, read from the head of its file."""

    id: str
    version: str
    lang: str
    title: str
    aim: str
    minutes: int | None
    themes: tuple[str, ...]
    returns: tuple[Return, ...] = ()


class Severity(StrEnum):
    """Whether a file can be used in spite of what was found."""

    ERROR = "error"
    WARNING = "warning"


class Diagnostic(Struct, frozen=True):
    """One thing that was found in a file; the faces put it into words.

    Attributes:
        code: ``E054`` or ``W067``: what is wrong, and how it is mended.
        line, column: 1-based.
        values: What the sentence needs: the word found, a guess, a limit.
    """

    code: str
    line: int
    column: int
    values: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        """The code's first letter decides."""
        return Severity.WARNING if self.code.startswith("W") else Severity.ERROR
