"""Journals for the screens to look back at, made as the screens themselves make them."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from coach.journal.entry import Entry
from coach.practice.desk import Desk
from coach.practice.opening import open_desk
from tests.tui.conftest import AT, places

CET = timezone(timedelta(hours=1))


def desk_at(home: Path, at: datetime = AT) -> Desk:
    """The desk over the journal in ``home``; the caller closes the journal."""
    return open_desk(places(home), lambda: at)


def note(home: Path, text: str, at: datetime = AT) -> Entry:
    """One free entry."""
    desk = desk_at(home, at)
    entry = desk.journal.note(text, "sv")
    desk.journal.close()
    return entry


def walked(home: Path, name: str, answers: dict[str, object], at: datetime = AT, lang: str = "sv") -> Entry:
    """One pass through an exercise; what is not in ``answers`` is skipped."""
    desk = desk_at(home, at)
    session = desk.begin(name, lang)
    walk = session.walk
    while not walk.ended:
        answer = answers.get(walk.place.step.id)
        if answer is not None:
            assert walk.answer(answer) is None
        elif walk.place.step.kind.asks:
            walk.skip()
        walk.next()
    entry = session.finish()
    desk.journal.close()
    return entry
