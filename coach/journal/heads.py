"""The heads of all entries, in the order of their dates: read once, then kept up to date with what changes."""

from __future__ import annotations

import gc
import threading
from bisect import insort

from coach.journal.head import Head, head_of, seconds
from coach.journal.store import JournalDB, Place

_FEW = 64
"""So many changes are put into the order one by one; more are sorted anew."""


class Heads:
    """The heads of one journal. Any thread may ask; whoever asks first waits until all have been read."""

    def __init__(self, db: JournalDB) -> None:
        """Read nothing yet."""
        self._db = db
        self._place: Place | None = None
        self._order: list[Head] = []
        self._all: tuple[Head, ...] | None = None
        self._lock = threading.Lock()

    def prepare(self) -> None:
        """Begin to read them in a thread, so that who asks later waits less."""
        threading.Thread(target=self._update, name="heads", daemon=True).start()

    def all(self) -> tuple[Head, ...]:
        """Every head, newest first; the same tuple as long as nothing has changed."""
        self._update()
        with self._lock:
            if self._all is None:
                self._all = tuple(reversed(self._order))
            return self._all

    def newest(self, count: int) -> tuple[Head, ...]:
        """The newest heads, newest first."""
        self._update()
        with self._lock:
            return tuple(reversed(self._order[-count:])) if count > 0 else ()

    def _update(self) -> None:
        """Take in what has changed in memory since the last time."""
        with self._lock:
            if self._place is not None and self._place == self._db.place("entries"):
                return
            place, anew, changed = self._db.follow("entries", self._place)
            was_on = gc.isenabled()
            gc.disable()
            try:
                self._take(changed, anew)
            finally:
                if was_on:
                    gc.enable()
            self._place, self._all = place, None

    def _take(self, changed: dict[str, bytes | None], anew: bool) -> None:
        """Put what has changed in its place."""
        if anew or len(changed) > _FEW:
            kept = [] if anew else [head for head in self._order if head.id not in changed]
            new = [head_of(id, document) for id, document in changed.items() if document is not None]
            self._order = sorted([*kept, *new], key=_key)
            return
        for id, document in changed.items():
            place = self._place_of(id)
            if place is not None:
                del self._order[place]
            if document is not None:
                insort(self._order, head_of(id, document), key=_key)

    def _place_of(self, id: str) -> int | None:
        """Where a head stands; what changes is most often among the newest."""
        places = range(len(self._order) - 1, -1, -1)
        return next((place for place in places if self._order[place].id == id), None)


def _key(head: Head) -> tuple[float, int]:
    """What an entry is ordered by: its instant, and of two at one instant the number that was drawn first."""
    return seconds(head.at), int(head.id)
