"""The four formats: whole, readable by what they are for, and harmless."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.clock import local
from coach.journal.acts import Act, Acts
from coach.journal.entry import Entry, FollowUp
from coach.journal.export.copies import Copies
from coach.journal.export.csv_file import harmless
from coach.journal.export.document import document
from coach.journal.export.export import Format, export
from coach.journal.export.html_file import MANY
from coach.journal.export.private import Private
from coach.journal.export.renaming import Renaming
from coach.journal.head import head, head_of
from coach.journal.imports.found import Door
from coach.journal.imports.preview import FORMATS, preview
from coach.journal.imports.saving import save
from coach.journal.journal import Journal
from coach.words import words_for
from tests.hostile_html import HOSTILE, Read
from tests.journal.damaged import damaged
from tests.journal.export.written import (
    AT,
    broken,
    copies,
    entry,
    everything,
    quoting,
    renaming,
    step,
)

SV, EN = words_for("sv"), words_for("en")


def whole(leaves: Copies, format: Format, folder: Path, words: Any = SV) -> str:
    """What is in the file, or in the files of the folder."""
    path = folder / f"out-{format.value}"
    export(leaves, format, path, words, lambda counts: ("En mening.",))
    files = [path] if path.is_file() else sorted(path.iterdir())
    return "\n".join(file.read_bytes().decode() for file in files)


# -- JSON ---------------------------------------------------------------------------------------------


def test_the_same_journal_comes_back(tmp_path: Path) -> None:
    entries = [everything("3"), *quoting(), entry(step("fritt"), id="4", exercise=None, lang="en", finished=None)]
    whole(copies(entries), Format.JSON, tmp_path)
    journal = Journal.memory(lambda: AT)
    found = preview(tmp_path / "out-json", FORMATS["coach"], journal, Door("sv", local))
    assert found.problems == ()
    assert save(journal, found.new, lambda done, of: None) == len(entries)
    assert sorted((journal.entry(one.id) for one in journal.heads()), key=str) == sorted(entries, key=str)
    again = preview(tmp_path / "out-json", FORMATS["coach"], journal, Door("sv", local))
    assert (again.new, again.known) == ((), len(entries))


def test_the_keys_are_those_of_the_format_and_none_is_left_out(tmp_path: Path) -> None:
    (made,) = msgspec.json.decode(whole(copies([everything()]), Format.JSON, tmp_path))
    assert list(made) == [*Entry.__struct_fields__, "comments", "follow_up"]
    keys = ["id", "kind", "item", "question", "text", "quotes", "options", "scale", "state", "answer", "answer_text"]
    keys += ["compared", "followups", "hints", "private", "becomes", "closes"]
    assert [list(one) for one in made["steps"]] == [keys] * len(made["steps"])
    assert next(one["answer_text"] for one in made["steps"] if one["id"] == "c") == "4 av 1–7 (lite – mycket)"


def test_how_rows_stand_goes_along() -> None:
    said = Acts(acts=(Act("7", AT, "done", "LK lärde mig"),))
    one = everything()
    row = next(row for row in one.became if row.kind == "experiment")
    (made,) = copies([one], said={row.id: said, "9999": said}, renaming=renaming("LK"))
    act = {"id": "7", "at": "2026-11-23T16:47:00Z", "state": "done", "note": "A lärde mig", "undoes": None}
    assert document(made.document, SV)["follow_up"] == [{"row": row.id, "acts": [act], "asked": None, "offered": None}]


def test_an_empty_list_is_one(tmp_path: Path) -> None:
    assert msgspec.json.decode(whole(copies([]), Format.JSON, tmp_path)) == []


# -- what is broken -----------------------------------------------------------------------------------


@pytest.mark.parametrize("format", Format)
def test_what_cannot_be_read_leaves_as_well_as_can_be(format: Format, tmp_path: Path) -> None:
    leaves = Copies(broken())
    made = whole(leaves, format, tmp_path)
    assert leaves.counts.entries == len(broken())
    assert leaves.counts.unreadable == 4
    for words in ("från framtiden", "många", "i går", "hologram" if format in ("csv", "json") else "green"):
        assert words in made
    assert SV.export.unreadable in made or format in (Format.CSV, Format.JSON)


@given(st.lists(damaged(), min_size=1, max_size=3), st.booleans(), st.booleans())
@settings(max_examples=60)
def test_nothing_damaged_stops_an_export(stored: list[dict[str, Any]], private: bool, names: bool) -> None:
    heads = [head_of(str(7 + n), msgspec.json.encode(one)) for n, one in enumerate(stored)]
    with TemporaryDirectory() as folder:
        for format in Format:
            leaves = Copies(heads, Private(heads) if private else None, renaming("LK", "MO") if names else None)
            whole(leaves, format, Path(folder))
            assert leaves.counts.entries + leaves.counts.withheld == len(heads)
            assert private or not leaves.counts.withheld


def test_what_a_later_version_has_written_stays_in_the_json(tmp_path: Path) -> None:
    made = msgspec.json.decode(whole(Copies(broken()), Format.JSON, tmp_path))
    assert [one["id"] for one in made] == ["5", "6", "7", "8", "9", "10"]
    assert made[0] == {"id": "5", "format": 9, "words": "från framtiden", "comments": [], "follow_up": []}
    assert made[3]["mood"] == "green"
    assert made[3]["steps"][0]["weight"] == 3
    assert made[3]["steps"][0]["answer_text"] == '{"a": [1]}'


@pytest.mark.parametrize("format", Format)
def test_names_are_replaced_in_all_that_leaves(format: Format, tmp_path: Path) -> None:
    late = {"words": "LK sa", "deep": [{"LK": "om LK:s plan"}]}
    heads = [head(everything()), *broken()]
    heads[1] = msgspec.structs.replace(heads[1], document=msgspec.json.encode(late))
    made = whole(Copies(heads, renaming=renaming("LK", "MO")), format, tmp_path)
    assert not re.search(r"\bLK\b|\bMO\b|lk", made)
    assert "Samtal med A" in made
    assert "A sa" in made
    assert "om A:s plan" in made


def test_somebody_is_one_letter_in_every_spelling_and_in_whatever_case() -> None:
    spelt = {"Lisa": "LK", "lisa k": "LK", "mo": "MO"}
    given = entry(step("Lisa bad LK, lisa k och Mo. Modet fanns."), step(["Lisa", "MO"], "people"))
    (made,) = copies([given], renaming=Renaming(["LK", "MO"], spelt, ":s"))
    assert [one.answer for one in made.entry.steps] == ["A bad A, A och B. Modet fanns.", ["A", "B"]]


def test_progress_is_told_of_every_entry() -> None:
    told: list[tuple[int, int]] = []
    list(copies([everything("1"), everything("2")], progress=lambda done, of: told.append((done, of))))
    assert told == [(1, 2), (2, 2)]


# -- CSV ----------------------------------------------------------------------------------------------

CELLS = st.text(st.sampled_from("=+-@\t\r\n \"';,aå|＝"), max_size=5)


@given(CELLS)
def test_no_cell_is_a_formula(cell: str) -> None:
    made = harmless(cell)
    assert not re.match(r"\s*[=+\-@＝＋－＠]|[\t\r\n]", made)
    assert made.removeprefix("'") == cell.replace("\r\n", "\n").replace("\r", "\n").removeprefix("'")


@pytest.mark.parametrize(("words", "separator"), [(SV, ";"), (EN, ",")])
def test_a_table_opens_as_it_is(words: Any, separator: str, tmp_path: Path) -> None:
    one = entry(
        step("=SUM(A1)\nå;ä,ö", question='"Hur"?', followups=(FollowUp("Mer?", "@x"),)),
        step(["ett", "två"], "list", item="sak"),
        step(None, "read", text="bara läsning"),
    )
    made = whole(copies([one]), Format.CSV, tmp_path, words)
    assert made.startswith("\ufeff")
    assert made.count("\r\n") == 4
    rows = list(csv.reader(io.StringIO(made[1:], newline=""), delimiter=separator))
    assert rows[0] == list(words.export.columns.values())
    assert {len(row) for row in rows} == {11}
    assert [row[7] for row in rows[1:]] == ['"Hur"?', "Mer?", "Vad?"]
    assert [row[10] for row in rows[1:]] == ["'=SUM(A1)\nå;ä,ö", "'@x", "ett\ntvå"]
    assert rows[3][:7] == ["2026-11-24", "16:47", "Första dagen", "coach/first-day", "rhythm", "sv", "sak"]


# -- HTML ---------------------------------------------------------------------------------------------


def test_nothing_hostile_does_anything(tmp_path: Path) -> None:
    entries = [
        entry(
            step(text, question=text, text=text, item=text, followups=(FollowUp(text, text),)),
            step([text, "x"], "list"),
            step([text], "people", becomes="owed answer"),
            id=str(n),
            lang=text,
            exercise=msgspec.structs.replace(everything().exercise, title=text, theme=text),  # type: ignore[type-var]
        )
        for n, text in enumerate(HOSTILE, 1)
    ]
    read = Read.page(whole(copies(entries), Format.HTML, tmp_path))
    assert read.wrong == []
    assert len(list(read.of("style"))) == 1
    assert len(list(read.of("article"))) == len(HOSTILE)


@pytest.mark.parametrize("count", [1, 3, MANY + 1])
def test_the_contents_lead_to_every_entry(count: int, tmp_path: Path) -> None:
    entries = [entry(step(f"ord{n}"), id=str(n)) for n in range(1, count + 1)]
    read = Read.page(whole(copies(entries), Format.HTML, tmp_path))
    assert read.wrong == []
    links = [one["href"] for one in read.of("a")]
    assert links == [f"#{one['id']}" for one in read.of("h2") if one["id"] != "contents"]
    assert len(links) == count
    assert all("open" in one for one in read.of("details")) == (count <= MANY)
    assert "En mening." in read.words
    assert all(f"ord{n}" in read.words for n in range(1, count + 1))


def test_an_entry_says_its_own_language_and_what_coach_says_in_it_another(tmp_path: Path) -> None:
    one = entry(step(None, state="dont-know", question="What?"), lang="en")
    read = Read.page(whole(copies([one]), Format.HTML, tmp_path))
    assert [dict(found).get("lang") for found in read.of("article")] == ["en"]
    assert {found.get("lang") for found in read.of("p") if found.get("class") == "quiet"} == {None, "sv"}
