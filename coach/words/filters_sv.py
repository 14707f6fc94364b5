"""Svenska, what is looked for."""

from __future__ import annotations

from coach.words.filters import Filters

FILTERS_SV = Filters(
    query="”{query}”",
    person="med {name}",
    in_month="i {month}",
    in_year="under {year}",
    on_day="den {day}",
    since="från och med {day}",
    until="till och med {day}",
    between="{since} till {until}",
    became={
        "experiment": "med ett försök",
        "open-question": "med en öppen fråga",
        "question": "med en fråga att ställa",
        "owed": "med någon som väntar på besked",
    },
    still_open={
        "experiment": "med ett försök som pågår",
        "open-question": "med en fråga som ännu är öppen",
        "question": "med en fråga som inte är ställd än",
        "owed": "med någon som ännu väntar på besked",
        "any": "med något som ännu är öppet",
    },
    written_in={"sv": "på svenska", "en": "på engelska"},
    shared="delat",
    not_shared="inte delat",
    same_day="den {day} andra år",
    marks={"one": "en anteckning", "several": "flera anteckningar", "set-aside": "undanlagt", "hit": "träff"},
)
