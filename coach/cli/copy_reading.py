"""The copy of an entry read back from the editor: what was changed, and what cannot be read, with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from coach.cli.copy import SIGNS, Copy, Section, unescaped
from coach.journal.editing import NewAnswer, with_answer, with_followup
from coach.journal.entry import ANSWERED, Entry, StepRecord
from coach.journal.fit import Refusal, own_activity
from coach.journal.ledger import Row
from coach.text import clean, line
from coach.words.dates import typed_day
from coach.words.texts import Texts

_HEADING = re.compile(r"#{2,3} ")
_ROWS = {
    "one": re.compile(r"[-*] ?\((.?)\) ?(.*)"),
    "one of": re.compile(r"[-*] ?\((.?)\) ?(.*)"),
    "many": re.compile(r"[-*] ?\[(.?)\] ?(.*)"),
}
_RANKED = re.compile(r"\d+[.)] *(.*)")
_ITEM = re.compile(r"[-*] +(.*)")
_NUMBER = re.compile(r"[0-9]{1,9}")


class Slip(Exception):
    """Something in the copy that cannot be read.

    Attributes:
        line: Counted from 1.
        code: What is wrong: a code of ``Changing.slips``, or of a ``Refusal``.
        text: What stands there, or what is missing.
        low, high: The span that a refusal names.
    """

    def __init__(self, line: int, code: str, text: str = "", low: int | None = None, high: int | None = None) -> None:
        super().__init__(code)
        self.line, self.code, self.text, self.low, self.high = line, code, text, low, high


class Change(Struct, frozen=True):
    """A section that was changed: another answer, or the text of a follow-up question's."""

    section: Section
    new: NewAnswer | str


class Part(Struct, frozen=True):
    """What stands in a section now.

    Attributes:
        line: The line of its heading, counted from 1.
        lines: Those below it that are no remark, each with its number.
    """

    line: int
    section: Section
    lines: tuple[tuple[int, str], ...]

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(text for _, text in self.lines)


def read_back(copy: Copy, text: str, entry: Entry, words: Texts, today: date) -> tuple[list[Change], list[Slip]]:
    """What was changed in a copy, and every slip in it; with a slip nothing of it is to be saved.

    Args:
        text: The file as it is now. ``copy`` is how it was, ``entry`` what it was made from.
    """
    parts, slips = _parts(copy, clean(text).split("\n"))
    changes: list[Change] = []
    for part in [] if slips else parts:
        if _bare(part.text) == _bare(part.section.body or ""):
            continue
        try:
            change = Change(part.section, _new(part, entry, words, today))
            applied(entry, [change], (), part.line)
            changes.append(change)
        except Slip as slip:
            slips.append(slip)
    return changes, slips


def applied(entry: Entry, changes: Sequence[Change], owed: Sequence[Row], line: int = 0) -> Entry:
    """The entry with these changes.

    Raises:
        Slip: An answer does not fit.
    """
    for change in changes:
        place, followup = change.section.place, change.section.followup
        if isinstance(change.new, str):
            entry = with_followup(entry, place, followup or 0, change.new)
            continue
        found = with_answer(entry, place, change.new, owed)
        if isinstance(found, Refusal):
            raise Slip(line, found.code, "", found.low, found.high)
        entry = found
    return entry


def _parts(copy: Copy, lines: list[str]) -> tuple[list[Part], list[Slip]]:
    """The sections as they stand in the file, and what is wrong with their order."""
    slips: list[Slip] = []
    starts: list[int] = []
    for n, text in enumerate(lines):
        if not _HEADING.match(text):
            continue
        if len(starts) < len(copy.sections) and text.rstrip() == copy.sections[len(starts)].heading:
            starts.append(n)
        else:
            slips.append(Slip(n + 1, "heading", text.strip()))
    if len(starts) < len(copy.sections):
        slips.append(Slip(len(lines), "missing", copy.sections[len(starts)].heading))
    known = {text.rstrip() for text in copy.top.split("\n")}
    above = lines[: starts[0] if starts else len(lines)]
    slips += [Slip(n, "above", text.strip()) for n, text in enumerate(above, 1) if text.rstrip() not in {*known, ""}]
    ends = [*starts[1:], len(lines)]
    parts = [
        Part(start + 1, section, tuple(_answer_lines(section, lines, start + 1, end)))
        for section, start, end in zip(copy.sections, starts, ends, strict=False)
    ]
    return parts, sorted(slips, key=lambda slip: slip.line)


def _answer_lines(section: Section, lines: list[str], start: int, end: int) -> Iterator[tuple[int, str]]:
    """The lines of a section that are no remark, without the blank ones at its ends."""
    found = [(n + 1, lines[n]) for n in range(start, end) if lines[n].rstrip() not in section.remarks]
    while found and not found[0][1].strip():
        del found[0]
    while found and not found[-1][1].strip():
        del found[-1]
    yield from found


