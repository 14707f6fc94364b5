"""The shape of what is saved: an entry, its steps as they were asked and answered, and what they became.

These structs *are* the JSON of the journal's files and of ``coach show --json`` (docs/command-line.md): the same keys
in the same order, ``null`` for what is missing, never a key left out. They hold all that is needed to read an
entry with the exercise gone. An answer is plain JSON, because its shape follows from the step's kind.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, TypedDict

from msgspec import Struct

ANSWERED = "answered"
DONT_KNOW = "dont-know"
SKIPPED = "skipped"
NOT_SHOWN = "not-shown"
UNFINISHED = "unfinished"


class Choice(TypedDict):
    """A chosen option, with its label as it was shown."""

    id: str
    label: str


class Ticked(TypedDict):
    """A ticked activity: ``list`` is ``managing`` or ``leading``, ``own`` says that the manager added it."""

    id: str
    label: str
    list: str
    own: bool


class Plan(TypedDict):
    """An experiment: what will be tried, and the day (ISO) to look at it."""

    text: str
    due: str


Answer = str | int | Choice | Plan | list[str] | list[Choice] | list[Ticked]
"""long, short, compare: str. pause (seconds), scale: int. one, one of: Choice. many, rank: list[Choice].
list, people: list[str]. activities: list[Ticked]. experiment: Plan."""


class Quote(Struct, frozen=True, rename={"where": "in"}):
    """Where an earlier answer was filled in.

    Attributes:
        where: ``in`` in JSON: ``question``, ``text`` or ``item``; also ``hint 1``, ``followup 1``, ``option 1``,
            counted from 1.
        start, end: Characters in that text, end not included.
        exercise, step: Whose answer it is; the exercise by its full name.
        entry: The entry it stands in; null for this one.
        private: Whether it came from a private answer.
    """

    where: str
    start: int
    end: int
    exercise: str | None
    step: str
    entry: str | None
    private: bool


class Label(Struct, frozen=True):
    """A choice as it was offered."""

    id: str
    label: str


class Scale(Struct, frozen=True):
    """A scale as it was offered: its ends and the words at them (none, two or three)."""

    low: int
    high: int
    words: tuple[str, ...] = ()


class Compared(Struct, frozen=True):
    """An earlier answer that was shown beside the question: a reference, never a copy."""

    entry: str
    step: str
    date: date


class FollowUp(Struct, frozen=True):
    """A follow-up question and its answer."""

    question: str
    answer: str | None = None


class StepRecord(Struct, frozen=True):
    """One step as it was shown, and what was answered.

    Attributes:
        kind: The format's English word.
        item: The text of the repeated item.
        question: Plain text. ``text`` is Markdown. Both with the earlier answers filled in.
        state: ``answered``, ``dont-know``, ``skipped``, ``not-shown`` or ``unfinished``. Only *answered* counts;
            what was written before another state was chosen is kept, so that no sentence is lost.
        hints: Those that were opened.
        closes: Ids of what this answer settles: owed answers, or the experiment that was asked about.
    """

    id: str
    kind: str
    item: str | None = None
    question: str = ""
    text: str = ""
    quotes: tuple[Quote, ...] = ()
    options: tuple[Label, ...] | None = None
    scale: Scale | None = None
    state: str = UNFINISHED
    answer: Any = None
    compared: tuple[Compared, ...] = ()
    followups: tuple[FollowUp, ...] = ()
    hints: tuple[str, ...] = ()
    private: bool = False
    becomes: str | None = None
    closes: tuple[str, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it, neither as the answer nor after a follow-up question."""
        return self.answer is None and not any(followup.answer for followup in self.followups)


class Became(Struct, frozen=True):
    """One row that an answer became: something to come back to, or something that was done.

    Attributes:
        id: A decimal number of its own, given when the entry is saved.
        kind: ``experiment``, ``open-question``, ``question``, ``owed``; the events ``contributed``, ``asked``,
            ``informed``, ``answered``, ``linked``; and of an experiment that was asked about ``done``,
            ``changed``, ``not``, ``released``, or ``learned`` where only a learning was written.
        who: A person's alias.
        due: The day an experiment is to be looked at.
        closes: Ids of the rows that this one settles.
    """

    id: str
    kind: str
    step: str
    text: str | None = None
    who: str | None = None
    due: date | None = None
    closes: tuple[str, ...] = ()


class ExerciseRef(Struct, frozen=True):
    """Which exercise was walked, exactly. ``theme`` is the folder it lay in."""

    pack: str
    id: str
    version: str
    lang: str
    title: str
    theme: str | None
    sha256: str

    @property
    def name(self) -> str:
        """The full name, ``pack/exercise``."""
        return f"{self.pack}/{self.id}"


class Entry(Struct, frozen=True):
    """One saved pass, or free writing (``exercise`` is null and the one step is called ``text``).

    Attributes:
        id: A decimal number; empty until the journal has given it one.
        finished: Null for a pass that was set aside.
    """

    id: str
    started: datetime
    finished: datetime | None
    lang: str
    exercise: ExerciseRef | None
    steps: tuple[StepRecord, ...]
    became: tuple[Became, ...] = ()

    @property
    def at(self) -> datetime:
        """The instant that the entry is sorted and dated by."""
        return self.finished or self.started
