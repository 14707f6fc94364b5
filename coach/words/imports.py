"""The typed set of texts about taking in journals from elsewhere."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class Imports(Struct, frozen=True, eq=False):
    """What is said when something is imported.

    Attributes:
        refused: Why what was asked for cannot be read at all, by code; with ``{path}``.
        codes: What there is to say of a place in a file, by code; with ``{value}``.
        may_save: Asks whether so many may be saved; ``yes`` are the answers that say so.
        not_all_saved, stopped: So many ``{n}`` of so many ``{of}`` were saved before it ended.
        options: Option, without its hyphens → what it does.
    """

    title: str
    which_file: str
    written_by: str
    kinds: dict[str, str]
    look: str
    save: Counted
    other_kind: str
    keys: str
    refused: dict[str, str]
    not_this_format: str
    nothing: str
    new: Counted
    nothing_new: str
    one_day: str
    days: str
    known: Counted
    deleted: Counted
    first: str
    left_out: str
    worth_a_look: str
    codes: dict[str, str]
    at: str
    at_file: str
    more: Counted
    may_save: Counted
    yes: tuple[str, ...]
    nothing_saved: str
    progress: str
    saved: Counted
    not_all_saved: str
    stopped: str
    options: dict[str, str]
