"""Svenska: advice."""

from __future__ import annotations

from coach.words.messages.message import Message

ADVICE_SV: dict[str, tuple[Message, ...]] = {
    "W140": (
        Message(
            "Frågan är på {count} tecken, och blir lätt svår att hålla i huvudet efter {limit}.",
            "Kanske kan en del av den stå i texten under rubriken.",
        ),
    ),
    "W141": (
        Message(
            "Texten före svaret är på {count} ord, och många slutar läsa efter {limit}.",
            "Kanske kan den kortas, eller bli ett eget steg att läsa.",
        ),
    ),
    "W142": (
        Message(
            "Övningen tar {found} minuter. Efter {limit} brukar den läggas undan.",
            "Kanske kan den delas i två, eller några steg bli valfria.",
        ),
    ),
    "W143": (
        Message(
            "Här ställs två frågor på en gång, och då besvaras ofta bara den ena.",
            "Låt den ena vara rubrik, och gör ett steg eller en följdfråga av den andra.",
        ),
    ),
    "W144": (
        Message(
            "”{found}” går att svara ja eller nej på, men svaret är en lång text.",
            "Börja frågan med vad, hur eller vem, eller låt svaret vara ett val.",
        ),
    ),
    "W145": (
        Message(
            "Här ska man skriva långt, och det finns inget stöd för den som kör fast.",
            "Skriv en eller två rader ”{example}”.",
        ),
    ),
    "W146": (
        Message(
            "”{found}” frågar den som svarar varför, och det kan låta som en anklagelse.",
            "Fråga varför om arbetet, och vad eller hur om den som svarar: Vad fick dig att …?",
        ),
    ),
    "W149": (
        Message(
            "Rubriken är en fråga, men det går inte att svara på den.",
            "Skriv en rad till, till exempel ”{example}”, eller gör rubriken till ett påstående.",
        ),
    ),
}
