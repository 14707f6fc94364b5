"""The typed set of texts about looking back: the history and the entry on the screens."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class LookingBack(Struct, frozen=True):
    """What is said where the journal is read.

    Attributes:
        facets: What can be asked for, by its name in ``FilterDialog``.
        periods: Spans of days, by their code.
    """

    hits: Counted
    near: Counted
    looking: str
    nothing_found: str
    search_example: str
    esc_shows_all: str
    calendar: str
    calendar_keys: str
    calendar_nothing: str
    go_to: str
    not_a_day: str
    filter_title: str
    filter_keys: str
    facets: dict[str, str]
    everything: str
    periods: dict[str, str]
    no_entry: str
    was_changing: str
    deleted_are_there: str
    no_more: str
    goes_on: str
    once_only: str
    asked_before: str
    is_deleted: str
    was_deleted: str
    is_back: str
    deleted_ones: str
    nothing_deleted: str
    which_answer: str
    nothing_to_change: str
    edit: str
    changed: str
    copied: str
    versions: str
    newest: str
    let_it_be: str
    for_good: str
    for_good_reaches: str
    for_good_not: str
    for_good_yes: str
    before_delete: Counted
    still_holding: str
    empty_damaged: str
    read_it: str
