"""The sentence behind *Varför det här?*: why something is suggested, in a language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from coach.words.dates import weekday_day
from coach.words.texts import Texts

Value = str | int | date


def why(reason: str, values: Iterable[tuple[str, Value]], words: Texts) -> str:
    """The sentence for a reason's code and what it is filled with."""
    sentence = words.practice.why[reason].format(**{name: _told(name, value, words) for name, value in values})
    return sentence[:1].upper() + sentence[1:]


def _told(name: str, value: Value, words: Texts) -> str:
    """A value as it is read: a day by its weekday, a theme and a weekday by their names."""
    if isinstance(value, date):
        return weekday_day(value, words)
    if name == "weekday":
        return words.weekdays[int(value)]
    return words.themes.get(value, value) if name == "theme" and isinstance(value, str) else str(value)
