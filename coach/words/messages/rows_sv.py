"""Svenska: the rows under a question, and the settings that are missing or doubled."""

from __future__ import annotations

from coach.words.messages.message import Message

ROWS_SV: dict[str, tuple[Message, ...]] = {
    "E050": (
        Message(
            "Här står en rad för ett steg, men det första steget har inte börjat.",
            "Flytta den under den rubrik med ## som den hör till.",
        ),
    ),
    "E051": (
        Message(
            "Raden ”{found}” är indragen, så den hör till det som står ovanför.",
            "Ta bort mellanslagen före den, så att den börjar längst till vänster.",
        ),
    ),
    "E052": (
        Message(
            "”{found}” ser ut som en rad för steget, men börjar inte med bindestreck och mellanslag.",
            "Menade du ”{guess}”? Låt den stå på en egen rad som börjar ”- ”.",
        ),
    ),
    "E053": (
        Message(
            "”{found}:” är på det andra språket.",
            "Skriv ”{Guess}:”.",
        ),
    ),
    "E054": (
        Message(
            "”{found}:” är inget som en rad kan börja med.",
            "Menade du ”{Guess}:”?",
        ),
    ),
    "E055": (
        Message(
            "”{found}” ser ut som ett val, men går inte att läsa som ett.",
            "Menade du ”- {guess}”?",
        ),
        Message(
            "”{found}” ser ut som ett val, men går inte att läsa som ett.",
            "Skriv ”- ( ) Text” där en kan väljas, ”- [ ] Text” där flera kan. I stället för mellanslaget inuti kan "
            "ett id stå: små bokstäver, siffror och bindestreck.",
        ),
    ),
    "E056": (
        Message(
            "”{found}” är ett sätt att svara, men raden säger det inte.",
            "Menade du ”{answer}”?",
        ),
        Message(
            "”{found}” saknar sitt kolon.",
            "Menade du ”{guess}”?",
        ),
        Message(
            "”{found}” är varken ett val eller en inställning.",
            "Är det ett val skrivs det ”- ( ) Text”. Är det vanlig text: börja listan med * i stället för -, med en "
            "tom rad efter.",
        ),
        Message(
            "Raden är varken ett val eller en inställning.",
            "Skriv något på den, eller ta bort den.",
        ),
    ),
    "E057": (
        Message(
            "Här blandas ( ) och [ ] i samma fråga.",
            "Använd ( ) om en kan väljas och [ ] om flera kan väljas.",
        ),
    ),
    "W058": (
        Message(
            "Valet ”{found}” är ikryssat i förväg, och det märks inte i övningen.",
            "Skriv [ ] med ett mellanslag inuti.",
        ),
    ),
    "E059": (
        Message(
            "Valet ”{found}” går inte att skilja från det på rad {first}.",
            "Ändra eller ta bort det ena. Varje val behöver egna ord och ett eget id.",
        ),
    ),
    "E060": (
        Message(
            "Efter ”{found}:” står inget.",
            "Skriv det som ska stå där, eller ta bort raden.",
        ),
    ),
    "E061": (
        Message(
            "”{found}:” står två gånger i steget, först på rad {first}.",
            "Ta bort den ena raden. Ska ett nytt steg börja här: skriv en rubrik med ## före.",
        ),
        Message(
            "”{found}:” står två gånger.",
            "Ta bort den ena raden.",
        ),
    ),
    "E062": (
        Message(
            "Steget har både val och en rad som säger hur man svarar.",
            "Ta bort den raden. Valen säger det redan.",
        ),
    ),
    "E063": (
        Message(
            "Det finns bara ett val, ”{found}”.",
            "Lägg till minst ett till. Är det något att läsa skrivs det som vanlig text.",
        ),
    ),
    "E064": (
        Message(
            "Här kan {found} väljas, men valen är {limit}.",
            "Sänk talet, eller lägg till val.",
        ),
    ),
    "E065": (
        Message(
            "Här står hur många som kan väljas, men det finns inga [ ] att välja bland.",
            "Lägg till val som ”- [ ] Text”, eller ta bort raden.",
        ),
    ),
    "E066": (
        Message(
            "Det finns inte två saker att ordna.",
            "Skriv en numrerad lista under frågan, med minst två rader. Eller hänvisa till ett tidigare steg mellan "
            "klamrar.",
        ),
    ),
    "E067": (
        Message(
            "Av orden i valet ”{found}” går det inte att göra ett id.",
            "Skriv ett före dem, mellan parenteserna: små bokstäver, siffror och bindestreck.",
        ),
        Message(
            "Här finns inga ord att göra ett id av.",
            "Skriv några, eller ta bort raden.",
        ),
    ),
    "E068": (
        Message(
            "”{found}:” hör till ett svar, men steget frågar inget.",
            "Lägg till en rad som säger hur man svarar, till exempel ”- {example}”, eller ta bort den här.",
        ),
    ),
    "E069": (
        Message(
            "{{{found}}} fylls inte i här, för val visas som de står.",
            "Skriv valet med vanliga ord, eller hänvisa i frågan i stället.",
        ),
    ),
}
