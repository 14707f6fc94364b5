"""The past of a pass, as the journal remembers it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from coach.journal import answers
from coach.journal.entry import ANSWERED, NOT_SHOWN, UNFINISHED, Entry, StepRecord, Ticked
from coach.journal.head import Head
from coach.journal.journal import Journal
from coach.journal.ledger import Row
from coach.practice.past import Told, Tried, Waiting
from coach.practice.view import SHOWN_AT_MOST


class JournalPast:
    """Answers what a walk asks from the entries of a journal, as they stood when the walk began."""

    def __init__(self, journal: Journal, exercise: str, resolve: Callable[[str], str], today: date) -> None:
        """The past of a pass through one exercise.

        Args:
            exercise: The full name of the exercise that is walked.
            resolve: Gives the full name of an exercise that the file refers to by its id.
        """
        self._journal = journal
        self._exercise = exercise
        self._resolve = resolve
        self._today = today
        self._heads = journal.heads()
        self._ledger = journal.ledger()
        self._opened: dict[str, Entry | None] = {}

    def latest(self, exercise: str, step: str) -> Sequence[Told]:
        """The answers to that step in the latest entry that reached it.

        In a pass that was set aside a step that was not shown need not have been reached.
        """
        name = self._resolve(exercise)
        for one in self._of(name):
            steps = [record for record in self._steps(one) if record.id == step]
            passed_by = (UNFINISHED,) if one.finished else (UNFINISHED, NOT_SHOWN)
            if any(record.state not in passed_by for record in steps):
                return tuple(_told(one, name, record) for record in steps if _counts(record))
        return ()

    def since(self, exercise: str | None, step: str) -> Sequence[Told]:
        """Answers since the previous pass, oldest first; of this exercise its earlier passes."""
        name = self._exercise if exercise is None else self._resolve(exercise)
        after = None if name == self._exercise else self._previous()
        found = [
            _told(one, name, record)
            for one in reversed(self._of(name))
            if after is None or one.at > after
            for record in self._steps(one)
            if record.id == step and _counts(record)
        ]
        return tuple(found[-SHOWN_AT_MOST:])

    def due(self) -> Sequence[Tried]:
        """The open experiments whose day has come and that have not been asked about."""
        return tuple(self._tried(row) for row in self._ledger.experiments_due(self._today))

    def tried(self) -> Sequence[Tried]:
        """The experiments that came due since the previous pass, or were written since then with their day come."""
        previous = self._previous()
        written = {one.id: one.at for one in self._heads}
        rows = [
            row
            for row in self._ledger.of("experiment")
            if row.due
            and row.due <= self._today
            and row.entry in written
            and (previous is None or row.due > previous.date() or written[row.entry] >= previous)
        ]
        return tuple(self._tried(row) for row in sorted(rows, key=lambda row: row.due or self._today))

    def waiting(self) -> Sequence[Waiting]:
        """Who waits for an answer, longest first."""
        return tuple(Waiting(row.id, row.who, row.text, row.since) for row in self._ledger.owed())

    def aliases(self) -> Sequence[str]:
        """The names that have been written, latest first."""
        return self._journal.people.all()

    def own_activities(self) -> Sequence[Ticked]:
        """The activities that the manager has added, latest first."""
        return self._ledger.own_activities()

    def _of(self, exercise: str) -> list[Head]:
        """The heads of one exercise's entries, newest first."""
        return [one for one in self._heads if one.exercise == exercise]

    def _previous(self) -> datetime | None:
        """When this exercise was last finished."""
        return next((one.at for one in self._of(self._exercise) if one.finished), None)

    def _steps(self, one: Head) -> tuple[StepRecord, ...]:
        """The steps of an entry."""
        if one.id not in self._opened:
            self._opened[one.id] = self._journal.entry(one.id)
        entry = self._opened[one.id]
        return entry.steps if entry else ()

    def _tried(self, row: Row) -> Tried:
        """An experiment of the ledger."""
        entry = self._journal.entry(row.entry)
        private = any(step.id == row.step and step.private for step in entry.steps) if entry else True
        return Tried(
            row.id,
            row.text or "",
            row.due or self._today,
            row.exercise,
            row.step,
            row.entry,
            row.state,
            row.note,
            private,
        )


def _counts(record: StepRecord) -> bool:
    """Whether a record holds an answer that may be read."""
    return record.state == ANSWERED and not answers.is_empty(record.kind, record.answer)


def _told(one: Head, exercise: str, record: StepRecord) -> Told:
    """A record as an answer told."""
    return Told(exercise, record.id, one.id, one.day, record.kind, record.answer, record.private)
