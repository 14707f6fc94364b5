"""What answers became, over the whole journal: experiments, open questions, who waits, who has been named.

Read from the heads of the entries, and from the few states that a person sets. A row is open until a later entry
settles it by its id or a person says how it stands; nothing is ever inferred from dates or from the same name
appearing twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date, datetime, timedelta
from functools import cached_property

from msgspec import Struct, structs

from coach.journal.acts import Acts
from coach.journal.entry import Became, Ticked
from coach.journal.head import Head
from coach.journal.wanted import TO_COME_BACK_TO

OPEN = "open"
STATES = {
    "experiment": ("done", "changed", "not", "released"),
    "open-question": ("known", "elsewhere", "unimportant"),
    "question": ("asked", "dropped"),
    "owed": ("given", "not-needed"),
}
"""Kind of row → how it can stand, beside open, in no order of worth. Rows of other kinds are events."""

MOST_OPEN = 3
"""So many experiments at once are a focus; with one more it is asked which to let go."""

UNTIL_KEEP_OR_RELEASE = timedelta(days=14)
"""How long an experiment rests after its day, and after it was asked about, before *keep it or let it go*."""


class Row(Struct, frozen=True):
    """One row, with the entry it came from and what became of it.

    Attributes:
        state: ``open``, or one of ``STATES``.
        asked: Whether a later entry has asked about it.
        note: What was written of it: as learned in entries, a line for each, and what was last written with a state.
        asked_on: The day it was last asked about.
        offered: The day on which it was asked whether to keep it or let it go.
        said_in: The entry that says how it stands; None where it is open or a person has set it.
        undoable: Whether a person has set how it stands, so that this can be taken back.
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
    state: str = OPEN
    asked: bool = False
    note: str | None = None
    asked_on: date | None = None
    offered: date | None = None
    said_in: str | None = None
    undoable: bool = False


class _Said(Struct, frozen=True):
    """What was said of a row at one time. ``entry`` is None where a person set it."""

    at: datetime
    number: int
    state: str | None
    note: str | None
    entry: str | None = None


