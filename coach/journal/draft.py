"""An exercise that has been begun: what stands at each step, and all that is needed to take it up again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from msgspec import Struct

from coach.journal.entry import UNFINISHED


class Mark(Struct, frozen=True, omit_defaults=True):
    """What stands at one step.

    Attributes:
        state: ``answered``, ``dont-know``, ``skipped``, or ``unfinished`` where nothing has been decided.
        answer: What was written, kept also under *don't know yet* and *skipped*.
        followups: The answers to the follow-up questions, as far as they go.
        hints: How many hints have been opened.
        kept_open: Ids of what waits for an answer that a named person is *not* said to have got.
    """

    state: str = UNFINISHED
    answer: Any = None
    followups: tuple[str, ...] = ()
    hints: int = 0
    kept_open: tuple[str, ...] = ()


class Draft(Struct, frozen=True):
    """A pass that can be taken up again, whatever ended it.

    Attributes:
        id: A decimal number, which the entry takes over.
        saved: When something in it last changed.
        pack, theme: Where the exercise came from; both None for free writing.
        lang: The language it is walked in.
        source: The exercise file's bytes: it is finished on the text it began with. Empty for free writing.
        at: The key of the place where the manager stood; None before the first and after the last.
        marks: Key of a place → what stands there.
    """

    id: str
    started: datetime
    saved: datetime
    pack: str | None
    theme: str | None
    lang: str
    source: bytes
    at: str | None = None
    marks: dict[str, Mark] = {}
