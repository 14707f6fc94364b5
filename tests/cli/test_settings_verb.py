"""``coach settings``: what is chosen, and choosing something else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.settings import load

Coach = Callable[..., Any]


def test_what_is_chosen_before_anything_is(coach: Coach, home: Path) -> None:
    chosen = {"language": "sv", "theme": "auto", "review_day": "friday", "journal": str(home / "journal")}
    assert coach("settings", "--json").json == chosen
    said = coach("settings").out
    assert all(key in said and value in said for key, value in chosen.items())
    assert coach("settings", "get", "review-day").out == "friday\n"
    assert coach("settings", "get", "theme", "--json").json == {"theme": "auto"}
    assert coach("settings", "path").out == f"{home / 'settings.toml'}\n"
    assert not home.exists()


@pytest.mark.parametrize(
    ("key", "written", "value"),
    [("language", "en", "en"), ("theme", "Dark", "dark"), ("review-day", "torsdag", "thursday")],
)
def test_choosing(coach: Coach, home: Path, key: str, written: str, value: str) -> None:
    home.mkdir()
    (home / "settings.toml").write_text("# mine\nother = 1\n")
    done = coach("settings", "set", key, written)
    assert (done.code, done.err) == (0, "")
    assert coach("settings", "get", key, lang="").out == f"{value}\n"
    assert (home / "settings.toml").read_text().startswith("# mine\nother = 1\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("set", "language", "de"), "sv, en"),
        (("set", "colour", "red"), "language, theme, review_day, journal"),
        (("get", "keys"), "language, theme"),
        (("set", "language"), "coach settings set"),
        (("get",), "coach settings get"),
        (("get", "theme", "dark"), "coach settings get"),
        (("path", "theme"), "coach settings path"),
        (("set", "journal", " "), "coach settings set"),
    ],
)
def test_what_cannot_be_meant_is_said_and_changes_nothing(
    coach: Coach, home: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = coach("settings", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert not home.exists()


def test_a_file_that_cannot_be_changed(coach: Coach, home: Path) -> None:
    home.mkdir()
    (home / "settings.toml").write_text("broken [")
    done = coach("settings", "set", "language", "en")
    assert done.code == 3
    assert str(home / "settings.toml") in done.err
    assert (home / "settings.toml").read_text() == "broken ["
    assert "går inte att läsa" in coach("settings").err


def test_another_place_for_the_journal(coach: Coach, home: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert coach("settings", "set", "journal", str(first)).code == 0
    assert not first.exists()
    assert load(home / "settings.toml").journal == str(first)
    coach("note", "Det blev tyst.")
    assert first.exists()
    done = coach("settings", "set", "journal", str(second))
    assert (done.code, done.err) == (0, "")
    assert done.out == f"Flyttad. Dagboken ligger nu i {second}.\n"
    assert not first.exists()
    assert len(coach("history", "--json").json) == 1
    assert coach("settings", "set", "journal", str(second)).code == 2
    done = coach("settings", "set", "journal", str(home), "--journal", str(first))
    assert done.code == 2
    assert load(home / "settings.toml").journal == str(second)


def test_a_journal_that_was_moved_by_hand_is_found_again(coach: Coach, home: Path, tmp_path: Path) -> None:
    coach("note", "Det blev tyst.")
    (home / "journal").rename(tmp_path / "moved")
    assert coach("history").code != 0
    assert coach("settings", "set", "journal", str(tmp_path / "moved")).code == 0
    assert len(coach("history", "--json").json) == 1
