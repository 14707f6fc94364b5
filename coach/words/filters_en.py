"""English, what is looked for."""

from __future__ import annotations

from coach.words.filters import Filters

FILTERS_EN = Filters(
    query="“{query}”",
    person="with {name}",
    in_month="in {month}",
    in_year="in {year}",
    on_day="on {day}",
    since="from {day}",
    until="up to {day}",
    between="{since} to {until}",
    became={
        "experiment": "with an experiment",
        "open-question": "with an open question",
        "question": "with a question to ask",
        "owed": "with someone waiting for an answer",
    },
    still_open={
        "experiment": "with an experiment going on",
        "open-question": "with a question that is still open",
        "question": "with a question not yet asked",
        "owed": "with someone still waiting for an answer",
        "any": "with something still open",
    },
    written_in={"sv": "in Swedish", "en": "in English"},
    shared="shared",
    not_shared="not shared",
    same_day="on {day} in other years",
    marks={"one": "one entry", "several": "several entries", "set-aside": "set aside", "hit": "found"},
)
