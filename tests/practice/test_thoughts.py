"""What is worth a thought while one writes: said once in a pass, and nothing is changed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from coach.exercises.library import BUILT_IN, Library, content_root
from coach.journal.journal import Journal
from coach.practice.desk import Desk
from coach.practice.thoughts import is_sensitive, lacks_when

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
    assert session.worth_a_thought() == "sensitive"
    assert session.worth_a_thought() is None
    assert session.walk.mark().answer == "LK är sjuk."


def test_an_experiment_that_does_not_say_when() -> None:
    assert lacks_when("Jag frågar gruppen vad de själva tror om det.")
    assert not lacks_when("När någon frågar, då väntar jag tio sekunder.")
    assert not lacks_when("Then I ask them, every time we meet again.")
    assert not lacks_when("Jag frågar.")
    desk = Desk(Journal.memory(lambda: AT), Library({BUILT_IN: content_root()}), lambda: AT)
    session = desk.begin("first-day", "sv")
    session.walk.go("try")
    session.walk.answer({"text": "Jag frågar gruppen vad de själva tror om det.", "due": "2026-11-30"})
    assert session.worth_a_thought() == "when"
    assert session.worth_a_thought() is None
