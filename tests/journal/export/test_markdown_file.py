"""A Markdown file: readable, with facts that can be read, and nothing written in it means anything."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.journal.entry import NOT_SHOWN, StepRecord
from coach.journal.export.markdown_file import markdown_file, text
from coach.markdown import parse, plain
from coach.text import clean
from coach.words import words_for
from tests.hostile_html import HOSTILE
from tests.journal.export.written import entry, everything, step

SV = words_for("sv")
MARKS = [
    "%%",
    "==",
    "$",
    "|",
    "#tag",
    " ^block",
    "~~",
    "*",
    "_",
    "`",
    "[[",
    "]]",
    "\\",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "1. ",
]
PIECES = st.lists(st.sampled_from([*MARKS, "# ", "---", "===", "<b>", "&amp;", "å", " ", "ord", "\t", *HOSTILE]))
MEANT = re.compile(r"(?<!\\)(?:\\\\)*(?:%%|==|\$|\||#(?=[^\s#]))")


@given(PIECES)
def test_what_was_written_is_read_as_it_was_written(parts: list[str]) -> None:
    written = "".join(parts)
    made = text(written)
    assert plain(made).split() == clean(written).split()
    kinds = {token.type for token in parse(made)} | {child.type for one in parse(made) for child in one.children or ()}
    assert kinds <= {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "hardbreak", "softbreak"}
    assert not MEANT.search(re.sub(r"&#\d+;", "", made))


@given(PIECES)
def test_nothing_in_a_file_becomes_a_heading_a_list_or_a_fact_that_is_none(parts: list[str]) -> None:
    written = "".join(parts)
    one = entry(
        step(written, question=written, item=written, text=written),
        step([written, "x"], "list", question="Räkna upp"),
    )
    made = markdown_file(one, written, SV)
    facts = facts_of(made)
    assert set(facts) == {"title", "date", "lang", "exercise", "theme"}
    body = made.split("---\n", 2)[2]
    headings = sum(token.type == "heading_open" for token in parse(body))
    assert headings == (3 if written.strip() else 2)
    assert sum(token.type == "list_item_open" for token in parse(body)) == 2


def facts_of(made: str) -> dict[str, str]:
    """The facts at the top of a file."""
    assert made.startswith("---\n")
    rows = made[4 : made.index("\n---\n")].split("\n")
    return dict(row.split(": ", 1) for row in rows)


def test_a_file_can_be_read_by_anybody() -> None:
    made = markdown_file(everything(), "Första dagen", SV)
    facts = facts_of(made)
    assert json.loads(facts["title"]) == "Första dagen"
    assert facts["date"] == "2026-11-24T16:47:00"
    assert json.loads(facts["people"]) == ["LK", "MO"]
    for line in (
        "# Första dagen",
        "tisdag 24 november 2026 16:47 · Rytm",
        "> Bara läsning.",
        "Sen frågade LK.",
        "### Mer?",
        "- Alfa",
        "1. B",
        "LK, MO",
        "4 av 1–7 (lite – mycket)",
        "*Vet inte än*",
        "## Det här blev det av svaren",
        "2 besked som väntar",
    ):
        assert line in made.splitlines()


def test_what_is_hidden_is_left_out_only_where_nothing_was_written() -> None:
    steps = [
        StepRecord("a", "long", question="Tom", state=NOT_SHOWN),
        StepRecord("b", "long", question="Skriven", state=NOT_SHOWN, answer="ord"),
    ]
    made = markdown_file(entry(*steps), "x", SV)
    assert "Tom" not in made
    assert "ord" in made.splitlines()


@pytest.mark.parametrize("part", [" ", "*", "ord ", "["])
def test_a_line_of_a_megabyte_is_written_whole(part: str) -> None:
    line = part * (1_000_000 // len(part)) + "x"
    made = markdown_file(entry(step(line)), "x", SV)
    assert made.replace("\\", "").replace("&#32;", " ").count(line) == 1
