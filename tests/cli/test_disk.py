"""What happens to the text when the journal cannot be written or read."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.journal.journal import Journal
from coach.journal.store import NotSaved, Reason
from coach.paths import folders
from coach.words.sv import SV

Coach = Callable[..., Any]

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, where rescue files come first."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A journal that can be read, on a disk that takes no more."""

    def refuse(*given: Any) -> Any:
        raise NotSaved(Reason.DISK_FULL, Path("journal"))

    for name in ("keep", "finish"):
        monkeypatch.setattr(Journal, name, refuse)


def rescued(folder: Path) -> str:
    """The text of the one rescue file in a folder, which only its owner may read."""
    (path,) = folder.glob("coach-rescue-*.txt")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    return path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("full_disk")
def test_a_note_is_rescued(coach: Coach, here: Path) -> None:
    done = coach("note", stdin="ett\n\ntvå\n")
    assert (done.code, done.out) == (3, "")
    assert done.err.startswith("Det gick inte att spara: disken är full. Din text finns kvar här. ")
    assert done.err.count("\n") == 1
    assert str(next(here.glob("coach-rescue-*"))) in done.err
    assert rescued(here) == "ett\n\ntvå\n"


@pytest.mark.usefixtures("full_disk")
def test_a_walk_is_rescued_with_what_was_answered_and_what_was_not_read_yet(coach: Coach, here: Path) -> None:
    done = coach("write", "daily-check-in", stdin="Det blev tyst.\n1\n4\nLK\nVad såg du?\n")
    assert done.code == 3
    text = rescued(here)
    assert "Vilket ögonblick från i dag vill du komma ihåg?" in text
    assert "  Det blev tyst.\n\n1\n4\nLK\nVad såg du?\n" in text


def test_what_was_never_read_is_rescued_too(coach: Coach, here: Path, home: Path) -> None:
    home.mkdir()
    (home / "journal").write_text("not a folder")
    done = coach("write", "daily-check-in", stdin="Det blev tyst.\n-\n")
    assert done.code == 3
    assert done.err.startswith("Dagboken går inte att läsa: där dagboken ska ligga finns något annat än en mapp.")
    assert rescued(here) == "Det blev tyst.\n-\n"
    assert (home / "journal").read_text() == "not a folder"


def test_a_journal_that_cannot_be_read_is_no_empty_one(coach: Coach, here: Path, home: Path) -> None:
    home.mkdir()
    (home / "journal").write_text("not a folder")
    for arguments in (["history", "--json"], ["today"], ["show", "last"], []):
        done = coach(*arguments)
        assert (done.code, done.out) == (2, ""), arguments
    assert list(here.iterdir()) == []


@pytest.mark.usefixtures("full_disk")
def test_a_text_that_no_folder_takes_is_printed_back(coach: Coach, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.cli.trouble._folders", lambda: [here / "not-there"])
    done = coach("note", "det här")
    assert (done.code, done.out) == (3, "det här\n")
    assert "här kommer texten tillbaka" in done.err


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_a_sentence(coach: Coach, here: Path, monkeypatch: pytest.MonkeyPatch, reason: Reason) -> None:
    def refuse(*given: Any) -> Any:
        raise NotSaved(reason, Path("journal"))

    monkeypatch.setattr(Journal, "finish", refuse)
    done = coach("note", "det här")
    assert (done.code, rescued(here)) == (3, "det här\n")
    assert SV.reasons[reason] in done.err


def test_without_a_home_the_sentence_says_what_to_do(coach: Coach, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*given: object, **named: object) -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("COACH_HOME")
    monkeypatch.setattr("coach.paths.platformdirs.user_data_path", nowhere)
    done = coach("note", "det här")
    assert done.code == 3
    assert "Ange en mapp med COACH_HOME." in done.err
    assert rescued(here) == "det här\n"
    assert folders({"COACH_HOME": str(here)}).journal == here / "journal"


def test_an_output_that_takes_no_more_is_told(coach: Coach) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no such device here")
    coach("note", "rad")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "coach", "history", "--lang", "sv"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    assert (done.returncode, done.stderr) == (1, "Allt gick inte att skriva ut. Det som är sparat är orört.\n")
