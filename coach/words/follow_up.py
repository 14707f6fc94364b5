"""The typed set of texts about what answers became: how each thing stands, and what is asked of it."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class FollowUp(Struct, frozen=True):
    """What is said of what answers became.

    Attributes:
        title: What all of it is called together.
        headings, nothing: Kind of row → what they are called; what is said where there are none.
        look_at: Said of an experiment whose day has come, with ``{text}``.
        choices: State → what the manager says to set it.
        stands: State → how it is told.
        after: State → what is said when it has been set.
        note: State → what stands before what was written with it.
        ask_note: State → the question after what might be written with it; states without one are not asked.
        cannot: Why nothing could be done, by ``CannotFollowUp.code``; with ``{states}``.
    """

    title: str
    headings: dict[str, str]
    nothing: dict[str, str]
    not_known_yet: str
    look_at: str
    choices: dict[str, str]
    stands: dict[str, str]
    after: dict[str, str]
    note: dict[str, str]
    ask_note: dict[str, str]
    undone: str
    time_to_look: str
    going_on: str
    settled: str

    # Someone else knows
    to_ask: str
    ask_question: str

    # One more experiment than is a focus, and one that has rested
    one_too_many: Counted
    which_to_release: str
    keep_all: str
    keep_them: str
    keep_or_release: str
    keep: str
    kept: str
    release: str
    keep_or_release_line: str

    # Then and now
    what_do_you_see: str
    see_line: str
    question_then: str

    # The command
    cannot: dict[str, str]
    no_state: str
    no_id: str
    one_text: str
    state_place: str
