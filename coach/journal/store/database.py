"""The journal's database: a TinyDB, made of a folder and a state folder."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from tinydb import TinyDB

from coach.journal.store.clock import Milliseconds, milliseconds
from coach.journal.store.damage import Damage
from coach.journal.store.errors import Reason
from coach.journal.store.home import Home
from coach.journal.store.shelf import Change
from coach.journal.store.storage import LogStorage
from coach.journal.store.table import JournalTable


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
        """The names of the tables that hold documents."""
        return self._store.names()

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
