"""*Someone else knows*: an open question becomes an experiment, to ask.

The experiment is a step of the entry that the question came from, so that it is read with it, brought back with it
and deleted for good with it. It refers to the question (``compared``) and does not repeat its words.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import structs

from coach.journal.entry import ANSWERED, Compared, Entry, StepRecord
from coach.journal.journal import Journal
from coach.journal.ledger import Row
from coach.text import line

TO_ASK = "/ask"
"""The id of such a step. No step of an exercise has a slash in its id."""

LOOKED_AT_AFTER = timedelta(days=7)
"""The day that is proposed."""


def experiment_to_ask(journal: Journal, row: Row, question: str, text: str, due: date) -> Entry | None:
    """Save an experiment that came of an open question; None where nothing is written or its entry is gone.

    Args:
        row: The open question.
        question: As the experiment was asked for.

    Raises:
        NotSaved: The entry stands as it was.
    """
    entry, written = journal.entry(row.entry), line(text).strip()
    if entry is None or not written:
        return None
    private = any(step.private for step in entry.steps if step.id == row.step)
    plan = {"text": written, "due": due.isoformat()}
    about = (Compared(entry.id, row.step, row.since),)
    step = StepRecord(
        TO_ASK, "experiment", question=question, state=ANSWERED, answer=plan, compared=about, private=private
    )
    return journal.edit(structs.replace(entry, steps=(*entry.steps, step)))
