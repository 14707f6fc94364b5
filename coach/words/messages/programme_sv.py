"""Svenska: programmes."""

from __future__ import annotations

from coach.words.messages.message import Message

PROGRAMME_SV: dict[str, tuple[Message, ...]] = {
    "E110": (
        Message(
            "”weeks” säger {found}, men rubrikerna med ## är {count}.",
            "Skriv weeks: {count}, eller ändra rubrikerna. Varje ## är en vecka.",
        ),
    ),
    "E111": (
        Message(
            "Under ”{found}” finns inga övningar.",
            "Skriv dem som en numrerad lista med länkar, eller ta bort veckan.",
        ),
    ),
    "E112": (
        Message(
            "”{found}” är ingen länk till en övning.",
            "Skriv till exempel 1. [Namn](../exercises/tema/id.sv.md), "
            "eller coach/id som adress för en övning som följer med.",
        ),
    ),
    "E113": (
        Message(
            "Länken {found} leder inte till någon övning på programmets språk.",
            "Menade du övningen ”{guess}”? Se efter tema, id och språk i länken.",
        ),
        Message(
            "Länken {found} leder inte till någon övning på programmets språk.",
            "Se efter tema, id och språk i länken. Den ska leda till en fil i samma paket, eller vara coach/id.",
        ),
    ),
    "E114": (
        Message(
            "Det står inte vilken dag ”{found}” kommer.",
            "Skriv en rad under länken, med tre mellanslag före: - {example}.",
        ),
    ),
    "E115": (
        Message(
            "”{found}” är ingen dag.",
            "Skriv till exempel ”{example}”.",
        ),
    ),
    "E116": (
        Message(
            "Dag {found} kommer efter dag {limit}, så dagarna går bakåt.",
            "Ändra dagen, eller flytta raden. Samma dag två gånger går bra.",
        ),
    ),
    "E117": (
        Message(
            "”{found}” säger inte efter hur många dagar.",
            "Skriv till exempel ”{example}”.",
        ),
    ),
    "E118": (
        Message(
            "Det finns ingen övning som heter ”{found}”.",
            "Menade du ”{guess}”?",
        ),
        Message(
            "Det finns ingen övning som heter ”{found}”.",
            "Skriv id:t på en övning i paketet eller på en som följer med, eller ta bort raden.",
        ),
    ),
    "E119": (
        Message(
            "”{found}” är inte samma övning på samma dag som i den {other} filen, på rad {first}.",
            "Låt programmet ha samma övningar på samma dagar på båda språken.",
        ),
    ),
    "W150": (
        Message(
            "”{found}” slutar inte med en milstolpe.",
            "Skriv sist i veckan vad den som följer programmet då har gjort: ”{example}”.",
        ),
    ),
}
