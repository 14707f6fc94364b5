"""The typed set of texts about the library: what there is to do, who made it, and when it was done last."""

from __future__ import annotations

from msgspec import Struct

from coach.words.counted import Counted


class Shelves(Struct, frozen=True):
    """What the library says.

    Attributes:
        built_in: What the pack that comes with Coach is called, in every language.
        in_language: A language → what is said of what there is in that language alone.
    """

    title: str
    exercises: Counted
    programmes: str
    packs: str
    built_in: str
    search_example: str
    nothing_found: str
    in_language: dict[str, str]
    done_last: str
    builds_on: str
    made_by: str
    from_pack: str
    weeks: Counted
    passes: Counted
    day: str
    returns: Counted
    milestone: str
    between: str
    version: str
    licence: str
    languages: str
    only_to_read: str
