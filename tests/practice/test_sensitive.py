"""Words that may be sensitive for somebody else: a hint, once in a pass."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from coach.exercises.library import BUILT_IN, Library, content_root
from coach.journal.journal import Journal
from coach.practice.desk import Desk
from coach.practice.sensitive import is_sensitive

AT = datetime(2026, 11, 23, 16, 47, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("sv", "MO har varit sjukskriven.", True),
        ("sv", "Hon är med i FACKET.", True),
        ("sv", "Det var sjukt bra.", False),
        ("sv", "Ett kort avbrott, sedan judo och kristallklart.", False),
        ("sv", "Polisanmälan kom i går.", True),
        ("sv", "Fackligt ombud", True),
        ("en", "He is on sick leave.", True),
        ("en", "The union called.", True),
        ("en", "We unionised the data.", False),
        ("en", "Burnout, perhaps.", True),
        ("de", "Gravid.", True),
        ("sv", "", False),
    ],
)
def test_whole_words_and_beginnings(lang: str, text: str, expected: bool) -> None:
    assert is_sensitive(text, lang) is expected


def test_it_is_said_once_of_a_pass_and_changes_nothing() -> None:
    desk = Desk(Journal.memory(lambda: AT), Library({BUILT_IN: content_root()}), lambda: AT)
    session = desk.free("sv")
    session.walk.answer("Vi pratade om hösten.")
    assert not session.worth_a_thought()
    session.walk.answer("LK är sjuk.")
    assert session.worth_a_thought()
    assert not session.worth_a_thought()
    assert session.walk.mark().answer == "LK är sjuk."
