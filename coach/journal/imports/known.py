"""What the journal has already: an entry of the same minute with the same words is the same, wherever it is from."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import datetime
from hashlib import blake2b

from coach.journal.entry import Entry
from coach.journal.head import Head, head, seconds

Minute = Hashable


class Known:
    """The entries that are there. Their words are read only where one of the same minute is asked about."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._ids: set[str] = set()
        self._unread: dict[Minute, list[Head]] = {}
        self._words: set[tuple[Minute, bytes]] = set()

    def see(self, heads: Iterable[Head]) -> None:
        """Take in entries; those that were seen before are passed over."""
        for one in heads:
            if one.id in self._ids:
                continue
            self._ids.add(one.id)
            for minute in _minutes(one.at):
                self._unread.setdefault(minute, []).append(one)

    def has_id(self, id: str) -> bool:
        """Whether an entry of this id is there."""
        return id in self._ids

    def holds(self, entry: Entry) -> bool:
        """Whether an entry of this minute with these words is there."""
        minutes, digest = _minutes(entry.at), _digest(head(entry))
        for minute in minutes:
            for one in self._unread.pop(minute, ()):
                self._words.add((minute, _digest(one)))
        return any((minute, digest) in self._words for minute in minutes)

    def add(self, entry: Entry) -> None:
        """Count an entry among those that are there."""
        digest = _digest(head(entry))
        self._words.update((minute, digest) for minute in _minutes(entry.at))
        if entry.id:
            self._ids.add(entry.id)


def _minutes(at: datetime) -> tuple[Minute, Minute]:
    """The minute that the clock on the wall showed, and that of the world: either is enough to be the same."""
    return (at.year, at.month, at.day, at.hour, at.minute), seconds(at) // 60


def _digest(one: Head) -> bytes:
    """The words of an entry, however they are spaced."""
    return blake2b(" ".join(one.words.split()).encode("utf-8", "replace"), digest_size=16).digest()
