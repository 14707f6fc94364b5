"""What a reader finds in a file: entries that could be saved, and what is to be said of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct, field, to_builtins

from coach.journal.acts import Acts
from coach.journal.entry import ANSWERED, Entry, StepRecord
from coach.text import clean, line

LONGEST = 2**20
"""Bytes of one entry's text: as long as three novels' chapters, and still quick to open."""

FIRST_YEAR, LAST_YEAR = 1800, 2199
"""What a day in a diary can be. Anything else is a slip, and would be lost to sight in a list."""

LONGEST_VALUE = 60


class Code(StrEnum):
    """What there is to say of a place in a file."""

    UNREADABLE = "unreadable"
    NOT_A_FILE = "not-a-file"
    LINK = "link"
    TOO_LARGE = "too-large"
    TOO_MANY = "too-many"
    ENCRYPTED = "encrypted"
    NOT_JSON = "not-json"
    OTHER_FORMAT = "other-format"
    BROKEN = "broken"
    NO_DATE = "no-date"
    BAD_DATE = "bad-date"
    TOO_LONG = "too-long"

    ENCODING = "encoding"
    BYTES = "bytes"
    DATE_IN_TEXT = "date-in-text"
    ZONE = "zone"
    PICTURES = "pictures"
    NEW_ID = "new-id"


TAKEN = frozenset({Code.ENCODING, Code.BYTES, Code.DATE_IN_TEXT, Code.ZONE, Code.PICTURES, Code.NEW_ID})
"""What is worth a look, although the entry is taken. All other codes say that something is left out."""


class Problem(Struct, frozen=True):
    """Something to say of a place.

    Attributes:
        file: The file's name, clean, seen from what was asked to be imported.
        line: Counted from 1; 0 is the whole file.
        value: What stands there, clean and short.
    """

    file: str
    line: int
    code: Code
    value: str = ""

    @property
    def left_out(self) -> bool:
        """Whether something is not taken because of it."""
        return self.code not in TAKEN


class Source(Struct, frozen=True):
    """A file's name, clean, and its bytes."""

    name: str
    data: bytes


class Imported(Struct, frozen=True):
    """An entry, and where it stands.

    Attributes:
        entry: It has an id only where the file gave it one that may be kept.
        whole: Its JSON where that holds more than this version knows of.
        said: What a person has said of the rows that its answers became, by the row's id.
    """

    entry: Entry
    file: str
    line: int
    whole: dict[str, Any] | None = None
    said: Mapping[str, Acts] = field(default_factory=dict)

    @property
    def document(self) -> dict[str, Any]:
        """What is to be saved."""
        known: dict[str, Any] = to_builtins(self.entry)
        if self.whole is None:
            return known
        steps = [{**step, **more} for step, more in zip(known["steps"], self.whole["steps"], strict=True)]
        return {**known, **self.whole, "id": self.entry.id, "steps": steps}


Finds = Iterator[Imported | Problem]


class Door(Struct, frozen=True):
    """Through which every foreign text comes in.

    Attributes:
        lang: The language that free writing is noted in.
        local: Gives a time without a zone the offset that it has on this computer.
    """

    lang: str
    local: Callable[[datetime], datetime]

    def problem(self, source: Source, number: int, code: Code, value: str = "") -> Problem:
        """Something to say, with what stands there cut short."""
        value = line(value[: 4 * LONGEST_VALUE])
        return Problem(source.name, number, code, value if len(value) <= LONGEST_VALUE else value[:LONGEST_VALUE] + "…")

    def writing(self, source: Source, number: int, at: datetime, text: str) -> Finds:
        """Free writing of an instant, if there is anything in it and it can be kept.

        Args:
            at: Local time where it has no zone.
        """
        text = clean(text).strip("\n").rstrip()
        if not text.strip():
            return
        if not FIRST_YEAR <= at.year <= LAST_YEAR:
            yield self.problem(source, number, Code.BAD_DATE, at.date().isoformat())
        elif len(text.encode()) > LONGEST:
            yield self.problem(source, number, Code.TOO_LONG)
        else:
            at = (at if at.tzinfo else self.local(at)).replace(microsecond=0)
            step = StepRecord("text", "long", state=ANSWERED, answer=text)
            yield Imported(Entry("", at, at, self.lang, None, (step,)), source.name, number)
