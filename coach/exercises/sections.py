"""A file below its facts, divided at its headings: the title, the aim and a section for each step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.findings import Findings

if TYPE_CHECKING:
    from coach.markdown import Token

_GLUED = re.compile(r"(#{1,2})[^#\s]")


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


class Section(Struct, frozen=True):
    """A heading with what stands under it.

    Attributes:
        heading: As written, without the marks.
        line: 1-based line of the heading.
        first, end: The lines under it, 0-based, the end not included.
        blocks: What stands under it, as ``groups`` of tokens.
        sure: Whether it is a heading as it is written, and not one that was only meant.
    """

    heading: str
    line: int
    first: int
    end: int
    blocks: tuple[list[Token], ...]
    sure: bool = True


class Outline(Struct, frozen=True):
    """The parts of a file. ``title`` is None where it has none."""

    title: Section | None
    steps: tuple[Section, ...]


def outline(tokens: Sequence[Token], length: int, findings: Findings) -> Outline:
    """Divide a file of so many lines at its headings, noting what stands where it should not.

    A line that was surely meant as a heading divides the file too, so that what stands under it is told of once.
    """
    blocks = groups(tokens)
    titles: list[int] = []
    steps: list[int] = []
    glued = {number: len(match[1]) for number, block in enumerate(blocks) if (match := _glued(block))}
    for number, block in enumerate(blocks):
        tag, mark = block[0].tag, block[0].markup
        if glued.get(number) == 2:
            _note_glued(block, findings)
            steps.append(number)
        if block[0].type != "heading_open" or tag not in ("h1", "h2"):
            continue
        line = place(block[0])[0] + 1
        if mark in ("-", "="):
            words = block[1].content or "…"
            meant = f"{'#' if mark == '=' else '##'} {words}"
            findings.add(Code.UNDERLINED_HEADING, line, found=words, guess=meant)
        elif not block[1].content.strip():
            findings.add(Code.EMPTY_HEADING, line, found=mark)
        (titles if tag == "h1" else steps).append(number)
    if not titles and (almost := next((number for number, marks in glued.items() if marks == 1), None)) is not None:
        _note_glued(blocks[almost], findings)
        titles.append(almost)
    _check(blocks, titles, steps, length, findings)
    cuts = sorted([*titles, *steps, len(blocks)])
    sections = {start: _section(blocks, start, end, length) for start, end in pairwise(cuts)}
    below = sorted([*titles[1:], *steps])
    return Outline(sections[titles[0]] if titles else None, tuple(sections[step] for step in below))


def _glued(block: list[Token]) -> re.Match[str] | None:
    """The marks of a heading that no space divides from its words, so that Markdown takes it for a paragraph."""
    return _GLUED.match(block[1].content) if block[0].type == "paragraph_open" else None


def _note_glued(block: list[Token], findings: Findings) -> None:
    """Note such a heading, and how it is written."""
    written = block[1].content.split("\n")[0]
    marks = len(written) - len(written.lstrip("#"))
    meant = f"{written[:marks]} {written[marks:]}"
    findings.add(Code.NOT_A_HEADING, place(block[0])[0] + 1, found=written, guess=meant)


def _section(blocks: list[list[Token]], start: int, end: int, length: int) -> Section:
    """The section that begins at one block and ends before another."""
    heading = blocks[start]
    first, below = place(heading[0])
    last = place(blocks[end][0])[0] if end < len(blocks) else length
    sure = heading[0].type == "heading_open" and heading[0].markup not in ("-", "=")
    return Section(heading[1].content.lstrip("#"), first + 1, below, last, tuple(blocks[start + 1 : end]), sure)


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
    for number in [one for one in titles[1:] if blocks[one][1].content.strip()]:
        findings.add(Code.TWO_TITLES, line(number), found=blocks[number][1].content, first=line(titles[0]))
    if not steps and len(titles) < 2:
        findings.add(Code.NO_STEPS, length)
