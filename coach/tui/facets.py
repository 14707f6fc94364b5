"""What the journal can be asked for on a screen: for each facet the values that are there, in words."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from coach.journal.head import Head
from coach.journal.journal import Journal
from coach.journal.wanted import TO_COME_BACK_TO, Wanted
from coach.words.asked import asked_for, period
from coach.words.texts import Texts


class Value(Struct, frozen=True):
    """One value of a facet, and what is asked for when it is chosen."""

    label: str
    wanted: Wanted


class Facet(Struct, frozen=True):
    """One thing that can be asked for.

    Attributes:
        label: Its name.
        now: What is asked for just now, in words.
        values: What can be chosen.
    """

    label: str
    now: str
    values: tuple[Value, ...]


def facets(journal: Journal, wanted: Wanted, today: date, words: Texts) -> tuple[Facet, ...]:
    """The facets that have something to choose among in this journal."""
    heads = journal.heads()
    none = Wanted()
    made = (
        _facet("theme", wanted, ("theme",), _themes(heads, words), words),
        _facet("exercise", wanted, ("exercise",), _exercises(heads), words, dict(_titles(heads))),
        _facet("person", wanted, ("person",), ((name, {"person": name}) for name in journal.people.all()), words),
        _facet("period", wanted, ("since", "until"), _periods(heads, today, words), words),
        _facet("became", wanted, ("became", "still_open"), _became(words), words),
        _facet("lang", wanted, ("lang",), _languages(heads, words), words),
    )
    found = [facet for facet in made if len(facet.values) > 1]
    same = replace(wanted, same_day_as=None if wanted.same_day_as else today)
    label = words.looking_back.facets["same-day"]
    now = asked_for(Wanted(same_day_as=wanted.same_day_as), words)
    found.append(Facet(label, now, (Value(label, same),)))
    if replace(wanted, query="") != none:
        clear = words.looking_back.facets["clear"]
        found.append(Facet(clear, "", (Value(clear, Wanted(wanted.query)),)))
    return tuple(found)


def _facet(
    name: str,
    wanted: Wanted,
    fields: Sequence[str],
    values: Iterator[tuple[str, dict[str, object]]],
    words: Texts,
    titles: dict[str, str] | None = None,
) -> Facet:
    """A facet over some fields of ``Wanted``; everything is the first of its values."""
    said = words.looking_back
    nothing = {field: getattr(Wanted(), field) for field in fields}
    only = replace(Wanted(), **{field: getattr(wanted, field) for field in fields})
    now = asked_for(only, words, (titles or {}).get(wanted.exercise or ""))
    rows = [Value(said.everything, replace(wanted, **nothing))]
    rows += [Value(label, replace(wanted, **{**nothing, **asked})) for label, asked in values]
    return Facet(said.facets[name], now, tuple(rows))


def _themes(heads: Sequence[Head], words: Texts) -> Iterator[tuple[str, dict[str, object]]]:
    """The themes that have been written in, in their order."""
    there = {head.theme for head in heads}
    for theme, name in words.themes.items():
        if theme in there:
            yield name, {"theme": theme}


def _titles(heads: Sequence[Head]) -> Iterator[tuple[str, str]]:
    """The exercises that have been walked, each with the title it had last."""
    seen: set[str] = set()
    for head in heads:
        if head.exercise is not None and head.exercise not in seen:
            seen.add(head.exercise)
            yield head.exercise, head.title or head.exercise


def _exercises(heads: Sequence[Head]) -> Iterator[tuple[str, dict[str, object]]]:
    """The exercises that have been walked, by title."""
    for name, title in sorted(_titles(heads), key=lambda one: one[1].casefold()):
        yield title, {"exercise": name}


def _periods(heads: Sequence[Head], today: date, words: Texts) -> Iterator[tuple[str, dict[str, object]]]:
    """Spans of days: near ones, then each year."""
    said = words.looking_back.periods
    first = today.replace(day=1)
    before = (first - timedelta(days=1)) if first > date.min else first
    last = today.replace(day=monthrange(today.year, today.month)[1])
    yield said["month"], {"since": first, "until": last}
    yield said["last-month"], {"since": before.replace(day=1), "until": before}
    for days in (30, 90):
        yield said[str(days)], {"since": today - timedelta(days=days - 1), "until": today}
    for year in sorted({head.at.year for head in heads}, reverse=True):
        since, until = date(year, 1, 1), date(year, 12, 31)
        yield period(since, until, words), {"since": since, "until": until}


def _became(words: Texts) -> Iterator[tuple[str, dict[str, object]]]:
    """What answers may have become, each also where it is open yet."""
    for kind in TO_COME_BACK_TO:
        yield words.filters.became[kind], {"became": kind, "still_open": False}
        yield words.filters.still_open[kind], {"became": kind, "still_open": True}


def _languages(heads: Sequence[Head], words: Texts) -> Iterator[tuple[str, dict[str, object]]]:
    """The languages that have been written in."""
    there = {head.lang for head in heads}
    for lang, name in words.filters.written_in.items():
        if lang in there:
            yield name, {"lang": lang}
