"""What cannot be read is shown as well as can be by every command that reads, and never crashes one."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings

from coach.cli.copy import copy_of
from coach.cli.copy_reading import read_back
from coach.cli.reading import entry_lines
from coach.journal.export.copies import Copies
from coach.journal.export.document import document
from coach.journal.export.text import entry_text
from coach.journal.head import head_of
from coach.journal.journal import ENTRIES, Journal
from coach.journal.past import entry_of
from coach.journal.store import Document
from coach.words import words_for
from tests.journal.damaged import WHOLE_JSON, damaged, step

Coach = Callable[..., Any]

WORDS = words_for("sv")


@given(damaged())
@settings(max_examples=100)
def test_a_damaged_entry_is_shown_as_well_as_can_be(stored: dict[str, Any]) -> None:
    entry = entry_of("7", stored)
    assert "\n".join(entry_lines(entry, WORDS))
    assert entry_text(entry, WORDS)
    (left,) = Copies([head_of("7", msgspec.json.encode(stored))])
    assert msgspec.json.encode(document(left.document, WORDS))
    copy = copy_of(entry, WORDS)
    assert read_back(copy, copy.text, entry, WORDS, date(2026, 11, 24)) == ([], [])


def without(key: str) -> dict[str, Any]:
    """An entry that lacks something."""
    return {name: value for name, value in WHOLE_JSON.items() if name != key}


def at(instant: str) -> dict[str, Any]:
    """An entry of another time."""
    return {**WHOLE_JSON, "started": instant, "finished": instant}


BAD: dict[str, dict[str, Any]] = {
    "nothing in it": {},
    "no steps": without("steps"),
    "steps of a later version": {**WHOLE_JSON, "steps": [{"id": "x", "kind": 7}]},
    "year 1": at("0001-01-01T00:00:00+14:00"),
    "year 9999": at("9999-12-31T23:59:59-12:00"),
    "year 12000": at("12000-01-01T00:00:00Z"),
    "no zone": at("2026-11-20T12:00:00"),
    "a megabyte": {**WHOLE_JSON, "steps": msgspec.to_builtins([step("long", "Det blev tyst. " * 70000)])},
    "answers of other shapes": {
        **WHOLE_JSON,
        "steps": [{**one, "answer": {"later": [1]}} for one in deepcopy(WHOLE_JSON["steps"])],
    },
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_every_command_that_reads_goes_on(
    coach: Coach, home: Path, bad: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    coach("note", "En hel anteckning.")
    journal = Journal.open(home / "journal", home / "state")
    stored = {key: value for key, value in bad.items() if key != "id"}
    journal._db.table(ENTRIES).insert(Document(stored, doc_id=7))
    journal.close()
    monkeypatch.setenv("EDITOR", "true")
    for arguments in (
        ["history"],
        ["history", "anteckning"],
        ["history", "--open", "--person", "LK"],
        ["show", "7"],
        ["show", "7", "--versions"],
        ["today"],
    ):
        for more in ([], ["--json"]):
            done = coach(*arguments, *more)
            assert done.code in (0, 1), (arguments, done.err)
            assert WORDS.plain.broke not in done.err, arguments
    assert len(coach("history", "--json").json) == 2
    assert coach("edit", "7").code in (0, 1)
    assert coach("delete", "7", "--yes").code == 0
    assert [row["id"] for row in coach("restore", "--json").json] == ["7"]
    assert coach("restore", "7").code == 0
    assert coach("show", "7").code == 0
