"""JournalDB in the place of TinyDB, for TinyDB's own tests: a plugin for the pytest that runs them.

The tests are run as they are, but for one (``ADAPTED``). What is different around them:

- The fixture ``db`` is a JournalDB, in memory and on disk. In the tests' files the name ``TinyDB`` stands for
  JournalDB, unless a test hands in a storage of its own making, or is about TinyDB's own file (``ABOUT_JSON``).
- Ids count from 1, as TinyDB's do, because the tests spell them. A journal's are never counted, so that two devices do
  not both come upon the same; ``tests/journal/store/test_numbers.py`` holds how they are made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import tinydb
from tinydb import storages, table
from tinydb.middlewares import CachingMiddleware

from coach.journal.store import JournalDB
from coach.journal.store.storage import LogStorage
from coach.journal.store.table import JournalTable

ADAPTED = {"test_tables.py": (r"storage=<tinydb\.storages\.(MemoryStorage|JSONStorage) object", "storage=<.* object")}
"""File → what it says, and what it says here: the repr of a table spells the class of its storage, which is ours."""

ABOUT_JSON = {"test_json_kwargs", "test_json_read", "test_json_invalid_directory"}
"""They are about the layout, the mode and the folder of the file that ``JSONStorage`` writes."""

MET = "met-a-journal"
"""The property of a test in whose course a JournalDB was made."""


class Table(JournalTable):
    """A journal's table with TinyDB's ids."""

    _get_next_id = table.Table._get_next_id

    def insert(self, document: Mapping[str, Any]) -> int:
        """A document that brings its id makes TinyDB count again."""
        if isinstance(document, table.Document):
            self._next_id = None
        return super().insert(document)


class MemoryStorage(LogStorage):
    """What a journal that is never on disk keeps its tables in, made without arguments as TinyDB's is."""

    def __init__(self) -> None:
        super().__init__(None, lambda: 0)


class TinyDB(JournalDB):
    """A JournalDB that is made as a TinyDB is: from a file's name, or from a storage."""

    table_class = Table
    made = 0

    def __new__(cls, path: object = None, *, storage: Any = storages.JSONStorage, **options: Any) -> Any:
        """TinyDB's own where the storage is neither of the two that a JournalDB replaces."""
        if storage in (storages.JSONStorage, storages.MemoryStorage, MemoryStorage):
            return super().__new__(cls)
        return tinydb.TinyDB(*[path] if path else [], storage=storage, **options)

    def __init__(self, path: object = None, *, storage: object = None, ensure_ascii: bool = True) -> None:
        """A journal's file is always UTF-8, so what ``ensure_ascii`` asks for makes no difference."""
        TinyDB.made += 1
        if path is None:
            tinydb.TinyDB.__init__(self, storage=MemoryStorage)
        else:
            super().__init__(Path(f"{path}"), Path(f"{path}-state"))


@pytest.fixture(params=["memory", "disk"])
def db(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TinyDB]:
    """What TinyDB's own fixture of this name gives."""
    made = TinyDB(tmp_path / "test.db") if request.param == "disk" else TinyDB()
    made.drop_tables()
    made.insert_multiple({"int": 1, "char": c} for c in "abc")
    yield made
    made.close()


@pytest.fixture
def storage() -> storages.Storage:
    """What TinyDB's own fixture of this name gives, for the tests of its middleware."""
    made: storages.Storage = CachingMiddleware(storages.MemoryStorage)()  # type: ignore[no-untyped-call]
    return made


@pytest.fixture(autouse=True)
def _in_its_place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the names in a test's file stand for ours, and note whether a JournalDB was made."""
    module, before = request.module, TinyDB.made
    if hasattr(module, "TinyDB") and request.node.originalname not in ABOUT_JSON:
        monkeypatch.setattr(module, "TinyDB", TinyDB)
        if module.__name__ == "test_tinydb":
            monkeypatch.setattr(module, "MemoryStorage", MemoryStorage)
    yield
    if TinyDB.made > before:
        request.node.user_properties.append((MET, "yes"))
