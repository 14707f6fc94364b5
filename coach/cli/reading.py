"""An entry in lines, as it was asked and answered; what its answers became; then and now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from coach.journal.entry import ANSWERED, NOT_SHOWN, Became, Entry, StepRecord
from coach.journal.ledger import Row
from coach.practice.then_and_now import Pair
from coach.text import line
from coach.words.answers import answer_text
from coach.words.dates import clock_time, long_day, weekday_day
from coach.words.texts import Texts

INDENT = "  "
LONGEST = 72
"""Characters of a line in a list."""


def entry_lines(entry: Entry, words: Texts) -> Iterator[str]:
    """A whole entry, to be read again."""
    yield entry.exercise.title if entry.exercise else words.free_writing
    yield f"{long_day(entry.at.date(), words)} {clock_time(entry.at)}"
    if entry.finished is None:
        yield words.plain.was_set_aside
    for step in entry.steps:
        lines = list(_step(step, words, whole=True))
        yield from ["", *lines] if lines else []
    yield from became_lines(entry.became, words)


def answer_lines(steps: Sequence[StepRecord], words: Texts) -> Iterator[str]:
    """The answers alone, with numbers: the page before they are saved."""
    asked = (step for step in steps if step.kind not in ("read", "pause") and step.state != NOT_SHOWN)
    for n, step in enumerate(asked, 1):
        first, *rest = _step(step, words, whole=False)
        yield from ["", f"{n}. {first}", *rest]


def became_lines(rows: Iterable[Became], words: Texts) -> Iterator[str]:
    """What the answers became: how many of each, and the words of what is to be met again."""
    rows = tuple(rows)
    kinds = [kind for kind in words.became if any(row.kind == kind for row in rows)]
    if kinds:
        yield from ["", words.became_heading]
    for kind in kinds:
        found = [row for row in rows if row.kind == kind]
        yield INDENT + words.became[kind](len(found))
        for row in found:
            text = "; ".join(part for part in (row.who, row.text) if part)
            due = f" ({words.looked_at_on.format(day=weekday_day(row.due, words))})" if row.due else ""
            yield f"{INDENT * 2}{text}{due}"


def saved_lines(entry: Entry, pairs: Sequence[Pair], words: Texts) -> Iterator[str]:
    """That an entry is saved, what its answers became, and what was written the time before."""
    yield words.saved
    yield from became_lines(entry.became, words)
    yield from pair_lines(pairs, words)


def experiment_line(row: Row, words: Texts) -> str:
    """An experiment and the day it is to be looked at."""
    due = f" ({words.looked_at_on.format(day=weekday_day(row.due, words))})" if row.due else ""
    return f"{row.text}{due}"


def pair_lines(pairs: Sequence[Pair], words: Texts) -> Iterator[str]:
    """The new answers, each with the old one under it."""
    if not pairs:
        return
    yield from ["", words.then_and_now, words.then_line]
    if pairs[0].marked:
        yield words.plain.changed_since
    for pair in pairs:
        yield from ["", pair.now.question]
        if pair.marked and pair.then.question != pair.now.question:
            yield words.follow_up.question_then.format(question=pair.then.question)
        yield from _marked(words.plain.now, pair.now, words)
        yield from _marked(words.plain.then.format(day=long_day(pair.day, words)), pair.then, words)


def shortened(text: str, longest: int = LONGEST) -> str:
    """A text on one line that is not long."""
    text = line(text)
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _marked(label: str, step: StepRecord, words: Texts) -> Iterator[str]:
    """An answer under a word that says when it was given."""
    yield INDENT + label
    yield from _indented(_answer(step, words), INDENT * 2)


def _step(step: StepRecord, words: Texts, *, whole: bool) -> Iterator[str]:
    """A step's question and answer; with what was read there too where the ``whole`` is wanted."""
    from coach.markdown import plain  # a list of entries is shown without it

    nothing = step.kind in ("read", "pause") or (step.state == NOT_SHOWN and step.blank)
    if step.kind == "read" and whole and step.state == ANSWERED:
        yield from filter(None, [step.question, plain(step.text)])
    if nothing:
        return
    if step.question:
        yield step.question + (f" ({step.item})" if step.item and step.item not in step.question else "")
    if whole and step.text:
        yield plain(step.text)
    indent = INDENT if step.question else ""
    yield from _indented(_answer(step, words), indent)
    for one in step.followups:
        yield from _indented(one.question, indent)
        yield from _indented(one.answer or words.states["unfinished"], indent * 2)


def _answer(step: StepRecord, words: Texts) -> str:
    """The answer for reading, with its state where that is something else than answered."""
    text = answer_text(step.kind, step.answer, words, step.scale)
    state = "" if step.state == ANSWERED else words.states.get(step.state, "")
    if not text:
        return state or words.states["unfinished"]
    return f"{text}\n({state})" if state and step.state != "unfinished" else text


def _indented(text: str, indent: str) -> Iterator[str]:
    """The lines of a text, moved in."""
    for part in text.split("\n"):
        yield (indent + part).rstrip()
