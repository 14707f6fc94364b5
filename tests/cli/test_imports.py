"""``coach import``: what would happen is shown, somebody is asked, and then it is done."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.journal.imports.found import TAKEN, Code
from coach.words import words_for

Coach = Callable[..., Any]
Start = Callable[..., Any]

TEXT = """[2024-01-01 10:00] Ett.

[2024-01-02 10:00] Två.
[2024-13-45 10:00] Vad är det för dag?

[2024-01-03 10:00] Tre.
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A journal in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "dagbok.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_without_a_terminal_it_is_only_shown(coach: Coach, file: Path, home: Path) -> None:
    done = coach("import", "dagbok.txt", "--from", "jrnl")
    assert done.code == 1
    assert done.out.splitlines() == [
        "3 nya anteckningar, från 2024-01-01 till 2024-01-03",
        "",
        "De första:",
        "  2024-01-01 10:00  Ett.",
        "  2024-01-02 10:00  Två.",
        "  2024-01-03 10:00  Tre.",
        "",
        "Det här kommer med, men är värt en titt:",
        "  dagbok.txt, rad 4: ”2024-13-45 10:00” ser ut som en dag men är ingen. Raden hör nu till anteckningen före.",
    ]
    assert done.err == "Inget är sparat. Med --yes sparas det som är nytt utan att du blir frågad.\n"
    assert not home.exists()


def test_a_dry_run_is_done_when_it_is_shown(coach: Coach, file: Path, home: Path) -> None:
    done = coach("import", str(file), "--from", "jrnl", "--dry-run", "--yes", lang="en")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("3 new entries, from 2024-01-01 to 2024-01-03\n")
    assert not home.exists()


def test_it_is_saved_once(coach: Coach, file: Path) -> None:
    done = coach("import", str(file), "--from", "jrnl", "--yes")
    assert (done.code, done.err) == (0, "3 anteckningar är sparade i dagboken.\n")
    again = coach("import", str(file), "--from", "jrnl", "--yes")
    assert (again.code, again.err) == (0, "")
    assert again.out.splitlines()[:2] == ["Inget nytt.", "3 finns redan i dagboken"]
    assert [row["first_line"] for row in coach("history", "--json").json] == ["Tre.", "Två.", "Ett."]


def test_what_was_deleted_stays_deleted_and_this_is_told(coach: Coach, file: Path, home: Path) -> None:
    from coach.journal.journal import Journal

    coach("import", str(file), "--from", "jrnl", "--yes")
    journal = Journal.open(home / "journal", home / "state")
    journal.delete(journal.newest(1)[0].id)
    journal.close()
    assert "1 har du tagit bort här; den förblir borta" in coach("import", str(file), "--from", "jrnl").out


def test_as_json(coach: Coach, file: Path) -> None:
    done = coach("import", str(file), "--from", "jrnl", "--json")
    assert done.code == 1
    found = done.json
    assert {key: found[key] for key in ("new", "known", "deleted", "saved")} == {
        "new": 3,
        "known": 0,
        "deleted": 0,
        "saved": 0,
    }
    assert found["first"][0]["first_line"] == "Ett."
    (problem,) = found["problems"]
    assert (problem["file"], problem["line"], problem["code"], problem["left_out"]) == (
        "dagbok.txt",
        4,
        "date-in-text",
        False,
    )
    assert coach("import", str(file), "--from", "jrnl", "--json", "--yes").json["saved"] == 3


def test_what_could_not_be_read_is_told_and_the_rest_is_saved(coach: Coach, tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "2024-01-01.md").write_text("Ett")
    for n in range(25):
        (notes / f"tanke {n:02}.md").write_text("x")
    done = coach("import", str(notes), "--from", "markdown", "--yes")
    assert (done.code, done.err) == (1, "1 anteckning är sparad i dagboken.\n")
    lines = done.out.splitlines()
    assert lines[0] == "1 ny anteckning, från 2024-01-01"
    assert sum("det står ingen dag" in line for line in lines) == 20
    assert lines[-1] == "  och 5 ställen till. Med --json visas alla."
    assert len(coach("import", str(notes), "--from", "markdown", "--json").json["problems"]) == 25


@pytest.mark.parametrize(
    ("name", "written_by", "said"),
    [
        ("finns-inte", "jrnl", "finns inte eller går inte att läsa"),
        (".", "coach", "är inte en fil"),
        ("dagbok.json", "coach", "inte skriven av det som --from säger"),
        ("a\x1b[2J\nb", "jrnl", "finns inte eller går inte att läsa"),
    ],
)
def test_what_is_no_such_file_is_refused(coach: Coach, file: Path, name: str, written_by: str, said: str) -> None:
    file.with_name("dagbok.json").write_text('{"entries": []}')
    done = coach("import", name, "--from", written_by)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1
    assert "\x1b" not in done.err


def test_wrong_usage(coach: Coach, file: Path) -> None:
    assert coach("import", str(file)).code == 2
    assert coach("import", str(file), "--from", "notepad").code == 2
    assert coach("import").code == 2
    file.write_text("\n")
    done = coach("import", str(file), "--from", "jrnl")
    assert (done.code, done.err) == (1, f"I {file} finns inget att hämta in.\n")


def test_a_name_in_a_problem_commands_no_terminal(coach: Coach, tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J.md").write_text("text")
    assert "\x1b" not in coach("import", str(tmp_path), "--from", "markdown").out


def test_somebody_is_asked_on_a_terminal(terminal: Start, coach: Coach, file: Path) -> None:
    asked = terminal("import", str(file), "--from", "jrnl")
    asked.until("Skriv ja eller nej.")
    asked.type("nej\n")
    asked.until("Inget är sparat.")
    assert asked.code() == 1
    assert coach("history", "--json").json == []
    asked = terminal("import", str(file), "--from", "jrnl")
    asked.until("Skriv ja eller nej.")
    asked.type("ja\n")
    asked.until("3 anteckningar är sparade")
    assert asked.code() == 0
    assert len(coach("history", "--json").json) == 3


def test_ctrl_c_at_the_question_saves_nothing(terminal: Start, coach: Coach, file: Path) -> None:
    asked = terminal("import", str(file), "--from", "jrnl")
    asked.until("Skriv ja eller nej.")
    asked.type("\x03")
    assert asked.code() == 130
    assert coach("history", "--json").json == []


def test_a_disk_that_is_full_is_told_and_it_can_be_run_again(
    coach: Coach, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(fd: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        done = coach("import", str(file), "--from", "jrnl", "--yes")
    assert done.code == 3
    assert done.err.startswith("Allt gick inte att spara: disken är full. 0 av 3 är sparade, hela")
    assert coach("import", str(file), "--from", "jrnl", "--yes").code == 0
    assert len(coach("history", "--json").json) == 3


def test_a_whole_journal_goes_out_and_in(coach: Coach, file: Path, tmp_path: Path) -> None:
    coach("import", str(file), "--from", "jrnl", "--yes")
    out = tmp_path / "ut.json"
    assert coach("export", "--format", "json", "--out", str(out)).code == 0
    other = ("--journal", str(tmp_path / "annan"))
    assert coach("import", str(out), "--from", "coach", "--yes", *other).code == 0
    again = tmp_path / "igen.json"
    coach("export", "--format", "json", "--out", str(again), *other)
    assert again.read_bytes() == out.read_bytes()
    assert len(json.loads(out.read_bytes())) == 3


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_code_has_words(lang: str) -> None:
    words = words_for(lang).imports
    assert set(words.refused) | set(words.codes) == {code.value for code in Code}
    assert {code.value for code in TAKEN} <= set(words.codes)
