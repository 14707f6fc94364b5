"""What is looked for, on one line."""

from __future__ import annotations

from datetime import date
from itertools import product

from coach.journal.days import HIT, ONE, SET_ASIDE, SEVERAL
from coach.journal.wanted import TO_COME_BACK_TO, Wanted
from coach.words import words_for
from coach.words.asked import asked_for, period

SV, EN = words_for("sv"), words_for("en")


def test_filters_are_told_together() -> None:
    wanted = Wanted(theme="open-up", person="LK", since=date(2026, 3, 1), until=date(2026, 3, 31), became="experiment")
    assert asked_for(wanted, SV) == "Öppna upp, med LK, i mars 2026, med ett försök"
    assert asked_for(wanted, EN) == "Opening up, with LK, in March 2026, with an experiment"
    assert asked_for(Wanted(), SV) == ""


def test_every_filter_has_words() -> None:
    wanted = Wanted("leverans  besked", exercise="coach/first-day", lang="en", shared=False, still_open=True)
    assert asked_for(wanted, SV, "Första dagen") == (
        "”leverans besked”, Första dagen, med något som ännu är öppet, på engelska, inte delat"
    )
    assert asked_for(Wanted(exercise="own/x", shared=True, same_day_as=date(2026, 2, 3)), EN) == (
        "Own/x, on 3 February in other years, shared"
    )


def test_every_value_of_the_core_has_words() -> None:
    for texts, kind, still_open in product((SV, EN), TO_COME_BACK_TO, (False, True)):
        assert asked_for(Wanted(became=kind, still_open=still_open), texts)
    for texts in (SV, EN):
        assert texts.filters.marks.keys() == {ONE, SEVERAL, SET_ASIDE, HIT}


def test_a_span_is_told_as_what_it_is() -> None:
    def told(since: date | None, until: date | None) -> str:
        return period(since, until, SV)

    assert told(date(2024, 2, 1), date(2024, 2, 29)) == "i februari 2024"
    assert told(date(2024, 1, 1), date(2024, 12, 31)) == "under 2024"
    assert told(date(2024, 2, 3), date(2024, 2, 3)) == "den 3 februari 2024"
    assert told(date(2024, 2, 3), None) == "från och med 3 februari 2024"
    assert told(None, date(2024, 2, 3)) == "till och med 3 februari 2024"
    assert told(date(2024, 2, 1), date(2024, 3, 31)) == "1 februari 2024 till 31 mars 2024"
    assert told(date(1, 1, 1), date(9999, 12, 31)) == "1 januari 1 till 31 december 9999"
