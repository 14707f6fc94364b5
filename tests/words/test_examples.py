"""Every example of a message is what it says: the wrong one gives that message alone, the right one gives none."""

from __future__ import annotations

import pytest

from coach.cli.explain import found_in
from coach.exercises.codes import CODES
from coach.words import words_for
from coach.words.messages.example import examples

EXAMPLES = [(lang, code) for lang in ("sv", "en") for code in examples(lang)]


@pytest.mark.parametrize(("lang", "code"), EXAMPLES, ids=[f"{lang} {code}" for lang, code in EXAMPLES])
def test_an_example(lang: str, code: str) -> None:
    wrong, right = examples(lang)[code]
    found = found_in(wrong)
    assert {one.code for one in found} == {code}
    assert found_in(right) == []
    ways = words_for(lang).messages.by_code[code]
    assert all(any(way.wants <= {name for name, _ in one.values} for way in ways) for one in found), found


def test_every_code_has_one_but_those_that_no_text_can_have() -> None:
    of_the_disk = {"E008", "E120", "E121"}
    assert set(CODES) - examples("sv").keys() == of_the_disk


def test_both_languages_have_the_same_examples() -> None:
    assert examples("sv").keys() == examples("en").keys()
