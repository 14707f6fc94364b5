"""A journal on disk, opened as often and as whoever a test likes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from pathlib import Path
from zlib import crc32

from coach.journal.store import JournalDB

START = 1_790_000_000_000
"""The first millisecond of every test."""


@dataclass(frozen=True)
class Place:
    """A journal's folder, and the state folder of one machine."""

    folder: Path
    state: Path

    def open(self) -> JournalDB:
        """The journal, with a clock that goes one millisecond at each look."""
        ticks = count(START)
        return JournalDB(self.folder, self.state, now=lambda: next(ticks))

    def elsewhere(self) -> Place:
        """The same journal on another machine."""
        return Place(self.folder, self.state.with_name(self.state.name + "-elsewhere"))

    def logs(self, kind: str = "log") -> list[Path]:
        """All logs of a kind, the oldest first."""
        return sorted(self.folder.glob(f"{kind}-*"), key=lambda path: path.stat().st_ctime_ns)

    def log(self, kind: str = "log") -> Path:
        """The only log of a kind."""
        (path,) = self.logs(kind)
        return path

    def lines(self, kind: str = "log") -> list[bytes]:
        """The lines of the only log of a kind."""
        return self.log(kind).read_bytes().splitlines(keepends=True)

    def state_file(self) -> Path:
        """The state file of this machine."""
        (path,) = self.state.glob("*.json")
        return path

    def everything(self) -> bytes:
        """Every byte of every file in the journal's folder."""
        return b"".join(path.read_bytes() for path in sorted(self.folder.rglob("*")) if path.is_file())


def seal(body: str) -> bytes:
    """A line as the format says: the JSON of an object, with its checksum last."""
    head = body.removesuffix("}").encode()
    return head + f',"c":"{crc32(head):08x}"}}\n'.encode()
