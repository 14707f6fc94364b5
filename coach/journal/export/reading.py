"""An entry as it is read in a file: what was asked, what stands there, what it became, without marks of any format."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from coach.journal.answers import MISSHAPEN
from coach.journal.entry import ANSWERED, NOT_SHOWN, UNFINISHED, Entry, StepRecord
from coach.words.answers import answer_text
from coach.words.dates import clock_time, long_day, weekday_day
from coach.words.texts import Texts

_LISTS = ("list", "many", "activities")


class Shown(Struct, frozen=True):
    """One step to be read.

    Attributes:
        text: What stood under the question, as Markdown.
        state: Why there is no answer, or why it does not count; None where it is answered.
        answer: Its lines, or its items where ``listed`` or ``numbered``.
        followups: Each question and its answer, None where there is none.
    """

    question: str
    text: str
    state: str | None = None
    answer: tuple[str, ...] = ()
    listed: bool = False
    numbered: bool = False
    followups: tuple[tuple[str, str | None], ...] = ()


def title(entry: Entry, words: Texts) -> str:
    """What the entry is called."""
    return entry.exercise.title if entry.exercise else words.free_writing


def day_and_time(entry: Entry, words: Texts) -> str:
    """When it was written, with the theme; and that it was set aside, where it was."""
    theme = entry.exercise.theme if entry.exercise else None
    parts = [f"{long_day(entry.at.date(), words)} {clock_time(entry.at)}"]
    parts += [words.themes.get(theme, theme)] if theme else []
    parts += [words.plain.was_set_aside] if entry.finished is None else []
    return " · ".join(parts)


def steps(entry: Entry, words: Texts) -> Iterator[Shown]:
    """The steps that there is something to read in."""
    for step in entry.steps:
        shown = _step(step, words)
        if shown is not None:
            yield shown


def outcome(entry: Entry, words: Texts) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the answers became: for each kind how many, and each of them."""
    for kind, counted in words.became.items():
        rows = [row for row in entry.became if row.kind == kind]
        told = []
        for row in rows:
            text = "; ".join(part for part in (row.who, row.text) if part)
            due = f" ({words.looked_at_on.format(day=weekday_day(row.due, words))})" if row.due else ""
            told.append(f"{text}{due}")
        if rows:
            yield counted(len(rows)), tuple(told)


def said(step: StepRecord, words: Texts) -> str | None:
    """The answer for reading; None where there is none."""
    return answer_text(step.kind, step.answer, words, step.scale)


def _step(step: StepRecord, words: Texts) -> Shown | None:
    """One step; None where there is nothing to be read in it."""
    question, item = step.question.strip(), (step.item or "").strip()
    if item and item not in question:
        question = f"{question} ({item})" if question else item
    if step.kind == "pause" or (step.state == NOT_SHOWN and step.blank):
        return None
    if step.kind == "read":
        return Shown(question, step.text) if step.state == ANSWERED else None
    text = said(step, words)
    parts = _parts(step)
    state = None if step.state == ANSWERED else words.states.get(step.state, step.state)
    if text and step.state == UNFINISHED:
        state = None
    return Shown(
        question,
        step.text,
        state if text or state else words.states[UNFINISHED],
        tuple(text.split("\n")) if parts is None and text else parts or (),
        listed=parts is not None and step.kind in _LISTS,
        numbered=parts is not None and step.kind == "rank",
        followups=tuple((one.question, one.answer or None) for one in step.followups),
    )


def _parts(step: StepRecord) -> tuple[str, ...] | None:
    """The items of an answer that is a list of them; None where it is none."""
    if step.kind not in (*_LISTS, "rank") or not isinstance(step.answer, list):
        return None
    try:
        return tuple(part if isinstance(part, str) else str(part["label"]) for part in step.answer)
    except MISSHAPEN:
        return None
