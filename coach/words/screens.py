"""The typed set of texts that only the screens says."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class Screens(Struct, frozen=True, eq=False):
    """What only the screens say.

    Attributes:
        commands: Command id → its name beside its key, a word or two.
        helps: Command id → what it does, for the help. Where a screen only tries things, a key of its own.
        keys: Key → what is printed on it, where that differs from its name.
    """

    commands: dict[str, str]
    helps: dict[str, str]
    keys: dict[str, str]
    help_title: str
    help_close: str
    carried: str
    nothing_carried: str
    until: str
    wanted_to_ask: str
    waiting: str
    nobody_waiting: str
    days: Counted
    ready: str
    not_kept: str
    not_kept_help: str
    history: str
    entries: Counted
    drafts: str
    draft_of: str
    all_answers: str
    fault: str
    no_rescue: str
    now: str
    then: str
    at_most: str
    chosen: str
    counted: Counted
    counted_of: str
    another_day: str
    day_example: str
    in_days: Counted
    look_when: str
    keys_activities: str
    keys_day: str
    keys_list: str
    keys_many: str
    keys_one: str
    keys_people: str
    keys_rank: str
    keys_scale: str
    name_example: str
    own_activity: str
    moving: str
    pause_left: Counted
    pause_over: str
    pause_ends: str
