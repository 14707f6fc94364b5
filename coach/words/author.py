"""The typed set of texts for whoever writes exercises: beginning one, looking at it, printing it."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class Author(Struct, frozen=True, eq=False):
    """What is said to whoever writes.

    Attributes:
        reasons: Why a file could not be read or written, as a clause.
        not_an_exercise: What a file is instead of an exercise → a sentence that says so, with ``{path}``.
        pieces: What can be begun → the word for it on the command line.
        begun: What was begun → what to do next, with ``{path}``.
    """

    # Beginning something new
    pieces: dict[str, str]
    no_piece: str
    not_a_name: str
    try_name: str
    taken_name: str
    already_there: str
    begun: dict[str, str]

    # Files
    no_file: str
    not_written: str
    not_read: str
    has_errors: str
    not_an_exercise: dict[str, str]
    reasons: dict[str, str]
    replace: str
    left_alone: str
    sheet_lies: str

    # Looking at it
    preview: str
    nothing_kept: str
    trial_answers: str
    trial_experiment: str
    trial_end: str
    preview_over: str
    to_mend: Counted
    to_look_at: Counted
    last_good: str
    first_mend: str
    first_mend_more: str
    file_gone: str
    at_line: str
    all_open: str
    no_other: str
    which_file: str
    which_file_more: str
    open_keys: str
