"""The typed set of texts about the journal's files: where they lie, whether they are whole, and moving them."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class Care(Struct, frozen=True, eq=False):
    """What is said of the journal's files.

    Attributes:
        damage: What is wrong at a place, by the store's code.
        obstacles: Why the journal may not lie somewhere, by the store's code; with ``{path}``.
    """

    lies_in: str
    none_yet: str
    whole: str
    not_whole: str
    entries: Counted
    records: Counted
    at: str
    at_file: str
    damage: dict[str, str]
    left_alone: str
    kept: str
    anchored: str
    not_anchored: str
    was_put_back: str
    newer: str
    devices: Counted
    device: str
    here: str
    formerly_here: str
    elsewhere: str
    never: str
    compacted: str
    already_compact: str
    moved: str
    left: str
    obstacles: dict[str, str]
    chosen_elsewhere: str
    where_to: str
    only_for_move: str
    settings_not_written: str
    not_moved: str
