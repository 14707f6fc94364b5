"""What a process said before and after each write, and whether a journal keeps to it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from coach.journal.store import JournalDB

Standing = dict[tuple[str, int], str]
"""Table and id → the text that stands there."""


def standing(db: JournalDB, name: str) -> Standing:
    """What stands in a journal of what one process, or several of one name, have written."""
    return {
        (table, document.doc_id): document["text"]
        for table in ("entries", "drafts")
        for document in db.table(table)
        if document["name"] == name
    }


@dataclass
class Promises:
    """What was acknowledged, and the one write that may have been under way.

    Attributes:
        kept: How many acknowledged writes were looked for.
    """

    known: Standing = field(default_factory=dict)
    under_way: dict[str, Any] | None = None
    kept: int = 0

    def take(self, lines: Iterable[str]) -> None:
        """Take in what a process said; a line that is not whole was not said."""
        for line in lines:
            if not line.endswith("\n"):
                continue
            said = json.loads(line)
            if "done" not in said:
                self.under_way = said
                continue
            assert self.under_way is not None
            self.known = after(self.known, self.under_way, said["done"])
            self.under_way = None
            self.kept += 1

    def hold(self, found: Standing) -> None:
        """See that all that was acknowledged stands, and that nothing else does but what was under way, whole."""
        if found != self.known:
            assert self.under_way is not None, difference(self.known, found)
            new = [doc_id for (_, doc_id), text in found.items() if text in self.under_way.get("texts", ())]
            assert found == after(self.known, self.under_way, new), difference(self.known, found)
        self.known, self.under_way = found, None


def after(known: Standing, write: dict[str, Any], ids: list[int]) -> Standing:
    """What stands after a write that was given these ids."""
    table = write["table"]
    match write["do"]:
        case "insert":
            texts = write["texts"] if ids else []
            return known | {(table, doc_id): text for doc_id, text in zip(sorted(ids), texts, strict=True)}
        case "put":
            return known | {(table, write["id"]): write["text"]}
        case _:
            return {key: text for key, text in known.items() if key != (table, write["id"])}


def difference(known: Standing, found: Standing) -> str:
    """Where two differ."""
    keys = known.keys() | found.keys()
    return str({key: (known.get(key), found.get(key)) for key in keys if known.get(key) != found.get(key)})
