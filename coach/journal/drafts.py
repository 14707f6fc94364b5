"""Drafts as rows of the table ``drafts``: one for the pass, one for each step, one for where one stood.

So a key that is pressed costs a row with one step's text, never the whole draft.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any

import msgspec
from msgspec import to_builtins

from coach.journal.draft import Draft, Mark
from coach.journal.store import Document, JournalDB, Place
from coach.text import clean_all

TABLE = "drafts"

Change = Callable[[dict[str, Any]], dict[str, Any]]
"""What is to become of a row."""

_PASS = {"started", "saved", "pack", "theme", "lang", "source"}
"""What the row that begins a draft holds."""


class Drafts:
    """The drafts of one journal. Whoever writes is in a session."""

    def __init__(self, db: JournalDB) -> None:
        """Read nothing yet."""
        self._db = db
        self._table = db.table(TABLE)
        self._place: Place | None = None
        self._rows: dict[tuple[str, str], int] = {}
        self._kept: dict[str, Draft] = {}

    def all(self) -> list[Draft]:
        """Every draft, put together from its rows; of two rows for one step (two windows) the one saved last."""
        passes: dict[str, dict[str, Any]] = {}
        parts: list[Document] = []
        for row in self._table:
            if not _is_readable(row):
                continue
            if row.get("row") == "pass" and row.keys() >= _PASS:
                whole = {**row, "source": str(row["source"]).encode(), "marks": {}, "at": None, "id": str(row.doc_id)}
                passes[str(row.doc_id)] = whole
            elif row.get("row") in ("mark", "at") and isinstance(row.get("pass"), str):
                parts.append(row)
        self._rows = {}
        for row in sorted(parts, key=_saved):
            found = passes.get(row["pass"])
            if found is None:
                continue
            self._rows[row["pass"], _name(row)] = row.doc_id
            if row["row"] == "at":
                found["at"] = row.get("at")
            elif isinstance(row.get("key"), str) and "mark" in row:
                found["marks"][row["key"]] = row["mark"]
            found["saved"] = max(found["saved"], row["saved"], key=datetime.fromisoformat)
        drafts: list[Draft] = []
        for whole in passes.values():
            with suppress(msgspec.ValidationError):  # a later version's: left where it is
                drafts.append(msgspec.convert(whole, Draft))
        return drafts

    def ids(self) -> list[str]:
        """The ids of all passes that have a row, whatever else there is of them."""
        found = {str(row.doc_id) if row.get("row") == "pass" else str(row.get("pass", "")) for row in self._table}
        return sorted(id for id in found if id.isdecimal())

    def writers(self, id: str) -> set[str | None]:
        """The devices that wrote the rows of a draft."""
        rows = [row.doc_id for row in self._table if str(row.doc_id) == id or row.get("pass") == id]
        return {self._db.writer(TABLE, row) for row in rows}

    def keep(self, draft: Draft) -> None:
        """Write what differs from what was last kept here, as one commit; all of it where the draft is not there."""
        self._catch_up()
        before = self._kept.get(draft.id)
        saved = draft.saved.isoformat()
        rows: dict[int, dict[str, Any]] = {}
        if before is None:
            rows[int(draft.id)] = _pass_row(draft, saved)
        marks = before.marks if before else {}
        for key, mark in draft.marks.items():
            if marks.get(key, Mark()) != mark:
                row = {
                    "row": "mark",
                    "pass": draft.id,
                    "key": key,
                    "mark": clean_all(to_builtins(mark)),
                    "saved": saved,
                }
                rows[self._row(row)] = row
        if draft.at != (before.at if before else None):
            row = {"row": "at", "pass": draft.id, "at": draft.at, "saved": saved}
            rows[self._row(row)] = row
        self._db.put(TABLE, rows)
        self._kept[draft.id] = draft
        self._place = self._db.place(TABLE)

    def drop(self, id: str) -> None:
        """Remove a draft's rows, as one commit."""
        ids = [row.doc_id for row in self._table if row.get("pass") == id]
        if self._table.contains(doc_id=int(id)):
            ids.append(int(id))
        if ids:
            self._table.remove(doc_ids=ids)
        self._kept.pop(id, None)
        self._rows = {name: row for name, row in self._rows.items() if name[0] != id}

    def rewritten(self, change: Change) -> dict[int, tuple[str, dict[str, Any]]]:
        """The rows that ``change`` makes something else of, as they stand or stood: whose draft, and what it makes."""
        rows = {row.doc_id: row for row in self._table}
        stood = self._db.histories(TABLE, rows)
        found: dict[int, tuple[str, dict[str, Any]]] = {}
        for id, row in rows.items():
            versions = [dict(row), *(one.document for one in stood[id] if one.document is not None)]
            if any(change(version) != version for version in versions):
                found[id] = str(row.get("pass", id)), change(versions[0])
        return found

    def rewrite(self, change: Change) -> None:
        """Let every row be what ``change`` makes of it; no file of this device holds the old words afterwards."""
        rows = self.rewritten(change)
        if rows:
            self._db.erase(TABLE, [], {id: [(None, row)] for id, (_, row) in rows.items()})
            self._kept, self._rows, self._place = {}, {}, None

    def _catch_up(self) -> None:
        """Where somebody else has written, see which drafts there are; what was last kept here still counts."""
        if self._place is None or self._place != self._db.place(TABLE):
            self._kept = {one.id: self._kept.get(one.id, one) for one in self.all()}

    def _row(self, row: Mapping[str, Any]) -> int:
        """The id of a row: the one it has, or a new one."""
        name = row["pass"], _name(row)
        if name not in self._rows:
            self._rows[name] = self._db.new_id()
        return self._rows[name]


def _name(row: Mapping[str, Any]) -> str:
    """What a row of a pass is about: where one stood, or one step."""
    return "at" if row["row"] == "at" else "mark " + str(row.get("key"))


def _is_readable(row: Mapping[str, Any]) -> bool:
    """Whether a row says when it was written. Any other is a later version's, or changed by hand: left where it is."""
    try:
        return _saved(row).tzinfo is not None
    except (KeyError, TypeError, ValueError):
        return False


def _saved(row: Mapping[str, Any]) -> datetime:
    """When a row was last written."""
    return datetime.fromisoformat(row["saved"])


def _pass_row(draft: Draft, saved: str) -> dict[str, Any]:
    """The row that begins a draft, with the exercise's own text."""
    return {
        "row": "pass",
        "started": draft.started.isoformat(),
        "saved": saved,
        "pack": draft.pack,
        "theme": draft.theme,
        "lang": draft.lang,
        "source": draft.source.decode(),
    }
