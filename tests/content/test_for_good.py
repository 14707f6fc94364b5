"""Whatever the exercises quote of an entry, in both languages: deleted for good, its words are in no file."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from coach.exercises.library import BUILT_IN, Library, content_root
from coach.exercises.model import Kind
from coach.journal.entry import Entry
from coach.journal.journal import Journal
from coach.practice.desk import Desk
from coach.practice.session import Session
from tests.content import fitting

LIBRARY = Library({BUILT_IN: content_root()})


class Clock:
    """A clock that goes on by a day with every pass, so that experiments come due."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 23, 16, 47, tzinfo=timezone(timedelta(hours=1)))

    def __call__(self) -> datetime:
        return self.at


def written(session: Session, mark: str) -> Entry:
    """The entry of a pass in which every text that can be written holds the mark."""
    walk = session.walk
    while not walk.ended:
        view = walk.view()
        step = view.place.step
        if step.kind is Kind.EXPERIMENT:
            due = session._clock().date().isoformat()
            assert walk.answer({"text": f"När {mark}, då {step.id}", "due": due}) is None
        elif step.kind is Kind.LIST:
            assert walk.answer([f"{mark} {n} {step.id}" for n in range(1, fitting.items(view) + 1)]) is None
        elif step.kind in (Kind.LONG, Kind.SHORT, Kind.COMPARE):
            assert walk.answer(f"{mark} om {step.id}") is None
        elif step.kind.asks:
            assert walk.answer(fitting.value(view)) is None
        walk.next()
    return session.finish()


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_what_the_exercises_quote_of_an_entry_goes_with_it(tmp_path: Path, lang: str) -> None:
    clock = Clock()
    journal = Journal.open(tmp_path / "journal", tmp_path / "state", clock)
    desk = Desk(journal, LIBRARY, clock)
    marks: dict[str, str] = {}
    for _ in range(2):
        for shelf in LIBRARY.heads(lang):
            clock.at += timedelta(days=1)
            mark = f"MÄRKE{len(marks):03}"
            marks[written(desk.begin(shelf.name, lang), mark).id] = mark
    quoted = {
        quote.entry
        for head in journal.heads()
        for step in (journal.entry(head.id) or pytest.fail("gone")).steps
        for quote in step.quotes
        if quote.entry
    }
    assert len(quoted) > 20
    for id in sorted(quoted):
        assert journal.delete_for_good(id) == ()
        files = {path.name: path.read_text() for path in (tmp_path / "journal").rglob("*") if path.is_file()}
        assert {name: marks[id] in text for name, text in files.items()} == dict.fromkeys(files, False), marks[id]
    assert len(journal.heads()) == len(marks) - len(quoted)
    journal.close()
