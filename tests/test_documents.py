"""The documents that are drawn from the program say what it says."""

from __future__ import annotations

from coach.exercises.codes import CODES
from tests.documents import COMMAND_LINE, KEYS, MESSAGES, command_line, messages
from tests.keys import keys


def test_the_table_of_messages_is_what_is_said() -> None:
    text = MESSAGES.read_text(encoding="utf-8")
    assert all(f"\n| {code} | " in text for code in CODES)
    assert text == messages(), "run make documents"


def test_the_reference_of_the_command_line_is_what_the_help_says() -> None:
    text = COMMAND_LINE.read_text(encoding="utf-8")
    assert text == command_line(text), "run make documents"


def test_the_table_of_keys_is_what_the_keys_do() -> None:
    assert KEYS.read_text(encoding="utf-8") == keys(), "run make documents"
