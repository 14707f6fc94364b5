"""Svenska: packs, and what one file says of another."""

from __future__ import annotations

from coach.words.messages.message import Message

PACK_SV: dict[str, tuple[Message, ...]] = {
    "E089": (
        Message(
            "Det finns ingen övning med id:t ”{found}”, varken i paketet eller bland dem som följer med.",
            "Menade du ”{guess}”?",
        ),
        Message(
            "Det finns ingen övning med id:t ”{found}”, varken i paketet eller bland dem som följer med.",
            "Skriv id:t på en övning i samma paket, eller på en som följer med Coach.",
        ),
    ),
    "E100": (
        Message(
            "Id:t ”{found}” är upptaget av övningarna som följer med.",
            "Ge paketet ett eget id, till exempel ditt namn och vad det handlar om.",
        ),
    ),
    "E101": (
        Message(
            "Filen ligger som ”{found}”, och där letar ingen efter den.",
            "Lägg övningar som exercises/tema/id.sv.md och program som programmes/id.sv.md. "
            "Bara små bokstäver, siffror och bindestreck i namnen.",
        ),
    ),
    "E102": (
        Message(
            "Filen heter {found}, men det stämmer inte med ”{key}”.",
            "Döp om den till {guess}, eller ändra ”{key}”.",
        ),
    ),
    "E103": (
        Message(
            "Id:t ”{found}” hör redan till {path}.",
            "Ge en av dem ett eget id, och döp om filen efter det.",
        ),
    ),
    "E104": (
        Message(
            "Paketet har {count} filer, och det får vara högst {limit}.",
            "Dela upp det i två paket.",
        ),
    ),
    "E105": (
        Message(
            "Paketet är på {size} MB, och det får vara högst {limit}.",
            "Dela upp det i två paket.",
        ),
    ),
    "E106": (
        Message(
            "”{found}” är inget språk som finns här.",
            "Menade du ”{guess}”?",
        ),
        Message(
            "”{found}” är inget språk som finns här.",
            "Skriv languages: sv, en eller bara det ena.",
        ),
    ),
    "E107": (
        Message(
            "Här finns {count} listor, och det ska vara två: först för att chefa, sedan för att leda.",
            "Skriv två rubriker med ##, och en lista under var och en.",
        ),
    ),
    "E108": (
        Message(
            "Övningen är på ”{found}”, ett språk som paketet inte säger sig ha.",
            "Lägg till språket efter languages: i paketets README.md, eller ta bort filen.",
        ),
    ),
    "W109": (
        Message(
            "Filen ligger i mappen ”{folder}”, men dess teman är {found}.",
            "Flytta den till en mapp med ett av de namnen, eller skriv till temat. I listor räknas mappen.",
        ),
    ),
}
