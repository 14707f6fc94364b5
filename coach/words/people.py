"""The typed set of texts about the people who have been named: who they are, everything about one, forgetting one."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class People(Struct, frozen=True):
    """What is said of people.

    Attributes:
        someone, someones: What stands in the place of whoever is forgotten, and its genitive.
        reached: What forgetting reaches, by the journal's word for it.
    """

    title: str
    care: str
    forget: str
    new_name: str
    become: str
    which_file: str
    none_yet: str
    also: str
    someone: str
    someones: str

    # Everything about
    about: str
    nowhere: str
    note: str
    readable: str

    # Forgetting
    cannot_be_undone: str
    reached: dict[str, Counted]
    in_deleted: Counted
    not_reached: str
    ordinary: dict[str, str]
    sure: str
    left: str
    with_yes: str
    forgotten: str
    now: Counted
    still_in: str
    empty_damaged: str
    emptied: str

    # Another name
    no_alias: str
    which: str
    which_two: str
    nobody: str
    same_name: str
    become_one: str
    sure_one: str
    not_renamed: str
    renamed: Counted
