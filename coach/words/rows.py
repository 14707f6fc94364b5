"""How a row of the ledger is told in a few words, the same in every face."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from coach.words.dates import list_day
from coach.words.texts import Texts


class Told(Protocol):
    """A row as the ledger has it."""

    @property
    def kind(self) -> str:
        """What it is."""

    @property
    def text(self) -> str | None:
        """Its words."""

    @property
    def who(self) -> str | None:
        """A person's alias."""

    @property
    def since(self) -> date:
        """The day it was written."""

    @property
    def due(self) -> date | None:
        """The day an experiment is to be looked at."""

    @property
    def state(self) -> str:
        """How it stands."""

    @property
    def note(self) -> str | None:
        """What was written of it."""


def row_text(row: Told) -> str:
    """Who and what."""
    return ": ".join(part for part in (row.who, row.text) if part)


def row_quiet(row: Told, today: date, words: Texts) -> str:
    """Its day, or how long somebody has waited, or how it stands; what may be left out where there is no room."""
    if row.state != "open":
        return words.follow_up.stands[row.state]
    if row.kind == "experiment" and row.due is not None:
        return words.looked_at_on.format(day=list_day(row.due, today, words))
    if row.kind == "owed":
        return words.screens.days((today - row.since).days)
    return list_day(row.since, today, words)


def row_note(row: Told, words: Texts) -> str:
    """What was written of it, empty where nothing was."""
    return words.follow_up.note[row.state].format(text=row.note) if row.note else ""
