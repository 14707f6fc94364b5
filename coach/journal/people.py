"""Who has been named: everything about somebody, somebody forgotten, and a name changed.

The register is made of what was answered with; beside it stand only the spellings that somebody has had. A person
has no other attributes, and nothing is counted for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import AbstractContextManager
from typing import Any

import msgspec
from msgspec import Struct

from coach.journal.acts import is_row_id
from coach.journal.drafts import Change, Drafts
from coach.journal.entry import Entry
from coach.journal.follow_up import TABLE as FOLLOW_UP
from coach.journal.follow_up import FollowUps, Note
from coach.journal.head import Head
from coach.journal.ledger import Ledger
from coach.journal.mentions import (
    Mention,
    document_replaced,
    draft_row_replaced,
    in_document,
    in_entry,
    rows_named,
    rows_of,
)
from coach.journal.names import Names, Stand, is_alias, is_longer_name, is_small_word
from coach.journal.past import entry_of
from coach.journal.store import JournalDB, Past, Revision
from coach.text import line

TABLE = "people"
ENTRIES = "entries"

_MARK = Stand("\x00")
"""Stands for a name where it is only asked whether there is one."""

Someone = Callable[[str], Stand]
"""Gives for a language what stands in the place of whoever is forgotten; for an unknown one, whatever fits."""


class About(Struct, frozen=True):
    """An entry in which somebody is named, and every place."""

    entry: Entry
    mentions: tuple[Mention, ...]


class Everything(Struct, frozen=True):
    """Everything about somebody: entries, newest first, and what was written of rows."""

    entries: tuple[About, ...]
    notes: tuple[Note, ...]


class Reach(Struct, frozen=True):
    """What forgetting somebody reaches: how many of each.

    Attributes:
        entries: Entries that name them as they stand. ``deleted`` are those of them that can be brought back.
        places: In these entries as they stand.
        events: What answers became that names them; they go.
        versions: Earlier versions, which go.
        drafts: Begun and not finished.
        notes: Written when following up.
        spellings: Recorded beside the alias.
    """

    entries: int = 0
    deleted: int = 0
    places: int = 0
    events: int = 0
    versions: int = 0
    drafts: int = 0
    notes: int = 0
    spellings: int = 0


class People:
    """The people of one journal. A method that writes raises ``NotSaved``; what it had not done then is as it was."""

    def __init__(
        self,
        db: JournalDB,
        heads: Callable[[], tuple[Head, ...]],
        ledger: Callable[[], Ledger],
        drafts: Drafts,
        follow_ups: FollowUps,
        lock: AbstractContextManager[Any],
    ) -> None:
        """Read nothing yet. ``lock`` is the journal's own."""
        self._db = db
        self._heads = heads
        self._ledger = ledger
        self._drafts = drafts
        self._follow_ups = follow_ups
        self._lock = lock

    # -- who there is ----------------------------------------------------------------------------------

    def all(self) -> tuple[str, ...]:
        """The aliases that have been answered with, latest first, each as it was last spelt."""
        spellings = {one.casefold(): alias for one, alias in self._recorded().items()}
        found: dict[str, str] = {}
        for name in self._ledger().people():
            alias = spellings.get(name.casefold(), name)
            found.setdefault(alias.casefold(), alias)
        return tuple(found.values())

    def spellings(self) -> dict[str, str]:
        """Every spelling that is known, and the alias that it is a spelling of: what ``Names`` looks for."""
        return {**{alias: alias for alias in self.all()}, **self._recorded()}

    def alias(self, typed: str) -> str:
        """The alias that is meant by a spelling; one that nobody has is taken as it is.

        But where that is an ordinary word written small, as the name that is written large: *per* would be everywhere.
        """
        wanted = line(typed).strip()
        known = {one.casefold(): alias for one, alias in self.spellings().items()}
        return known.get(wanted.casefold(), wanted.title() if is_small_word(wanted) else wanted)

    def spelt(self, alias: str) -> frozenset[str]:
        """Every spelling of whoever is meant, in small letters."""
        whom = self.alias(alias).casefold()
        return frozenset({whom, *(one.casefold() for one, of in self.spellings().items() if of.casefold() == whom)})

    # -- everything about ------------------------------------------------------------------------------

    def about(self, alias: str) -> Everything:
        """Every place where somebody is named in what stands, with the words around it."""
        names = self._names(alias)
        entries = [entry_of(head.id, document) for head, document in self._perhaps(names)]
        found = [About(entry, in_entry(entry, names)) for entry in entries]
        notes = tuple(note for note in self._follow_ups.notes() if names.places(note.text))
        return Everything(tuple(about for about in found if about.mentions), notes)

    # -- forgetting ------------------------------------------------------------------------------------

    def reach(self, alias: str) -> Reach:
        """What forgetting somebody would reach.

        Raises:
            NotSaved: The journal cannot be read just now.
        """
        with self._lock, self._db.session():
            names = self._names(alias)
            touched = self._touched(names)
            standing = {id: _last(history) for id, history in touched.items()}
            named = {id: one.document or {} for id, one in standing.items() if _names_somebody(one.document, names)}
            return Reach(
                entries=len(named),
                deleted=sum(not standing[id].stands for id in named),
                places=sum(len(in_document(document, names)) for document in named.values()),
                events=sum(len(rows_named(document, names)) for document in named.values()),
                versions=sum(sum(one.document is not None for one in history) - 1 for history in touched.values()),
                drafts=len({draft for draft, _ in self._drafts.rewritten(_in_draft(names, _mark)).values()}),
                notes=sum(bool(names.places(note.text)) for note in self._follow_ups.notes()),
                spellings=sum(len(_spellings(row)) for row in self._db.table(TABLE) if _is_of(row, self.alias(alias))),
            )

    def forget(self, alias: str, someone: Someone) -> tuple[str, ...]:
        """Let nobody be named by this alias any more, in any spelling, for good.

        In every entry, deleted ones too, and in open drafts and notes something else stands in its place; what the
        answers became that names them goes, and so do the earlier versions of these entries.

        Returns:
            The names of the files in the journal's folder that may still hold the alias: other devices' logs until
            they open, and what could not be proven.

        Raises:
            NotSaved: Not all of it is done. Doing it again does the rest.
        """
        with self._lock, self._db.session():
            names = self._names(alias)
            touched = self._touched(names)
            rows = {id for history in touched.values() for id in _gone(history, names)}
            past = {id: _retold(history, names, someone, rows) for id, history in touched.items()}
            recorded = [one.doc_id for one in self._db.table(TABLE) if _is_of(one, self.alias(alias))]
            langs = {draft.id: draft.lang for draft in self._drafts.all()}
            self._drafts.rewrite(_in_draft(names, lambda draft: someone(langs.get(draft, ""))))
            self._follow_ups.rewrite(lambda text: names.replaced(text, someone("")))
            also = {FOLLOW_UP: [int(id) for id in rows if is_row_id(id)], TABLE: recorded}
            if past or recorded:
                self._db.erase(ENTRIES, [], past, also)
            return self._db.still_holding()

    # -- another name ----------------------------------------------------------------------------------

    def rename(self, alias: str, to: str) -> int:
        """Call somebody by another name everywhere; where somebody has it already they become one.

        Entries keep their earlier versions. The old name is remembered as a spelling of the new one, so that it is
        found where it is written again.

        Args:
            to: One for which ``is_alias`` holds.

        Returns:
            How many entries have changed.

        Raises:
            NotSaved: Not all of it is done. Doing it again does the rest.
        """
        if not is_alias(to):
            raise ValueError("not an alias")
        with self._lock, self._db.session():
            whom, known = self.alias(alias), self.alias(to)
            to = line(to).strip() if known.casefold() == whom.casefold() else known
            names, stand = self._names(alias, to), Stand(to)
            told = {
                int(head.id): (document, document_replaced(document, names, stand))
                for head, document in self._perhaps(names)
            }
            new = {id: after for id, (before, after) in told.items() if after != before}
            self._remember(whom, to)
            self._drafts.rewrite(_in_draft(names, lambda draft: stand))
            self._follow_ups.rewrite(lambda text: names.replaced(text, stand))
            self._db.put(ENTRIES, new)
            return len(new)

    # -- within ----------------------------------------------------------------------------------------

    def _names(self, alias: str, beside: str = "") -> Names:
        """What finds somebody, and nobody else whose longer name holds theirs."""
        whom, spellings = self.alias(alias), self.spellings()
        theirs = {one: whom for one, of in spellings.items() if of.casefold() == whom.casefold()} | {whom: whom}
        others = [one for one in spellings if one not in theirs]
        names = Names(theirs)
        return Names(theirs, [*(one for one in others if is_longer_name(one, names, others)), beside])

    def _perhaps(self, names: Names) -> Iterator[tuple[Head, dict[str, Any]]]:
        """The entries that stand and may name somebody, with their JSON, newest first."""
        for head in self._heads():
            if names.perhaps_in(head.document.decode()):
                yield head, msgspec.json.decode(head.document)

    def _touched(self, names: Names) -> dict[int, tuple[Revision, ...]]:
        """The histories of the entries that name somebody, or did in some version; deleted ones too."""
        perhaps = self._db.mentioning(ENTRIES, lambda json: names.perhaps_in(json.decode()))
        histories = self._db.histories(ENTRIES, perhaps)
        return {id: all for id, all in histories.items() if any(_names_somebody(one.document, names) for one in all)}

    def _recorded(self) -> dict[str, str]:
        """The spellings that were recorded, and whose they are."""
        rows = [row for row in self._db.table(TABLE) if isinstance(row.get("alias"), str)]
        return {one: row["alias"] for row in rows for one in _spellings(row)}

    def _remember(self, alias: str, to: str) -> None:
        """Record the spellings that somebody has had, but for what would be found everywhere."""
        rows = [row for row in self._db.table(TABLE) if _is_of(row, alias) or _is_of(row, to)]
        had = {alias, *(one for row in rows for one in _spellings(row))}
        kept = sorted(one for one in had if one.casefold() != to.casefold() and not is_small_word(one))
        ids = [row.doc_id for row in rows]
        document = {"alias": to, "spellings": kept}
        if kept and not ids:
            self._db.put(TABLE, {self._db.new_id(): document})
        elif ids and not (kept and [dict(row) for row in rows] == [document]):
            stays = {ids.pop(): [(None, document)]} if kept else {}
            self._db.erase(TABLE, ids, stays)


