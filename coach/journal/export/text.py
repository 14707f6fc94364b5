"""A whole entry as plain text, for reading in lines and for a rescue file."""

from __future__ import annotations

from collections.abc import Iterator

from coach.journal.entry import ANSWERED, NOT_SHOWN, Entry, StepRecord
from coach.markdown import plain
from coach.words.answers import answer_text
from coach.words.dates import clock_time, long_day
from coach.words.texts import Texts


def entry_text(entry: Entry, words: Texts) -> str:
    """The entry from its title to its last answer, paragraphs with a line between them."""
    title = entry.exercise.title if entry.exercise else words.free_writing
    at = entry.at
    parts = [f"{title}\n{long_day(at.date(), words)}  {clock_time(at)}"]
    for step in entry.steps:
        lines = list(_step(step, words))
        if lines:
            parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _step(step: StepRecord, words: Texts) -> Iterator[str]:
    """One step: the question, the prose, the answer set in by two spaces."""
    if step.kind == "pause" or (step.state == NOT_SHOWN and step.blank):
        return
    if step.question:
        yield step.question
    if step.item and step.item not in step.question:
        yield step.item
    if step.text:
        yield plain(step.text)
    if step.kind == "read":
        return
    yield from (f"  {line}" for line in _answer(step, words))


def _answer(step: StepRecord, words: Texts) -> Iterator[str]:
    """The answer's lines, and those of the follow-up questions."""
    if step.state != ANSWERED:
        yield words.states.get(step.state, step.state)
    text = answer_text(step.kind, step.answer, words, step.scale)
    yield from (text or "").splitlines()
    for followup in step.followups:
        if followup.answer:
            yield followup.question
            yield from followup.answer.splitlines()
