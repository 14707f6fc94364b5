"""Svenska, looking back."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.looking_back import LookingBack

LOOKING_BACK_SV = LookingBack(
    hits=Counted("1 träff", "{n} träffar"),
    near=Counted("1 liknande", "{n} liknande"),
    looking="letar …",
    nothing_found="Inget i dagboken passar in på det. Esc visar alla anteckningar igen.",
    search_example="Skriv ord att leta efter",
    esc_shows_all="Esc visar alla",
    calendar="Året",
    calendar_keys="Pilarna går mellan dagarna, Page Up och Page Down mellan åren. Enter går till dagen, Esc stänger. "
    "En siffra börjar på ett datum.",
    calendar_nothing="ingen anteckning",
    go_to="Gå till dag",
    not_a_day="Skriv en dag så här: 2026-11-23, i går eller -7d.",
    filter_title="Visa bara",
    filter_keys="Enter väljer, Esc går tillbaka.",
    facets={
        "theme": "Tema",
        "exercise": "Övning",
        "person": "Person",
        "period": "Tid",
        "became": "Blev",
        "lang": "Språk",
        "shared": "Delat",
        "same-day": "På samma dag andra år",
        "clear": "Visa allt igen",
    },
    everything="allt",
    periods={
        "month": "den här månaden",
        "last-month": "förra månaden",
        "30": "de senaste 30 dagarna",
        "90": "de senaste 90 dagarna",
    },
    no_entry="Anteckningen finns inte längre.",
)
