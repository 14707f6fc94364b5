"""``coach export`` as it is called."""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Coach = Callable[..., Any]

WRITTEN = ["Det blev tyst.", "1, 10", "4", "LK, MO", "-"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def written(coach: Coach) -> None:
    """A check-in and two notes."""
    assert coach("write", "daily-check-in", stdin="\n".join(WRITTEN)).code == 0
    assert coach("note", "LK:s önskan om en annan väg").code == 0
    assert coach("note", "Något helt annat").code == 0


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.usefixtures("written")
def test_the_whole_journal_is_a_folder_of_files_in_the_current_one(coach: Coach, here: Path) -> None:
    done = coach("export")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "3 anteckningar i dagbok-2026-11-23.",
        "Den som får det här kan läsa allt som står där.",
    ]
    assert names(here) == ["dagbok-2026-11-23"]
    folder = here / "dagbok-2026-11-23"
    assert names(folder) == [
        "2026-11-23-1645-bara-skriva-2.md",
        "2026-11-23-1645-bara-skriva.md",
        "2026-11-23-1645-dagens-avstamning.md",
    ]
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert "\nDet blev tyst.\n" in (folder / "2026-11-23-1645-dagens-avstamning.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize("format", ["html", "json", "csv"])
@pytest.mark.parametrize(("lang", "called"), [("sv", "dagbok"), ("en", "journal")])
def test_each_format_is_a_file_and_the_next_one_has_another_name(
    coach: Coach, here: Path, format: str, lang: str, called: str
) -> None:
    assert coach("export", "--format", format, lang=lang).code == 0
    assert coach("export", "--format", format, lang=lang).code == 0
    assert names(here) == [f"{called}-2026-11-23-2.{format}", f"{called}-2026-11-23.{format}"]
    first, second = (path.read_bytes() for path in sorted(here.iterdir()))
    assert first == second
    assert "önskan".encode() in first


@pytest.mark.usefixtures("written")
@pytest.mark.parametrize(
    ("asked", "count"),
    [
        (["önskan"], 1),
        (["--exercise", "daily-check-in"], 1),
        (["--person", "lk"], 1),
        (["--theme", "Rytm"], 1),
        (["--from", "i dag"], 3),
        (["--id", "last"], 1),
    ],
)
def test_a_selection_is_what_the_history_finds(coach: Coach, here: Path, asked: list[str], count: int) -> None:
    assert coach("export", *asked, "--format", "json", "--out", "x.json").code == 0
    assert len(json.loads((here / "x.json").read_text(encoding="utf-8"))) == count


@pytest.mark.usefixtures("written")
def test_one_entry_is_what_show_shows(coach: Coach, here: Path) -> None:
    for row in coach("history", "--json").json:
        assert coach("export", "--id", row["id"], "--format", "json", "--out", f"{row['id']}.json").code == 0
        made = json.loads((here / f"{row['id']}.json").read_text(encoding="utf-8"))
        assert made == [coach("show", row["id"], "--json").json]


@pytest.mark.usefixtures("written")
def test_nothing_is_written_over_where_nobody_can_be_asked(coach: Coach, here: Path) -> None:
    (here / "mitt.html").write_text("mitt")
    (here / "mapp" / "mitt").mkdir(parents=True)
    for asked, name in ((["--format", "html", "--out", "mitt.html"], "mitt.html"), (["--out", "mapp"], "mapp")):
        done = coach("export", *asked)
        assert (done.code, done.out) == (1, "")
        assert name in done.err
        assert "orörd" in done.err
    assert (here / "mitt.html").read_text() == "mitt"
    assert names(here) == ["mapp", "mitt.html"]


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        ([], 1, "inget att föra ut"),
        (["finns-inte"], 1, "Inget hittades"),
        (["--id", "last"], 1, "Det finns ingen sådan anteckning"),
        (["--id", "x"], 2, "last"),
        (["--format", "pdf"], 2, "--format"),
        (["--from", "sen"], 2, "2026-11-23"),
    ],
)
def test_what_there_is_not_is_said_and_nothing_is_written(
    coach: Coach, here: Path, asked: list[str], code: int, said: str
) -> None:
    done = coach("export", *asked)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert names(here) == []


@pytest.mark.usefixtures("written")
def test_a_folder_that_is_not_there_is_told(coach: Coach, here: Path) -> None:
    for format in ("md", "json"):
        done = coach("export", "--format", format, "--out", "borta/x")
        assert (done.code, done.out) == (3, "")
        assert "mappen finns inte" in done.err
    assert names(here) == []


@pytest.mark.usefixtures("written")
def test_names_become_letters(coach: Coach, here: Path) -> None:
    done = coach("export", "--format", "json", "--without-names", "--out", "x.json")
    assert "utbytta mot bokstäver" in done.out
    made = (here / "x.json").read_text(encoding="utf-8")
    assert not re.search(r"\bLK\b|\bMO\b", made)
    assert re.search(r"[AB]:s önskan om en annan väg", made)


@pytest.mark.usefixtures("pack")
def test_private_questions_stay_at_home_when_asked(coach: Coach, here: Path, home: Path) -> None:
    file = home / "packs" / "own" / "1.0.0" / "exercises" / "involve" / "given.sv.md"
    text = file.read_text(encoding="utf-8").replace("- Id: left", "- Id: left\n- Privat: ja")
    file.write_text(text + "\n## Om {left}, då?\n\n- Svar: kort text\n- Id: more\n", encoding="utf-8")
    assert coach("write", "own/given", stdin="LK\nHemligheten\nöppet\n").code == 0
    kept = coach("export", "--format", "csv", "--out", "med.csv")
    assert "--without-private" in kept.out
    assert (here / "med.csv").read_text(encoding="utf-8").count("Hemligheten") == 2
    left = coach("export", "--format", "csv", "--out", "utan.csv", "--without-private")
    assert "1 privat fråga är utelämnad." in left.out
    made = (here / "utan.csv").read_text(encoding="utf-8")
    assert "Hemligheten" not in made
    assert "öppet" in made
    assert "Om …, då?" in made


def test_somebody_who_can_be_asked_is_asked(terminal: Callable[..., Any], nobodys_home: Path, coach: Coach) -> None:
    coach("note", "Ett ord")
    file = nobodys_home / "x.csv"
    file.write_text("mitt")
    shown = terminal("export", "--format", "csv", "--out", "x.csv")
    shown.until("Skriv ja")
    shown.type("nej\n")
    assert shown.code() == 1
    assert file.read_text() == "mitt"
    shown = terminal("export", "--format", "csv", "--out", "x.csv")
    shown.until("Skriv ja")
    shown.type("ja\n")
    shown.until("1 anteckning i x.csv.")
    assert shown.code() == 0
    assert "Ett ord" in file.read_text(encoding="utf-8")
