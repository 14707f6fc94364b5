"""The filters of ``coach history``, as they are written, and what they mean; for every verb that chooses entries."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from coach.cli.call import Call
from coach.cli.wrong import WRONG_USAGE, Wrong
from coach.text import line
from coach.words.dates import typed_day

if TYPE_CHECKING:
    from coach.journal.wanted import Wanted

KINDS = ("experiment", "open-question", "question", "owed")
"""What an answer may have become, to be looked for."""


def filter_options(call: Call) -> list[click.Parameter]:
    """The filters as a verb's options, the words to look for first."""
    plain = call.words.plain

    def value(name: str, metavar: str | None = None, to: str = "", **more: object) -> click.Option:
        names = [f"--{name}", *([to] if to else [])]
        return click.Option(names, metavar=metavar, help=plain.options[name], **more)  # type: ignore[arg-type]

    return [
        click.Argument(["query"], required=False, metavar=f"[{plain.query_place}]"),
        value("from", plain.day_place, "since"),
        value("to", plain.day_place, "until"),
        value("theme", "T"),
        value("exercise", plain.exercise_place),
        value("person", "P"),
        value("became", "K", type=click.Choice(KINDS)),
        value("open", to="still_open", is_flag=True),
        value("written-in", type=click.Choice(["sv", "en"])),
        value("on-this-day", is_flag=True),
    ]


def wanted_of(
    call: Call,
    query: str | None = None,
    *,
    since: str | None = None,
    until: str | None = None,
    theme: str | None = None,
    exercise: str | None = None,
    person: str | None = None,
    became: str | None = None,
    still_open: bool = False,
    written_in: str | None = None,
    on_this_day: bool = False,
) -> Wanted:
    """What the filters ask for."""
    from coach.journal.wanted import Wanted

    return Wanted(
        query=line(query or "").strip(),
        since=_day(call, since),
        until=_day(call, until),
        theme=_theme(call, theme),
        exercise=exercise,
        person=person,
        became=became,
        still_open=still_open,
        lang=written_in,
        same_day_as=call.clock().date() if on_this_day else None,
    )


def _day(call: Call, typed: str | None) -> date | None:
    """A day as it was typed."""
    if typed is None:
        return None
    day = typed_day(typed, call.clock().date())
    if day is None:
        raise Wrong(call.words.looking_back.not_a_day, WRONG_USAGE)
    return day


def _theme(call: Call, typed: str | None) -> str | None:
    """A theme by its id or its name."""
    names = {name.casefold(): id for id, name in call.words.themes.items()}
    return None if typed is None else names.get(typed.strip().casefold(), typed.strip())
