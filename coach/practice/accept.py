"""What fits as an answer at a place of a walk. The rules are the journal's: here it is told what the place offers."""

from __future__ import annotations

from coach.journal.entry import Answer
from coach.journal.fit import Offered, Refusal, fit, own_activity
from coach.practice.places import Place

__all__ = ["Refusal", "accept", "own_activity"]


def accept(place: Place, value: object) -> Answer | Refusal | None:
    """The answer to keep, None for nothing, or why the value does not fit (``fit``)."""
    step = place.step
    return fit(Offered(step.kind.value, place.options, step.low, step.high), value)
