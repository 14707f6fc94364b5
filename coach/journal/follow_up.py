"""The few states that a person sets: kept under the row's own id, so that they outlive what becomes of its entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct, structs, to_builtins

from coach.clock import Clock
from coach.journal.acts import Act, Acts, is_row_id, together
from coach.journal.ledger import STATES, Ledger, Row
from coach.journal.store import JournalDB, NotSaved, Place
from coach.text import clean

TABLE = "follow-up"
Lock = AbstractContextManager[Any]


class CannotFollowUp(Exception):
    """What was asked of a row cannot be done; nothing has changed.

    Attributes:
        code: ``no-row``, ``not-its-state``, ``nothing-to-undo``, or ``said-in-entry``: an entry says how the row
            stands, so that only a change of the entry takes it back.
        row: The row, where there is one.
    """

    def __init__(self, code: str, row: Row | None = None) -> None:
        """Say why."""
        super().__init__(code)
        self.code, self.row = code, row


class Note(Struct, frozen=True):
    """Something that was written of a row, also an earlier wording and what has been taken back."""

    row: str
    at: datetime
    text: str


class FollowUps:
    """What was said of the rows of one journal. A method that writes raises ``NotSaved``; nothing has changed then."""

    def __init__(
        self, db: JournalDB, clock: Clock, ledger: Callable[[], Ledger], lock: AbstractContextManager[Any]
    ) -> None:
        """Read nothing yet. ``ledger`` gives the rows as they stand; ``lock`` is the journal's own."""
        self._db = db
        self._lock = lock
        self._clock = clock
        self._ledger = ledger
        self._seen: tuple[Place, dict[str, Acts]] | None = None

    def all(self) -> Mapping[str, Acts]:
        """What was said, by row; the same mapping as long as nothing has changed."""
        place, seen = self._db.place(TABLE), self._seen
        if seen is None or seen[0] != place:
            heads = self._db.heads(TABLE).items()
            seen = self._seen = place, {id: together(map(_acts, documents)) for id, documents in heads}
        return seen[1]

    def set(self, id: str, state: str, note: str | None = None) -> Row:
        """Say how a row stands, with what was written about it. What was said before can be had back by ``undo``.

        Returns:
            The row as it stands now.

        Raises:
            CannotFollowUp: There is no such row, or it cannot stand so.
        """
        text = clean(note or "").strip() or None
        with self._lock, self._db.session():
            row = self._row(id)
            if state not in STATES.get(row.kind, ()):
                raise CannotFollowUp("not-its-state", row)
            before = self._of(row).note(STATES[row.kind])
            if row.state != state or text not in (None, before):
                self._add(row, state=state, note=text)
            return self._row(id)

    def undo(self, id: str) -> Row:
        """Take back what was last said of a row here: it stands as before that.

        Raises:
            CannotFollowUp: There is no such row, nothing was said of it here, or an entry has spoken since.
        """
        with self._lock, self._db.session():
            row = self._row(id)
            if not row.undoable:
                raise CannotFollowUp("said-in-entry" if row.said_in else "nothing-to-undo", row)
            self._add(row, undoes=self._of(row).standing(STATES[row.kind])[-1].id)
            return self._row(id)

    def asked(self, ids: Iterable[str]) -> None:
        """Remember that a pass has asked about experiments and got no answer: they are not asked about again."""
        day = self._clock().date()
        with self._lock, self._db.session():
            rows = filter(None, map(self._found, ids))
            self._put({row.id: structs.replace(self._of(row), asked=day) for row in rows})

    def offered(self, id: str) -> None:
        """Remember that it was asked whether to keep an experiment or let it go: that is asked once."""
        with self._lock, self._db.session():
            if row := self._found(id):
                self._put({id: structs.replace(self._of(row), offered=self._clock().date())})

    def take(self, said: Mapping[str, Acts]) -> None:
        """Add what was said of rows in a journal that they come from, but for what was deleted for good here."""
        with self._lock, self._db.session():
            kept = {id: acts for id, acts in said.items() if not self._db.is_gone(TABLE, int(id))}
            self._put({id: together((self.all().get(id, acts), acts)) for id, acts in kept.items()})

    # -- what was written ------------------------------------------------------------------------------

    def notes(self) -> tuple[Note, ...]:
        """All that was written of rows, earlier wordings too, also where the row's entry is deleted."""
        with self._lock:
            with suppress(NotSaved), self._db.session():  # see what other windows have written, where that goes
                pass
            said = self.all().items()
        return tuple(Note(id, act.at, act.note) for id, acts in said for act in acts.acts if act.note)

    def gone(self) -> frozenset[str]:
        """The ids of the rows that were deleted for good: an entry may come back from elsewhere and have them still."""
        return frozenset(map(str, self._db.gone(TABLE)))

    def of_entry(self, id: str) -> frozenset[int]:
        """The ids of the rows of an entry, in whatever version of it, of which something was said."""
        return frozenset(int(row) for row, acts in self.all().items() if acts.entry == id)

    def rewrite(self, change: Callable[[str], str]) -> int:
        """Let every note be what ``change`` makes of it; no file of this device holds the old words afterwards.

        Returns:
            How many have changed.

        Raises:
            NotSaved: None has.
        """
        with self._lock, self._db.session():
            new: dict[int, list[tuple[str | None, Any]]] = {}
            changed = 0
            for id, acts in self.all().items():
                told = tuple(structs.replace(act, note=change(act.note)) if act.note else act for act in acts.acts)
                different = sum(one != other for one, other in zip(told, acts.acts, strict=True))
                if different:
                    new[int(id)] = [(None, _document(structs.replace(acts, acts=told)))]
                    changed += different
            for id, documents in self._db.heads(TABLE).items():
                if not all(map(_is_read, documents)):
                    # Of a shape that this version does not know: every word of it, and the one that stands comes last.
                    before = [msgspec.json.decode(document) for document in reversed(documents)]
                    after = [_everywhere(document, change) for document in before]
                    if after != before:
                        new[int(id)] = [(None, document) for document in after]
                        changed += 1
            if new:
                self._db.erase(TABLE, [], new)
        return changed

    # -- within ----------------------------------------------------------------------------------------

    def _row(self, id: str) -> Row:
        """A row as it stands."""
        row = self._found(id)
        if row is None:
            raise CannotFollowUp("no-row")
        return row

    def _found(self, id: str) -> Row | None:
        """The same; None also where nothing can be kept under its id, as in an entry that was changed by hand."""
        row = self._ledger().row(id)
        return row if is_row_id(id) else None

    def _of(self, row: Row) -> Acts:
        """What was said of a row."""
        return self.all().get(row.id) or Acts(row.entry)

    def _add(self, row: Row, **said: str | None) -> None:
        """Add an act, after all that were before it also where the clock was set back."""
        acts = self._of(row)
        at = max([self._clock(), *(act.at for act in acts.acts)])
        act = Act(str(self._db.new_id()), at, **said)
        self._put({row.id: structs.replace(acts, acts=(*acts.acts, act))})

    def _put(self, acts: Mapping[str, Acts]) -> None:
        """Keep what was said."""
        if acts:
            self._db.put(TABLE, {int(id): _document(one) for id, one in acts.items()})


def _acts(document: bytes) -> Acts:
    """What a record holds; nothing where this version cannot read it."""
    try:
        return msgspec.json.decode(document, type=Acts)
    except msgspec.DecodeError:
        return Acts()


def _is_read(document: bytes) -> bool:
    """Whether this version can read a record."""
    try:
        msgspec.json.decode(document, type=Acts)
    except msgspec.DecodeError:
        return False
    return True


def _everywhere(value: Any, change: Callable[[str], str]) -> Any:
    """A JSON value with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _everywhere(one, change) for key, one in value.items()}
    return [_everywhere(one, change) for one in value] if isinstance(value, list) else value


def _document(acts: Acts) -> dict[str, Any]:
    """What was said of a row as the store keeps it."""
    document: dict[str, Any] = to_builtins(acts)
    return document
