"""Everything about somebody as Markdown that can be read, and handed over to them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from coach.journal.entry import StepRecord
from coach.journal.mentions import Mention
from coach.journal.people import About, Everything
from coach.markdown import plain
from coach.text import escape
from coach.words.dates import clock_time, long_day
from coach.words.texts import Texts


def about_text(alias: str, found: Everything, words: Texts) -> str:
    """Each entry with the questions where somebody is named, and the whole of what was written there."""
    parts = [f"# {escape(words.people.about.format(alias=alias))}"]
    for about in found.entries:
        parts += _entry(about, words)
    if found.notes:
        parts.append(f"## {words.people.note}")
        parts += [f"{long_day(note.at.date(), words)}: {escape(note.text)}" for note in found.notes]
    return "\n\n".join(parts) + "\n"


def _entry(about: About, words: Texts) -> Iterator[str]:
    """One entry."""
    entry = about.entry
    title = entry.exercise.title if entry.exercise else words.free_writing
    yield f"## {long_day(entry.at.date(), words)}, {clock_time(entry.at)}: {escape(title)}"
    for number, mentions in groupby(about.mentions, key=lambda one: one.step):
        yield from _step(entry.steps[number], list(mentions))


def _step(step: StepRecord, mentions: list[Mention]) -> Iterator[str]:
    """One step: its question, and every other text of it that names somebody, once."""
    if step.question:
        yield f"**{escape(step.question)}**"
    texts = {one.text: one.where for one in mentions if one.where != "question"}
    for text, where in texts.items():
        yield escape(plain(text) if where == "text" else text)
