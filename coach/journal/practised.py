"""What a person has said to what was suggested, and to programmes: few rows, and not a word of what was written.

Kept in the table ``practice``. A row that speaks of an entry names it, so that it goes when the entry is deleted
for good.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from threading import RLock

import msgspec
from msgspec import Struct, to_builtins

from coach.journal.store import JournalDB, NotSaved, Place

TABLE = "practice"

REMEMBERED = timedelta(days=60)
"""How long it is remembered what was suggested on a day; no rule looks further back."""


class Declined(Struct, frozen=True, tag="declined", tag_field="row"):
    """On ``day`` something else was wanted than this suggestion.

    Attributes:
        kind: The suggestion's kind.
        exercise: The full name; None where it was no exercise.
        about: The id of the draft or of the experiment, where it was one; ``entry`` the entry it belongs to.
    """

    day: date
    kind: str
    exercise: str | None = None
    about: str | None = None
    entry: str | None = None


class Offered(Struct, frozen=True, tag="offered", tag_field="row"):
    """On ``day`` this was suggested, which is suggested once (an experiment) or seldom (a theme)."""

    day: date
    kind: str
    exercise: str | None = None
    about: str | None = None
    entry: str | None = None


class Chosen(Struct, frozen=True, tag="programme", tag_field="row"):
    """What was done with a programme.

    Attributes:
        programme: Its full name.
        did: ``started``, ``paused``, ``resumed`` or ``stopped``.
    """

    at: datetime
    programme: str
    did: str


Row = Declined | Offered | Chosen

_decode = msgspec.json.Decoder(Row).decode


class Practised:
    """The rows of one journal. May be used from several threads."""

    def __init__(self, db: JournalDB, lock: RLock) -> None:
        """Read nothing yet."""
        self._db = db
        self._lock = lock
        self._place: Place | None = None
        self._rows: dict[str, Row] = {}
        self._all: tuple[Row, ...] = ()

    def rows(self) -> tuple[Row, ...]:
        """Every row, in the order they were made; the same tuple as long as nothing has changed."""
        with self._lock:
            with suppress(NotSaved), self._db.session():
                pass
            if self._place is None or self._place != self._db.place(TABLE):
                self._follow()
            return self._all

    def add(self, *rows: Row) -> None:
        """Remember rows that do not stand already, and forget what no rule asks for any more.

        Raises:
            NotSaved: Nothing has changed.
        """
        with self._lock, self._db.session():
            known = set(self.rows())
            new = [row for row in dict.fromkeys(rows) if row not in known]
            if new:
                self._db.put(TABLE, {self._db.new_id(): to_builtins(row) for row in new})
                latest = max((row.day for row in new if not isinstance(row, Chosen)), default=None)
                self._drop(id for id, row in self._rows.items() if latest and _is_old(row, latest))

    def about(self, entry: str) -> list[int]:
        """The ids of the rows that speak of an entry, or of the draft that it was."""
        with self._lock:
            self.rows()
            return [int(id) for id, row in self._rows.items() if not isinstance(row, Chosen) and row.entry == entry]

    def _follow(self) -> None:
        """Take in what has changed in memory."""
        self._place, anew, changed = self._db.follow(TABLE, self._place)
        self._rows = {} if anew else self._rows
        for id, document in changed.items():
            self._rows.pop(id, None)
            if document is not None:
                with suppress(msgspec.DecodeError):  # a later version's: left where it is
                    self._rows[id] = _decode(document)
        self._all = tuple(self._rows[id] for id in sorted(self._rows, key=int))

    def _drop(self, ids: Iterable[str]) -> None:
        """Remove rows."""
        found = [int(id) for id in ids]
        if found:
            self._db.table(TABLE).remove(doc_ids=found)


def _is_old(row: Row, today: date) -> bool:
    """Whether no rule asks for a row: that an experiment was suggested is asked as long as it is open."""
    once = isinstance(row, Offered) and row.kind == "experiment"
    return not isinstance(row, Chosen) and not once and today - row.day > REMEMBERED
