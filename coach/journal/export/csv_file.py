"""Answers as a table for a spreadsheet: one row an answer, and nothing in it that a spreadsheet would work out."""

from __future__ import annotations

import csv
import io
import re

from coach.journal.entry import NOT_SHOWN, Entry
from coach.journal.export.reading import said, title
from coach.text import clean
from coach.words.dates import clock_time
from coach.words.texts import Texts

COLUMNS = ("date", "time", "title", "exercise", "theme", "lang", "item", "question", "kind", "state", "answer")
"""The columns, by the names under which the words have their headings."""

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
"""How a cell begins that a spreadsheet may take for a formula; also where it leaves out spaces before it."""

_UNREAD = ("read", "pause")
"""Steps that nobody answers."""


def heading(words: Texts) -> bytes:
    """The row of headings. A mark before it says that the letters are UTF-8."""
    return "\ufeff".encode() + _rows([[words.export.columns[name] for name in COLUMNS]], words)


def csv_rows(entry: Entry, words: Texts) -> bytes:
    """The rows of an entry: its answers in order, and each follow-up question after its question."""
    exercise, at = entry.exercise, entry.at
    first = [at.date().isoformat(), clock_time(at), title(entry, words)]
    first += [exercise.name, exercise.theme or ""] if exercise else ["", ""]
    first.append(entry.lang)
    rows = []
    for step in entry.steps:
        if step.kind in _UNREAD or (step.state == NOT_SHOWN and step.blank):
            continue
        last = [step.kind, step.state]
        rows.append([*first, step.item or "", step.question, *last, said(step, words) or ""])
        rows += [[*first, step.item or "", one.question, *last, one.answer or ""] for one in step.followups]
    return _rows(rows, words)


def harmless(cell: str) -> str:
    """A cell that is text in every spreadsheet: an apostrophe stands before what would be a formula."""
    cell = clean(cell)
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _rows(rows: list[list[str]], words: Texts) -> bytes:
    """Rows, with the separator that spreadsheets of the language expect."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=words.export.separator, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
    writer.writerows(map(harmless, row) for row in rows)
    return out.getvalue().encode()
