"""What answers became, over the whole journal: experiments, open questions, who waits, who has been named.

Read from the heads of the entries. A row is open until a later entry settles it by its id; nothing is ever
inferred from dates or from the same name appearing twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct

from coach.journal.entry import Became, Ticked
from coach.journal.head import Head
from coach.journal.wanted import TO_COME_BACK_TO

STATES = ("done", "changed", "not", "released")


class Row(Struct, frozen=True):
    """One row, with the entry it came from and what became of it.

    Attributes:
        state: ``open``; of an experiment also ``done``, ``changed``, ``not``, ``released``; of an owed answer
            ``given``.
        asked: Whether a later entry has asked about it.
        note: What was written as learned from an experiment, a line for each time it was asked about.
    """

    id: str
    kind: str
    entry: str
    exercise: str | None
    step: str
    since: date
    text: str | None
    who: str | None
    due: date | None
    state: str = "open"
    asked: bool = False
    note: str | None = None


class Ledger:
    """The rows of a journal, oldest first."""

    def __init__(self, heads: Iterable[Head]) -> None:
        """Read the rows from the heads, in whatever order they come."""
        ordered = sorted(heads, key=lambda head: (head.at, int(head.id)))
        settled: dict[str, list[Became]] = {}
        for head in ordered:
            for became in head.became:
                for id in became.closes:
                    settled.setdefault(id, []).append(became)
        self.rows: tuple[Row, ...] = tuple(
            _row(head, became, settled.get(became.id, ())) for head in ordered for became in head.became
        )
        self._heads = ordered

    def of(self, kind: str) -> tuple[Row, ...]:
        """The rows of one kind."""
        return tuple(row for row in self.rows if row.kind == kind)

    def experiments_due(self, today: date) -> tuple[Row, ...]:
        """The open experiments whose day has come and that have not been asked about, the oldest day first."""
        found = [row for row in self.of("experiment") if row.state == "open" and not row.asked]
        return tuple(sorted((row for row in found if row.due and row.due <= today), key=lambda row: row.due or today))

    def owed(self) -> tuple[Row, ...]:
        """What waits for an answer from the manager, longest first."""
        return tuple(row for row in self.of("owed") if row.state == "open")

    @cached_property
    def open_rows(self) -> dict[str, set[str]]:
        """The kinds of the open rows that are to be come back to, by the id of the entry they stand in."""
        found: dict[str, set[str]] = {}
        for row in self.rows:
            if row.state == "open" and row.kind in TO_COME_BACK_TO:
                found.setdefault(row.entry, set()).add(row.kind)
        return found

    def people(self) -> tuple[str, ...]:
        """The aliases that have been written, latest first, each as it was last spelt."""
        found: dict[str, str] = {}
        for head in reversed(self._heads):
            for name in head.people:
                found.setdefault(name.casefold(), name)
        return tuple(found.values())

    def own_activities(self) -> tuple[Ticked, ...]:
        """The activities that the manager has added, latest first."""
        found: dict[tuple[str, str], Ticked] = {}
        for head in reversed(self._heads):
            for one in head.own_activities:
                found.setdefault((one["list"], one["id"]), one)
        return tuple(found.values())


def _row(head: Head, became: Became, settled: Sequence[Became]) -> Row:
    """One row, and what was said of it later, oldest first: a state stands until another, and all notes stand."""
    state, notes = "open", list[str]()
    for by in settled:
        if by.kind in STATES:
            state = by.kind
        elif by.kind == "answered":
            state = "given"
        if by.text and by.kind in (*STATES, "learned"):
            notes.append(by.text)
    return Row(
        id=became.id,
        kind=became.kind,
        entry=head.id,
        exercise=head.exercise,
        step=became.step,
        since=head.day,
        text=became.text,
        who=became.who,
        due=became.due,
        state=state,
        asked=bool(settled),
        note="\n".join(notes) or None,
    )
