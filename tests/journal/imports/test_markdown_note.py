"""Notes in Markdown files: the day in the name or at the top."""

from __future__ import annotations

import pytest

from coach.journal.imports.markdown_note import markdown_note
from tests.journal.imports.conftest import Read


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("2024-03-15.md", "2024-03-15T12:00:00+01:00"),
        ("2024_07_15.md", "2024-07-15T12:00:00+02:00"),
        ("20240715.md", "2024-07-15T12:00:00+02:00"),
        ("dagbok/2024/2024-03-15 fredag.md", "2024-03-15T12:00:00+01:00"),
        ("2024-03-15 08.30.md", "2024-03-15T08:30:00+01:00"),
        ("Möte 2024-03-15.md", "2024-03-15T12:00:00+01:00"),
    ],
)
def test_the_day_is_in_the_name(name: str, at: str) -> None:
    found = Read(markdown_note, "Det blev tyst.", name)
    assert (found.at, found.problems) == ([at], [])


@pytest.mark.parametrize("name", ["Tankar.md", "2024-02-30.md", "15-03-2024.md", "12024-03-151.md", "2024.md"])
def test_a_note_without_a_day_is_told(name: str) -> None:
    found = Read(markdown_note, "Det blev tyst.", name)
    assert (found.entries, found.problems) == ([], [(1, "no-date", name)])


@pytest.mark.parametrize(
    ("top", "at"),
    [
        ("date: 2024-03-15", "2024-03-15T12:00:00+01:00"),
        ('Date: "2024-03-15 10:30"', "2024-03-15T10:30:00+01:00"),
        ("datum: 2024-03-15T10:30:00Z", "2024-03-15T10:30:00+00:00"),
        ("date: [[2024-03-15]]", "2024-03-15T12:00:00+01:00"),
        ("created: 2024-03-15T10:30:05.123456-05:00", "2024-03-15T10:30:05-05:00"),
        ("date: 2024-03-15\ncreated: 2024-03-15 22:10", "2024-03-15T22:10:00+01:00"),
        ("date: 2024-03-15\ncreated: 2024-04-01 22:10", "2024-03-15T12:00:00+01:00"),
    ],
)
def test_the_day_is_at_the_top(top: str, at: str) -> None:
    assert Read(markdown_note, f"---\n{top}\n---\nText", "Tankar.md").at == [at]


def test_the_top_says_the_day_before_the_name_does_and_the_name_before_when_it_was_made() -> None:
    assert Read(markdown_note, "---\ndate: 2020-01-02\n---\nText", "2024-03-15.md").at[0].startswith("2020-01-02T12:00")
    assert Read(markdown_note, "---\ncreated: 2020-01-02\n---\nA", "2024-03-15.md").at[0].startswith("2024-03-15T12:00")
    same = Read(markdown_note, "---\ncreated: 2024-03-15 07:05\n---\nText", "2024-03-15.md")
    assert same.at[0].startswith("2024-03-15T07:05")


def test_title_tags_and_every_other_fact_are_kept_as_text() -> None:
    text = (
        "---\ndate: 2024-03-15\ntitle: En fredag\ntags: [arbete, två ord]\nTags:\n  - '#chef'\nhumör: 4\n"
        "med:\n  - LK\n  - MO\n---\n\n# Rubrik\n\nText\n"
    )
    assert Read(markdown_note, text, "a.md").texts == ["En fredag\n\n# Rubrik\n\nText\n\n#chef\nhumör: 4\nmed: LK, MO"]
    assert Read(markdown_note, "---\ntags: a, b\n---\nText", "2024-03-15 Möte.md").texts == ["Möte\n\nText\n\n#a #b"]
    assert Read(markdown_note, "# Möte\n\nText", "2024-03-15 möte.md").texts == ["# Möte\n\nText"]


def test_a_top_that_never_ends_is_text() -> None:
    found = Read(markdown_note, "---\ndate: 2020-01-01\nText", "2024-03-15.md")
    assert found.texts == ["---\ndate: 2020-01-01\nText"]
    assert found.at[0].startswith("2024-03-15")


def test_nothing_in_a_note_is_run_or_followed() -> None:
    text = "![[../../etc/passwd]]\n<script>alert(1)</script>\n`= this.file`\n!include /etc/passwd"
    assert Read(markdown_note, text, "2024-03-15.md").texts == [text]


def test_an_empty_note_is_nothing() -> None:
    found = Read(markdown_note, "---\ndate: 2024-03-15\n---\n\n", "a.md")
    assert (found.entries, found.problems) == ([], [])
