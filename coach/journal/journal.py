"""The journal: the only door to what was written.

Everything that is saved goes through here and comes out as values (``Entry``, ``Head``, ``Draft``): rows of the
store stay inside. A method that writes raises ``NotSaved`` when the disk did not take it; then nothing of what
was saved before is harmed, and the caller still holds the text.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec
from msgspec import to_builtins

from coach.clock import Clock, now
from coach.journal.acts import Acts
from coach.journal.became import again, became, with_ids
from coach.journal.draft import Draft
from coach.journal.drafts import Drafts
from coach.journal.entry import ANSWERED, Entry, StepRecord
from coach.journal.follow_up import FollowUps
from coach.journal.for_good import ForGood
from coach.journal.head import Head, seconds
from coach.journal.heads import Heads
from coach.journal.ledger import Ledger
from coach.journal.past import Version, document_of, entry_of, versions_of
from coach.journal.people import People
from coach.journal.practised import Practised
from coach.journal.search import Found, find, looking
from coach.journal.store import Damage, Document, JournalDB, Moved, NotSaved, Reason, Report
from coach.journal.text_index import TextIndex
from coach.journal.wanted import Known, Wanted
from coach.text import clean, clean_all

ENTRIES = "entries"
LONGEST_ID = 100
LAST = "last"
"""Stands for the id of the newest entry."""


class Journal:
    """All entries and drafts of one person on one computer. May be used from several threads.

    Attributes:
        follow_ups: What the person has said of what answers became.
        practised: What the person has said to suggestions and programmes.
        people: Who has been named.
    """

    def __init__(self, db: JournalDB, clock: Clock = now) -> None:
        """Use an open store. ``clock`` dates what is saved."""
        self._db = db
        self._clock = clock
        self._heads = Heads(db)
        self._ledger: tuple[tuple[Head, ...], Mapping[str, Acts], Ledger] | None = None
        self._index = TextIndex()
        self._drafts = Drafts(db)
        self._moved: dict[str, str] = {}
        self._lock = threading.RLock()
        self.practised = Practised(db, self._lock)
        self.follow_ups = FollowUps(db, clock, self.ledger, self._lock)
        self._for_good = ForGood(db, ENTRIES, self.heads, self.follow_ups, self.practised)
        self.people = People(db, self.heads, self.ledger, self._drafts, self.follow_ups, self._lock)

    @classmethod
    def open(cls, folder: Path, state: Path, clock: Clock = now) -> Journal:
        """The journal in a folder. Nothing is created before something is saved.

        Raises:
            CannotRead: The folder is there but cannot be read.
        """
        journal = cls(JournalDB(folder, state), clock)
        journal._tidy()
        return journal

    @classmethod
    def memory(cls, clock: Clock = now) -> Journal:
        """A journal that leaves nothing on disk."""
        return cls(JournalDB.memory(), clock)

    def prepare(self) -> None:
        """Begin to read the heads of all entries in a thread, while something else is drawn."""
        self._heads.prepare()

    def close(self) -> None:
        """Let go of the files."""
        self._db.close()

    @property
    def damage(self) -> tuple[Damage, ...]:
        """What could not be proven when the files were read."""
        return self._db.damage

    @property
    def read_only(self) -> Reason | None:
        """Why nothing can be saved, where that is known beforehand."""
        return self._db.read_only

    def new_id(self) -> str:
        """An id that nothing else has."""
        return str(self._db.new_id())

    # -- reading ---------------------------------------------------------------------------------------

    def heads(self) -> tuple[Head, ...]:
        """The head of every entry, newest first; the same tuple as long as nothing has changed."""
        with self._reading():
            return self._heads.all()

    def newest(self, count: int) -> tuple[Head, ...]:
        """The heads of the newest entries, newest first."""
        with self._reading():
            return self._heads.newest(count)

    def ledger(self) -> Ledger:
        """What answers became, and how it stands."""
        heads = self.heads()
        with self._lock:
            acts = self.follow_ups.all()
            if self._ledger is None or self._ledger[0] is not heads or self._ledger[1] is not acts:
                self._ledger = heads, acts, Ledger(heads, acts, self.follow_ups.gone())
            return self._ledger[2]

    def knows(self, id: str) -> bool:
        """Whether there is an entry of this id, or was one that was deleted for good."""
        return self._is_over(id)

    def entry(self, id: str) -> Entry | None:
        """One entry, or None where there is none with that id. ``last`` is the newest."""
        if id == LAST:
            newest = next(iter(self.newest(1)), None)
            return self.entry(newest.id) if newest else None
        if not (id.isascii() and id.isdecimal() and len(id) <= LONGEST_ID):
            return None
        with self._reading():
            document = self._db.table(ENTRIES).get(doc_id=int(id))
        return entry_of(id, document) if isinstance(document, Document) else None

    def find(self, wanted: Wanted) -> Found:
        """All entries that are wanted."""
        return find(self.heads(), wanted, self._index, self._known)

    def looking(self, wanted: Wanted, limit: int | None = None) -> Iterator[Found]:
        """Look for entries as somebody types: gives way often, and yields what has been found so far."""
        return looking(self.heads(), wanted, self._index, limit, known=self._known)

    def versions(self, id: str) -> tuple[Version, ...]:
        """Every version of an entry that can be brought back, newest first; of a deleted one too.

        Raises:
            NotSaved: The journal cannot be read just now.
        """
        return versions_of(id, self._db.history(ENTRIES, int(id)))

    def deleted(self) -> tuple[Entry, ...]:
        """The entries that have been deleted, but not for good, as they were; newest first.

        Raises:
            NotSaved: The journal cannot be read just now.
        """
        with self._lock, self._db.session():
            histories = self._db.histories(ENTRIES, self._db.deleted(ENTRIES))
        found = [versions_of(str(id), history) for id, history in histories.items()]
        last = [versions[0].entry for versions in found if versions]
        return tuple(sorted(last, key=lambda entry: (seconds(entry.at), int(entry.id)), reverse=True))

    def drafts(self) -> tuple[Draft, ...]:
        """The exercises that have been begun and neither finished nor set aside, newest first."""
        with self._reading():
            open_ones = [one for one in self._drafts.all() if not self._is_over(one.id)]
        return tuple(sorted(open_ones, key=lambda draft: (draft.saved, int(draft.id)), reverse=True))

    @property
    def _known(self) -> Known:
        """What looking for entries may ask. Nothing has been shared from here yet."""
        return Known(open_rows=lambda: self.ledger().open_rows, spellings=self.people.spelt)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """See what other windows have written; where that does not go, read what is in memory."""
        with self._lock:
            with suppress(NotSaved), self._db.session():
                pass
            yield

    # -- writing ---------------------------------------------------------------------------------------

    def keep(self, draft: Draft) -> None:
        """Put on disk what is new in a draft since it was last kept here.

        Where another window has finished it meanwhile, what is written here becomes a draft of its own.

        Raises:
            NotSaved: Nothing of it is lost: keep the same draft again when there is room.
        """
        with self._lock, self._db.session():
            id = self._moved.get(draft.id, draft.id)
            if self._is_over(id):
                id = self._moved[draft.id] = self.new_id()
            self._drafts.keep(draft if id == draft.id else msgspec.structs.replace(draft, id=id))

    def drop(self, id: str) -> None:
        """Remove a draft, with every word of it."""
        with self._lock, self._db.session():
            self._drafts.drop(self._moved.get(id, id))

    def finish(self, entry: Entry, draft: str | None = None) -> Entry:
        """Save an entry, and let the draft that it came from be over.

        Args:
            draft: The draft's id, which the entry takes over. An entry that already has it (two windows on one
                draft) is left alone, and this one gets an id of its own.

        Returns:
            The entry as it was saved, with its ids.

        Raises:
            NotSaved: Then the draft still stands.
        """
        with self._lock, self._db.session():
            entries = self._db.table(ENTRIES)
            draft = self._moved.get(draft, draft) if draft is not None else None
            taken = draft is None or self._is_over(draft)
            id = self.new_id() if taken or draft is None else draft
            saved = msgspec.structs.replace(entry, id=id, became=with_ids(entry.became, iter(self.new_id, "")))
            entries.insert(Document(_document(saved), doc_id=int(id)))
            if draft is not None:
                with suppress(NotSaved):  # the entry is safe, and a draft with an entry's id is over
                    self._drafts.drop(draft)
        return saved

    def add(self, choose: Callable[[tuple[Head, ...]], Iterable[dict[str, Any]]]) -> int:
        """Save entries from elsewhere, all of them or none; gives how many.

        Args:
            choose: Gives their JSON, told what is there: nobody writes in between. An empty id stands for a new one.

        Raises:
            NotSaved: None is saved.
        """
        with self._lock, self._db.session():
            chosen = choose(self._heads.all())
            documents = {int(one["id"] or self.new_id()): _document(one) for one in chosen}
            self._db.put(ENTRIES, documents)
        return len(documents)

    def note(self, text: str, lang: str) -> Entry:
        """Save a free entry.

        Raises:
            NotSaved: The caller still has the text.
        """
        at = self._clock()
        step = StepRecord("text", "long", state=ANSWERED, answer=clean(text).strip("\n").rstrip())
        return self.finish(Entry("", at, at, lang, None, (step,)))

    def edit(self, entry: Entry) -> Entry:
        """Save an entry anew; what it was becomes an earlier version.

        One that was deleted for good meanwhile is saved as a new one. What its answers become is worked out again: a
        row whose text stands, or stood in an earlier version, keeps its id, and so does the only row of a step.

        Returns:
            The entry as it was saved.

        Raises:
            NotSaved: It stands as it was.
        """
        with self._lock, self._db.session():
            if self._db.is_gone(ENTRIES, int(entry.id)):
                return self.finish(entry)
            before = self.entry(entry.id)
            stood = before.became if before else ()
            rows = again(
                stood,
                became(entry.steps, stood),
                iter(self.new_id, ""),
                lambda: [row for version in self.versions(entry.id) for row in version.entry.became],
            )
            saved = msgspec.structs.replace(entry, became=rows)
            self._db.put(ENTRIES, {int(entry.id): _document(saved)})
        return saved

    def delete(self, id: str) -> None:
        """Delete an entry. It can be brought back.

        Raises:
            NotSaved: It stands.
        """
        with self._lock:
            self._db.table(ENTRIES).remove(doc_ids=[int(id)])

    def restore(self, id: str, version: int | None = None) -> Entry | None:
        """Let an earlier version stand, or a deleted entry.

        Args:
            version: Its number; None for the newest.

        Returns:
            The entry as it stands now; None where there is no such version.

        Raises:
            NotSaved: All is as it was.
        """
        with self._lock, self._db.session():
            found = document_of(self._db.history(ENTRIES, int(id)), version)
            if found is not None:
                self._db.put(ENTRIES, {int(id): found})
        return entry_of(id, found) if found is not None else None

    def delete_for_good(self, id: str) -> tuple[str, ...]:
        """Delete an entry with all its versions, and what other entries quote of it, in their versions too.

        What was said of the rows that its answers became goes with it.

        Returns:
            The names of the files in the journal's folder that may still hold its words: other devices' logs until
            they open, and what could not be proven.

        Raises:
            NotSaved: All is as it was.
        """
        with self._lock, self._db.session():
            self._drafts.drop(id)  # what a failure may have left of the draft that it was
            self._for_good.delete(id)
            return self._db.still_holding()

    def empty_damaged(self) -> None:
        """Remove the bytes that could not be proven, once somebody has said so.

        Raises:
            NotSaved: Some are still there.
        """
        self._db.empty_damaged()

    # -- care ------------------------------------------------------------------------------------------

    def report(self) -> Report:
        """What is there, and what of it is whole.

        Raises:
            NotSaved: The journal cannot be locked or read.
        """
        return self._db.report()

    def compact(self) -> int:
        """Rewrite this device's files without what nobody needs. Returns how many bytes fewer they have.

        Raises:
            NotSaved: They are whole, but not smaller.
        """
        return self._db.compact()

    def move(self, to: Path, settle: Callable[[], None]) -> Moved:
        """Move the journal to another folder, whole or not at all. It is closed then.

        Args:
            settle: Makes the new place the one that counts.

        Raises:
            CannotMove: It may not lie there.
            NotSaved: It is where it was.
        """
        with self._lock:
            return self._db.move(to, settle)

    def _tidy(self) -> None:
        """Let go of drafts that a kill left although their entry is saved: an entry has its draft's id.

        What another device wrote meanwhile is left: whoever saved the entry has not seen it.
        """
        with self._lock, suppress(NotSaved):
            for id in self._drafts.ids():
                gone = self._db.is_gone(ENTRIES, int(id))
                if gone or (self._is_over(id) and self._drafts.writers(id) == {self._db.writer(ENTRIES, int(id))}):
                    self._drafts.drop(id)

    def _is_over(self, draft: str) -> bool:
        """Whether there is, or was, an entry with the draft's id: then the draft is over."""
        return self._db.holds(ENTRIES, int(draft)) or self._db.is_gone(ENTRIES, int(draft))


def _document(entry: Entry | dict[str, Any]) -> dict[str, Any]:
    """The entry as the store keeps it: its JSON, clean, without the id, which is the record's own."""
    document: dict[str, Any] = clean_all(to_builtins(entry))
    del document["id"]
    return document
