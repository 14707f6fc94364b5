"""Hostile text on every screen and in every small window, in a real terminal: the bytes that reach it are read."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.journal.editing import NewAnswer, with_answer
from coach.journal.entry import Entry
from coach.practice.opening import open_desk
from coach.words import words_for
from tests.monkey.hostile import HIDDEN, fill, places
from tests.terminal import ALLOWED, Terminal

NAME = "[/]\x1b[31m\u202ehome\x07"
"""A folder may be called anything."""

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)

SETTINGS = """
theme = "[/]\\u001B[31m\\u202E"
"[b]\\u001B]0;x\\u0007" = 1
[keys]
next = "\\u001B[2J\\u202E[/]"
"[/]\\u202E" = "x"
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home whose every text is hostile, and one entry with an earlier wording."""
    home = tmp_path / NAME
    fill(home, AT, "sv", exercises=12)
    desk = open_desk(places(home), lambda: AT)
    entry = desk.journal.entry("last")
    assert entry is not None
    place = next(n for n, step in enumerate(entry.steps) if step.kind == "long" and step.answer)
    changed = with_answer(entry, place, NewAnswer("\x1b[31m[/]\u202e"))
    assert isinstance(changed, Entry)
    desk.journal.edit(changed)
    desk.journal.close()
    (home / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    return home


def environment(home: Path, tmp_path: Path) -> dict[str, str]:
    """What the program sees."""
    return {"COACH_HOME": str(home), "HOME": str(tmp_path), "COACH_LANG": "sv"}


def only_what_is_meant(terminal: Terminal) -> None:
    """Nothing has reached the terminal but what Textual says to it, and what can be seen."""
    left = ALLOWED.sub(b"", terminal.raw).decode()
    assert re.findall(HIDDEN, left) == []
    assert "Traceback" not in left


def test_today_and_what_lies_over_it(home: Path, tmp_path: Path) -> None:
    words = words_for("sv")
    with Terminal.coach(environment=environment(home, tmp_path), columns=120, rows=40) as terminal:
        terminal.expect("[/] för next")
        for key, over in (
            ("f1", words.controls.everywhere),
            ("\x10", words.controls.find_keys),
            ("e", words.author.which_file),
        ):
            terminal.press(key)
            terminal.expect(over)
            terminal.press("esc")
            terminal.gone(over)
            terminal.expect("[/] för next")
        for place in ("u", "r", "p", "i", "b"):
            terminal.press(place)
            terminal.gone("[/] för next")
            terminal.press("down", "down", "esc")
            terminal.expect("[/] för next")
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
        only_what_is_meant(terminal)


def test_the_journal_and_what_is_done_in_it(home: Path, tmp_path: Path) -> None:
    words, done = words_for("sv"), words_for("sv").screens.commands
    desk = open_desk(places(home), lambda: AT)
    count = words.screens.entries(len(desk.journal.heads()))
    desk.journal.close()
    with Terminal.coach(environment=environment(home, tmp_path), columns=120, rows=40) as terminal:
        terminal.expect("[/] för next")
        terminal.press("d")
        terminal.expect(count)
        terminal.press(*["down"] * 30)
        for key in ("k", "f", "x"):
            terminal.press(key)
            terminal.gone(words.screens.history)
            terminal.press("esc")
            terminal.expect(words.screens.history)
        terminal.press("/")
        terminal.expect(words.looking_back.search_example)
        terminal.type("red")
        terminal.expect("träff")
        terminal.press("enter")
        terminal.press("enter")
        terminal.expect(done["copy"])
        terminal.press("e")
        terminal.gone(done["copy"])
        terminal.press("enter")
        terminal.expect(done["leave-it"])
        terminal.press("f4")
        terminal.expect(done["copy"])
        terminal.press("d")
        terminal.gone(done["copy"])
        terminal.press("esc")
        terminal.expect(done["copy"])
        terminal.press("g")
        terminal.expect(words.looking_back.for_good_yes)
        terminal.press("esc")
        terminal.expect(done["copy"])
        terminal.press("ctrl+q")
        assert terminal.wait() == 0
        only_what_is_meant(terminal)
