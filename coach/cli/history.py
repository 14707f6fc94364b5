"""``coach history``: what has been written, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from coach.cli.call import Call
from coach.cli.filters import wanted_of
from coach.cli.reading import LONGEST, shortened
from coach.cli.wrong import FOUND_WRONG, Wrong
from coach.journal.head import Head
from coach.journal.hits import snippet
from coach.journal.wanted import Wanted
from coach.text import line
from coach.words.asked import asked_for

SHOWN = 20


def history(call: Call, asked: dict[str, Any], *, limit: int | None, json: bool) -> int:
    """List the entries that are asked for by the filters; gives the exit code."""
    wanted = wanted_of(call, **asked)
    found = call.journal.find(wanted).all
    if not found and wanted != Wanted():
        if json:
            call.console.document(b"[]")
        raise Wrong(call.words.plain.nothing_found, FOUND_WRONG)
    if json:
        call.console.document(msgspec.json.encode([row(head) for head in found[:limit]]))
    else:
        call.console.say("\n".join(_lines(call, wanted, found, SHOWN if limit is None else limit)))
    return 0


def row(head: Head) -> dict[str, object]:
    """An entry's row in JSON."""
    return {
        "id": head.id,
        "date": head.day,
        "exercise": head.exercise,
        "title": head.title,
        "theme": head.theme,
        "lang": head.lang,
        "first_line": head.first_line,
    }


def _lines(call: Call, wanted: Wanted, found: Sequence[Head], shown: int) -> Iterator[str]:
    """What is looked for, a line for each entry, and how many more there are."""
    if not found:
        yield call.words.empty_journal
    elif wanted != Wanted():
        title = found[0].title if wanted.exercise else None
        yield f"{line(asked_for(wanted, call.words, title))}: {call.words.screens.entries(len(found))}"
    for head in found[:shown]:
        yield entry_line(call, head, wanted.query)
    if len(found) > shown:
        yield call.words.plain.more(len(found) - shown)


def entry_line(call: Call, head: Head, query: str = "") -> str:
    """An entry on a line, with the words around what is looked for, else its first ones."""
    around = snippet(head.said, query, LONGEST) if query else None
    some = line(around.text) if around else shortened(head.first_line)
    return f"{head.day}  {head.id}  {line(head.title or call.words.free_writing)}: {some}".rstrip(": ")
