"""What a person has said of one row of the ledger, beside what entries say of it.

Nothing is taken away from it: another state, another wording and *undo* are added, so that every wording is kept
and two devices that said something at the same time lose neither.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Annotated

from msgspec import Meta, Struct

LONGEST_ID = 16
"""Digits of a number of 53 bits."""


class Act(Struct, frozen=True, omit_defaults=True):
    """One thing that was said of a row: how it stands, or that an earlier act is taken back.

    Attributes:
        state: One of those that the row's kind has (``ledger.STATES``); None for an *undo*.
        note: What was written with it: a learning, an answer, what was heard.
        undoes: The id of the act that is taken back.
    """

    id: str
    at: Annotated[datetime, Meta(tz=True)]
    state: str | None = None
    note: str | None = None
    undoes: str | None = None


class Acts(Struct, frozen=True, omit_defaults=True):
    """All that was said of one row, oldest first.

    Attributes:
        entry: The entry that the row stands in, or stood in before it was changed: what was said goes with it.
        asked: The day on which a pass last asked about it and got no answer.
        offered: The day on which it was asked whether to keep it or let it go. That is asked once.
    """

    entry: str | None = None
    acts: tuple[Act, ...] = ()
    asked: date | None = None
    offered: date | None = None

    def standing(self, states: Collection[str]) -> tuple[Act, ...]:
        """The acts that set one of these states and have not been taken back."""
        undone = {act.undoes for act in self.acts}
        return tuple(act for act in self.acts if act.state in states and act.id not in undone)

    def note(self, states: Collection[str]) -> str | None:
        """What was written last: the wording that stands. The others are earlier ones."""
        return next((act.note for act in reversed(self.standing(states)) if act.note), None)


def is_row_id(id: str) -> bool:
    """Whether something can be kept under a row's id: in an entry that was changed by hand it may be anything."""
    return id.isascii() and id.isdecimal() and len(id) <= LONGEST_ID


def together(found: Iterable[Acts]) -> Acts:
    """What several devices have said of one row without knowing of each other, as one."""
    found = tuple(found)
    acts = {act.id: act for one in found for act in one.acts}
    return Acts(
        next((one.entry for one in found if one.entry), None),
        tuple(sorted(acts.values(), key=lambda act: (act.at, len(act.id), act.id))),
        max((one.asked for one in found if one.asked), default=None),
        min((one.offered for one in found if one.offered), default=None),
    )