def _bare(text: str) -> str:
    """A text without the spaces at the end of its lines, which editors take away, and the blank lines at its ends."""
    return "\n".join(part.rstrip() for part in text.split("\n")).strip("\n")


def _new(part: Part, entry: Entry, words: Texts, today: date) -> NewAnswer | str:
    """What stands in a changed section."""
    if part.section.body is None:
        raise Slip(part.line, "cannot", part.section.heading)
    if part.section.followup is not None:
        return unescaped(part.text)
    rows = list(part.lines)
    state = next((state for state, sign in SIGNS.items() if rows and rows[0][1].rstrip() == sign), ANSWERED)
    rows = rows if state == ANSWERED else rows[1:]
    return NewAnswer(_value(entry.steps[part.section.place], part, rows, words, today), state)


def _value(step: StepRecord, part: Part, rows: list[tuple[int, str]], words: Texts, today: date) -> object:
    """The answer that the rows say, as ``fit`` takes it; None where they say nothing."""
    written = [(n, text.strip()) for n, text in rows if text.strip()]
    match step.kind:
        case "scale" if written:
            return _number(step, part, written)
        case "one" | "one of" | "many":
            return _chosen(step, part, written)
        case "rank" if written:
            return list(_ranked(step, written))
        case "list":
            return [match[1] if (match := _ITEM.fullmatch(text)) else text for _, text in written]
        case "people":
            return [unescaped(text) for _, text in written]
        case "activities":
            return list(_activities(step, written, words))
        case "experiment" if written:
            return _plan(step, written, words, today)
        case "scale" | "rank" | "experiment":
            return None
        case _:
            return unescaped("\n".join(text for _, text in rows))


def _number(step: StepRecord, part: Part, written: list[tuple[int, str]]) -> int:
    """A number of the scale."""
    (n, text), *more = written
    if more or not _NUMBER.fullmatch(text):
        low, high = (step.scale.low, step.scale.high) if step.scale else (0, 0)
        raise Slip(n, "outside", text, low, high)
    return int(text)


def _chosen(step: StepRecord, part: Part, written: list[tuple[int, str]]) -> object | None:
    """The ids of the choices with a cross; of one choice, its id."""
    ids: list[str] = []
    free = [(line(one.label), one.id) for one in step.options or ()]
    for n, text in written:
        match = _ROWS[step.kind].fullmatch(text)
        if match is None:
            raise Slip(n, "row", text)
        id = next((id for label, id in free if label == match[2].strip()), None)
        if id is None:
            raise Slip(n, "not-a-choice", text)
        free.remove((match[2].strip(), id))
        ids += [id] if match[1].strip() else []
    if step.kind == "many":
        return ids
    if len(ids) > 1:
        raise Slip(part.line, "only-one")
    return ids[0] if ids else None


def _ranked(step: StepRecord, written: list[tuple[int, str]]) -> Iterator[str]:
    """The ids of the choices in their order."""
    free = {line(one.label): one.id for one in step.options or ()}
    for n, text in written:
        match = _RANKED.fullmatch(text)
        label = match[1] if match else text
        if label not in free:
            known = any(line(one.label) == label for one in step.options or ())
            raise Slip(n, "twice" if known else "not-a-choice", text)
        yield free.pop(label)


def _activities(step: StepRecord, written: list[tuple[int, str]], words: Texts) -> Iterator[Any]:
    """The activities under the name of their list: those that were ticked or offered, and others as one's own."""
    lists = {f"{words.managing}:": "managing", f"{words.leading}:": "leading"}
    ticked = {(one["list"], line(one["label"])): one for one in step.answer or ()}
    offered = {line(one.label): one for one in step.options or ()}
    named = None
    for n, text in written:
        match = _ITEM.fullmatch(text)
        if text in lists:
            named = lists[text]
        elif match is None or named is None:
            raise Slip(n, "row", text)
        elif (named, match[1]) in ticked:
            yield ticked[named, match[1]]
        elif match[1] in offered:
            one = offered[match[1]]
            yield {"id": one.id, "label": one.label, "list": named, "own": False}
        else:
            yield own_activity(named, match[1])


def _plan(step: StepRecord, written: list[tuple[int, str]], words: Texts, today: date) -> object:
    """What will be tried, and below it the day to look at it; where that was taken away, the day it had."""
    label = f"{words.changing.look}:"
    n, last = written[-1]
    texts = [text for _, text in written]
    due = step.answer["due"] if step.answer else None
    if last.startswith(label):
        typed = last.removeprefix(label).strip()
        day = typed_day(typed, today)
        due, texts = (typed if typed == due else None if day is None else str(day)), texts[:-1]
    if due is None:
        raise Slip(n, "not-a-day", last)
    return {"text": unescaped(" ".join(texts)), "due": due}
