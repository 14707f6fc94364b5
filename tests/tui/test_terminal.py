"""The screens in a real terminal: how they end, what a kill leaves, and what reaches the terminal."""

from __future__ import annotations

import json
import os
import re
import signal
from pathlib import Path

import pytest

from coach.words.templates import template
from tests.terminal import ALLOWED, Terminal


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The environment of an empty home."""
    return {"COACH_HOME": str(tmp_path / "coach"), "HOME": str(tmp_path), "COACH_LANG": "sv"}


def write_half_a_sentence(terminal: Terminal, sentence: str) -> None:
    """From the start to the middle of a sentence."""
    terminal.expect("Enter Börja")
    terminal.press("enter")
    terminal.expect("Det du skriver stannar på din dator.")
    terminal.press("enter")
    terminal.expect("fråga 1 av 8")
    terminal.press("2")
    terminal.expect("fråga 2 av 8")
    terminal.type(sentence)
    terminal.expect(sentence)


def is_offered(home: dict[str, str], sentence: str) -> None:
    """The next start offers what was begun, with every word."""
    with Terminal.coach(environment=home) as terminal:
        terminal.expect("Du stannade vid fråga 2.")
        terminal.press("enter")
        terminal.expect(sentence)
        terminal.press("ctrl+q")
        assert terminal.wait() == 0


def test_a_terminal_that_does_not_speak_utf_8_ends_nothing(home: dict[str, str]) -> None:
    with Terminal.coach(environment=home) as terminal:
        write_half_a_sentence(terminal, "Jag svarar alltid p")
        os.write(terminal.descriptor, "å, sedan mer".encode("latin-1"))
        terminal.expect("alltid p\ufffd, sedan mer")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
        assert b"Traceback" not in terminal.raw
    is_offered(home, ", sedan mer")


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)], ids=str
)
def test_a_signal_loses_nothing_and_gives_the_terminal_back(home: dict[str, str], number: int, code: int) -> None:
    with Terminal.coach(environment=home) as terminal:
        write_half_a_sentence(terminal, "Jag svarar alltid på")
        terminal.kill(number)
        assert terminal.wait() == code
        assert b"\x1b[?1049l" in terminal.raw
        assert b"\x1b[?25h" in terminal.raw
        assert b"Traceback" not in terminal.raw
    is_offered(home, "Jag svarar alltid på")


def test_a_closed_window_loses_nothing(home: dict[str, str]) -> None:
    with Terminal.coach(environment=home) as terminal:
        write_half_a_sentence(terminal, "Sedan stängdes fönstret")
        terminal.hang_up()
        assert terminal.wait() == 129
    is_offered(home, "Sedan stängdes fönstret")


def test_ctrl_c_with_nothing_selected_says_how_to_quit_and_the_second_time_saves_and_ends(home: dict[str, str]) -> None:
    with Terminal.coach(environment=home) as terminal:
        write_half_a_sentence(terminal, "Avbruten")
        terminal.press("ctrl+c")
        terminal.expect("Ctrl+Q avslutar, och Ctrl+C en gång till.")
        terminal.type(" mitt i")
        terminal.expect("Avbruten mitt i")
        terminal.press("f1")
        terminal.expect("Gå vidare till nästa steg.")
        terminal.press("ctrl+c")
        terminal.expect("Avbruten mitt i")
        terminal.press("ctrl+c")
        assert terminal.wait() == 130
    is_offered(home, "Avbruten mitt i")


def test_ctrl_q_saves_and_ends(home: dict[str, str]) -> None:
    with Terminal.coach(environment=home) as terminal:
        write_half_a_sentence(terminal, "Klar för i dag")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    is_offered(home, "Klar för i dag")


def test_after_a_kill_what_was_said_to_be_saved_is_there(home: dict[str, str]) -> None:
    with Terminal.coach(environment=home) as terminal:
        write_half_a_sentence(terminal, "Mitt i en men")
        journal = Path(home["COACH_HOME"]) / "journal"
        until_saved(terminal, journal, "Mitt i en men")
        terminal.kill(signal.SIGKILL)
        assert terminal.wait() == -signal.SIGKILL
    is_offered(home, "Mitt i en men")


def until_saved(terminal: Terminal, journal: Path, sentence: str) -> None:
    """Wait until a sentence is on disk by itself: nothing is pressed meanwhile."""
    for _ in range(3000):
        if any(sentence in path.read_text(encoding="utf-8") for path in journal.glob("drafts-*.jsonl")):
            return
        terminal.breathe()
    raise AssertionError("it was never saved")


def test_a_preview_in_a_terminal_follows_the_file_and_leaves_nothing(home: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "name.sv.md"
    file.write_text(template("exercise", "sv"), encoding="utf-8")
    with Terminal.coach("preview", str(file), environment=home) as terminal:
        terminal.expect("inget sparas")
        terminal.press("f8")
        terminal.expect("När bjöd du in någon på riktigt")
        terminal.type("hemligt")
        hostile = (
            file.read_text(encoding="utf-8").replace("# Övningens namn", "# [/]&#27;[2J&#x202e;").replace("1–7", "7–1")
        )
        file.write_text(hostile, encoding="utf-8")
        terminal.expect("1 sak att rätta")
        file.write_text(hostile.replace("7–1", "1–7") + "\n\x1b]0;title\x07\n", encoding="utf-8")
        terminal.expect("U+001B")
        file.write_text(hostile.replace("7–1", "1–7"), encoding="utf-8")
        terminal.expect("[/]")
        terminal.expect("hemligt")
        terminal.kill(signal.SIGTERM)
        assert terminal.wait() == 143
        assert b"\x1b[?1049l" in terminal.raw
        left = ALLOWED.sub(b"", terminal.raw).decode()
    assert re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", left) == []
    assert [path.name for path in tmp_path.iterdir()] == ["name.sv.md"]


def test_a_million_characters_on_one_line_can_be_pasted(home: dict[str, str]) -> None:
    with Terminal.coach(environment=home) as terminal:
        write_half_a_sentence(terminal, "Före:")
        terminal.paste("x" * 1_000_000 + "SLUT")
        terminal.expect("SLUT")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
    (drafts,) = (Path(home["COACH_HOME"]) / "journal").glob("drafts-*.jsonl")
    rows = [json.loads(line) for line in drafts.read_text(encoding="utf-8").splitlines()]
    written = [row["d"]["mark"]["answer"] for row in rows if row.get("d", {}).get("key") == "why-now"]
    assert written[-1] == "Före:" + "x" * 1_000_000 + "SLUT"
