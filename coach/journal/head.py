"""What a list, the ledger and today need of an entry, read from its JSON without the rest of it."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, tzinfo
from sys import intern
from typing import Any, cast

import msgspec
from msgspec import Struct

from coach.journal import answers
from coach.journal.entry import ANSWERED, NOT_SHOWN, Became, Entry, FollowUp, Ticked
from coach.journal.unknown import instant

_BECAME_NOTHING = b'"became":[]}'
"""The end of nearly every entry that became nothing: to look there saves reading the rest."""


class Head(Struct, frozen=True, gc=False):
    """The head of an entry. What stands in its answers is read when it is asked for.

    Attributes:
        at: The instant it is dated by, local time.
        exercise: The full name, None for free writing; likewise title and theme.
        finished: False for a pass that was set aside.
        document: The entry's JSON.
    """

    id: str
    at: datetime
    exercise: str | None
    title: str | None
    theme: str | None
    lang: str
    finished: bool
    document: bytes

    @property
    def day(self) -> date:
        """The local day."""
        return self.at.date()

    @property
    def became(self) -> tuple[Became, ...]:
        """The rows that the answers became."""
        if self.document.endswith(_BECAME_NOTHING):
            return ()
        try:
            return _read_rows(self.document).became
        except msgspec.DecodeError:
            return ()

    @property
    def first_line(self) -> str:
        """The first words that the manager wrote; where nothing was written, of what was chosen."""
        with suppress(*answers.MISSHAPEN):
            return self._first_line()
        return ""

    def _first_line(self) -> str:
        """The same, where every answer is of the shape of its kind."""
        shown = [step for step in _steps(self.document) if step.state != NOT_SHOWN]
        holding = [step for step in shown if step.kind != "pause" and not answers.is_empty(step.kind, step.answer)]
        own = [step for step in holding if answers.written(step.kind, step.answer)]
        for step in own or holding:
            return answers.texts(step.kind, step.answer)[0].strip().split("\n")[0]
        return ""

    @property
    def words(self) -> str:
        """What can be found in the entry: its title, and all that was answered."""
        return f"{self.title or ''}\n{self.said}"

    @property
    def said(self) -> str:
        """All that was answered, and what it was about."""
        lines: list[str] = []
        for step in _steps(self.document):
            lines += [step.item or "", *(one.answer or "" for one in step.followups)]
            try:
                lines += map(str, answers.texts(step.kind, step.answer))
            except answers.MISSHAPEN:
                lines.append(str(step.answer))
        return "\n".join(lines)

    @property
    def people(self) -> tuple[str, ...]:
        """The aliases that were answered with, in order."""
        if b'"people"' not in self.document:
            return ()
        named = [step.answer for step in _steps(self.document) if step.kind == "people" and step.state == ANSWERED]
        return tuple(str(name) for answer in named if isinstance(answer, list) for name in answer)

    @property
    def own_activities(self) -> tuple[Ticked, ...]:
        """The activities that the manager added."""
        if b'"own":true' not in self.document:
            return ()
        ticked = [step.answer for step in _steps(self.document) if step.kind == "activities" and step.state == ANSWERED]
        rows = (one for answer in ticked if isinstance(answer, list) for one in answer)
        return tuple(cast(Ticked, one) for one in rows if answers.is_shaped("activities", [one]) and one["own"])


class _Exercise(Struct, frozen=True, gc=False):
    """What a head needs of an entry's exercise."""

    pack: str
    id: str
    title: str | None = None
    theme: str | None = None


class _Skipping(Struct, frozen=True, gc=False):
    """An entry's JSON without its steps, which are skipped and not built."""

    started: datetime
    lang: str
    finished: datetime | None = None
    exercise: _Exercise | None = None


class _Rows(Struct, frozen=True):
    """An entry's JSON without all but what it became."""

    became: tuple[Became, ...] = ()


class _Step(Struct, frozen=True):
    """What can be read of a step for lists."""

    kind: str
    state: str
    answer: Any = None
    item: str | None = None
    followups: tuple[FollowUp, ...] = ()


class _Steps(Struct, frozen=True):
    """An entry's JSON without all but its steps."""

    steps: tuple[_Step, ...] = ()


_skip = msgspec.json.Decoder(_Skipping).decode
_read_rows = msgspec.json.Decoder(_Rows).decode
_read_steps = msgspec.json.Decoder(_Steps).decode


_zones: dict[tzinfo, tzinfo] = {}
"""Each time zone once: there are as many in a journal as it has been in."""


def head_of(id: str, document: bytes) -> Head:
    """The head of the entry with this JSON. One that this version cannot read has at least its day."""
    try:
        found = _skip(document)
    except msgspec.DecodeError:
        return Head(id, instant(id), None, None, None, "", True, document)
    exercise = found.exercise
    at = found.finished or found.started
    zone = _zones.setdefault(at.tzinfo or UTC, at.tzinfo or UTC)
    return Head(
        id,
        at if at.tzinfo is zone else at.replace(tzinfo=zone),
        intern(f"{exercise.pack}/{exercise.id}") if exercise else None,
        intern(exercise.title) if exercise and exercise.title else None,
        intern(exercise.theme) if exercise and exercise.theme else None,
        intern(found.lang),
        found.finished is not None,
        document,
    )


def head(entry: Entry) -> Head:
    """The head of an entry."""
    return head_of(entry.id, msgspec.json.encode(entry))


def _steps(document: bytes) -> tuple[_Step, ...]:
    """The steps of an entry; none where this version cannot read them."""
    try:
        return _read_steps(document).steps
    except msgspec.DecodeError:
        return ()


def seconds(at: datetime) -> float:
    """An instant as a number to order by, also one that no clock knows."""
    try:
        return at.timestamp()
    except (OverflowError, ValueError, OSError):
        return 0.0
