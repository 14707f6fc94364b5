"""What is found in content, in words: every code in both languages, with a way to mend it."""

from __future__ import annotations

import re
from functools import cache

import pytest

from coach.cli.explain import found_in
from coach.exercises.codes import CODES
from coach.exercises.model import Diagnostic
from coach.exercises.programme_reader import read_programme
from coach.exercises.reader import parse
from coach.words import words_for
from coach.words.messages import Message, told
from coach.words.messages.example import examples
from tests.exercises.test_cases import CASES
from tests.exercises.test_slips import slips

LANGS = ("sv", "en")

# What only a disk can do, or what several files must do together, has no case for each way it is said.
ALONE = {code for code in CODES if int(code[1:]) < 89} - {"E008"}

PROGRAMME = (
    "---\ncoach: programme/1\nid: a\nversion: 1.0.0\nlang: sv\nweeks: 1\n---\n\n# A\n\n## Vecka 1\n\n"
    "1. [B](coach/b)\n   - När: dag 1\n   - När: dag 2\n"
)
"""A row twice, in a programme."""

each_language = pytest.mark.parametrize("lang", LANGS)


@cache
def all_found() -> tuple[Diagnostic, ...]:
    """Everything that is found in the cases, the slips and the examples, but for the largest."""
    found = [one for case in CASES for one in parse(case.text.encode())[1]]
    found += [one for slip in slips("sv") for one in parse(slip.text.encode())[1]]
    found += [one for wrong, _ in examples("sv").values() if len(wrong.files) < 20 for one in found_in(wrong)]
    return (*found, *read_programme(PROGRAMME.encode()).diagnostics)


@each_language
def test_every_code_says_what_is_wrong_and_how_to_mend_it(lang: str) -> None:
    messages = words_for(lang).messages.by_code
    assert set(CODES) - messages.keys() == set(), "codes without words"
    assert messages.keys() - set(CODES) == set(), "words without a code"
    for code, ways in messages.items():
        assert ways, code
        for way in ways:
            assert re.fullmatch(r"\S.*[.?]", way.what), (code, way.what)
            assert re.fullmatch(r"\S.*[.?]", way.mend), (code, way.mend)


@each_language
def test_only_what_the_reader_gives_is_filled_in(lang: str) -> None:
    """Whatever is found can be said, and every way to say it is needed for something."""
    messages = words_for(lang).messages.by_code
    said: set[Message] = set()
    for one in all_found():
        values = {name for name, _ in one.values}
        way = next((way for way in messages[one.code] if way.wants <= values), None)
        assert way, (one, messages[one.code])
        said.add(way)
    assert {way for code in ALONE for way in messages[code]} - said == set(), "nothing says this"


@each_language
def test_what_a_code_says_first_needs_most(lang: str) -> None:
    """A way that needs no more than one before it would never be said."""
    for code, ways in words_for(lang).messages.by_code.items():
        for n, way in enumerate(ways):
            assert not any(before.wants <= way.wants for before in ways[:n]), (code, way)


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
