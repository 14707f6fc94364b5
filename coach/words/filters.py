"""The typed set of texts about what is looked for in the journal."""

from __future__ import annotations

from msgspec import Struct


class Filters(Struct, frozen=True):
    """What is said of filters.

    Attributes:
        became: Kind of row → that an answer became one.
        still_open: The same, open yet; ``any`` where the kind does not matter.
        written_in: Language → that it was written in it.
        marks: What a marked day in the calendar means → its legend.
    """

    query: str
    person: str
    in_month: str
    in_year: str
    on_day: str
    since: str
    until: str
    between: str
    became: dict[str, str]
    still_open: dict[str, str]
    written_in: dict[str, str]
    shared: str
    not_shared: str
    same_day: str
    marks: dict[str, str]
