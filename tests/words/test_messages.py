"""What is found in content, in words: every code in both languages, with a way to mend it."""

from __future__ import annotations

import re

import pytest

from coach.exercises.codes import CODES
from coach.exercises.model import Diagnostic
from coach.exercises.reader import parse
from coach.words import words_for
from coach.words.messages import Message, told
from coach.words.messages.message import UNKNOWN
from tests.exercises.test_cases import CASES

LANGS = ("sv", "en")

# Their words are written with what finds them.
AWAITED: set[str] = set()

each_language = pytest.mark.parametrize("lang", LANGS)


def found_in_cases() -> list[Diagnostic]:
    """Everything that is found in the cases."""
    return [one for case in CASES for one in parse(case.text.encode())[1]]


@each_language
def test_every_code_says_what_is_wrong_and_how_to_mend_it(lang: str) -> None:
    messages = words_for(lang).messages.by_code
    assert set(CODES) - AWAITED - messages.keys() == set(), "codes without words"
    assert messages.keys() - set(CODES) == set(), "words without a code"
    for code, ways in messages.items():
        assert ways, code
        for way in ways:
            assert re.fullmatch(r"\S.*[.?]", way.what), (code, way.what)
            assert re.fullmatch(r"\S.*[.?]", way.mend), (code, way.mend)


@each_language
def test_only_what_the_reader_gives_is_filled_in(lang: str) -> None:
    """Whatever is found can be said."""
    messages = words_for(lang).messages.by_code
    for one in found_in_cases():
        values = {name for name, _ in one.values}
        assert any(way.wants <= values for way in messages[one.code]), (one, messages[one.code])


@each_language
def test_what_a_code_says_first_needs_most(lang: str) -> None:
    """A way that needs no more than one before it would never be said."""
    for code, ways in words_for(lang).messages.by_code.items():
        for n, way in enumerate(ways):
            assert not any(before.wants <= way.wants for before in ways[:n]), (code, way)


@each_language
def test_everything_found_in_the_cases_is_told_whole(lang: str) -> None:
    messages = words_for(lang).messages
    for one in found_in_cases():
        message = told(one, messages)
        quoted = any("…" in value for _, value in one.values)
        assert quoted or UNKNOWN not in message.what + message.mend.replace("- Id: …", ""), message


def test_a_guess_is_a_question() -> None:
    guess = Diagnostic("E054", 3, 3, (("found", "Svra"), ("guess", "svar")))
    sv, en = (told(guess, words_for(lang).messages) for lang in LANGS)
    assert sv == Message("”Svra:” är inget som en rad kan börja med.", "Menade du ”Svar:”?")
    assert en == Message("“Svra:” is nothing that a row can begin with.", "Did you mean “Svar:”?")


def test_what_is_filled_in_is_safe_and_never_taken_for_a_text() -> None:
    hostile = Diagnostic("E054", 3, 3, (("found", "{guess}\x1b[31m\n{0}"), ("guess", "\u202esvar")))
    message = told(hostile, words_for("en").messages)
    assert message.what.startswith("“{guess}\ufffd[31m {0}:”")
    assert message.mend == "Did you mean “\ufffdsvar:”?"


def test_facts_are_said_in_the_readers_language() -> None:
    found = Diagnostic("E044", 3, 3, (("found", "what"), ("kind", "scale")))
    assert "ett tal på en skala" in told(found, words_for("sv").messages).what
    assert "a number on a scale" in told(found, words_for("en").messages).what
