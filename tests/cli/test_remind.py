"""``coach remind``: a reminder for the calendar that one has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

Coach = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where one stands."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def event(path: Path) -> Any:
    """The event in a file."""
    (found,) = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return found


def test_without_more_it_is_on_working_days(coach: Coach, folder: Path, home: Path) -> None:
    done = coach("remind")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(
        "Påminnelsen ligger i coach.ics: måndag, tisdag, onsdag, torsdag, fredag, klockan 16:45. "
        "Den börjar tisdag 24 november.\n"
    )
    found = event(folder / "coach.ics")
    assert found["SUMMARY"] == "Tre minuter med Coach"
    assert found["RRULE"]["BYDAY"] == ["MO", "TU", "WE", "TH", "FR"]
    assert not home.exists()


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("days", ["mån,ons", "mon wed", "Måndag, onsdag", "monday;WED", "man ons"])
def test_days_in_either_language(coach: Coach, folder: Path, days: str, lang: str) -> None:
    done = coach("remind", "--at", "8.30", "--days", days, "--out", "min.ics", "--json", lang=lang)
    assert done.json == {"path": str(folder / "min.ics"), "at": "08:30", "days": [0, 2], "first": "2026-11-25"}


@pytest.mark.parametrize(
    ("days", "meant"), [("fri-mon", [0, 4, 5, 6]), ("lör – sön", [5, 6]), ("ons", [2]), ("tis-tors, sön", [1, 2, 3, 6])]
)
@pytest.mark.usefixtures("folder")
def test_from_one_day_to_another(coach: Coach, days: str, meant: list[int]) -> None:
    assert coach("remind", "--days", days, "--json").json["days"] == meant


def test_again_it_is_the_same_reminder_changed(coach: Coach, folder: Path) -> None:
    coach("remind")
    before = event(folder / "coach.ics")
    done = coach("remind", "--at", "9", lang="en")
    assert done.code == 0
    assert "at 09:00. It begins on Tuesday 24 November." in done.out
    after = event(folder / "coach.ics")
    assert after["UID"] == before["UID"]
    assert [path.name for path in folder.iterdir() if path.suffix == ".ics"] == ["coach.ics"]
    coach("remind", "--out", "other.ics")
    assert event(folder / "other.ics")["UID"] != before["UID"]


def test_another_file_is_not_written_over(coach: Coach, folder: Path) -> None:
    (folder / "coach.ics").write_text("BEGIN:VCALENDAR")
    done = coach("remind")
    assert (done.code, done.out) == (1, "")
    assert (folder / "coach.ics").read_text() == "BEGIN:VCALENDAR"
    assert coach("remind", "--out", "no/coach.ics").code == 3


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--at", "25:00"), "klockslag"),
        (("--at", "kvart i fem"), "klockslag"),
        (("--at", "9:5"), "klockslag"),
        (("--days", ""), "veckodagar"),
        (("--days", "må"), "veckodagar"),
        (("--days", "mån-"), "veckodagar"),
        (("--days", "mån-ons-fre"), "veckodagar"),
        (("--days", "mon,nej"), "veckodagar"),
    ],
)
def test_what_cannot_be_meant(coach: Coach, arguments: tuple[str, ...], said: str) -> None:
    done = coach("remind", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
