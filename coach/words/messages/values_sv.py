"""Svenska: the values of the rows."""

from __future__ import annotations

from coach.words.messages.message import Message

VALUES_SV: dict[str, tuple[Message, ...]] = {
    "E070": (
        Message(
            "”{found}” går inte att ha som id.",
            "Ett id har små bokstäver a–z, siffror och bindestreck, högst 64 tecken. Prova ”{guess}”.",
        ),
        Message(
            "Här står inget som går att ha som id.",
            "Ett id har små bokstäver a–z, siffror och bindestreck, högst 64 tecken.",
        ),
    ),
    "E071": (
        Message(
            "Här kan det bara stå ja eller nej, och det står ”{found}”.",
            "Skriv ”{guess}”, eller ta bort raden.",
        ),
    ),
    "E072": (
        Message(
            "”{found}” säger inte hur många som kan väljas.",
            "Skriv ett tal, eller två med streck emellan, till exempel 1–3.",
        ),
    ),
    "E073": (
        Message(
            "”{found}” säger inte vad steget ska upprepas för.",
            "Skriv ett tidigare stegs id mellan klamrar, eller ordet ”{experiments}”.",
        ),
    ),
    "E074": (
        Message(
            "”{found}” är på det andra språket.",
            "Skriv ”{guess}”.",
        ),
    ),
    "E075": (
        Message(
            "”{found}” är inget sätt att svara.",
            "Menade du ”{guess}”?",
        ),
        Message(
            "”{found}” är inget sätt att svara.",
            "Sätten är {words}.",
        ),
    ),
    "E076": (
        Message(
            "Efter ”{word}” behövs tal, och här står ”{found}”.",
            "Skriv till exempel ”{example}”.",
        ),
        Message(
            "Efter ”{word}” behövs tal, och här står inga.",
            "Skriv till exempel ”{example}”.",
        ),
    ),
    "E077": (
        Message(
            "{found} går inte från lägre till högre.",
            "Skriv det lägre talet först och det högre sist, till exempel 1–7.",
        ),
    ),
    "E078": (
        Message(
            "”{found}” börjar inget nytt steg och är ingen titel, så som det står.",
            "Menade du ”{guess}”? Titeln har ett #, varje steg två, och ett mellanslag efter.",
        ),
    ),
    "E079": (
        Message(
            "Skalans ord, {found}, är inte två eller tre.",
            "Skriv dem med mellanslag, tankstreck och mellanslag emellan: (låg – hög) eller (låg – mitten – hög).",
        ),
    ),
    "E080": (
        Message(
            "”{found}” säger inte om hur många dagar försöket ska tittas på.",
            "Skriv till exempel ”{example}”.",
        ),
    ),
    "E081": (
        Message(
            "”{found}” säger inte hur lång pausen är.",
            "Skriv minuter eller sekunder, till exempel ”{example}”.",
        ),
        Message(
            "Här står inte hur lång pausen är.",
            "Skriv minuter eller sekunder, till exempel ”{example}”.",
        ),
    ),
    "E082": (
        Message(
            "Efter ”{word}” behövs ett tidigare steg, och här står ”{found}”.",
            "Skriv stegets id mellan klamrar, till exempel ”{word} {{vilka}}”.",
        ),
        Message(
            "Efter ”{word}” behövs ett tidigare steg, och här står inget.",
            "Skriv stegets id mellan klamrar, till exempel ”{word} {{vilka}}”.",
        ),
    ),
    "E083": (
        Message(
            "”{found}” går inte att läsa efter talen.",
            "Orden vid skalans ändar står inom parentes: ”{example}”.",
        ),
        Message(
            "”{found}” går inte att läsa efter ”{word}”.",
            "Ta bort det. Något att läsa för den som svarar kan stå i texten under frågan.",
        ),
    ),
    "E087": (
        Message(
            "”{found}” är inget som ett svar kan bli.",
            "Menade du ”{guess}”?",
        ),
        Message(
            "”{found}” är inget som ett svar kan bli.",
            "Det kan bli {words}.",
        ),
    ),
    "E088": (
        Message(
            "Ett svar som är {kind} kan inte bli ”{found}”.",
            "Det kan bli {words}. Annars går det att ta bort raden.",
        ),
        Message(
            "Ett svar som är {kind} kan inte bli ”{found}”.",
            "Ta bort raden, eller fråga efter text eller personer i stället.",
        ),
    ),
}
