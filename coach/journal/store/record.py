r"""One record and one line: how they become each other, and how a line proves itself.

A log is lines of JSON, each ended by one ``\n``. The first is the header::

    {"format":"coach-log","v":1,"kind":"log","device":"3f9a1c7be204","generation":1,"c":"9b2d01f7"}

``kind`` is ``log`` or ``drafts``, ``generation`` grows by one each time the file is replaced. Every other
line is a record, its keys in this order, without spaces::

    {"s":41,"t":"entries","o":"put","i":"<id>","r":"<revision>","b":"<revision>","x":0,"d":{...},"c":"<crc>"}

``s`` counts from 1 in each generation. ``i`` is a decimal number. ``r`` is
``<milliseconds since 1970, 12 hex digits>-<counter, 4 hex digits>-<device>``, ``b`` the revision it was based
on, or null. ``x`` counts down to 0 within a batch, and ``y``, which the first of a batch does not have, up from 1.
``c``, in the header too, is eight lower-case hexadecimal digits: the CRC-32 of the line's bytes before ``,"c":"``.
``o`` is one of

* ``put``: ``d`` is the document;
* ``del``: the document is deleted; without ``d``;
* ``purge``: it is deleted for good, and no record of this id counts any more, wherever it stands; without ``d``;
* ``trim``: earlier revisions are deleted for good: ``{"revisions":[...]}`` in ``d`` names them.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Protocol
from zlib import crc32

import msgspec

FORMAT = "coach-log"
PUT = "put"
DELETE = "del"
PURGE = "purge"
TRIM = "trim"
OPERATIONS = frozenset({PUT, DELETE, PURGE, TRIM})
KEEP_VERSIONS = frozenset({"entries"})
"""The tables whose earlier versions stay until they are deleted for good; of others the newest is enough."""
RECORD_START = re.compile(rb'\{"s":\d+,"')
"""Where a record begins. Within a record quotation marks in texts are escaped, so that texts hold none."""

_BRACE = ord("{")
_TAIL = len(b',"c":"00000000"}\n')
_REVISION = re.compile(r"[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-z]+")


class Kind(StrEnum):
    """What a log is for: drafts have one of their own, which is emptied when no draft is open."""

    LOG = "log"
    DRAFTS = "drafts"


def kind_of(table: str) -> Kind:
    """The kind of log that the documents of a table go to."""
    return Kind.DRAFTS if table == "drafts" else Kind.LOG


class Header(msgspec.Struct, frozen=True):
    """The first line of a log."""

    format: str
    v: int
    kind: str
    device: str
    generation: int


class Record(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """One record; the keys and their order are those of the line.

    Attributes:
        s: Sequence within the generation, from 1.
        t: Table.
        o: Operation.
        i: The document's id, decimal.
        r: Revision.
        b: The revision it was based on.
        x: How many records of the same batch follow.
        y: How many come before it, so that a batch whose beginning is damaged is not taken for a whole one.
        d: The document as JSON bytes; what a trim drops; not set in a deletion.
    """

    s: int
    t: str
    o: str
    i: str
    r: str
    b: str | None
    x: int
    y: int = 0
    d: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET

    @property
    def document(self) -> bytes | None:
        """The document's JSON, without the line around it; None where there is none."""
        return bytes(self.d) if self.o == PUT and isinstance(self.d, msgspec.Raw) else None

    @property
    def is_put(self) -> bool:
        """Whether it holds a document."""
        return self.o == PUT

    @property
    def trimmed(self) -> tuple[str, ...]:
        """The revisions that a trim drops."""
        return _decode_trim(self.d).revisions if self.o == TRIM and isinstance(self.d, msgspec.Raw) else ()


class Trim(msgspec.Struct, frozen=True):
    """What stands in the ``d`` of a trim."""

    revisions: tuple[str, ...]


_decode_trim = msgspec.json.Decoder(Trim).decode


def device_of(revision: str) -> str:
    """The device that wrote a revision."""
    return revision.rpartition("-")[2]


Line = bytes | memoryview
"""A line where it stands."""


class Codec(Protocol):
    """What lies between a record and its line. Both ways are given the header of the log it stands in."""

    def line(self, header: Header, record: Record) -> bytes:
        r"""The record as a line, with its ``\n``."""

    def record(self, header: Header | None, line: Line) -> Record | None:
        r"""The record that a line, with its ``\n``, holds; None where the line does not prove itself."""


class PlainCodec:
    """Readable JSON."""

    def __init__(self) -> None:
        self._encoder = msgspec.json.Encoder()
        self._decoder = msgspec.json.Decoder(Record)

    def line(self, header: Header, record: Record) -> bytes:
        """The record as a readable line."""
        return _seal(self._encoder.encode(record))

    def record(self, header: Header | None, line: Line) -> Record | None:
        """The record of a readable line, or None."""
        if not _proven(line):
            return None
        try:
            record = self._decoder.decode(line)
        except msgspec.DecodeError:
            return None
        return record if _well_formed(record) else None


def header_line(header: Header) -> bytes:
    """The header as a line; never encrypted, because it says what a codec must know."""
    return _seal(msgspec.json.encode(header))


def header_of(line: bytes) -> Header | None:
    """The header that a line holds, or None."""
    if not line.startswith(b'{"format":') or not _proven(line):
        return None
    try:
        header = msgspec.json.decode(line, type=Header)
    except msgspec.DecodeError:
        return None
    return header if header.format == FORMAT else None


def _well_formed(record: Record) -> bool:
    """Whether a record can be used: a document with an id, in a revision later than the one it builds on."""
    if not _REVISION.fullmatch(record.r) or not record.i.isdecimal() or record.s < 1 or record.x < 0:
        return False
    if record.b is not None and record.b >= record.r:
        return False
    if record.o == PUT:
        return isinstance(record.d, msgspec.Raw) and memoryview(record.d)[0] == _BRACE
    return record.o != TRIM or _is_trim(record.d)


def _is_trim(data: msgspec.Raw | msgspec.UnsetType) -> bool:
    """Whether it says what a trim drops."""
    try:
        return isinstance(data, msgspec.Raw) and isinstance(_decode_trim(data), Trim)
    except msgspec.DecodeError:
        return False


def _seal(body: bytes) -> bytes:
    """JSON of an object with its checksum put in at the end."""
    body = body[:-1]
    return b'%b,"c":"%08x"}\n' % (body, crc32(body))


def _proven(line: Line) -> bool:
    """Whether the line ends in the checksum of what stands before it, byte for byte."""
    body = line[:-_TAIL]
    return line[-_TAIL:] == b',"c":"%08x"}\n' % crc32(body)
