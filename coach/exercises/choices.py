"""The choices of a step, as options with ids."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.exercises.codes import Code
from coach.exercises.findings import Findings, Slip
from coach.exercises.grammar import DASH, PIPE, Grammar, reference
from coach.exercises.model import Option
from coach.exercises.row import Choice
from coach.exercises.rows import Placed
from coach.markdown import inline
from coach.text import slug

MOST = 40
"""Choices in a step."""

_CHOSEN = re.compile(rf"([0-9]{{1,4}})(?:\s*{DASH}\s*([0-9]{{1,4}}))?")


def read_chosen(value: str, grammar: Grammar) -> tuple[int, int] | Slip:
    """How many choices are wished for, and how many may be made. It is the same in every language."""
    match = _CHOSEN.fullmatch(value.strip())
    if not match:
        return Slip(Code.BAD_NUMBER_OF_CHOICES, 0, (("found", value),))
    low, high = int(match[1]), int(match[2] or match[1])
    if low > high or high < 1:
        return Slip(Code.SPAN_BACKWARDS, 0, (("found", value),))
    return low, high


def read_options(
    rows: Sequence[Placed[Choice]], rank: bool, line: int, findings: Findings
) -> tuple[Option, ...] | None:
    """The options that rows offer.

    Args:
        rows: The choices, or the rows of a numbered list.
        rank: Whether they are to be ranked.
        line: Of the step, for what is missing.
        findings: Takes what is wrong.

    Returns:
        The options, or None when they cannot be relied upon; why is among the findings.
    """
    errors = findings.errors
    if rank and len(rows) < 2:
        findings.add(Code.NOTHING_TO_RANK, rows[0].line if rows else line)
        return None
    if len(rows) < 2:
        findings.add(Code.ONLY_ONE_CHOICE, rows[0].line, rows[0].column, found=rows[0].what.label)
    if len(rows) > MOST:
        findings.add(Code.TOO_MANY_CHOICES, rows[MOST].line, limit=MOST)
    mark = rows[0].what.mark
    if odd := next((row for row in rows if row.what.mark != mark), None):
        findings.add(Code.MIXED_BRACKETS, odd.line, odd.column, found=odd.what.mark)
    named = any(row.what.id not in ("", "x", "X") for row in rows)
    options: list[Option] = []
    seen: dict[str, int] = {}
    for row in rows[: MOST + 1]:
        option = _option(row, named, findings)
        names = {f"({option.id})", option.label.casefold()}
        if first := next((seen[name] for name in names if name in seen), None):
            findings.add(Code.CHOICE_TWICE, row.line, row.column, found=option.label, first=first)
        for name in names:
            seen.setdefault(name, row.line)
        options.append(option)
    return tuple(options) if findings.errors == errors else None


def _option(row: Placed[Choice], named: bool, findings: Findings) -> Option:
    """One option. An ``x`` in square brackets where no row has an id is a tick."""
    choice, id = row.what, row.what.id
    if choice.mark == "[" and (id == "X" or (id == "x" and not named)):
        findings.add(Code.TICKED_CHOICE, row.line, row.column, found=choice.label)
        id = ""
    for pipe in PIPE.finditer(choice.label):
        if reference(pipe.group(1)):
            findings.add(Code.REFERENCE_NOT_HERE, row.line, row.column, found=pipe.group(1))
            break
    label = inline(choice.label)
    option = Option(id or slug(label), label)
    if not option.id:
        findings.add(Code.CHOICE_ID_NEEDED, row.line, row.column, found=label or choice.label)
    return option
