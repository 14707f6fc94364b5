"""The walk on a pseudo-terminal: what is asked there only, and how it ends when it is interrupted."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

Coach = Callable[..., Any]
Start = Callable[..., Any]


@pytest.fixture
def steps(coach: Coach) -> Callable[[], dict[str, Any]]:
    """The steps of the newest entry, by id."""

    def find() -> dict[str, Any]:
        return {step["id"]: step for step in coach("show", "last", "--json").json["steps"]}

    return find


def test_the_last_page_shows_everything_and_lets_one_go_back(terminal: Start, steps: Callable[..., Any]) -> None:
    one = terminal("write", "daily-check-in")
    for answer in ("Det blev tyst.", "1", "4", "LK"):
        one.until("Fråga ")
        one.until("Skriv ")
        one.type(answer + "\n")
    one.until("Fråga 5 av 5")
    one.type("-\n")
    page = one.until("Enter sparar.")
    assert "1. Vilket ögonblick" in page
    assert "Det blev tyst." in page
    one.type("9\n")
    one.until("Enter sparar.")
    one.type("3\n")
    one.until("Nu står: 4 av 1–7")
    one.type("6\n")
    one.until("6 av 1–7")
    one.until("Enter sparar.")
    one.type("<\n")
    one.until("Fråga 5 av 5")
    one.type("Vad såg du?\n")
    one.until("1 fråga att ställa")
    one.until("Enter sparar.")
    one.type("\n")
    one.until("Sparat på din dator.")
    assert one.code() == 0
    assert (steps()["need"]["answer"], steps()["ask-tomorrow"]["answer"]) == (6, "Vad såg du?")


def test_a_question_that_opens_from_the_last_page_is_asked(
    terminal: Start, pack: Path, steps: Callable[..., Any]
) -> None:
    one = terminal("write", "everything")
    for n, answer in enumerate(["x", ">", "1", "1", "2", ">", "-", "-", "-", ">"], 1):
        if n == 7:
            one.until("Paus, 30 sekunder.")
            one.type("\n")
        one.until(f"Fråga {n} av 10")
        one.type(answer + "\n")
    one.until("Enter sparar.")
    one.type("5\n")
    one.until("Nu står: 2 av 1–7")
    one.type("7\n")
    one.until("Varför så mycket?")
    one.type("För att\n")
    one.until("Enter sparar.")
    one.type("\n")
    one.until("Sparat")
    assert steps()["why-much"]["answer"] == "För att"
    assert steps()["breathe"]["answer"] < 20


@pytest.mark.parametrize(
    ("end", "code"), [("ctrl-c", 130), (signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129)]
)
def test_an_interruption_keeps_the_draft_and_the_line_that_was_being_typed(
    terminal: Start, coach: Coach, end: str | signal.Signals, code: int
) -> None:
    one = terminal("write", "first-day")
    one.until("Fråga 1 av 8")
    one.type("2\n")
    one.until("Fråga 2 av 8")
    one.until("avslutar.")
    one.type("Första raden\nandra hal")
    one.until("andra hal")
    if isinstance(end, signal.Signals):
        one.signal(end)
    else:
        one.type("\x03")
    one.until("Det du har skrivit ligger kvar.")
    assert one.code() == code
    again = coach("write", "--continue")
    assert "Nu står: Första raden\nandra hal" in again.out


def test_half_a_line_at_a_full_list_is_kept_with_the_items(terminal: Start, coach: Coach, pack: Path) -> None:
    coach("write", "everything", stdin="x\n>\n1\n1\n1\nEtt\nTvå\nTre\n<\n")
    for half, stands in (("?", "Ett\nTvå\nTre\n"), ("Fyra hal", "Ett\nTvå\nTre\nFyra hal\n")):
        one = terminal("write", "--continue")
        one.until("inget mer läggs till")
        one.until("med >.")
        one.type(half)
        one.until(half)
        one.type("\x03")
        one.until("Det du har skrivit ligger kvar.")
        assert one.code() == 130
        assert f"Nu står: {stands}" in coach("write", "--continue").out


def test_a_closed_window_keeps_the_draft(terminal: Start, coach: Coach) -> None:
    one = terminal("write", "daily-check-in")
    one.until("Fråga 1 av 5")
    one.type("Det blev tyst.\n")
    one.until("Fråga 2 av 5")
    one.hang_up()
    one.code()
    assert coach("today", "--json").json["draft"]["step"] == 2


def test_the_end_of_input_keeps_the_draft(terminal: Start, coach: Coach) -> None:
    one = terminal("write", "daily-check-in")
    one.until("Fråga 1 av 5")
    one.type("Det blev tyst.\n")
    one.until("Fråga 2 av 5")
    one.type("\x04")
    one.until("Det du har skrivit ligger kvar.")
    assert one.code() == 0
    assert coach("today", "--json").json["draft"]["step"] == 2


def test_nothing_written_leaves_nothing(terminal: Start, home: Path) -> None:
    one = terminal("write", "daily-check-in")
    one.until("Fråga 1 av 5")
    one.type("\x03")
    one.until("Inget var skrivet")
    assert one.code() == 130
    assert not home.exists()


def test_an_answer_is_kept_before_the_next_question_is_put(terminal: Start, coach: Coach) -> None:
    one = terminal("write", "daily-check-in")
    one.until("Fråga 1 av 5")
    one.type("Det blev tyst.\n")
    one.until("Fråga 2 av 5")
    one.signal(signal.SIGKILL)
    one.code()
    assert "Nu står: Det blev tyst." in coach("write", "--continue", stdin="<\n").out


def test_a_killed_walk_has_every_line_that_was_read(terminal: Start, coach: Coach) -> None:
    one = terminal("write", "first-day")
    one.until("Fråga 1 av 8")
    one.type("2\nFörsta raden\nAndra raden\n")
    one.until("Fråga 2 av 8")
    one.type("Tredje raden\n.\n")
    one.until("Fråga 3 av 8")
    one.until("Skriv ett heltal")
    one.type("4\n")
    one.until("Fråga 4 av 8")
    one.until("Skriv ett heltal")
    one.type("\n9\n")
    one.until("Skalan går")
    one.signal(signal.SIGKILL)
    one.code()
    again = coach("write", "--continue", stdin="<\n<\n")
    assert "Nu står: 4 av 1–7" in again.out
    assert "Nu står: Första raden\nAndra raden\nTredje raden" in again.out


def test_the_terminal_is_left_as_it_was(terminal: Start) -> None:
    import termios

    one = terminal("write", "daily-check-in")
    before = termios.tcgetattr(one._fd)
    one.until("Fråga 1 av 5")
    one.type("\x03")
    one.until("Inget var skrivet")
    one.code()
    after = termios.tcgetattr(one._fd)
    assert after[3] == before[3] & ~termios.NOFLSH


def test_a_line_longer_than_the_terminal_takes_is_said(terminal: Start) -> None:
    one = terminal("write", "--free")
    one.until("sparar.")
    for _ in range(50):
        one.type("abcdefghij" * 10)
        one.until("j")
    one.type("\n")
    one.until("kan ha kapat den")


def test_a_pause_ends_by_itself(terminal: Start, pack: Path, coach: Coach) -> None:
    path = pack / "exercises" / "involve" / "short.sv.md"
    path.write_text(
        "---\ncoach: exercise/1\nid: short\nversion: 1.0.0\nlang: sv\n---\n\n# Kort\n\n"
        "## Andas\n\n- Svar: paus 1 s\n- Id: breathe\n\n## Sedan\n\n- Svar: kort text\n- Id: then\n",
        encoding="utf-8",
    )
    one = terminal("write", "short")
    one.until("Pausen är slut.")
    one.until("Fråga 1 av 1")
    one.type("ja\n")
    one.until("Enter sparar.")
    one.type("\n")
    one.until("Sparat")
    assert coach("show", "last", "--json").json["steps"][0]["answer"] == 1


def test_coach_alone_offers_to_begin(terminal: Start) -> None:
    one = terminal()
    one.until("Enter börjar.")
    one.type("\n")
    one.until("Fråga 1 av 8")
    one.type("\x04")
    one.until("Inget var skrivet")
    assert one.code() == 0
    other = terminal()
    other.until("Enter börjar.")
    other.type("\x04")
    assert other.code() == 0


def test_an_interrupted_note_is_kept_as_free_writing(terminal: Start, coach: Coach) -> None:
    one = terminal("note")
    one.until("inmatningen")
    one.type("en rad\nen halv")
    one.until("en halv")
    one.type("\x03")
    one.until("ligger kvar")
    assert one.code() == 130
    assert "en rad\nen halv" in coach("write", "--free", "--continue", stdin="slut\n").out
    assert coach("show", "last", "--json").json["steps"][0]["answer"] == "en rad\nen halv\nslut"


def test_nothing_but_plain_characters_reaches_the_terminal(terminal: Start) -> None:
    one = terminal("write", "daily-check-in", "--lang", "sv")
    one.until("Fråga 1 av 5")
    one.until("Skriv svaret")
    os.write(one._fd, b"x\xc2\x9b31m\n")
    one.until("Fråga 2 av 5")
    one.type("<\n")
    shown = one.until("Nu står:")
    assert "\x1b" not in shown.replace("^[", "")
