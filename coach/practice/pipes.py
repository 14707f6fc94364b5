"""Filling ``{step}`` in a text with an earlier answer, and remembering where it came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec import Struct

from coach.exercises.model import Ref
from coach.journal import answers
from coach.journal.entry import Answer, Quote
from coach.text import escape

EMPTY = "…"
"""What stands where nothing was answered."""

_PIPE = re.compile(r"\\\{|\{([^{}\n]*)\}")
_NUMBER = re.compile(r"^[ \t>*+\-0-9.)]*[0-9]\Z", re.MULTILINE)
"""A line that holds a number, and before it nothing but what begins lists and quotes."""
_MARK = re.compile(r"[.)](?=[ \t\n]|\Z)")
"""What makes a list item of such a number."""


class Source(Struct, frozen=True):
    """An answer that can be filled in, and whose it is. ``entry`` is None for the pass that is being walked."""

    kind: str
    answer: Answer | None
    step: str
    exercise: str | None = None
    entry: str | None = None
    private: bool = False


Lookup = Callable[[Ref], Sequence[Source]]
"""The answers that a reference means here: none, one, or several where a step was repeated."""


class Filled(Struct, frozen=True):
    """A text with its pipes filled in."""

    text: str
    quotes: tuple[Quote, ...] = ()


def ref(written: str) -> Ref:
    """The reference that stands between two braces."""
    exercise, slash, step = written.strip().rpartition("/")
    return Ref(step, exercise if slash else None)


def fill(template: str, lookup: Lookup, where: str, *, markdown: bool = False) -> Filled:
    """Replace each pipe by the answer it means, as plain text; an empty one becomes "…".

    Args:
        where: What the text is, for the quotes: ``question``, ``text``, ``hint 1`` …
        markdown: Whether the text is Markdown. Then the answer is escaped, and its lines stay lines; in plain
            text they become one line, and a literal brace loses its backslash.
    """
    parts: list[str] = []
    quotes: list[Quote] = []
    length = position = 0
    for match in _PIPE.finditer(template):
        before = template[position : match.start()]
        position = match.end()
        if match.group(1) is None:
            parts.append(before + (r"\{" if markdown else "{"))
            length += len(parts[-1])
            continue
        sources = lookup(ref(match.group(1)))
        answer = escape(_lines(sources)) if markdown else _one_line(sources)
        if markdown and answer.endswith("!") and template.startswith("[", position):
            answer = answer[:-1] + r"\!"
        parts += [before, answer or EMPTY]
        start = length + len(before)
        length = start + len(parts[-1])
        if answer:
            first = sources[0]
            private = any(source.private for source in sources)
            quotes.append(Quote(where, start, length, first.exercise, first.step, first.entry, private))
        if markdown and _MARK.match(template, position) and _NUMBER.search("".join(parts)):
            parts.append("\\")
            length += 1
    parts.append(template[position:])
    return Filled("".join(parts), tuple(quotes))


def _lines(sources: Sequence[Source]) -> str:
    """The answers for running text: what was written as a list stands on lines of its own."""
    return "\n".join(
        ("\n" if source.kind in ("list", "rank") else ", ").join(answers.texts(source.kind, source.answer)).strip()
        for source in sources
    ).strip()


def _one_line(sources: Sequence[Source]) -> str:
    """The answers for a heading: everything on one line."""
    words = (text for source in sources for text in answers.texts(source.kind, source.answer))
    return ", ".join(" ".join(text.split()) for text in words)
