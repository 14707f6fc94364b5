"""An entry that this version cannot read: shown as well as can be, so that no word of it is lost to sight."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from coach.journal.entry import ANSWERED, Entry, StepRecord
from coach.text import clean

_SINCE = datetime(2020, 1, 1, tzinfo=UTC)
_RANDOM_BITS = 12


def instant(id: str) -> datetime:
    """When an id was drawn, local time: every id begins with its milliseconds since 2020."""
    try:
        return (_SINCE + timedelta(milliseconds=int(id) >> _RANDOM_BITS)).astimezone()
    except (OverflowError, ValueError, OSError):
        # No id of ours.
        return _SINCE


def is_unknown(entry: Entry) -> bool:
    """Whether an entry is only shown as the text that its JSON is; an entry always says its language."""
    return not entry.lang


def as_text(id: str, document: Mapping[str, Any]) -> Entry:
    """The entry as free writing that holds all that its JSON says."""
    text = clean(msgspec.json.format(msgspec.json.encode(document), indent=2).decode())
    at = instant(id)
    return Entry(id, at, at, "", None, (StepRecord("text", "long", state=ANSWERED, answer=text),))
