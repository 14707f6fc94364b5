"""``coach journal``: where the files lie, whether they are whole, and moving them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Coach = Callable[..., Any]


@pytest.fixture
def log(coach: Coach, home: Path) -> Path:
    """The log of a journal with three notes."""
    for text in ("ett", "två", "tre"):
        coach("note", text)
    (found,) = (home / "journal").glob("log-*.jsonl")
    return found


def test_where_it_lies(coach: Coach, home: Path) -> None:
    assert coach("journal", "path").out == f"{home / 'journal'}\n"
    assert coach("journal", "path", "--json").json == {"path": str(home / "journal")}
    assert not home.exists()


def test_before_anything_is_saved(coach: Coach, home: Path) -> None:
    done = coach("journal", "doctor")
    assert (done.code, done.err) == (0, "")
    assert "Där finns ingen dagbok än" in done.out
    assert coach("journal", "doctor", "--json").json == {
        "records": 0,
        "entries": 0,
        "damaged": [],
        "kept": [],
        "devices": [],
        "anchored": None,
        "newer": False,
        "encrypted": False,
    }
    assert coach("journal", "compact").code == coach("journal", "devices").code == 0
    assert coach("journal", "move", str(home / "new")).code == 2
    assert not home.exists()


@pytest.mark.usefixtures("log")
def test_a_whole_journal(coach: Coach) -> None:
    done = coach("journal", "doctor", lang="en")
    assert (done.code, done.err) == (0, "")
    assert "Everything is whole. 3 entries, 3 lines in the files." in done.out
    assert "this computer, 3 lines" in done.out
    found = coach("journal", "doctor", "--json").json
    assert (found["records"], found["entries"], found["damaged"], found["anchored"]) == (3, 3, [], True)
    assert [(one["here"], one["former"], one["records"]) for one in found["devices"]] == [(True, False, 3)]
    assert coach("journal", "devices", "--json").json == found["devices"]


def test_a_damaged_line_is_told_with_its_place(coach: Coach, log: Path) -> None:
    data = log.read_bytes()
    place = data.index("två".encode())
    log.write_bytes(data[:place] + b"T" + data[place + 1 :])
    done = coach("journal", "doctor")
    assert done.code == 1
    line = data.rindex(b"\n", 0, place) + 1
    assert f"  {log.name}, från byte {line}: en rad som har ändrats eller skadats." in done.out
    assert "Inget är borttaget" in done.out
    (found,) = coach("journal", "doctor", "--json").json["damaged"]
    assert found == {"file": log.name, "offset": line, "length": data.index(b"\n", place) + 1 - line, "kind": "line"}
    assert coach("journal", "compact").code == 0
    done = coach("journal", "doctor")
    assert done.code == 1
    assert f"  {log.name}-{line}" in done.out
    shutil.rmtree(log.parent / "damaged")
    assert coach("journal", "doctor").code == 0
    assert len(coach("history", "--json").json) == 2


def test_an_older_copy_is_told(coach: Coach, log: Path) -> None:
    before = log.read_bytes()
    coach("note", "fyra")
    log.write_bytes(before)
    done = coach("journal", "doctor")
    assert done.code == 1
    assert "Kanske har en äldre kopia lagts tillbaka" in done.out
    assert coach("journal", "doctor", "--json").json["anchored"] is False
    coach("note", "fem")
    found = coach("journal", "doctor", "--json").json
    assert {(one["here"], one["former"]) for one in found["devices"]} == {(True, False), (False, True)}
    assert "den här datorn tidigare" in coach("journal", "devices").out


def test_every_kind_of_damage_has_words(coach: Coach, log: Path) -> None:
    (log.parent / "journal.json").write_text("{")
    (log.parent / "log-ffffffffffff.jsonl").write_bytes(log.read_bytes()[40:])
    done = coach("journal", "doctor", lang="en")
    assert done.code == 1
    assert "does not say which journal this is" in done.out
    assert "the beginning of the file is missing" in done.out


def test_a_journal_of_a_later_version_can_be_read_and_this_is_said(
    coach: Coach, log: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    (log.parent / "journal.json").write_text('{"format":"coach-journal","v":2,"id":"x"}')
    before = log.read_bytes()
    done = coach("history")
    assert done.code == 0
    assert done.err == "Dagboken är skriven av en nyare version av Coach. Här går den att läsa, men inget kan sparas.\n"
    assert done.out.count("\n") == 3
    assert "nyare version av Coach" in coach("journal", "doctor").out
    done = coach("note", "fyra")
    assert done.code == 3
    (rescued,) = tmp_path.glob("coach-rescue-*.txt")
    assert rescued.read_text() == "fyra\n"
    assert coach("journal", "compact").code == 3
    assert log.read_bytes() == before


def test_it_is_moved_and_the_settings_say_where(coach: Coach, home: Path, log: Path) -> None:
    (home / "settings.toml").write_text('# mine\nlanguage = "sv"\n\n[other]\njournal = 7\n')
    new = home.parent / "någon annanstans" / "dagbok"
    done = coach("journal", "move", str(new))
    assert (done.code, done.out, done.err) == (0, f"Flyttad. Dagboken ligger nu i {new}.\n", "")
    assert not (home / "journal").exists()
    assert coach("journal", "path").out == f"{new}\n"
    assert len(coach("history", "--json").json) == 3
    coach("note", "fyra")
    assert sorted(path.name for path in new.iterdir()) == ["journal.json", log.name]
    settings = (home / "settings.toml").read_text()
    assert settings.startswith('# mine\nlanguage = "sv"\n')
    assert settings.endswith("\n[other]\njournal = 7\n")


@pytest.mark.usefixtures("log")
def test_what_is_asked_wrongly_moves_nothing(coach: Coach, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = home.parent / "taken"
    taken.mkdir()
    (taken / "letter").write_text("x")
    assert "coach journal move MAPP" in coach("journal", "move").err
    assert "Välj en tom mapp" in coach("journal", "move", str(taken)).err
    assert "ligger redan där" in coach("journal", "move", str(home / "journal")).err
    assert "Bara move tar en mapp" in coach("journal", "doctor", "x").err
    assert "--journal eller COACH_JOURNAL" in coach("--journal", str(home / "journal"), "journal", "move", "x").err
    monkeypatch.setenv("COACH_JOURNAL", str(home / "journal"))
    assert coach("journal", "move", str(home / "new")).code == 2
    monkeypatch.delenv("COACH_JOURNAL")
    assert coach("journal", "nonsense").code == coach("journal").code == 2
    assert len(coach("history", "--json").json) == 3


@pytest.mark.usefixtures("log")
def test_settings_that_cannot_be_written_leave_it_where_it_is(coach: Coach, home: Path) -> None:
    (home / "settings.toml").write_text("not toml at all [")
    done = coach("journal", "move", str(home / "new"))
    assert (done.code, done.out) == (3, "")
    assert f"Inställningarna i {home / 'settings.toml'} gick inte att skriva" in done.err
    assert not (home / "new").exists()
    assert (home / "settings.toml").read_text() == "not toml at all ["
    assert len(coach("history", "--json").json) == 3
