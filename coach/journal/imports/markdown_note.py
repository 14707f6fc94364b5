"""A note in a Markdown file, as Obsidian and others keep them: the day is in the file's name or at its top."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePosixPath

from coach.journal.imports.decoded import decoded
from coach.journal.imports.found import Code, Door, Finds, Source
from coach.journal.imports.front_matter import front_matter
from coach.journal.imports.wall_clock import wall_clock
from coach.text import newlines

NOON = 12
"""The hour of a note that has only a day: no zone makes another day of it."""

DATES = ("date", "datum")
CREATED = ("created", "creation date", "created at", "skapad")
TITLES = ("title", "titel", "rubrik")
TAGS = ("tags", "tag", "taggar")

_NAME = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d\d)\2(\d\d)(?:[T _-]+(\d\d)[-.:h](\d\d))?(?!\d)")


def markdown_note(source: Source, door: Door) -> Finds:
    """The one entry of a file."""
    text, told = decoded(source, door)
    rows = newlines(text).split("\n")
    top = front_matter(rows)
    body = "\n".join(rows[top.rows :])
    if not body.strip():
        return
    yield from told
    named, title = _named(PurePosixPath(source.name).stem)
    at = _at(top.facts, named)
    if at is None:
        yield door.problem(source, 1, Code.NO_DATE, source.name)
        return
    title = next((top.facts[key][0] for key in TITLES if top.facts.get(key)), title)
    whole = "\n\n".join(filter(None, [_titled(title, body), _rest(top.facts)]))
    yield from door.writing(source, top.rows + 1, at, whole)


def _named(name: str) -> tuple[datetime | None, str]:
    """The day, perhaps with the hour, that a file's name holds, and the rest of the name."""
    for match in _NAME.finditer(name):
        hour, minute = match[5] or NOON, match[6] or 0
        at = wall_clock(f"{match[1]}-{match[3]}-{match[4]} {hour}:{int(minute):02}")
        if at is not None:
            rest = f"{name[: match.start()]} {name[match.end() :]}"
            return at, rest.strip(" -_–,.")
    return None, name


def _at(facts: Mapping[str, tuple[str, ...]], named: datetime | None) -> datetime | None:
    """When a note was written: ``date`` at its top says so, then the file's name, then when it was made."""
    date, created = _dated(facts, DATES), _dated(facts, CREATED)
    if date is None:
        same = created is not None and named is not None and created.date() == named.date()
        return created if same or named is None else named
    return created if _only_a_day(date) and created is not None and created.date() == date.date() else date


def _dated(facts: Mapping[str, tuple[str, ...]], keys: tuple[str, ...]) -> datetime | None:
    """The first date that stands under one of these keys."""
    for key in keys:
        for value in facts.get(key, ())[:1]:
            at = wall_clock(value)
            if at is not None:
                return at if ":" in value else at.replace(hour=NOON)
    return None


def _only_a_day(at: datetime) -> bool:
    """Whether an hour was put in for want of one."""
    return at.tzinfo is None and (at.hour, at.minute, at.second) == (NOON, 0, 0)


def _titled(title: str, body: str) -> str:
    """The text under its title, unless it begins with that already."""
    body = body.strip("\n").rstrip()
    first = body.lstrip().partition("\n")[0].strip("# \t")
    return body if not title or first.casefold() == title.casefold() else f"{title}\n\n{body}"


def _rest(facts: Mapping[str, tuple[str, ...]]) -> str:
    """What else stands at the top: the tags as words with a hash, and every other fact as it was."""
    values = [value for key in TAGS for value in facts.get(key, ())]
    tags = [f"#{'-'.join(tag.lstrip('#').split())}" for value in values for tag in value.split(",")]
    known = (*DATES, *CREATED, *TITLES, *TAGS)
    others = [f"{key}: {', '.join(values)}" for key, values in facts.items() if values and key not in known]
    return "\n".join(filter(None, [" ".join(tag for tag in tags if tag != "#"), *others]))
