"""What the app Day One exports as JSON. Pictures and sound stay where they are."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from coach.journal.imports.found import Code, Door, Finds, Problem, Source
from coach.journal.imports.json_list import elements, read
from coach.journal.imports.wall_clock import wall_clock

STAR = "★"

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PICTURE = re.compile(r"!\[[^\]\n]{0,200}\]\(dayone-moment:[^)\n]{0,200}\)[ \t]*\n?")
_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+\-]*(?:/[A-Za-z0-9_+\-]+){0,3}")


class _Entry(msgspec.Struct, frozen=True, rename="camel"):
    """An entry."""

    creation_date: str
    text: str = ""
    time_zone: str | None = None
    tags: list[str] = []
    starred: bool = False


def day_one(source: Source, door: Door) -> Finds:
    """The entries of an export, each at the hour that its own clock showed."""
    found, problems = elements(source, door, held=True)
    yield from problems
    unknown: set[str] = set()
    pictures = 0
    for element in found:
        entry = read(element, _Entry, source, door)
        if isinstance(entry, Problem):
            yield entry
            continue
        at = wall_clock(entry.creation_date)
        if at is None:
            yield door.problem(source, element[0], Code.BAD_DATE, entry.creation_date)
            continue
        zone = _zone(entry.time_zone)
        if entry.time_zone and zone is None and entry.time_zone not in unknown and len(unknown) < 100:
            unknown.add(entry.time_zone)
            yield door.problem(source, element[0], Code.ZONE, entry.time_zone)
        text, left_out = _PICTURE.subn("", entry.text)
        pictures += left_out
        text = "\n\n".join(filter(None, [_ESCAPED.sub(r"\1", text).rstrip(), _tags(entry)]))
        yield from door.writing(source, element[0], _there(at, zone, door), text)
    if pictures:
        yield door.problem(source, 0, Code.PICTURES, str(pictures))


def _tags(entry: _Entry) -> str:
    """The star and the tags, as a line of text."""
    tags = ["#" + "-".join(tag.split()) for tag in entry.tags if tag.strip()]
    return " ".join([STAR, *tags] if entry.starred else tags)


def _zone(name: str | None) -> tzinfo | None:
    """The time zone of that name, if this computer knows it."""
    if not name or not _ZONE.fullmatch(name) or len(name) > 64:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _there(at: datetime, zone: tzinfo | None, door: Door) -> datetime:
    """An instant as the clock showed it where it was written; where that is not known, as one shows it here."""
    try:
        if zone is None:
            return door.local(at)
        there = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(zone)
        # Only the offset of that moment is kept: what a zone means changes over the years.
        return datetime.fromisoformat(there.replace(microsecond=0).isoformat())
    except (OverflowError, ValueError):
        return at
