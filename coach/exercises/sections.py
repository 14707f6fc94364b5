"""A file below its facts, divided at its headings: the title, the aim and a section for each step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.exercises.codes import Code
from coach.exercises.findings import Findings
from coach.markdown import Token


def groups(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens divided where nothing is open: one list for each block, with what is inside it."""
    found: list[list[Token]] = []
    depth = 0
    for token in tokens:
        if depth == 0:
            found.append([])
        found[-1].append(token)
        depth += token.nesting
    return found


def place(token: Token) -> tuple[int, int]:
    """The lines of a token, 0-based, the last not included."""
    return (token.map[0], token.map[1]) if token.map else (0, 0)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it.

    Attributes:
        heading: As written, without the marks.
        line: 1-based line of the heading.
        first, end: The lines under it, 0-based, the end not included.
        blocks: What stands under it, as ``groups`` of tokens.
    """

    heading: str
    line: int
    first: int
    end: int
    blocks: tuple[list[Token], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a file. ``title`` is None where it has none."""

    title: Section | None
    steps: tuple[Section, ...]


def outline(tokens: Sequence[Token], length: int, findings: Findings) -> Outline:
    """Divide a file of so many lines at its headings, noting what stands where it should not."""
    blocks = groups(tokens)
    titles: list[int] = []
    steps: list[int] = []
    for number, block in enumerate(blocks):
        tag, mark = block[0].tag, block[0].markup
        if block[0].type != "heading_open" or tag not in ("h1", "h2"):
            continue
        line = place(block[0])[0] + 1
        if mark in ("-", "="):
            findings.add(Code.UNDERLINED_HEADING, line, found=block[1].content)
        elif not block[1].content.strip():
            findings.add(Code.EMPTY_HEADING, line, found=mark)
        if tag == "h1":
            titles.append(number)
        elif mark != "-":
            steps.append(number)
    _check(blocks, titles, steps, length, findings)
    cuts = sorted([*titles[:1], *steps, len(blocks)])
    sections = {start: _section(blocks, start, end, length) for start, end in pairwise(cuts)}
    return Outline(sections[titles[0]] if titles else None, tuple(sections[step] for step in steps))


def _section(blocks: list[list[Token]], start: int, end: int, length: int) -> Section:
    """The section that begins at one block and ends before another."""
    heading = blocks[start]
    first, below = place(heading[0])
    last = place(blocks[end][0])[0] if end < len(blocks) else length
    return Section(heading[1].content, first + 1, below, last, tuple(blocks[start + 1 : end]))


def _check(blocks: list[list[Token]], titles: list[int], steps: list[int], length: int, findings: Findings) -> None:
    """Note a title that is missing, doubled or late, and a file without steps."""

    def line(number: int) -> int:
        return place(blocks[number][0])[0] + 1

    if not titles:
        findings.add(Code.NO_TITLE, line(0) if blocks else length)
    elif steps and steps[0] < titles[0]:
        findings.add(Code.STEP_BEFORE_TITLE, line(steps[0]))
    elif titles[0] > 0:
        findings.add(Code.TEXT_BEFORE_TITLE, line(0))
    for number in titles[1:]:
        findings.add(Code.TWO_TITLES, line(number), found=blocks[number][1].content, first=line(titles[0]))
    if not steps:
        findings.add(Code.NO_STEPS, length)
