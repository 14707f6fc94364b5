"""In each language a word means one thing and a thing has one word."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from coach.exercises.codes import CODES, Code
from coach.exercises.grammar import EN, GRAMMARS, SV, Setting, braced, reference, unquoted
from coach.exercises.model import Becomes, Kind, Operator, Ref

WRITTEN = set(Kind) - {Kind.READ, Kind.ONE, Kind.MANY}


@pytest.mark.parametrize("grammar", GRAMMARS.values(), ids=list(GRAMMARS))
def test_every_meaning_has_one_word(grammar: object) -> None:
    for table, meanings in (
        ("settings", set(Setting)),
        ("kinds", WRITTEN),
        ("operators", set(Operator)),
        ("becomes", set(Becomes)),
    ):
        words: Mapping[str, object] = getattr(grammar, table)
        assert set(words.values()) == meanings
        assert len(set(words.values())) == len(words)
        assert all(word == word.lower().strip() for word in words)


def test_the_languages_share_no_word_but_id() -> None:
    shared = {
        word
        for table in ("settings", "kinds", "operators", "becomes")
        for word in getattr(SV, table).keys() & getattr(EN, table).keys()
    }
    assert shared == {"id"}


def test_the_english_words_of_the_journal_are_the_formats() -> None:
    assert all(EN.word(kind) in (kind.value, f"{kind.value} text") for kind in WRITTEN)


def test_codes_are_unique_and_named() -> None:
    assert len(CODES) == len(Code)
    assert all(code[0] in "EW" and len(code) == 4 for code in CODES)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("vad", Ref("vad")),
        (" first-day/why-now ", Ref("why-now", "first-day")),
        ("Vad", None),
        ("a/b/c", None),
        ("/a", None),
        ("a/", None),
        ("", None),
    ],
)
def test_references(written: str, expected: Ref | None) -> None:
    assert reference(written) == expected
    assert braced(f"{{{written}}}") == expected


def test_quotation_marks() -> None:
    assert [unquoted(value) for value in ("”a b”", '"a"', "“a”", "»a»", "«a»", "a", '"', "'a'", "a”")] == (
        ["a b", "a", "a", "a", "a", "a", '"', "a", "a”"]
    )
