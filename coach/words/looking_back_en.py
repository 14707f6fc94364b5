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
    calendar_keys="The arrows move between the days, PgUp and PgDn between the years. Enter goes to the day, "
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
    was_changing="You were changing an answer in “{title}”, {day}. You had come this far:",
    deleted_are_there="There is no entry here. What you have deleted is still there: r shows it.",
    no_more="There are no more in that direction.",
    goes_on="This is the beginning of a very long answer. All of it is read with coach show, or when you change it.",
    once_only="You have done this exercise once. When you do it again the answers stand beside each other here.",
    asked_before="This was the question in an earlier version of the exercise.",
    is_deleted="This entry is deleted. Ctrl+Z brings it back.",
    was_deleted="Deleted. Ctrl+Z brings it back.",
    is_back="It is back as it was.",
    deleted_ones="Deleted entries",
    nothing_deleted="No entry is deleted.",
    which_answer="Which answer do you want to change?",
    nothing_to_change="There is no answer to change here.",
    edit="change the answer",
    changed="The change is saved. Ctrl+Z takes it back.",
    copied="Copied as text.",
    versions="Earlier wordings",
    newest="as it stands now",
    let_it_be="Let it stay",
    for_good="Delete for good",
    for_good_reaches="All earlier wordings go too, and what other entries quote from here.",
    for_good_not="What already is somewhere else is not reached: backups, files that you have exported or shared, "
    "a sync service’s own history, and your other computers until you open Coach there.",
    for_good_yes="Delete for good",
    before_delete=Counted(
        "This cannot be undone. 1 entry will be deleted.", "This cannot be undone. {n} entries will be deleted."
    ),
    still_holding="The entry is deleted. These files in the journal’s folder may still hold words of it:\n{files}\n\n"
    "Other computers’ files are cleaned when Coach is opened there. What lies in damaged is broken pieces that Coach "
    "has put aside. Do you want to empty that folder?",
    empty_damaged="Empty damaged",
    read_it="I have read it",
)
