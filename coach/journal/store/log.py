"""One device's own log on disk: proven against the anchor, appended to, begun anew."""

from __future__ import annotations

import os
from collections.abc import Sequence
from io import FileIO
from pathlib import Path
from zlib import crc32

from coach.journal.store import disk, formats, system
from coach.journal.store.damage import Damage, DamageKind
from coach.journal.store.record import FORMAT, Codec, Header, Kind, Record, header_line
from coach.journal.store.scan import NOWHERE, Anchor, Scan

ASIDE = ".compact-"


class DeviceLog:
    """The log that this device alone writes, in one folder. Whoever writes or catches up holds the lock.

    Attributes:
        name: The file's name.
        position: The last whole commit that memory has.
        trusted: Whether the file holds what was last acknowledged; only then may it be appended to.
        outdated: Whether the file is of an earlier version of the format; then it is not appended to either.
    """

    def __init__(self, folder: Path, kind: Kind, device: str, codec: Codec) -> None:
        self.name = f"{kind}-{device}.jsonl"
        self.position = NOWHERE
        self.trusted = True
        self.outdated = False
        self._path = folder / self.name
        self._folder = folder
        self._kind = kind
        self._device = device
        self._codec = codec
        self._name = str(self._path)
        self._seen: disk.Signature | None = None
        self._stuck: int | None = None
        self._file: tuple[int, int] | None = None

    @property
    def header(self) -> Header:
        """The header of the generation that is written to."""
        return Header(FORMAT, formats.VERSION, self._kind, self._device, max(self.position.generation, 1))

    def settle(self, scan: Scan | None, anchor: Anchor) -> list[Damage]:
        """Take a reading of the whole file as what memory now has, and see whether it can be trusted.

        Args:
            scan: The reading; None where there is no file.
            anchor: What was last acknowledged in it.

        Returns:
            What is wrong with the file.
        """
        anchor = self._furthest(anchor)
        self._seen, self.outdated = None, False
        if scan is None:
            self.position = NOWHERE
            self.trusted = anchor.end == 0
            return [] if self.trusted else [Damage(self.name, 0, 0, DamageKind.REWOUND)]
        self.position = scan.position
        self.outdated = scan.header is not None and scan.header.v < formats.VERSION
        self.trusted = self._proves(scan, anchor)
        if not self.trusted:
            return [*scan.breaks, Damage(self.name, scan.position.end, 0, DamageKind.REWOUND)]
        torn = scan.torn()
        return [*scan.inner_breaks(), *([torn] if torn else [])]

    def tail(self, anchor: Anchor) -> list[Record] | None:
        """What others of this device appended since memory was last up to date.

        Returns:
            The records; None where the file is another generation, or not the one that memory knows, so that
            all must be read again.
        """
        known = self._furthest(anchor)
        if not self.trusted:
            return None
        seen = disk.signature(self._name)
        if seen is None:
            return None if known.end else []
        if seen == self._seen and known == self.position:
            return []
        header = header_line(self.header)
        with open(self._path, "rb", buffering=0) as file:
            if self.position.end == 0 or known.generation != self.position.generation:
                return None
            if file.read(len(header)) != header or not _holds(file, known):
                return None
            file.seek(self.position.end)
            data = file.read()
        scan = Scan(self.name, self._codec, self.header, self.position).read(data)
        if scan.newer or scan.inner_breaks(self.position.end):
            return None
        self.position, self._seen = scan.position, seen
        return scan.records

    def append(self, lines: Sequence[bytes]) -> None:
        """Add whole lines, all or none, and wait until they are on the disk.

        Raises:
            OSError: They are not in the log; what was there before is.
        """
        if self._stuck is not None:
            raise OSError(self._stuck, os.strerror(self._stuck), str(self._path))
        position = self.position
        header = b"" if position.end else header_line(self.header)
        data = header + b"".join(lines)
        fd = self._open()
        try:
            if self._seen is None or self._seen[1] != position.end:
                self._cut_torn_end(fd)
            os.lseek(fd, position.end, os.SEEK_SET)
            try:
                disk.write_all(fd, data)
                disk.sync(fd, to_the_platter=self._kind is Kind.LOG)
                if header:
                    disk.sync_folder(self._folder)
            except OSError as error:
                self._take_back(fd, error)
                raise
            self._seen = disk.signature_of(fd)
        except OSError:
            self.close()
            raise
        if not system.HERE.keeps_open:
            self.close()
        self._advance(position.end + len(data), lines, self.header.generation)

    def replace(self, lines: Sequence[bytes], header: Header) -> None:
        """Begin a new generation that holds these lines only; the old file is gone once the new one is safe.

        Raises:
            OSError: The old generation is still there, as it was, or the new one is, whole.
        """
        self._seen = None
        self.close()
        disk.replace(self._path, aside(self._device), header_line(header) + b"".join(lines))

    def close(self) -> None:
        """Let go of the file."""
        file, self._file = self._file, None
        if file is not None:
            os.close(file[0])

    def _open(self) -> int:
        """The open file: the one that has the name now, which is held open between commits."""
        if self._file is not None and (self._seen is None or self._seen[0] != self._file[1]):
            self.close()
        if self._file is None:
            fd = disk.open_file(self._path, os.O_RDWR | os.O_CREAT)
            self._file = fd, os.fstat(fd).st_ino
        return self._file[0]

    def _proves(self, scan: Scan, anchor: Anchor) -> bool:
        """Whether a file is the one the anchor was written for, perhaps with whole commits added since.

        A later generation than the anchor's is this device's own too: a kill came before the anchor.
        """
        if scan.header is None:
            return anchor.end == 0 and scan.position.end == 0
        if scan.header.device != self._device:
            return False
        if scan.header.generation > anchor.generation:
            return not scan.inner_breaks()
        return scan.holds(anchor) and scan.position.end >= anchor.end and not scan.inner_breaks(anchor.end)

    def _furthest(self, anchor: Anchor) -> Anchor:
        """What is known to have been acknowledged: by the anchor, or by memory where the anchor is older."""
        if not self.trusted:
            return anchor
        return max(self.position, anchor, key=lambda place: (place.generation, place.end))

    def _cut_torn_end(self, fd: int) -> None:
        """Put what follows the last whole commit into ``damaged/``, then take it out of the log."""
        end = self.position.end
        size = os.fstat(fd).st_size
        if size > end:
            os.lseek(fd, end, os.SEEK_SET)
            with os.fdopen(os.dup(fd), "rb") as file:
                disk.keep_damaged(self._folder, self.name, end, file.read())
            os.ftruncate(fd, end)

    def _take_back(self, fd: int, error: OSError) -> None:
        """Leave nothing of a failed write. Where that fails too, nothing more is written until reopened."""
        try:
            os.ftruncate(fd, self.position.end)
        except OSError:
            self._stuck = error.errno or 0

    def _advance(self, end: int, lines: Sequence[bytes], generation: int) -> None:
        """Note that the log now reaches to ``end``."""
        last = lines[-1]
        seq = self.position.seq + len(lines)
        self.position = Anchor(generation, seq, end - len(last), end, crc32(last))


def aside(name: str) -> str:
    """The name under which the new generation of a log is made: no log's own, and removed where it is left over."""
    return f"{ASIDE}{name}"


def _holds(file: FileIO, anchor: Anchor) -> bool:
    """Whether the file has the anchor's line in its place."""
    file.seek(anchor.start)
    line = file.read(anchor.end - anchor.start)
    return len(line) == anchor.end - anchor.start and crc32(line) == anchor.check
