"""The journal's database: a TinyDB, made of a folder and a state folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB

from coach.journal.store.changes import Change, Purge, Retold
from coach.journal.store.clock import Milliseconds, milliseconds
from coach.journal.store.damage import Damage
from coach.journal.store.errors import Reason
from coach.journal.store.home import Home
from coach.journal.store.record import device_of
from coach.journal.store.relocation import CannotMove, Moved, Obstacle, relocate
from coach.journal.store.report import Report, report, still_holding
from coach.journal.store.revision import Revision, revision
from coach.journal.store.storage import LogStorage
from coach.journal.store.table import JournalTable
from coach.journal.store.tables import Place
from coach.journal.store.working import json_of

Past = Sequence[tuple[str | None, Mapping[str, Any] | None]]


class JournalDB(TinyDB):
    """A TinyDB on append-only logs. Documents of the table ``drafts`` have a log of their own.

    Nothing is created before the first write. Any thread may use it. Every write that returns is on the disk;
    one that is not raises ``NotSaved``, and nothing has changed then.
    """

    table_class = JournalTable
    default_storage_class = LogStorage  # type: ignore[assignment]

    def __init__(self, folder: Path, state: Path, *, now: Milliseconds = milliseconds) -> None:
        """Open a journal; it need not exist.

        Args:
            folder: Where it lies, or will lie: may be synchronised between machines, or be a symbolic link.
            state: What is kept about it on this machine only: never synchronised, without a readable word.
            now: The time, in milliseconds since 1970.

        Raises:
            CannotRead: There is a journal, or something in its place, that cannot be read.
        """
        super().__init__(Home(folder, state), now)

    @classmethod
    def memory(cls, *, now: Milliseconds = milliseconds) -> JournalDB:
        """A journal that is never on disk."""
        made = cls.__new__(cls)
        TinyDB.__init__(made, None, now)
        return made

    @property
    def damage(self) -> tuple[Damage, ...]:
        """What could not be proven in the files, when they were last read."""
        return self._store.damage

    @property
    def read_only(self) -> Reason | None:
        """Why nothing can be written, where that is known beforehand: a later version of Coach wrote here."""
        return self._store.read_only

    def session(self) -> AbstractContextManager[None]:
        """Keep other writers out, and see all that they have written, for as long as it is open.

        Raises:
            NotSaved: The journal cannot be locked or read.
        """
        return self._store.session()

    def new_id(self) -> int:
        """A new 53-bit id, greater than the last that was drawn here, that no table knows."""
        return self._store.new_id()

    def tables(self) -> set[str]:
        """The names of the tables that hold documents, and of those that were said to persist without."""
        made = cast(dict[str, JournalTable], self._tables)
        return self._store.names() | {name for name, table in made.items() if table.persists}

    def place(self, table: str) -> Place:
        """How far a table has come: the same place, the same documents."""
        return self._store.place(table)

    def holds(self, table: str, doc_id: int) -> bool:
        """Whether a document lives, without looking at it."""
        item = self._store.tables(table).item(table, str(doc_id))
        return item is not None and item.document is not None

    def is_gone(self, table: str, doc_id: int) -> bool:
        """Whether a document was deleted for good; its id is never used again."""
        return self._store.tables(table).is_purged(table, str(doc_id))

    def gone(self, table: str) -> tuple[int, ...]:
        """The ids of all documents that were deleted for good."""
        return tuple(int(doc_id) for name, doc_id in self._store.tables(table).purged() if name == table)

    def writer(self, table: str, doc_id: int) -> str | None:
        """The device that wrote a document as it stands; None where there is none."""
        item = self._store.tables(table).item(table, str(doc_id))
        return device_of(item.revision) if item is not None and item.document is not None else None

    def put(self, table: str, documents: Mapping[int, Mapping[str, Any]]) -> None:
        """Let these documents stand under their ids, whether they are new or not: all of them or none.

        Raises:
            NotSaved: None does.
        """
        store = self._store
        with store.session():
            rows = store.rows(table)
            changes = [Change(table, str(doc_id), json_of(document)) for doc_id, document in documents.items()]
            store.commit([change for change in changes if rows.raw(change.doc_id) != change.document])

    def follow(self, table: str, since: Place | None) -> tuple[Place, bool, dict[str, bytes | None]]:
        """What has changed in a table, in memory.

        Args:
            since: How far it was followed before; None from the start.

        Returns:
            How far it is followed now; whether this is all there is, because it was read anew; and the documents'
            JSON by id, None for those that are gone.
        """
        tables = self._store.tables(table)
        anew = since is None or since.tables is not tables
        count, documents = tables.changed(table, 0 if since is None or anew else since.count)
        return Place(tables, count), anew, documents

    def heads(self, table: str) -> dict[str, tuple[bytes, ...]]:
        """The JSON of every living document by id: as it stands, then as devices have it that did not know of that."""
        tables = self._store.tables(table)
        _, living = tables.changed(table, 0)
        items = {doc_id: tables.item(table, doc_id) for doc_id, document in living.items() if document is not None}
        heads = {doc_id: [living[doc_id], *item.heads().values()] for doc_id, item in items.items() if item}
        return {doc_id: tuple(dict.fromkeys(filter(None, documents))) for doc_id, documents in heads.items()}

    # -- earlier versions, and deleting for good --------------------------------------------------------

    def history(self, table: str, doc_id: int) -> tuple[Revision, ...]:
        """Every version of a document that stands in any log, and its deletions, oldest first.

        Raises:
            NotSaved: The journal cannot be locked or read.
        """
        return self.histories(table, [doc_id])[doc_id]

    def histories(self, table: str, doc_ids: Iterable[int]) -> dict[int, tuple[Revision, ...]]:
        """The same of several documents, by id; the logs are read once."""
        with self._store.session():
            shelf = self._store.shelf(table)
            found = shelf.histories(table, {str(doc_id) for doc_id in doc_ids})
            return {
                int(doc_id): tuple(revision(record, shelf.tables.item(table, doc_id)) for record in records)
                for doc_id, records in found.items()
            }

    def deleted(self, table: str) -> tuple[int, ...]:
        """The ids of documents that were deleted, but not for good.

        Raises:
            NotSaved: The journal cannot be locked or read.
        """
        with self._store.session():
            items = self._store.tables(table).items()
            return tuple(int(doc_id) for name, doc_id, item in items if name == table and item.document is None)

    def mentioning(self, table: str, holds: Callable[[bytes], bool]) -> tuple[int, ...]:
        """The ids of documents of whose JSON ``holds`` is true, in any version that stands in any log.

        Raises:
            NotSaved: The journal cannot be locked or read.
        """
        with self._store.session():
            return tuple(sorted(int(doc_id) for doc_id in self._store.shelf(table).mentioning(table, holds)))

    def erase(
        self,
        table: str,
        gone: Iterable[int],
        retold: Mapping[int, Past] | None = None,
        also: Mapping[str, Iterable[int]] | None = None,
    ) -> None:
        """Delete for good: from now on no record of it counts, and no log of this device holds one. All or nothing.

        Args:
            gone: Documents that are deleted with all their versions.
            also: Documents of other tables that go with them, whether they are known here or not.
            retold: Documents that get another past instead of all that is known of them: oldest first the revision
                that a version is written in the place of, whose instant it keeps (None: now), and the document (None:
                it was deleted then). The last is what stands. A version that has not been seen here is not touched.

        Raises:
            NotSaved: All is as it was.
        """
        store = self._store
        with store.session():
            purged = {table: gone, **(also or {})}
            changes: list[Purge | Retold] = [Purge(name, str(one)) for name, ids in purged.items() for one in ids]
            pasts = {str(doc_id): past for doc_id, past in (retold or {}).items()}
            histories = store.shelf(table).histories(table, pasts) if pasts else {}
            for doc_id, records in histories.items():
                told = tuple((before, None if one is None else json_of(one)) for before, one in pasts[doc_id])
                changes.append(Retold(table, doc_id, tuple(record.r for record in records), told))
            store.commit(changes)

    def still_holding(self) -> tuple[str, ...]:
        """The files in the journal's folder that may still hold what was deleted for good.

        They are the logs of other devices, which clean them when they open, what could not be read or cleaned just
        now, and what lies in ``damaged/``.

        Raises:
            NotSaved: The journal cannot be locked or read.
        """
        with self._store.session():
            return still_holding(self._store)

    def empty_damaged(self) -> None:
        """Remove the bytes that could not be proven: somebody was asked.

        Raises:
            NotSaved: Some are still there.
        """
        if self._store.home:
            self._store.home.empty_damaged()

    # -- care -------------------------------------------------------------------------------------------

    def compact(self) -> int:
        """Rewrite this device's logs without what nobody needs; every version of an entry stays.

        Returns:
            How many bytes fewer they have.

        Raises:
            NotSaved: They are whole, but not smaller.
        """
        return self._store.compact()

    def move(self, to: Path, settle: Callable[[], None]) -> Moved:
        """Move the journal's files to another folder: all of them, or none. Nothing can be written here afterwards.

        Args:
            to: A folder that is empty or not there.
            settle: Makes the new place the one that counts, once everything is there and before anything is removed.

        Raises:
            NotSaved: The journal is where it was, and whole.
            CannotMove: It may not lie there.
        """
        store = self._store
        if store.home is None or store.home.identity is None:
            raise CannotMove(Obstacle.NOTHING, to)
        with store.session():
            moved = relocate(store.home.folder, to, settle)
            store.home.forget()
        self.close()
        return moved

    def report(self) -> Report:
        """Read everything anew, and say what is there and what is whole.

        Raises:
            NotSaved: The journal cannot be locked or read.
        """
        with self._store.session():
            return report(self._store)

    def drop_table(self, name: str) -> None:
        """Delete every document of a table."""
        self._delete_all({name})
        self._tables.pop(name, None)

    def drop_tables(self) -> None:
        """Delete every document."""
        self._delete_all(None)
        self._tables.clear()

    def _delete_all(self, names: set[str] | None) -> None:
        """Delete every document of these tables, or of all."""
        store = self._store
        with store.session():
            meant = store.names() if names is None else names
            store.commit([Change(name, doc_id, None) for name in sorted(meant) for doc_id in store.rows(name)])

    @property
    def _store(self) -> LogStorage:
        """The storage, as what it is."""
        storage = self.storage
        assert isinstance(storage, LogStorage)
        return storage
