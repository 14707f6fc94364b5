"""Finding entries: by what was written, when, in what, and with whom. Pure; exact hits come before near ones."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from coach.journal import answers
from coach.journal.entry import Entry
from coach.journal.head import Head


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an entry must be, to be found. What is empty is not asked for.

    Attributes:
        query: Words that all stand in the entry, in any case.
        since, until: Local days, both included.
        theme: The folder its exercise lay in.
        exercise: Its name, with or without the pack.
        person: An alias that was answered with.
    """

    query: str = ""
    since: date | None = None
    until: date | None = None
    theme: str | None = None
    exercise: str | None = None
    person: str | None = None


def find(heads: Iterable[Head], wanted: Wanted, entry: Callable[[str], Entry | None]) -> tuple[Head, ...]:
    """The entries that are wanted: exact hits first, then near ones, each newest first.

    Args:
        heads: Newest first.
        entry: Gives a whole entry by its id; it is asked for only where there are words to look for.
    """
    fitting = [head for head in heads if _fits(head, wanted)]
    words = wanted.query.split()
    if not words:
        return tuple(fitting)
    exact: list[Head] = []
    near: list[Head] = []
    for head in fitting:
        text = written(head, entry(head.id)).casefold()
        if all(word.casefold() in text for word in words):
            exact.append(head)
        elif all(plain_letters(word) in plain_letters(text) for word in words):
            near.append(head)
    return (*exact, *near)


def plain_letters(text: str) -> str:
    """A text in small letters without marks: å and ä as a, ö as o, é as e."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def written(head: Head, entry: Entry | None) -> str:
    """The words of an entry that can be found: the title, and all that was answered."""
    lines = [head.title or ""]
    for step in entry.steps if entry else ():
        lines += [step.item or "", *answers.texts(step.kind, step.answer)]
        lines += [one.answer or "" for one in step.followups]
    return "\n".join(lines)


def _fits(head: Head, wanted: Wanted) -> bool:
    """Whether everything but the words fits."""
    name = head.exercise or ""
    return (
        (wanted.since is None or head.day >= wanted.since)
        and (wanted.until is None or head.day <= wanted.until)
        and (wanted.theme is None or head.theme == wanted.theme)
        and (wanted.exercise is None or wanted.exercise in (name, name.partition("/")[2]))
        and (wanted.person is None or wanted.person.casefold() in [one.casefold() for one in head.people])
    )
