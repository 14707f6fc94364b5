"""The typed set of texts about changing, deleting and bringing back what has been written."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class Changing(Struct, frozen=True):
    """What is said about what was written, when it changes.

    Attributes:
        how: What stands at the top of the readable copy, a remark on each line.
        kinds: Kind of answer → how it is written in the copy; with ``{low}`` and ``{high}``.
        look: The word before the day an experiment is looked at.
        cannot: Under an answer that cannot be changed.
        slips: What is wrong in the copy, by its code; with ``{text}``.
    """

    how: tuple[str, ...]
    kinds: dict[str, str]
    look: str
    cannot: str
    slips: dict[str, str]
    at_line: str
    not_read: str

    copy_at: str
    no_editor: str
    editor_failed: str
    no_folder: str
    not_utf8: str
    unreadable: str
    open_again: str
    unchanged: str
    changed: str
    copy_left: str
    left_behind: str
    text_in: str
    saved_elsewhere: str

    delete_undone: Counted
    delete_for_good: Counted
    sure: str
    sure_for_good: str
    deleted: str
    gone: str
    still_holding: str
    empty_damaged: str
    emptied: str
    left: str
    with_yes: str

    version: str
    restored: str
    restored_version: str
    no_version: str
    nothing_deleted: str
    deleted_ones: str
    already: str
