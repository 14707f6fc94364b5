"""The one suggestion for now: what was begun, else the first day, else the daily check-in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.journal.draft import Draft
from coach.journal.head import Head

FIRST_DAY = "coach/first-day"
DAILY = "coach/daily-check-in"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What fits now.

    Attributes:
        kind: ``draft``, ``first-day`` or ``daily``: also the code of the reason.
        exercise: The full name; None for a draft of free writing.
        draft: The draft to go on with, of kind ``draft``.
    """

    kind: str
    exercise: str | None
    draft: Draft | None = None


def suggest(heads: Sequence[Head], drafts: Sequence[Draft]) -> Suggestion:
    """The suggestion, from what has been written.

    Args:
        drafts: Newest first.
    """
    if drafts:
        return Suggestion("draft", None, drafts[0])
    if not any(head.exercise == FIRST_DAY and head.finished for head in heads):
        return Suggestion("first-day", FIRST_DAY)
    return Suggestion("daily", DAILY)
