"""The entries as they leave: copies, without what is not to leave, the journal untouched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from msgspec import Struct

from coach.journal.acts import Act, Acts
from coach.journal.entry import NOT_SHOWN, Entry
from coach.journal.export.private import Private
from coach.journal.export.renaming import Renaming
from coach.journal.head import Head
from coach.journal.unknown import as_text

Progress = Callable[[int, int], None]
"""Told after each entry how many are done, and of how many."""

_decode = msgspec.json.Decoder(dict[str, Any]).decode
_read = msgspec.json.Decoder(Entry).decode


class Copy(Struct, frozen=True):
    """An entry as it leaves.

    Attributes:
        json: With its id.
        entry: The same to be read; as free writing where this version cannot read it.
        readable: Whether this version can.
        known: Whether there is nothing in it but what an entry of this version holds.
    """

    json: bytes
    entry: Entry
    readable: bool
    known: bool = False

    @property
    def document(self) -> dict[str, Any]:
        """Its JSON as a value."""
        return _decode(self.json)


@dataclass
class Counts:
    """What became of the entries.

    Attributes:
        entries: How many have left.
        private: How many private questions there are in them, whether they have left or not.
        unreadable: How many left as they lie in the journal, because this version cannot read them.
        withheld: How many such did not leave, because what is private in them cannot be told.
    """

    entries: int = 0
    private: int = 0
    unreadable: int = 0
    withheld: int = 0


class Copies:
    """The copies of some entries, oldest first."""

    def __init__(
        self,
        heads: Iterable[Head],
        private: Private | None = None,
        renaming: Renaming | None = None,
        progress: Progress | None = None,
        said: Mapping[str, Acts] | None = None,
    ) -> None:
        """Copy nothing yet.

        Args:
            heads: Of the entries, oldest first.
            private: What is to be left out; None where all may leave.
            said: What a person has said of the rows that answers became, by the row's id.
            renaming: Replaces the names; None where they may leave.
        """
        self.heads = tuple(heads)
        self.counts = Counts()
        self._private, self._renaming = private, renaming
        self._said = said or {}
        self._progress = progress or (lambda done, of: None)

    def __iter__(self) -> Iterator[Copy]:
        """Each copy once, counted as it leaves."""
        counts = self.counts = Counts()
        for done, head in enumerate(self.heads, 1):
            copy = self.of(head)
            if copy is None:
                counts.withheld += 1
            else:
                counts.entries += 1
                counts.unreadable += not copy.readable
                yield copy
            self._progress(done, len(self.heads))

    def of(self, head: Head) -> Copy | None:
        """One copy; None where it may not leave."""
        if self._private is None and self._renaming is None and (copy := self._as_it_is(head)) is not None:
            return copy
        document = {"id": head.id, **_stored(head)}
        entry = _entry(document)
        if entry is not None:
            self.counts.private += sum(step.private and step.state != NOT_SHOWN for step in entry.steps)
        if self._private is not None:
            if entry is None:
                return None
            document = self._private.without(document)
        if self._said:
            document = {**document, "follow_up": self._followed_up(document.get("became"))}
        if self._renaming is not None:
            document = self._renaming.of(document)
        if self._private is not None or self._renaming is not None:
            entry = _entry(document)
        if entry is None:
            entry = as_text(head.id, {key: document[key] for key in document if key != "id"})
            return Copy(msgspec.json.encode(document), entry, False)
        return Copy(msgspec.json.encode(document), entry, True)

    def _as_it_is(self, head: Head) -> Copy | None:
        """A copy of what lies in the journal, byte for byte; None where there is more to it than most have."""
        whole = b'{"id":"%b",%b' % (head.id.encode(), head.document[1:])
        try:
            entry = _read(whole)
        except msgspec.DecodeError:
            return None
        if any(row.id in self._said for row in entry.became) or msgspec.json.encode(entry) != whole:
            return None
        self.counts.private += sum([step.private and step.state != NOT_SHOWN for step in entry.steps])
        return Copy(whole, entry, True, known=True)

    def _followed_up(self, became: Any) -> list[dict[str, Any]]:
        """What has been said of the rows of an entry, so that a journal that takes it in knows how they stand."""
        ids = [row.get("id") for row in became if isinstance(row, dict)] if isinstance(became, list) else []
        return [_acts(id, self._said[id]) for id in ids if isinstance(id, str) and id in self._said]


def _acts(row: str, said: Acts) -> dict[str, Any]:
    """All that was said of a row; what is missing is null."""
    acts = [{name: getattr(act, name) for name in Act.__struct_fields__} for act in said.acts]
    return {"row": row, "acts": msgspec.to_builtins(acts), "asked": said.asked, "offered": said.offered}


def _stored(head: Head) -> dict[str, Any]:
    """An entry's JSON without its id, whatever the journal holds."""
    try:
        stored = _decode(head.document)
    except msgspec.DecodeError:
        return {"text": head.document.decode("utf-8", "replace")}
    stored.pop("id", None)
    return stored


def _entry(document: dict[str, Any]) -> Entry | None:
    """The entry, where this version can read it."""
    try:
        return msgspec.convert(document, Entry)
    except msgspec.ValidationError:
        return None
