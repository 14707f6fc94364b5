"""What a walk may ask of the time before it: a protocol, so that it can be tested with a few values.

``JournalPast`` in ``memory.py`` answers from the journal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from msgspec import Struct

from coach.journal.entry import Answer, Ticked


class Told(Struct, frozen=True):
    """An answer from a saved entry.

    Attributes:
        exercise: The full name, ``pack/exercise``.
        kind: The step's kind, as the entry has it.
    """

    exercise: str
    step: str
    entry: str
    day: date
    kind: str
    answer: Answer
    private: bool = False


class Tried(Struct, frozen=True):
    """An experiment: where it came from, what became of it (``open`` and the states of mirrors.md) and a learning."""

    id: str
    text: str
    due: date
    exercise: str | None
    step: str
    entry: str
    state: str = "open"
    learned: str | None = None
    private: bool = False


class Waiting(Struct, frozen=True):
    """Something that waits for an answer from the manager; ``who`` is None where no name was written."""

    id: str
    who: str | None
    text: str | None
    since: date


class Past(Protocol):
    """What the journal can tell one pass through one exercise.

    An exercise is asked for as it is written in the file: by its id alone. It is looked up in the pack of the
    exercise that asks, then among the built-in ones, never elsewhere.
    """

    def latest(self, exercise: str, step: str) -> Sequence[Told]:
        """The answers to that step in the latest entry that reached it: several where the step was repeated."""

    def since(self, exercise: str | None, step: str) -> Sequence[Told]:
        """What a compare step shows: answers since the previous pass, oldest first, at most seven.

        With no exercise, this one: the answers of its earlier passes.
        """

    def due(self) -> Sequence[Tried]:
        """The open experiments whose day has come and that have not been asked about, oldest first."""

    def tried(self) -> Sequence[Tried]:
        """The experiments that came due since the previous pass of this exercise, oldest first."""

    def waiting(self) -> Sequence[Waiting]:
        """Who waits for an answer, longest first."""

    def aliases(self) -> Sequence[str]:
        """The names that have been written, latest first."""

    def own_activities(self) -> Sequence[Ticked]:
        """The activities that the manager has added, latest first."""


class NoPast:
    """The past of a journal where nothing has been written."""

    def latest(self, exercise: str, step: str) -> Sequence[Told]:
        """Nothing."""
        return ()

    def since(self, exercise: str | None, step: str) -> Sequence[Told]:
        """Nothing."""
        return ()

    def due(self) -> Sequence[Tried]:
        """Nothing."""
        return ()

    def tried(self) -> Sequence[Tried]:
        """Nothing."""
        return ()

    def waiting(self) -> Sequence[Waiting]:
        """Nobody."""
        return ()

    def aliases(self) -> Sequence[str]:
        """Nobody."""
        return ()

    def own_activities(self) -> Sequence[Ticked]:
        """Nothing."""
        return ()