def _is_of(row: Mapping[str, Any], alias: str) -> bool:
    """Whether a record is of somebody's spellings."""
    return str(row.get("alias")).casefold() == alias.casefold()


def _spellings(row: Mapping[str, Any]) -> list[str]:
    """The spellings in a record; none where they are not of the shape that this version writes."""
    found = row.get("spellings")
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def _mark(draft: str) -> Stand:
    """What stands for a name in any draft where it is only asked whether there is one."""
    return _MARK


def _in_draft(names: Names, by: Callable[[str], Stand]) -> Change:
    """What makes of a draft's row one where something else stands for the names; ``by`` says what, by the draft."""
    return lambda row: draft_row_replaced(row, names, by(str(row.get("pass"))))


def _names_somebody(document: Mapping[str, Any] | None, names: Names) -> bool:
    """Whether a version names somebody, anywhere."""
    return document is not None and document_replaced(document, names, _MARK) != document


def _last(history: Sequence[Revision]) -> Revision:
    """The version that stands; of a deleted entry the one that would be brought back."""
    written = [one for one in history if one.document is not None]
    return next((one for one in written if one.stands), written[-1])


def _gone(history: Sequence[Revision], names: Names) -> set[str]:
    """The ids of the rows that named somebody in some version; but a row that stands is no longer theirs."""
    named = {id for one in history if one.document is not None for id in rows_named(one.document, names)}
    stands = _last(history).document or {}
    return named - {str(row.get("id")) for row in rows_of(stands)} | rows_named(stands, names)


def _retold(history: Sequence[Revision], names: Names, someone: Someone, gone: Set[str]) -> Past:
    """The past of an entry in which nobody is named any more: what stands, and that it was deleted where it was."""
    last = _last(history)
    document = last.document or {}
    told = document_replaced(document, names, someone(str(document.get("lang"))), forgotten=gone)
    deleted = [(one.name, None) for one in history if one.stands and one.document is None]
    return [(last.name, told), *deleted]
