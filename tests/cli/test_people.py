"""``coach people``: who there is, everything about one, forgetting one, another name."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Coach = Callable[..., Any]


@pytest.fixture
def written(coach: Coach, home: Path) -> Path:
    """Three notes, and a pass of an exercise in which people were answered with."""
    coach("write", "daily-check-in", stdin="LKs plan höll.\n1\n4\nLK, JÖ\n-\n")
    coach("note", "LK ringde om Åsa Ek.")
    coach("note", "Jag träffade lk:s chef, och det blev ett långt samtal om hur vi tar beslut tillsammans i gruppen.")
    coach("note", "Inget särskilt.")
    return home


def test_before_anybody_is_named(coach: Coach, home: Path) -> None:
    done = coach("people")
    assert (done.code, done.out) == (0, "När du skriver vilka som var med syns de här. Initialer räcker.\n")
    assert coach("people", "list", "--json").json == []
    assert coach("people", "list", lang="en").out.startswith("When you write who was in on it")
    assert not home.exists()


@pytest.mark.usefixtures("written")
def test_who_there_is(coach: Coach) -> None:
    assert coach("people").out == "LK\nJÖ\n"
    coach("people", "rename", "JÖ", "Jonas")
    assert coach("people").out == "LK\nJonas  (också JÖ)\n"
    assert coach("people", "--json").json == [
        {"alias": "LK", "spellings": []},
        {"alias": "Jonas", "spellings": ["JÖ"]},
    ]


@pytest.mark.usefixtures("written")
def test_everything_about_somebody(coach: Coach) -> None:
    done = coach("people", "about", "lk")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Allt om LK\n\nmåndag 23 november 2026  Bara skriva  (")
    assert "  Jag träffade lk:s chef, och det blev ett långt samtal …\n" in done.out
    assert "  LK ringde om Åsa Ek.\n" in done.out
    assert "  LKs plan höll.\n" in done.out
    found = coach("people", "about", "LK", "--json").json
    assert (found["alias"], found["notes"], len(found["entries"])) == ("LK", [], 3)
    place = found["entries"][1]["places"][0]
    assert place == {"step": "text", "in": "answer", "start": 0, "end": 2, "text": "LK ringde om Åsa Ek."}
    nobody = coach("people", "about", "MN")
    assert (nobody.code, nobody.out) == (1, "")
    assert "MN står inte någonstans" in nobody.err
    assert coach("people", "about", "MN", "--json").json["entries"] == []


@pytest.mark.usefixtures("written")
def test_everything_about_somebody_as_a_file(coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = coach("people", "about", "LK", "--out", "lk.md")
    assert (done.code, done.out) == (0, "")
    assert done.err == "Allt om LK ligger i lk.md. Filen går att läsa för den som kommer åt den.\n"
    text = (tmp_path / "lk.md").read_text()
    assert text.startswith("# Allt om LK\n\n## måndag 23 november 2026, 16:45: Bara skriva\n\nJag träffade lk:s chef")
    assert "samtal om hur vi tar beslut tillsammans i gruppen." in text
    assert "**" in text.partition("Dagens avstämning")[2]
    assert "Inget särskilt" not in text
    (tmp_path / "lk.md").write_text("mitt")
    again = coach("people", "about", "LK", "--out", "lk.md")
    assert (again.code, (tmp_path / "lk.md").read_text()) == (1, "mitt")
    assert "finns redan och är orörd" in again.err
    assert coach("people", "about", "LK", "--out", "no/lk.md").code == 3
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    assert stat.S_ISREG((tmp_path / "lk.md").stat().st_mode)


def test_nobody_is_forgotten_before_somebody_says_so(coach: Coach, written: Path) -> None:
    done = coach("people", "forget", "LK")
    assert (done.code, done.out) == (1, "")
    assert "Det här går inte att ångra" in done.err
    assert "  3 anteckningar, där LK blir ”någon”\n  4 ställen i dem\n" in done.err
    assert "Med --yes glöms LK" in done.err
    shown = coach("people", "forget", "LK", "--json").json
    assert (shown["forgotten"], shown["before"]["entries"], shown["before"]["places"]) == (False, 3, 4)
    assert "LK" in files(written)


def test_who_is_forgotten_is_in_no_file(coach: Coach, written: Path) -> None:
    done = coach("people", "forget", "lk", "--yes")
    assert (done.code, done.out) == (0, "LK är glömd. Namnet står nu på 0 ställen.\n")
    assert "LK" not in files(written)
    assert "lk:s" not in files(written)
    assert coach("people").out == "JÖ\n"
    assert coach("people", "forget", "LK", "--yes").code == 1
    found = coach("people", "forget", "JÖ", "--yes", "--json", lang="en").json
    assert (found["forgotten"], found["after"]["places"], found["still_in"]) == (True, 0, [])
    assert coach("people", lang="en").out.startswith("When you write")


def files(home: Path) -> str:
    """What the answers in the journal's files hold."""
    logs = (home / "journal").glob("log-*.jsonl")
    return "".join(path.read_text() for path in logs)


