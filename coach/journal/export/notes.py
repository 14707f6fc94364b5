"""What there is to know of an export, a sentence each: for the page itself, and for whoever has just written it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from coach.journal.export.copies import Counts
from coach.words.dates import long_day
from coach.words.texts import Texts


def made(counts: Counts, day: date, words: Texts) -> str:
    """How much it is, and when it was written."""
    return words.export.made.format(entries=words.export.entries(counts.entries), day=long_day(day, words))


def notes(counts: Counts, words: Texts, *, without_private: bool, without_names: bool) -> Iterator[str]:
    """Who can read it, and what is not in it."""
    said = words.export
    yield said.anyone
    if without_private and counts.private:
        yield said.private_left_out(counts.private)
    if without_names:
        yield said.names_replaced
    if counts.unreadable:
        yield said.as_it_lies(counts.unreadable)
    if counts.withheld:
        yield said.withheld(counts.withheld)
