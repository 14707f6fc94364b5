"""A file that somebody is writing in another program: notices when it has been saved, however that is done."""

from __future__ import annotations

from pathlib import Path

from coach.exercises.source import LARGEST


class Watched:
    """A file that is looked at now and then.

    Its bytes are compared, not its dates: editors save in place, put a new file over the old one, or take it away
    and make it anew, and a file's date can stay the same. It is small, so reading it costs nothing. What is new
    counts when two looks in a row see the same, so that a file is not taken while it is being written.
    """

    def __init__(self, path: Path) -> None:
        """Nothing has been seen yet."""
        self.path = path
        self._taken: bytes | object | None = self
        self._seen: bytes | object | None = self

    @property
    def data(self) -> bytes | None:
        """What the file holds now, one byte more than it may at most; None where it cannot be read."""
        try:
            if not self.path.is_file():
                return None
            with self.path.open("rb") as file:
                return file.read(LARGEST + 1)
        except (OSError, ValueError):
            return None

    def look(self) -> bool:
        """Look once: whether the file holds something else than was taken, and has come to rest."""
        data = self.data
        rested, self._seen = data == self._seen, data
        return rested and data != self._taken

    def take(self) -> bytes | None:
        """What was seen last is known now; the first time the file is read for it."""
        if self._seen is self:
            self._seen = self.data
        self._taken = self._seen
        return self._taken if isinstance(self._taken, bytes) else None
