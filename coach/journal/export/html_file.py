"""A journal as one HTML file: its contents, then every entry; on a screen by day and by night, and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from coach.journal.entry import UNFINISHED, Entry
from coach.journal.export.reading import Shown, day_and_time, outcome, steps
from coach.page import Html, joined, markdown, page, tag
from coach.words.dates import month, short_day
from coach.words.texts import Texts

MANY = 40
"""With more entries than that, the contents show the months only, to be opened."""

_HERE = "\x1a"
"""Stands where the entries come; nothing else in a page can hold it."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_PARAGRAPHS = re.compile(r"\n(?:[^\S\n]*\n)+")


def html_file(titles: Iterable[tuple[date, str]], notes: Iterable[str], words: Texts) -> tuple[str, str]:
    """The page but for its entries: what stands before them, and after.

    Args:
        titles: The day of each entry and what it is called, in order.
        notes: What there is to know of the file, a sentence each.
    """
    said = words.export
    head = tag("header", tag("h1", said.title), *(tag("p", note, cls="quiet") for note in notes))
    folder = Path(__file__).parent
    style = "".join((folder / name).read_text(encoding="utf-8") for name in ("journal.css", "night.css"))
    whole = page(words.lang, said.title, joined(head, _contents(list(titles), words), Html(_HERE)), style)
    before, _, after = whole.partition(_HERE)
    return before, after


def html_entry(entry: Entry, number: int, name: str, words: Texts) -> str:
    """One entry.

    Args:
        number: Its place in the file, from 1.
        name: What it is called.
    """
    lang = entry.lang if _LANGUAGE.fullmatch(entry.lang) and entry.lang != words.lang else None
    became = list(outcome(entry, words))
    parts = [
        tag("h2", name, id=f"e{number}"),
        tag("p", day_and_time(entry, words), cls="quiet", lang=words.lang if lang else None),
        *(_step(shown, words, words.lang if lang else None) for shown in steps(entry, words)),
    ]
    if became:
        rows = (joined(tag("p", counted), tag("ul", *map(_item, told))) for counted, told in became)
        parts.append(tag("section", tag("h3", words.became_heading), *rows, lang=words.lang if lang else None))
    return tag("article", *parts, lang=lang, aria_labelledby=f"e{number}") + "\n"


def _contents(titles: list[tuple[date, str]], words: Texts) -> Html:
    """The contents, by month."""
    numbered = enumerate(titles, 1)
    months = groupby(numbered, key=lambda one: (one[1][0].year, one[1][0].month))
    opened = "" if len(titles) <= MANY else None
    rows = []
    for _, of in months:
        entries = list(of)
        day = entries[0][1][0]
        links = (tag("li", _link(number, day, name, words)) for number, (day, name) in entries)
        summary = tag("summary", f"{month(day, words)} ({len(entries)})")
        rows.append(tag("details", summary, tag("ul", *links), open=opened))
    return tag("nav", tag("h2", words.export.contents, id="contents"), *rows, aria_labelledby="contents")


def _link(number: int, day: date, name: str, words: Texts) -> Html:
    """A link to an entry of this page."""
    return tag("a", f"{short_day(day, words)}: {name}", href=f"#e{number}")


def _step(shown: Shown, words: Texts, lang: str | None) -> Html:
    """One step: the question, what stood there to be read, the answer."""
    parts: list[Html] = []
    if shown.question:
        parts.append(tag("h3", shown.question))
    if shown.text:
        parts.append(tag("div", markdown(shown.text, heading=4), cls="read"))
    if shown.state:
        parts.append(_state(shown.state, lang))
    if shown.listed or shown.numbered:
        parts.append(tag("ol" if shown.numbered else "ul", *map(_item, shown.answer)))
    else:
        parts += _paragraphs("\n".join(shown.answer))
    for question, answer in shown.followups:
        parts.append(tag("h4", question))
        parts += _paragraphs(answer) if answer else [_state(words.states[UNFINISHED], lang)]
    return tag("section", *parts)


def _state(said: str, lang: str | None) -> Html:
    """What stands in the place of an answer."""
    return tag("p", tag("em", said), cls="quiet", lang=lang)


def _paragraphs(written: str) -> Iterator[Html]:
    """What was written, a paragraph for each that it has; its lines stay lines."""
    return (tag("p", part.strip("\n"), cls="written") for part in _PARAGRAPHS.split(written) if part.strip())


def _item(text: str) -> Html:
    """One thing of a list."""
    return tag("li", text, cls="written")