def test_it_is_asked_on_a_terminal(terminal: Callable[..., Any], coach: Coach, written: Path) -> None:
    asked = terminal("people", "forget", "LK")
    asked.until("Skriv ja eller nej.")
    asked.type("nej\n")
    asked.until("Inget är ändrat.")
    assert asked.code() == 1
    asked = terminal("people", "forget", "LK")
    asked.until("Skriv ja eller nej.")
    asked.type("ja\n")
    asked.until("LK är glömd. Namnet står nu på 0 ställen.")
    assert asked.code() == 0
    assert "LK" not in files(written)


def test_an_ordinary_word_is_told_of(coach: Coach) -> None:
    coach("note", "Bo vill bo kvar.")
    done = coach("people", "forget", "bo", "--yes")
    assert "Bo är också ett vanligt ord. Med liten bokstav står det kvar." in done.err
    assert "Någon vill bo kvar." in coach("show", "last").out
    coach("write", "daily-check-in", stdin="-\n-\n-\nmy\n-\n")
    done = coach("people", "forget", "my", "--yes", lang="en")
    assert "my is also an ordinary word, written the same way, and changes everywhere." in done.err


def test_what_cannot_be_proven_is_told_of(coach: Coach, written: Path) -> None:
    damaged = written / "journal" / "damaged"
    damaged.mkdir()
    (damaged / "log-x-0").write_text("LK")
    done = coach("people", "forget", "LK", "--yes")
    assert "Namnet kan finnas kvar i de här filerna" in done.out
    assert "  damaged/log-x-0\n" in done.out
    assert (damaged / "log-x-0").exists()


@pytest.mark.usefixtures("written")
def test_another_name(coach: Coach) -> None:
    done = coach("people", "rename", "LK", "Lena")
    assert (done.code, done.out) == (0, "LK heter nu Lena, i 3 anteckningar. Hur de löd förut finns kvar.\n")
    assert coach("people").out == "Lena  (också LK)\nJÖ\n"
    assert "Jag träffade Lena:s chef" in coach("history").out
    asked = coach("people", "rename", "JÖ", "lena")
    assert (asked.code, asked.out) == (1, "")
    assert "Lena finns redan. JÖ och Lena blir en och samma" in asked.err
    assert coach("people", "rename", "JÖ", "lena", "--yes", "--json").json == {
        "alias": "Lena",
        "was": "JÖ",
        "entries": 1,
    }
    assert coach("people").out == "Lena  (också JÖ, LK)\n"
    assert coach("people", "about", "JÖ").out.startswith("Allt om Lena\n")


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("about",), 2, "coach people about NAMN"),
        (("forget",), 2, "coach people forget NAMN"),
        (("rename", "LK"), 2, "coach people rename NAMN NYTT"),
        (("about", "LK", "JÖ"), 2, "för många ord"),
        (("rename", "LK", "a, b"), 2, "går inte att ha som namn"),
        (("about", " "), 2, "går inte att ha som namn"),
        (("rename", "LK", "LK"), 1, "heter redan så"),
        (("rename", "MN", "MO"), 1, "Ingen som du har skrivit om heter MN"),
        (("forget", "MN", "--yes"), 1, "står inte någonstans"),
        (("remember",), 2, "[list|about|forget|rename]"),
    ],
)
def test_what_cannot_be_meant(coach: Coach, arguments: tuple[str, ...], code: int, said: str) -> None:
    done = coach("people", *arguments)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
