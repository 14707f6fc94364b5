"""An entry as a Markdown file that anybody can read, with facts at its top that Obsidian and its like take.

What was written stays text, whatever it holds: it is no heading, no link, no tag, no comment that hides the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from coach.journal.entry import ANSWERED, UNFINISHED, Entry
from coach.journal.export.reading import Shown, day_and_time, outcome, steps
from coach.markdown import plain
from coach.text import clean, escape, line
from coach.words.texts import Texts

_MORE = re.compile(
    r"""
      \\. | &\#[0-9]+;         # what has been escaped already
    | %(?=%) | (?<=%)%        # a comment
    | =(?==) | (?<==)=        # marked text
    | [$|]                    # mathematics, tables
    | \#(?=[^\s\#])           # tags
    | \^(?=[\w-]+(?:\\?$))    # the name of a block
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
"""What means something to readers of Markdown that know more than CommonMark."""

_LETTERS = "A-Za-zÅÄÖåäöÉé"
_PLAIN = re.compile(rf"[{_LETTERS}](?:[{_LETTERS}0-9 ,.?!:;()'\"/–”’…]*[{_LETTERS}0-9,.?!:;()'\"–”’…])?")
"""Text that means nothing as it stands: most of what is written, and told so much quicker."""

_CLOSING = re.compile(r"(?<= )#+$")
_PARAGRAPHS = re.compile(r"\n(?:[^\S\n]*\n)+")
_UNPRINTABLE = re.compile("[\ufffe\uffff]")


def markdown_file(entry: Entry, name: str, words: Texts) -> str:
    """The whole file.

    Args:
        name: What the entry is called.
    """
    parts = [f"# {_one_line(name)}", _one_line(day_and_time(entry, words))]
    for shown in steps(entry, words):
        parts += _step(shown, words)
    became = list(outcome(entry, words))
    if became:
        parts.append(f"## {words.became_heading}")
    for counted, rows in became:
        parts += [_one_line(counted), _items(rows)]
    return "\n".join([*_facts(entry, name), "", "\n\n".join(filter(None, parts)), ""])


def text(written: str) -> str:
    """What was written, as paragraphs of text."""
    return "\n\n".join(filter(None, map(_escaped, _PARAGRAPHS.split(clean(written)))))


def _facts(entry: Entry, name: str) -> Iterator[str]:
    """The facts at the top."""
    at, exercise = entry.at, entry.exercise
    yield "---"
    yield f"title: {_quoted(name)}"
    yield f"date: {at.replace(tzinfo=None, microsecond=0).isoformat()}"
    if entry.lang:
        yield f"lang: {_quoted(entry.lang)}"
    if exercise is not None:
        yield f"exercise: {_quoted(exercise.name)}"
        if exercise.theme:
            yield f"theme: {_quoted(exercise.theme)}"
    people = _people(entry)
    if people:
        yield f"people: [{', '.join(map(_quoted, people))}]"
    yield "---"


def _people(entry: Entry) -> tuple[str, ...]:
    """Who was answered with, each once."""
    named = [step.answer for step in entry.steps if step.kind == "people" and step.state == ANSWERED]
    return tuple(dict.fromkeys(str(name) for names in named if isinstance(names, list) for name in names))


def _step(shown: Shown, words: Texts) -> Iterator[str]:
    """One step: its question as a heading, what stood there to be read, the answer."""
    if shown.question:
        yield f"## {_one_line(shown.question)}"
    if shown.text:
        yield _quote(plain(shown.text))
    if shown.state:
        yield _state(shown.state)
    if shown.numbered:
        yield _items(shown.answer, "{n}. ")
    elif shown.listed:
        yield _items(shown.answer)
    else:
        yield text("\n".join(shown.answer))
    for question, answer in shown.followups:
        yield f"### {_one_line(question)}"
        yield text(answer) if answer else _state(words.states[UNFINISHED])


def _state(said: str) -> str:
    """What stands in the place of an answer."""
    return f"*{_one_line(said)}*"


def _quote(read: str) -> str:
    """What was there to be read, set off from what was written."""
    return "\n".join(f"> {row}".rstrip() for row in text(read).split("\n"))


def _items(items: Iterable[str], mark: str = "- ") -> str:
    """A list; the lines of one item belong together."""
    rows = []
    for n, item in enumerate(items, 1):
        sign = mark.format(n=n)
        rows.append(sign + _escaped(item).replace("\n", "\n" + " " * len(sign)))
    return "\n".join(rows)


def _escaped(written: str) -> str:
    """Text that means nothing to any reader of Markdown."""
    return written if _PLAIN.fullmatch(written) else _MORE.sub(_kept, escape(written))


def _kept(match: re.Match[str]) -> str:
    """What was escaped stays; what was not is escaped."""
    found = match.group()
    return found if found[0] in "\\&" else f"\\{found}"


def _one_line(written: str) -> str:
    """Text on one line. Number signs at its end would close a heading."""
    return _CLOSING.sub(r"\\\g<0>", _escaped(line(written)))


def _quoted(value: str) -> str:
    """A text as YAML has it, in quotation marks: JSON is that too."""
    return json.dumps(_UNPRINTABLE.sub("\ufffd", line(value)), ensure_ascii=False)
