"""The readable copy of an entry for an editor: Markdown with each question as a heading and the answer under it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from coach.journal.answers import is_shaped
from coach.journal.editing import can_change
from coach.journal.entry import DONT_KNOW, NOT_SHOWN, SKIPPED, Entry, StepRecord
from coach.markdown import plain
from coach.text import clean, line
from coach.words.answers import answer_text
from coach.words.dates import clock_time, long_day
from coach.words.texts import Texts

SIGNS = {DONT_KNOW: "?", SKIPPED: "-"}
"""A state that is told by a line of its own before the answer, as in the walk in lines."""

CHOICES = ("one", "one of", "many", "rank")

_MEANT = re.compile(r"^(?=\\*(?:>|#{2,3} |[?-][ \t]*$))", re.MULTILINE)
"""Where an answer's line would be taken for a heading, a remark or a sign."""


class Section(Struct, frozen=True):
    """A part of the copy that one answer stands in.

    Attributes:
        heading: The line above it, as no other section has.
        place: The step's place in the entry.
        followup: Which of its follow-up questions; None for the question itself.
        remarks: The lines that are told there and are no answer.
        body: The answer as it is written; None where it cannot be changed here.
    """

    heading: str
    place: int
    followup: int | None
    remarks: tuple[str, ...]
    body: str | None


class Copy(Struct, frozen=True):
    """An entry as it stands in the editor.

    Attributes:
        top: What stands before the first section.
    """

    top: str
    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        """All of it."""
        parts = [self.top]
        for one in self.sections:
            parts.append("\n".join([one.heading, *one.remarks]))
            parts.append(one.body or "")
        return "\n\n".join(parts).rstrip("\n") + "\n"


def copy_of(entry: Entry, words: Texts) -> Copy:
    """The copy of an entry. Reading steps and pauses are left out, and what was not shown and holds nothing."""
    shown = [
        (place, step)
        for place, step in enumerate(entry.steps)
        if step.kind not in ("read", "pause") and not (step.state == NOT_SHOWN and step.blank)
    ]
    title = line(entry.exercise.title) if entry.exercise else words.free_writing
    day = f"{long_day(entry.at.date(), words)} {clock_time(entry.at)}"
    top = "\n\n".join([f"# {title}", day, "\n".join(f"> {part}" for part in words.changing.how)])
    sections = [one for n, (place, step) in enumerate(shown, 1) for one in _sections(n, place, step, words)]
    return Copy(top, tuple(sections))


def escaped(text: str) -> str:
    """An answer's lines, none of which is taken for something else."""
    return _MEANT.sub(r"\\", text)


def unescaped(text: str) -> str:
    """The lines as they were before ``escaped``."""
    return re.sub(r"^\\(?=\\*(?:>|#{2,3} |[?-][ \t]*$))", "", text, flags=re.MULTILINE)


def _sections(n: int, place: int, step: StepRecord, words: Texts) -> Iterator[Section]:
    """The sections of one step: its question, and each follow-up question."""
    item = f" ({step.item})" if step.item and step.item not in step.question else ""
    can = _can_be_written(step)
    prose = [f"> {part}".rstrip() for part in plain(step.text).split("\n")] if step.text else []
    remarks = tuple(clean(part).rstrip() for part in [*prose, *(f"> {part}" for part in _how(step, words, can=can))])
    body = clean(_body(step, words)) if can else None
    yield Section(f"## {n}. {line(step.question + item)}".rstrip(), place, None, remarks, body)
    for at, one in enumerate(step.followups if can else ()):
        heading = f"### {n}.{at + 1}. {line(one.question)}".rstrip()
        yield Section(heading, place, at, (), escaped(clean(one.answer or "")))


def _can_be_written(step: StepRecord) -> bool:
    """Whether a step's answer, all of it, can be written as text and read back: not where its offer is lost."""
    if not can_change(step) or not (step.answer is None or is_shaped(step.kind, step.answer)):
        return False
    if step.kind == "scale":
        return step.scale is not None
    if step.kind not in CHOICES:
        return True
    chosen = step.answer if isinstance(step.answer, list) else [step.answer] if step.answer else []
    return {one["id"] for one in chosen} <= {one.id for one in step.options or ()}


def _how(step: StepRecord, words: Texts, *, can: bool) -> list[str]:
    """How the answer is written there; of what cannot be changed, the answer."""
    said = words.changing
    if not can:
        text = answer_text(step.kind, step.answer, words, step.scale) or words.states["unfinished"]
        return [*text.split("\n"), said.cannot]
    if step.kind == "scale" and step.scale:
        ends = f" ({' – '.join(map(line, step.scale.words))})" if step.scale.words else ""
        return [said.kinds["scale"].format(low=step.scale.low, high=step.scale.high) + ends]
    return [said.kinds[step.kind]] if step.kind in said.kinds else []


def _body(step: StepRecord, words: Texts) -> str:
    """The sign of the state, and the answer under it."""
    sign = SIGNS.get(step.state, "")
    return "\n".join(filter(None, [sign, _written(step, words)]))


def _written(step: StepRecord, words: Texts) -> str:
    """The answer, so that it can be read back."""
    answer: Any = step.answer
    match step.kind:
        case "one" | "one of":
            chosen = answer["id"] if answer else None
            return "\n".join(f"- ({'x' if one.id == chosen else ' '}) {line(one.label)}" for one in step.options or ())
        case "many":
            ids = [one["id"] for one in answer or ()]
            return "\n".join(f"- [{'x' if one.id in ids else ' '}] {line(one.label)}" for one in step.options or ())
        case "rank":
            ranked = answer or [{"label": one.label} for one in step.options or ()]
            return "\n".join(f"{n}. {line(one['label'])}" for n, one in enumerate(ranked, 1))
        case "list":
            return "\n".join(f"- {line(one)}" for one in answer or ())
        case "people":
            return escaped(", ".join(answer or ()))
        case "activities":
            return "\n\n".join(_activities(answer or (), words))
        case "experiment":
            return f"{escaped(line(answer['text']))}\n{words.changing.look}: {answer['due']}" if answer else ""
        case _:
            return escaped("" if answer is None else str(answer))


def _activities(answer: Any, words: Texts) -> Iterator[str]:
    """The ticked activities under the names of the two lists."""
    for name, title in (("managing", words.managing), ("leading", words.leading)):
        yield "\n".join([f"{title}:", *(f"- {line(one['label'])}" for one in answer if one["list"] == name)])
