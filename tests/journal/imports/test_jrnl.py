"""What the program jrnl writes: files that it made itself, and what others may have made of them."""

from __future__ import annotations

import pytest

from coach.journal.imports.jrnl import jrnl
from coach.journal.imports.preview import FORMATS, preview
from coach.journal.journal import Journal
from tests.journal.imports.conftest import DOOR, MADE_BY_JRNL, Read

TEXT = (MADE_BY_JRNL / "journal.txt").read_bytes()


def test_the_journal_as_jrnl_wrote_it() -> None:
    found = Read(jrnl, TEXT)
    assert found.problems == []
    assert found.at == [
        "2024-02-29T16:45:00+01:00",
        "2024-03-16T08:00:00+01:00",
        "2024-03-17T09:00:00+01:00",
        "2024-03-17T23:59:00+01:00",
        "2024-03-31T02:30:00+01:00",
        "2024-10-27T02:30:00+02:00",
    ]
    assert found.lines == [1, 7, 10, 12, 15, 18]
    assert found.texts[0] == (
        "Mötet med @LK gick bra. Hon frågade om #budget och sedan\nblev det tyst.\n\n"
        "Det andra stycket: å ä ö – ”citat”, [hakparentes] och 2024-03-01 mitt i en rad.\n  - indraget"
    )
    assert found.texts[1] == "Viktigt! *\nDetta är stjärnmärkt. @MO var med."
    assert found.texts[3] == "Rad ett\nRad två @teamet @teamet/norr"


def test_an_entry_is_free_writing() -> None:
    entry = Read(jrnl, TEXT).entries[2]
    assert (entry.id, entry.lang, entry.exercise, entry.started) == ("", "sv", None, entry.finished)
    assert [(step.id, step.kind, step.state, step.answer) for step in entry.steps] == [
        ("text", "long", "answered", "Bara en rubrik utan kropp")
    ]


@pytest.mark.parametrize("other", ["exported.json", "other-dates.txt", "folder"])
def test_whatever_jrnl_wrote_it_in_it_is_the_same_entry(other: str, journal: Journal) -> None:
    first = preview(MADE_BY_JRNL / "journal.txt", FORMATS["jrnl"], journal, DOOR)
    journal.add(lambda heads: [one.document for one in first.new])
    again = preview(MADE_BY_JRNL / other, FORMATS["jrnl"], journal, DOOR)
    assert (len(again.new), again.known, again.problems) == (0, 6, ())


def test_dates_in_a_form_of_ones_own_are_told_and_not_guessed() -> None:
    found = Read(jrnl, (MADE_BY_JRNL / "months.txt").read_bytes())
    assert found.entries == []
    ((line, code, value),) = found.problems
    assert (line, code) == (1, "no-date")
    assert value.startswith("[29 February 2024] Mötet")


def test_an_encrypted_journal_is_told() -> None:
    for data in ((MADE_BY_JRNL / "encrypted-3.txt").read_bytes(), b"gAAAAABf" + b"x" * 90, b"\x17\0\xf3" * 50):
        assert [code for _, code, _ in Read(jrnl, data).problems] == ["encrypted"]


def test_its_first_version_wrote_no_brackets() -> None:
    found = Read(jrnl, "2013-06-09 15:39 Min första anteckning.\nMer text.\n\n2013-06-10 08:00 Nästa.\n")
    assert found.texts == ["Min första anteckning.\nMer text.", "Nästa."]
    assert found.at == ["2013-06-09T15:39:00+02:00", "2013-06-10T08:00:00+02:00"]


def test_a_date_that_does_not_exist_stays_in_the_entry_before_and_is_told() -> None:
    found = Read(jrnl, "[2024-01-01 10:00] Ett.\n[2024-13-45 10:00] Två.\n[2024-01-03 10:00] Tre.\n")
    assert found.texts == ["Ett.\n[2024-13-45 10:00] Två.", "Tre."]
    assert found.problems == [(2, "date-in-text", "2024-13-45 10:00")]


def test_what_stands_before_the_first_date_is_told_and_so_is_a_year_no_diary_has() -> None:
    found = Read(jrnl, "\nNågot.\n[0001-01-01 10:00] Ett.\n[2024-01-01 10:00] Två.\n[9999-12-31 23:59] Tre.")
    assert found.texts == ["Två."]
    assert found.problems == [(2, "no-date", "Något."), (3, "bad-date", "0001-01-01"), (5, "bad-date", "9999-12-31")]


@pytest.mark.parametrize(
    ("encoding", "code"), [("utf-8", None), ("utf-8-sig", None), ("utf-16", None), ("cp1252", "encoding")]
)
def test_letters_are_right_in_every_encoding(encoding: str, code: str | None) -> None:
    found = Read(jrnl, "[2024-01-01 10:00] Först.\r\n\r\n[2024-01-02 10:00] Åäö\r\n".encode(encoding))
    assert found.texts == ["Först.", "Åäö"]
    assert [one[1] for one in found.problems] == ([code] if code else [])


def test_one_wrong_byte_costs_one_letter() -> None:
    found = Read(jrnl, "[2024-01-01 10:00] Åäö".encode() + b"\n\xff och mer")
    assert found.texts == ["Åäö\n\ufffd och mer"]
    assert found.problems == [(2, "bytes", "")]


def test_what_commands_a_terminal_is_made_visible() -> None:
    assert Read(jrnl, "[2024-01-01 10:00] a\x1b[2Jb\u202ec").texts == ["a\ufffd[2Jb\ufffdc"]


def test_an_entry_of_a_megabyte_is_taken_and_a_longer_one_told() -> None:
    exactly = Read(jrnl, "[2024-01-01 10:00] " + "x" * 2**20)
    assert len(exactly.texts[0]) == 2**20
    longer = Read(jrnl, "[2024-01-01 10:00] " + "x" * (2**20 + 1) + "\n[2024-01-02 10:00] Två.")
    assert (longer.texts, longer.problems) == (["Två."], [(1, "too-long", "")])


def test_one_broken_entry_of_the_json_costs_no_other() -> None:
    found = Read(
        jrnl,
        '{"tags": {},\n "entries": [\n  {"title": "Ett", "date": "2024-01-01", "time": "10:00"},\n  {"title": 7},\n'
        '  {"title": "Tre", "date": "2024-02-30"},\n  {"title": "Fyra", "date": "2024-01-04"}\n]}',
    )
    assert found.texts == ["Ett", "Fyra"]
    assert found.problems == [(4, "broken", ""), (5, "bad-date", "2024-02-30")]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ('{"entries": [\n{"title": "Ett", "da', (2, "not-json", "")),
        ("{" + '"a":[' * 5000, (1, "not-json", "")),
        ('{"days": []}', (0, "other-format", "")),
        ('{"entries": 7}', (0, "other-format", "")),
    ],
)
def test_json_that_is_none_or_something_else_is_told(data: str, problem: tuple[int, str, str]) -> None:
    assert Read(jrnl, data).problems == [problem]


def test_nothing_is_found_in_nothing() -> None:
    for data in ("", "\n\n", "[2024-01-01 10:00] \n"):
        found = Read(jrnl, data)
        assert (found.entries, found.problems) == ([], [])
