"""A journal in which there is something of everything, and another one that is exported to be imported."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from msgspec import structs

from coach.journal.became import became
from coach.journal.draft import Draft, Mark
from coach.journal.entry import ANSWERED, Entry, Quote, StepRecord
from coach.journal.export.export import Format
from coach.journal.export.leaving import Leaving, leave
from coach.journal.journal import Journal
from coach.journal.practised import Declined
from coach.words import words_for

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)
HIDDEN = "Det jag inte vågade säga"
NAMES = (b"LK", b"Lasse")
"""Every spelling of who is forgotten."""


def entry(answer: str, *who: str, quotes: tuple[Quote, ...] = (), question: str = "Vad?") -> Entry:
    """An entry with an answer, and people who wait."""
    steps = (
        StepRecord("a", "long", question=question, state=ANSWERED, answer=answer, quotes=quotes),
        StepRecord("who", "people", question="Vem?", state=ANSWERED, answer=list(who), becomes="owed answer"),
    )
    return Entry("", AT, AT, "sv", None, steps, became(steps))


def written(journal: Journal) -> None:
    """Write something of everything: what is to be deleted for good first."""
    hidden = journal.finish(entry(HIDDEN))
    quote = Quote("question", 9, 9 + len(HIDDEN), None, "a", hidden.id, private=False)
    journal.finish(entry("Så var det.", quotes=(quote,), question=f"Du skrev {HIDDEN}"))
    journal.practised.add(Declined(AT.date(), "draft", about=hidden.id, entry=hidden.id))
    journal.finish(entry("Lasse ringde", "Lasse"))
    journal.people.rename("Lasse", "LK")
    edited = journal.finish(entry("LK och JÖ", "LK", "JÖ"))
    first, second = (row.id for row in edited.became)
    journal.edit(structs.replace(edited, steps=(structs.replace(edited.steps[0], answer="LK:s plan"), edited.steps[1])))
    journal.follow_ups.set(first, "given", "LK sa ja")
    journal.follow_ups.set(second, "not-needed", "LK sa nej")
    journal.delete(journal.finish(entry("Om LK, som är borta")).id)
    journal.finish(entry("Helt annat", "MN"))
    journal.keep(Draft(journal.new_id(), AT, AT, None, None, "sv", b"", "a", {"a": Mark(ANSWERED, "LK ringde igen")}))


def elsewhere(folder: Path, file: Path) -> None:
    """Export another journal, in which something was said of every row."""
    journal = Journal.open(folder / "journal", folder / "state", lambda: AT)
    for number in range(9):
        saved = journal.finish(entry(f"Anteckning {number}", "KÅ"))
        journal.follow_ups.set(saved.became[0].id, "given", f"Svar {number}")
    leave(journal, journal.heads()[::-1], Leaving(Format.JSON), file, words_for("sv"), AT.date())
    journal.close()
