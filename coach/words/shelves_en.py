"""English, the library."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.shelves import Shelves

SHELVES_EN = Shelves(
    title="Library",
    exercises=Counted("1 exercise", "{n} exercises"),
    programmes="Programmes",
    packs="Packs",
    built_in="The exercises that come with Coach",
    search_example="Search in Swedish or English",
    nothing_found="Nothing here is called that or is about it. Esc empties the search and shows everything.",
    in_language={"sv": "in Swedish", "en": "in English"},
    done_last="Last done on {day}",
    builds_on="Builds on {basis}",
    made_by="By {author}",
    from_pack="From {pack}",
    weeks=Counted("1 week", "{n} weeks"),
    passes=Counted("1 pass", "{n} passes"),
    day="day {day}",
    returns=Counted("comes back after 1 day", "comes back after {n} days"),
    milestone="When the week is over: {text}",
    between="On the days between: {title}",
    version="Version {version}",
    licence="Licence {licence}",
    languages="Languages: {languages}",
    only_to_read="This is to read. Each exercise in it can be begun by itself.",
)
