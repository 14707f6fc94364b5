"""Reading the bytes of one log: which records are proven and whole, how far they reach, and what is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from zlib import crc32

import msgspec

from coach.journal.store import formats
from coach.journal.store.damage import Damage, DamageKind
from coach.journal.store.record import (
    OPERATIONS,
    RECORD_START,
    Codec,
    Header,
    Record,
    header_of,
)


class Anchor(msgspec.Struct, frozen=True):
    """The last whole commit of a log: proof that all up to there is what was once acknowledged.

    Attributes:
        generation: Of the file; 0 where there is no file yet.
        seq: Of the last record; 0 after the header.
        start, end: Where the last line begins and ends, in bytes.
        check: CRC-32 of that line.
    """

    generation: int = 0
    seq: int = 0
    start: int = 0
    end: int = 0
    check: int = 0


NOWHERE = Anchor()


_SOME = 256
"""Records that are handed over at a time."""


class Scan:
    """One reading of a log, or of its tail.

    Attributes:
        records: What is proven and whole, in order, but operations that this version does not know.
        header: The log's header; None where it has none.
        position: The last whole commit.
        breaks: What could not be proven.
        newer: Whether a later version of Coach has written here.
        size: Bytes in the file.
        name: Its name.
    """

    def __init__(
        self,
        name: str,
        codec: Codec,
        header: Header | None = None,
        after: Anchor = NOWHERE,
        hand_over: Callable[[list[Record]], None] | None = None,
    ) -> None:
        """Make ready to read.

        Args:
            name: The file's name, for the damage.
            header: The log's header where it is known, that is where only a tail is read.
            after: Where the tail begins.
            hand_over: Is given the records, some at a time, which then are not kept here.
        """
        self.records: list[Record] = []
        self.header = header
        self.position = after
        self.breaks: list[Damage] = []
        self.newer = False
        self.size = after.end
        self.name = name
        self._codec = codec
        self._data = b""
        self._next: int | None = after.seq + 1 if header else None
        self._batch: list[Record] = []
        self._batch_start = 0
        self._absent_to = 0
        self._older = header is not None and header.v < formats.VERSION
        self._hand_over = hand_over
        self._last = after.seq, after.start, after.end

    def read(self, data: bytes) -> Scan:
        """Take in the bytes that follow; returns itself."""
        offset = self.size
        self.size += len(data)
        self._data = data
        # Lines are looked at where they are: copies of them would leave holes in memory as large as the log.
        take, read_record, view = self._take, self._codec.record, memoryview(data)
        start = 0
        while (end := data.find(b"\n", start) + 1) > 0:
            record = read_record(self.header, view[start:end])
            if record is not None:
                take(record, offset + start, offset + end)
            elif not self._take_header(data[start:end], offset + start):
                self._break(offset + start, end - start, DamageKind.LINE)
                self._next = None
                for piece in _pieces(data[start:end]):
                    self._salvage(piece, offset + start, offset + end)
            start = end
        self._set_position(data, offset)
        if self.header is None and (self.records or self.breaks or self._last[0]):
            self.breaks.insert(0, Damage(self.name, 0, 0, DamageKind.HEADER))
        if self._hand_over is not None:
            self._hand_over(self.records)
            self.records = []
        return self

    def holds(self, anchor: Anchor) -> bool:
        """Whether the anchor's line is in its place. Only a reading from the start can tell."""
        line = self._data[anchor.start : anchor.end]
        return len(line) == anchor.end - anchor.start and crc32(line) == anchor.check

    def torn(self) -> Damage | None:
        """What stands after the last whole commit."""
        length = self.size - self.position.end
        return Damage(self.name, self.position.end, length, DamageKind.TORN) if length else None

    def inner_breaks(self, start: int = 0) -> list[Damage]:
        """What could not be proven from ``start`` on, the end after the last whole commit left aside."""
        return [found for found in self.breaks if start <= found.offset < self.position.end]

    def unproven(self) -> list[tuple[int, bytes]]:
        """The bytes that no record was read from, with their places. Only a reading from the start can tell."""
        places = {found.offset: found.length for found in self.inner_breaks() if found.length}
        if torn := self.torn():
            places[torn.offset] = torn.length
        return [(start, self._data[start : start + length]) for start, length in sorted(places.items())]

    def _take(self, record: Record, start: int, end: int) -> None:
        """Take in a proven record; it counts when its batch is whole."""
        batch = self._batch
        if self._next is not None and record.s != self._next:
            self._break(start, 0, DamageKind.SEQUENCE)
        elif batch and record.x != batch[-1].x - 1:
            self._break(start, 0, DamageKind.BATCH)
            self._absent_to = 0
        self._next = record.s + 1
        if record.s <= self._absent_to:
            self.breaks.append(Damage(self.name, start, end - start, DamageKind.BATCH))
            return
        self._absent_to = 0
        batch = self._batch
        if not batch:
            if record.y:
                self._absent_to = record.s + record.x
                self.breaks.append(Damage(self.name, start, end - start, DamageKind.BATCH))
                return
            self._batch_start = start
        batch.append(record)
        if record.x:
            return
        for whole in batch:
            if whole.o not in OPERATIONS:
                self.newer = True
            elif self._older and self.header:
                self.records.append(formats.upgraded(whole, self.header.v))
            else:
                self.records.append(whole)
        batch.clear()
        self._last = record.s, start, end
        if self._hand_over is not None and len(self.records) >= _SOME:
            self._hand_over(self.records)
            self.records = []

    def _take_header(self, line: bytes, start: int) -> bool:
        """Take in a header; a second one, from two logs put together, only begins a new count."""
        header = header_of(line)
        if header is None:
            return False
        self.newer = self.newer or header.v > formats.VERSION
        if start == 0:
            self.header = header
            self._older = header.v < formats.VERSION
            self._next = 1
            self._last = 0, start, start + len(line)
        else:
            self._break(start, len(line), DamageKind.SEQUENCE)
            self._next = None
            self._absent_to = 0
        return True

    def _salvage(self, piece: bytes, start: int, end: int) -> None:
        """Take in a record found within a line that is none: its neighbour lost the newline between them."""
        for candidate in (piece, piece[:-1] + b"\n", piece + b"\n"):
            record = self._codec.record(self.header, candidate)
            if record is not None:
                self._take(record, start, end)
                return

    def _break(self, start: int, length: int, kind: DamageKind) -> None:
        """Note what could not be proven; a batch that it falls into is absent, up to its last record."""
        if self._batch:
            last = self._batch[-1]
            self._absent_to = last.s + last.x
            self.breaks.append(Damage(self.name, self._batch_start, start - self._batch_start, DamageKind.BATCH))
            self._batch.clear()
        if length or kind is DamageKind.SEQUENCE:
            self.breaks.append(Damage(self.name, start, length, kind))

    def _set_position(self, data: bytes, offset: int) -> None:
        """Note how far all is whole."""
        seq, start, end = self._last
        if end > self.position.end:
            generation = self.header.generation if self.header else 0
            self.position = Anchor(generation, seq, start, end, crc32(data[start - offset : end - offset]))


def _pieces(line: bytes) -> Iterator[bytes]:
    """The parts of a damaged line that begin like records."""
    starts = [found.start() for found in RECORD_START.finditer(line)]
    for start, end in pairwise([*starts, len(line)]):
        yield line[start:end]
