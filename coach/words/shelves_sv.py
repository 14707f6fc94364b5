"""Svenska, biblioteket."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.shelves import Shelves

SHELVES_SV = Shelves(
    title="Bibliotek",
    exercises=Counted("1 övning", "{n} övningar"),
    programmes="Program",
    packs="Paket",
    built_in="Övningarna som följer med Coach",
    search_example="Sök på svenska eller engelska",
    nothing_found="Inget här heter så eller handlar om det. Esc tömmer sökningen och visar allt.",
    in_language={"sv": "på svenska", "en": "på engelska"},
    done_last="Gjord senast {day}",
    builds_on="Bygger på {basis}",
    made_by="Av {author}",
    from_pack="Ur {pack}",
    weeks=Counted("1 vecka", "{n} veckor"),
    passes=Counted("1 pass", "{n} pass"),
    day="dag {day}",
    returns=Counted("kommer tillbaka efter 1 dag", "kommer tillbaka efter {n} dagar"),
    milestone="När veckan är slut: {text}",
    between="Dagarna emellan: {title}",
    version="Version {version}",
    licence="Licens {licence}",
    languages="Språk: {languages}",
    only_to_read="Det här är att läsa. Övningarna i det går att börja på var för sig.",
)