class Ledger:
    """The rows of a journal, oldest first."""

    def __init__(
        self, heads: Iterable[Head], acts: Mapping[str, Acts] | None = None, gone: Set[str] = frozenset()
    ) -> None:
        """Read the rows from the heads, in whatever order they come, and what was said of them by their ids.

        Args:
            gone: The ids of rows of which what was said is deleted for good: nothing can be said of them any more, so
                that those which could be followed up do not count. What happened did.
        """
        self._heads = tuple(heads)
        holding = [(head, found) for head in self._heads if (found := head.became)]
        holding.sort(key=lambda one: (one[0].at, int(one[0].id)))
        rows = [(head, row) for head, found in holding for row in found if row.id not in gone or row.kind not in STATES]
        settled: dict[str, list[_Said]] = {}
        for head, became in rows:
            for id in became.closes:
                settled.setdefault(id, []).append(_in_entry(head, became))
        acts = acts or {}
        said_of = settled.keys() | acts.keys()
        fresh = (_row(head, became) for head, became in rows)
        self.rows: tuple[Row, ...] = tuple(
            _standing(row, settled.get(row.id, []), acts.get(row.id, Acts())) if row.id in said_of else row
            for row in fresh
        )
        self._by_id = {row.id: row for row in self.rows}

    @cached_property
    def _newest_first(self) -> list[Head]:
        """The heads, latest first."""
        return sorted(self._heads, key=lambda head: (head.at, int(head.id)), reverse=True)

    def of(self, kind: str) -> tuple[Row, ...]:
        """The rows of one kind."""
        return tuple(row for row in self.rows if row.kind == kind)

    def open(self, kind: str) -> tuple[Row, ...]:
        """The open rows of one kind."""
        return tuple(row for row in self.rows if row.kind == kind and row.state == OPEN)

    def row(self, id: str) -> Row | None:
        """One row, or None where no entry has it."""
        return self._by_id.get(id)

    # -- experiments -----------------------------------------------------------------------------------

    def ongoing(self) -> tuple[Row, ...]:
        """The open experiments, the earliest day first."""
        return tuple(sorted(self.open("experiment"), key=_day))

    def experiments_due(self, today: date) -> tuple[Row, ...]:
        """The open experiments whose day has come and that have not been asked about, the oldest day first."""
        silent = (row for row in self.ongoing() if not row.asked and row.offered is None)
        return tuple(row for row in silent if row.due and row.due <= today)

    def to_keep_or_release(self, today: date) -> tuple[Row, ...]:
        """The open experiments of which to ask, once, whether to keep them or let them go; the oldest day first.

        They have been asked about, and have rested since then and since their day.
        """
        rested = today - UNTIL_KEEP_OR_RELEASE
        silent = (row for row in self.ongoing() if row.offered is None)
        return tuple(row for row in silent if row.due and row.asked_on and max(row.due, row.asked_on) <= rested)

    def one_too_many(self, entry: str) -> tuple[Row, ...]:
        """The open experiments, where an entry has brought one more than is a focus; otherwise none."""
        ongoing = self.ongoing()
        return ongoing if len(ongoing) > MOST_OPEN and any(row.entry == entry for row in ongoing) else ()

    # -- people ----------------------------------------------------------------------------------------

    def owed(self) -> tuple[Row, ...]:
        """What waits for an answer from the manager, longest first."""
        return self.open("owed")

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
        for head in self._newest_first:
            for name in head.people:
                found.setdefault(name.casefold(), name)
        return tuple(found.values())

    def own_activities(self) -> tuple[Ticked, ...]:
        """The activities that the manager has added, latest first."""
        found: dict[tuple[str, str], Ticked] = {}
        for head in self._newest_first:
            for one in head.own_activities:
                found.setdefault((one["list"], one["id"]), one)
        return tuple(found.values())


def _day(row: Row) -> date:
    """The day an experiment is to be looked at."""
    return row.due or date.max


def _in_entry(head: Head, by: Became) -> _Said:
    """What an entry says of a row that it closes."""
    experiment = by.kind in STATES["experiment"]
    state = by.kind if experiment else "given" if by.kind == "answered" else None
    note = by.text if experiment or by.kind == "learned" else None
    return _Said(head.at, int(head.id), state, note, head.id)


def _by_person(kind: str, acts: Acts) -> Iterator[_Said]:
    """What a person has said of a row. Of the notes the last one stands; the others are earlier wordings of it."""
    standing = acts.standing(STATES.get(kind, ()))
    last = next((act.id for act in reversed(standing) if act.note), None)
    for number, act in enumerate(standing):
        yield _Said(act.at, number, act.state, act.note if act.id == last else None)


def _row(head: Head, became: Became) -> Row:
    """A row as the entry gave it."""
    return Row(
        became.id,
        became.kind,
        head.id,
        head.exercise,
        became.step,
        head.day,
        became.text,
        became.who,
        became.due,
    )


def _standing(row: Row, settled: list[_Said], acts: Acts) -> Row:
    """A row as it stands: the last state that was said, and all that entries say was learned."""
    said = [*settled, *_by_person(row.kind, acts)]
    said.sort(key=lambda one: (one.at, one.entry is None, one.number))
    notes = [one.note for one in said if one.note]
    stands = next((one for one in reversed(said) if one.state), None)
    asked = [one.at.date() for one in settled] + ([acts.asked] if acts.asked else [])
    return structs.replace(
        row,
        state=(stands.state if stands else None) or OPEN,
        asked=bool(asked),
        note="\n".join(notes) or None,
        asked_on=max(asked, default=None),
        offered=acts.offered,
        said_in=stands.entry if stands else None,
        undoable=stands is not None and stands.entry is None,
    )
