"""Days as a Swede and a Briton write them, against Babel; and days as they are typed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from babel.dates import format_date, get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from coach.words import words_for
from coach.words.dates import long_day, month, short_day, typed_day, weekday_day

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(("lang", "locale"), [("sv", "sv_SE"), ("en", "en_GB")])
def test_names_are_those_of_the_language(lang: str, locale: str) -> None:
    words = words_for(lang)
    days = get_day_names("wide", locale=locale)
    months = get_month_names("wide", locale=locale)
    assert list(words.weekdays) == [days[number] for number in range(7)]
    assert list(words.months) == [months[number] for number in range(1, 13)]


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_is_written_as_a_swede_and_a_briton_do(day: date) -> None:
    for lang, locale in (("sv", "sv_SE"), ("en", "en_GB")):
        words = words_for(lang)
        assert long_day(day, words) == format_date(day, "EEEE d MMMM y", locale=locale)
        assert weekday_day(day, words) == format_date(day, "EEEE d MMMM", locale=locale)
        assert month(day, words) == format_date(day, "MMMM y", locale=locale)


def test_a_day_in_three_lengths() -> None:
    sv, en = words_for("sv"), words_for("en")
    assert long_day(DAY, sv) == "måndag 23 november 2026"
    assert long_day(DAY, en) == "Monday 23 November 2026"
    assert weekday_day(date(2026, 11, 26), sv) == "torsdag 26 november"
    assert (short_day(DAY, sv), short_day(DAY, en)) == ("mån 23 nov", "Mon 23 Nov")
    assert (month(DAY, sv), month(DAY, en)) == ("november 2026", "November 2026")


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2026-11-30", 7),
        ("+7", 7),
        ("-7d", -7),
        ("i dag", 0),
        ("I  morgon", 1),
        ("imorgon", 1),
        ("i går", -1),
        ("today", 0),
        ("Tomorrow", 1),
        ("yesterday", -1),
    ],
)
def test_a_day_that_can_be_typed(typed: str, days: int) -> None:
    assert typed_day(typed, DAY) == DAY + timedelta(days=days)


@pytest.mark.parametrize("typed", ["", "2026-13-01", "2026-02-30", "30/11", "snart", "+", "7", "+99999", "²"])
def test_what_is_no_day(typed: str) -> None:
    assert typed_day(typed, DAY) is None


@given(st.text())
def test_anything_may_be_typed(typed: str) -> None:
    found = typed_day(typed, DAY)
    assert found is None or isinstance(found, date)
