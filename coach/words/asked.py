"""What is looked for in the journal, all of it on one line. The same in every face."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Protocol

from coach.words.dates import day_of_year, month, plain_day
from coach.words.texts import Texts


class Asked(Protocol):
    """What is looked for, as the journal takes it."""

    @property
    def query(self) -> str:
        """Words."""

    @property
    def since(self) -> date | None:
        """The first day."""

    @property
    def until(self) -> date | None:
        """The last day."""

    @property
    def theme(self) -> str | None:
        """The theme's id."""

    @property
    def exercise(self) -> str | None:
        """The exercise's name."""

    @property
    def person(self) -> str | None:
        """An alias."""

    @property
    def became(self) -> str | None:
        """A kind of row."""

    @property
    def still_open(self) -> bool:
        """Whether it is open yet."""

    @property
    def lang(self) -> str | None:
        """The language it was written in."""

    @property
    def shared(self) -> bool | None:
        """Whether it has been shared."""

    @property
    def same_day_as(self) -> date | None:
        """A day of other years."""


def asked_for(asked: Asked, words: Texts, title: str | None = None) -> str:
    """All that is looked for, on one line: ``Öppna upp, med LK, i mars 2026, med ett försök``. Empty for everything.

    Args:
        title: The exercise's title; without it its name is said.
    """
    text = ", ".join(_parts(asked, words, title))
    return text[:1].upper() + text[1:]


def _parts(asked: Asked, words: Texts, title: str | None) -> Iterator[str]:
    """What is asked for, one thing after the other."""
    said = words.filters
    if asked.query.strip():
        yield said.query.format(query=" ".join(asked.query.split()))
    if asked.theme is not None:
        yield words.themes.get(asked.theme, asked.theme)
    if asked.exercise is not None:
        yield title or asked.exercise
    if asked.person is not None:
        yield said.person.format(name=asked.person)
    if asked.since is not None or asked.until is not None:
        yield period(asked.since, asked.until, words)
    if asked.same_day_as is not None:
        yield said.same_day.format(day=day_of_year(asked.same_day_as, words))
    if asked.still_open:
        yield said.still_open[asked.became or "any"]
    elif asked.became is not None:
        yield said.became[asked.became]
    if asked.lang is not None:
        yield said.written_in.get(asked.lang, asked.lang)
    if asked.shared is not None:
        yield said.shared if asked.shared else said.not_shared


def period(since: date | None, until: date | None, words: Texts) -> str:
    """A span of days, both included, one of them at least: as a day, a month or a year where it is one."""
    said = words.filters
    if since is None or until is None:
        text = said.until if since is None else said.since
        return text.format(day=plain_day(since or until or date.min, words))
    if since == until:
        return said.on_day.format(day=plain_day(since, words))
    if (since.month, since.day, until.month, until.day) == (1, 1, 12, 31) and since.year == until.year:
        return said.in_year.format(year=since.year)
    whole = since.day == 1 and until.day == monthrange(until.year, until.month)[1]
    if whole and (since.year, since.month) == (until.year, until.month):
        return said.in_month.format(month=month(since, words))
    return said.between.format(since=plain_day(since, words), until=plain_day(until, words))
