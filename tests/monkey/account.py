"""What the journal must hold: what stood there, and what commands have done since, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from msgspec import to_builtins

from coach.journal.draft import Draft, Mark
from coach.journal.entry import Entry
from coach.journal.journal import Journal
from coach.journal.people import People
from coach.journal.saver import Saver
from coach.text import clean_all

MAY = {
    "edit": {"edit"},
    "delete": {"entry"},
    "restore": {"entry", "versions"},
    "delete_for_good": {"entry"},
    "forget": {"people"},
    "rename": {"people"},
}
"""What changes entries that are there, and on which screens alone it may happen."""

EVERYWHERE = {"delete_for_good", "forget", "rename"}
"""What reaches into other entries too."""


class Account:
    """Follows the journal's writing methods, and says what must be there afterwards.

    Attributes:
        entries: Id → the entry as it must stand.
        drafts: Id → what was last handed to the saver.
        counted: How often each has happened.
    """

    def __init__(self, screen: Callable[[], str], journal: Callable[[], Journal]) -> None:
        """Nothing yet. ``screen`` names the screen that is up, ``journal`` gives the one that is open in it."""
        self.entries: dict[str, Entry] = {}
        self.drafts: dict[str, Draft] = {}
        self.counted: dict[str, int] = {}
        self._screen = screen
        self._journal = journal
        self._depth = 0

    def begin(self, journal: Journal) -> None:
        """Take what stands in a journal as it is."""
        self.entries = read(journal)
        self.drafts = {draft.id: draft for draft in journal.drafts()}

    def check(self, journal: Journal) -> None:
        """The journal holds what it must, no more and no less, word for word."""
        now = read(journal)
        assert now.keys() == self.entries.keys(), f"entries {sorted(now.keys() ^ self.entries.keys())}"
        for id, entry in now.items():
            assert entry == self.entries[id], f"entry {id} has been changed"

    def check_drafts(self, journal: Journal) -> None:
        """Every draft that was handed over can be read, word for word."""
        now = {draft.id: draft for draft in journal.drafts()}
        for id, draft in self.drafts.items():
            assert id in now, f"draft {id} is lost"
            stands, must = _marks(now[id]), _marks(draft)
            assert stands == must, f"draft {id} has been changed: {str(stands)[:400]} for {str(must)[:400]}"

    @contextmanager
    def following(self) -> Iterator[None]:
        """Hear of every writing method while this lasts."""
        with (
            self._heard(Journal, "finish"),
            self._heard(Journal, "edit"),
            self._heard(Journal, "delete"),
            self._heard(Journal, "restore"),
            self._heard(Journal, "delete_for_good"),
            self._heard(People, "forget"),
            self._heard(People, "rename"),
            self._heard(Journal, "drop"),
            self._heard(Saver, "put"),
        ):
            yield

    @contextmanager
    def _heard(self, kind: type, name: str) -> Iterator[None]:
        """Hear of one method."""
        stock = getattr(kind, name)

        def heard(this: Any, *arguments: Any, **named: Any) -> Any:
            self._depth += 1
            try:
                outcome = stock(this, *arguments, **named)
            finally:
                self._depth -= 1
            if not self._depth:
                self.counted[name] = self.counted.get(name, 0) + 1
                self._did(name, arguments, named, outcome)
            return outcome

        with patch.object(kind, name, heard):
            yield

    def _did(self, name: str, arguments: tuple[Any, ...], named: dict[str, Any], outcome: Any) -> None:
        """Take to account what one method may have changed, and nothing else."""
        if name in MAY:
            assert self._screen() in MAY[name], f"{name} on the screen {self._screen()}"
        if name == "put":
            self.drafts[arguments[0].id] = arguments[0]
        elif name == "drop":
            self.drafts.pop(arguments[0], None)
        elif name == "finish":
            self.drafts.pop(str(named.get("draft", arguments[-1])), None)
            assert outcome.id not in self.entries, "a new entry took the place of another"
            self.entries[outcome.id] = outcome
        elif name == "edit":
            self._one_answer(self.entries.get(outcome.id), outcome)
            self.entries[outcome.id] = outcome
        elif name == "delete":
            del self.entries[arguments[0]]
        elif name == "restore" and outcome is not None:
            self.entries[outcome.id] = outcome
        elif name in EVERYWHERE:
            self.entries = read(self._journal())
            self.drafts.clear()

    def _one_answer(self, before: Entry | None, after: Entry) -> None:
        """An edit changes one answer, and nothing that was asked."""
        if before is None:
            return
        pairs = list(zip(before.steps, after.steps, strict=True))
        assert all(a.question == b.question and a.text == b.text and a.id == b.id for a, b in pairs)
        assert sum(a != b for a, b in pairs) <= 1, "an edit changed several answers"


def _marks(draft: Draft) -> Any:
    """What stands in a draft, as the journal keeps it: of a step where nothing stands it keeps nothing."""
    return clean_all(to_builtins({key: mark for key, mark in draft.marks.items() if mark != Mark()}))


def read(journal: Journal) -> dict[str, Entry]:
    """Every entry, read whole."""
    found = {head.id: journal.entry(head.id) for head in journal.heads()}
    return {id: entry for id, entry in found.items() if entry is not None}
