"""``coach programme``: seen, started, paused and stopped from the command line; and Today with all that it suggests."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from tests.cli.conftest import Coach, Now, Terminal

FIRST = "-\n-\n-\n-\n-\n-\n-\n{experiment}\n"


def test_the_list(coach: Coach) -> None:
    listed = coach("programme")
    assert listed.code == 0
    assert "Öppna upp – fyra veckor (4 veckor, inte påbörjat)  coach/open-up-4w\n" in listed.out
    rows = coach("programme", "list", "--json", lang="en").json
    assert len(rows) == 8
    assert rows[0].keys() == {
        "programme", "version", "lang", "title", "promise", "weeks", "state", "started", "ended",
    }  # fmt: skip
    assert {row["state"] for row in rows} == {None}
    assert {row["lang"] for row in rows} == {"en"}


def test_one_from_start_to_stop(coach: Coach, now: Now) -> None:
    assert coach("programme", "show").code == 1
    started = coach("programme", "start", "involve-4w")
    assert (started.code, started.err) == (0, "")
    assert started.out.startswith("Ge en chans att bidra – fyra veckor har börjat.")
    assert "pågår redan" in coach("programme", "start", "coach/involve-4w").out
    shown = coach("programme", "show")
    assert "(pågår)  coach/involve-4w\n" in shown.out
    assert "\nVecka 1\n  > Vem fick bidra?  står på tur\n" in shown.out
    assert "kanske onsdag 25 november" in shown.out
    assert "    Milstolpe: Du har valt en fråga" in shown.out
    assert "vilar" in coach("programme", "pause").out
    assert coach("programme", "pause").code == 1
    assert coach("programme", "show", "--json").json["state"] == "paused"
    assert "fortsätter där du var" in coach("programme", "resume").out
    assert coach("programme", "resume").code == 1
    assert "är avslutat" in coach("programme", "stop").out
    assert coach("programme", "stop").code == 1
    stopped = coach("programme", "show", "involve-4w")
    assert "(avslutat)" in stopped.out
    assert "kanske" not in stopped.out


def test_a_pass_that_is_done_and_what_comes_back(coach: Coach, now: Now) -> None:
    coach("programme", "start", "balance-3w")
    coach("write", "first-day", stdin=FIRST.format(experiment="-"))
    assert coach("today", "--json").json["suggestion"]["exercise"] == "coach/manager-or-leader"
    walked = coach("write", stdin="-\n" * 20)
    assert walked.out.startswith("Chef eller ledare?\n")
    shown = coach("programme", "show", "--json").json
    one, two = shown["weeks"][0]["passes"]
    assert (one["state"], one["date"], one["returns"]) == ("done", "2026-11-23", "2026-12-21")
    assert one["entry"] == coach("show", "last", "--json").json["id"]
    assert (two["state"], two["date"], two["entry"]) == ("next", "2026-11-27", None)
    assert shown["returns"] == [
        {"exercise": "coach/manager-or-leader", "date": "2026-12-21", "done": "2026-11-23", "answered": None}
    ]
    assert (shown["daily"], shown["weeks"][0]["reached"]) == ("coach/manage-lead-log", False)
    text = coach("programme", "show").out
    assert "  x Chef eller ledare?  klar måndag 23 november\n" in text
    assert "  > Veckans tillbakablick  står på tur fredag 27 november\n" in text
    assert "Det här kommer tillbaka\n  Chef eller ledare? måndag 21 december\n" in text


@pytest.mark.parametrize(
    ("arguments", "code", "text"),
    [
        (["start"], 2, "Skriv vilket program"),
        (["start", "open-up"], 2, "Menade du coach/open-up-4w?"),
        (["show", "nothing-like-it"], 2, "Det finns inget program som heter nothing-like-it."),
        (["list", "involve-4w"], 2, "för många ord"),
        (["pause", "involve-4w"], 2, "för många ord"),
        (["begin"], 2, "går inte att använda"),
        (["show"], 1, "Inget program är påbörjat."),
    ],
)
def test_what_cannot_be_done_is_said(coach: Coach, arguments: list[str], code: int, text: str) -> None:
    done = coach("programme", *arguments)
    assert (done.code, done.out) == (code, "")
    assert text in done.err


# -- today ---------------------------------------------------------------------------------------------


def test_an_experiment_whose_day_has_come(coach: Coach, now: Now) -> None:
    coach("write", "first-day", stdin=FIRST.format(experiment="När mötet börjar, då frågar jag\n+2"))
    now.at += timedelta(days=2)
    found = coach("today", "--json").json
    id = found["carried"][0]["id"]
    assert found["suggestion"]["kind"] == "experiment"
    assert found["suggestion"]["exercise"] is None
    assert found["suggestion"]["title"] == "När mötet börjar, då frågar jag"
    text = coach("today").out
    assert "Dags att titta på: ”När mötet börjar, då frågar jag”\n" in text
    assert f"coach follow-up done {id}" in text
    assert coach("write").out.startswith("Den som kom med dåliga nyheter\n")
    now.at += timedelta(days=1)
    assert coach("today", "--json").json["suggestion"]["kind"] != "experiment"


def test_something_else(coach: Coach, home: Any) -> None:
    assert coach("today", "--other", "--json").json["suggestion"]["kind"] == "theme"
    kinds = [coach("today", "--other", "--json").json["suggestion"]["kind"] for _ in range(3)]
    assert kinds == ["daily", "free", "free"]
    text = coach("today").out
    assert "  Bara skriva\n  Inget väntar. Skriv något, eller låt bli i dag.\n" in text
    walked = coach("write", stdin="Det blev tyst.\n.\n")
    assert walked.out.startswith("Bara skriva\n")


def test_the_day_of_the_weeks_review_can_be_set(coach: Coach, home: Any) -> None:
    coach("write", "first-day", stdin=FIRST.format(experiment="-"))
    home.mkdir(exist_ok=True)
    (home / "settings.toml").write_text('review_day = "Monday"\n')
    assert coach("today", "--json").json["suggestion"]["kind"] == "week"
    assert "Det är måndag" in coach("today").out
    (home / "settings.toml").write_text("review_day = 1\n")
    wrong = coach("today", "--json", lang="en")
    assert wrong.json["suggestion"]["kind"] == "theme"
    assert "is no weekday" in wrong.err


def test_a_line_with_a_hyphen_shows_something_else(terminal: Callable[..., Terminal]) -> None:
    one = terminal()
    assert "Första dagen" in one.until("Enter börjar")
    one.type("-\n")
    second = one.until("Enter börjar")
    assert "Vad passar nu?" in second
    assert "Första dagen" not in second
    one.type("\n")
    one.until("Fråga 1 av")


def test_the_end_is_told_on_its_day_with_what_comes_back_and_what_there_is_to_compare(coach: Coach, now: Now) -> None:
    coach("programme", "start", "balance-3w")
    for week in coach("programme", "show", "--json").json["weeks"]:
        for one in week["passes"]:
            now.at += timedelta(days=1)
            assert coach("write", one["exercise"], stdin="-\n" * 20).code == 0
    shown = coach("programme", "show", "--json").json
    assert (shown["state"], shown["ended"]) == ("ended", "2026-12-02")
    (pair,) = shown["compares"]
    text = coach("today").out
    assert "\nProgrammet är slut. Om tre veckor kommer några frågor tillbaka.\n" in text
    assert f"  Veckans tillbakablick: coach show {pair['then']} och coach show {pair['now']}\n" in text
    now.at += timedelta(days=1)
    assert "Programmet är slut" not in coach("today").out
    assert "Programmet är slut" in coach("programme", "show").out
