"""English, looking back."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.looking_back import LookingBack

LOOKING_BACK_EN = LookingBack(
    hits=Counted("1 hit", "{n} hits"),
    near=Counted("1 similar", "{n} similar"),
    looking="looking …",
    nothing_found="Nothing in the journal fits that. Esc shows all entries again.",
    search_example="Write words to look for",
    esc_shows_all="Esc shows all",
    calendar="The year",
    calendar_keys="The arrows move between the days, Page Up and Page Down between the years. Enter goes to the day, "
    "Esc closes. A figure begins a date.",
    calendar_nothing="no entry",
    go_to="Go to day",
    not_a_day="Write a day like this: 2026-11-23, yesterday or -7d.",
    filter_title="Show only",
    filter_keys="Enter chooses, Esc goes back.",
    facets={
        "theme": "Theme",
        "exercise": "Exercise",
        "person": "Person",
        "period": "Time",
        "became": "Became",
        "lang": "Language",
        "shared": "Shared",
        "same-day": "On this day in other years",
        "clear": "Show everything again",
    },
    everything="everything",
    periods={
        "month": "this month",
        "last-month": "last month",
        "30": "the last 30 days",
        "90": "the last 90 days",
    },
    no_entry="The entry is no longer there.",
)
