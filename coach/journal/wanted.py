"""What an entry must be to be found: the filters of the history, all of which must fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from datetime import date

from msgspec import Struct

from coach.journal.head import Head

TO_COME_BACK_TO = ("experiment", "open-question", "question", "owed")
"""The kinds of rows that stay open until something settles them."""


class Wanted(Struct, frozen=True):
    """What an entry must be, to be found. What is empty is not asked for.

    Attributes:
        query: Words that all stand in the entry, in any case.
        since, until: Local days, both included.
        theme: The folder its exercise lay in.
        exercise: Its name, with or without the pack.
        person: An alias that was answered with, in any spelling of it.
        became: A kind of ``TO_COME_BACK_TO`` that an answer became.
        still_open: Whether that row must be open yet; without ``became`` a row of any of the kinds.
        lang: The language it was written in.
        shared: Whether it has been shared, or has not.
        same_day_as: Written on this day of the year, in another year.
    """

    query: str = ""
    since: date | None = None
    until: date | None = None
    theme: str | None = None
    exercise: str | None = None
    person: str | None = None
    became: str | None = None
    still_open: bool = False
    lang: str | None = None
    shared: bool | None = None
    same_day_as: date | None = None


def no_rows() -> Mapping[str, Set[str]]:
    """Where nothing is known of rows, none is open."""
    return {}


def only_that(alias: str) -> Set[str]:
    """Where nothing is known of people, a name has no other spelling."""
    return {alias.casefold()}


class Known(Struct, frozen=True):
    """What is known of entries and does not stand in them.

    Attributes:
        open_rows: Gives, by an entry's id, the kinds of its rows that are open. Called only where it is asked for.
        shared: The ids of the entries that have been shared.
        spellings: Gives, by an alias, every spelling of it in small letters. Called only where it is asked for.
    """

    open_rows: Callable[[], Mapping[str, Set[str]]] = no_rows
    shared: Set[str] = frozenset()
    spellings: Callable[[str], Set[str]] = only_that


Fits = Callable[[Head], bool]


def fitting(wanted: Wanted, known: Known) -> Fits:
    """Whether everything but the words of the query fits. What is quickest to see is looked at first."""
    asked = (*_at_its_top(wanted, known), *_in_its_answers(wanted, known))
    return lambda head: all(fits(head) for fits in asked)


def _at_its_top(wanted: Wanted, known: Known) -> Iterator[Fits]:
    """What can be seen without reading the answers."""
    since, until, day, name = wanted.since, wanted.until, wanted.same_day_as, wanted.exercise
    if since is not None:
        yield lambda head: head.day >= since
    if until is not None:
        yield lambda head: head.day <= until
    if day is not None:
        yield lambda head: head.at.day == day.day and head.at.month == day.month and head.at.year != day.year
    if wanted.theme is not None:
        yield lambda head: head.theme == wanted.theme
    if name is not None:
        yield lambda head: name in (head.exercise, (head.exercise or "").partition("/")[2])
    if wanted.lang is not None:
        yield lambda head: head.lang == wanted.lang
    if wanted.shared is not None:
        yield lambda head: (head.id in known.shared) is wanted.shared


def _in_its_answers(wanted: Wanted, known: Known) -> Iterator[Fits]:
    """What the answers tell."""
    kinds = frozenset((wanted.became,) if wanted.became else TO_COME_BACK_TO)
    if wanted.still_open:
        rows = known.open_rows()
        yield lambda head: not kinds.isdisjoint(rows.get(head.id, ()))
    elif wanted.became is not None:
        yield lambda head: any(row.kind == wanted.became for row in head.became)
    if wanted.person is not None:
        person = known.spellings(wanted.person)
        yield lambda head: any(one.casefold() in person for one in head.people)
