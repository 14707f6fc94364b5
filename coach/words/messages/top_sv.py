"""Svenska: the file, its facts, its title and its steps."""

from __future__ import annotations

from coach.words.messages.message import Message

TOP_SV: dict[str, tuple[Message, ...]] = {
    "E001": (
        Message(
            "Filen är på {size} KB, och det får plats {limit}.",
            "Dela upp den i två.",
        ),
    ),
    "E002": (
        Message(
            "Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa säkert.",
            "Spara den på nytt med teckenkodningen UTF-8. Valet brukar finnas under ”Spara som”.",
        ),
    ),
    "E003": (
        Message(
            "Här finns ett tecken som inte syns ({character}).",
            "Ta bort det. Är det svårt att hitta: skriv om raden för hand i stället för att klistra in den.",
        ),
    ),
    "E004": (
        Message(
            "Här står HTML, ”{found}”, som inte används i övningar.",
            "Ta bort det. *Kursivt* och **fetstil** skrivs med stjärnor, och ett < som ska synas skrivs \\<.",
        ),
    ),
    "E005": (
        Message(
            "Länken leder till ”{found}”, som inte är en adress på webben.",
            "Låt adressen börja med https:// eller mailto:, eller skriv bara texten.",
        ),
        Message(
            "Länken har ingen adress.",
            "Skriv en som börjar med https:// eller mailto:, eller skriv bara texten.",
        ),
    ),
    "W006": (
        Message(
            "Här står en bild, och bilder visas inte i övningar.",
            "Beskriv i ord det som bilden visar, och ta bort den.",
        ),
    ),
    "E007": (
        Message(
            "Listor och citat ligger för djupt inuti varandra.",
            "Flytta ut texten, så att det blir färre nivåer.",
        ),
    ),
    "E010": (
        Message(
            "Överst står ”{found}” och inte tre bindestreck.",
            "Skriv --- där i stället. Ett skrivprogram byter ibland själv ut bindestreck mot ett längre streck.",
        ),
        Message(
            "--- står inte på första raden utan på rad {row}, och ovanför är det tomt.",
            "Ta bort det tomma, så att --- står allra överst.",
        ),
        Message(
            "Filen börjar inte med uppgifterna om sig själv.",
            "Skriv --- på första raden, sedan coach:, id:, version: och lang: på var sin rad, och så --- igen.",
        ),
    ),
    "E011": (
        Message(
            "Uppgifterna överst tar aldrig slut: här står ”{found}” och inte tre bindestreck.",
            "Skriv --- här i stället. Ett skrivprogram byter ibland själv ut bindestreck mot ett längre streck.",
        ),
        Message(
            "Uppgifterna överst tar aldrig slut.",
            "Skriv en rad med bara --- efter dem, före titeln.",
        ),
    ),
    "E012": (
        Message(
            "”{found}” är ingen uppgift med namn och värde.",
            "Skriv namn, kolon, mellanslag och värde, till exempel minutes: 12. Hör raden inte hit: ta bort den.",
        ),
    ),
    "W013": (
        Message(
            "Uppgiften ”{found}” används inte till något.",
            "Menade du ”{guess}:”? Vill du ha en egen uppgift låter du namnet börja med x-.",
        ),
        Message(
            "Uppgiften ”{found}” används inte till något.",
            "Ta bort raden, eller låt namnet börja med x- om du vill ha den kvar.",
        ),
    ),
    "E014": (
        Message(
            "Språket ”{found}” finns inte här.",
            "Skriv lang: sv för svenska eller lang: en för engelska.",
        ),
    ),
    "E015": (
        Message(
            "Uppgiften ”{found}” står två gånger, först på rad {first}.",
            "Ta bort den ena.",
        ),
    ),
    "E016": (
        Message(
            "Här står lang: {found}, men raderna är skrivna på det andra språket.",
            "Skriv lang: {guess}, eller skriv om raderna.",
        ),
    ),
    "E017": (
        Message(
            "”{found}” ger inte uppgiften ”{key}”, som behövs.",
            "Skriv till exempel ”{key}: {example}”.",
        ),
        Message(
            "Överst saknas uppgiften ”{key}”.",
            "Lägg till en rad före ---, till exempel ”{key}: {example}”.",
        ),
    ),
    "E018": (
        Message(
            "Formatet ”{found}” är inte känt.",
            "Skriv coach: {guess}.",
        ),
    ),
    "E019": (
        Message(
            "”{found}” går inte att ha som id.",
            "Ett id har små bokstäver a–z, siffror och bindestreck, högst 64 tecken. Prova ”id: {guess}”.",
        ),
        Message(
            "”{found}” går inte att ha som id.",
            "Ett id har små bokstäver a–z, siffror och bindestreck, högst 64 tecken.",
        ),
    ),
    "E020": (
        Message(
            "Versionen ”{found}” är inte tre tal.",
            "Skriv den med punkter emellan, till exempel 1.0.0.",
        ),
    ),
    "E021": (
        Message(
            "”{found}” är inget antal minuter.",
            "Skriv ett heltal från 1 till {limit}, utan något efter.",
        ),
    ),
    "E022": (
        Message(
            "”{found}” säger inte när övningen kommer tillbaka.",
            "Skriv antalet dagar, bara talet: ”{time}” är {days}.",
        ),
        Message(
            "”{found}” säger inte när övningen kommer tillbaka.",
            "Skriv antalet dagar, bara talet: ”{time}” är ungefär {about}.",
        ),
        Message(
            "”{found}” säger inte när övningen kommer tillbaka.",
            "Skriv ett antal dagar, till exempel 28. En annan övnings id kan stå efter: 28 month-look-back.",
        ),
    ),
    "W023": (
        Message(
            "Temat ”{found}” är inget av de tio, så övningen hamnar sist i listan.",
            "Menade du ”{guess}”?",
        ),
        Message(
            "Temat ”{found}” är inget av de tio, så övningen hamnar sist i listan.",
            "De som finns är {words}.",
        ),
    ),
    "W024": (
        Message(
            "Värdet innehåller tecken som gör att GitHub visar ett felmeddelande i stället för uppgifterna.",
            "Sätt citattecken om det: {key}: {guess}. ”coach check --fix” gör det.",
        ),
    ),
    "E030": (
        Message(
            "Här kommer ett steg före titeln.",
            "Flytta upp titeln, den rad som börjar med ett enda #, så att den står först.",
        ),
    ),
    "E031": (
        Message(
            "Här står en titel till, ”{found}”. Den första står på rad {first}.",
            "Ska det vara ett steg börjar rubriken med ## i stället.",
        ),
    ),
    "E032": (
        Message(
            "Här står text före titeln.",
            "Flytta den så att den kommer efter titeln, den rad som börjar med #.",
        ),
    ),
    "E033": (
        Message(
            "Filen har ingen titel.",
            "Skriv en överst, efter ---: en rad med #, ett mellanslag och titeln.",
        ),
    ),
    "E034": (
        Message(
            "Övningen har inga steg.",
            "Skriv ett: en rad med ##, ett mellanslag och frågan, och under den hur man svarar.",
        ),
    ),
    "E035": (
        Message(
            "Två steg har id ”{found}”. Det första står på rad {first}.",
            "Ge det ena ett eget, med raden ”- Id: …” under rubriken.",
        ),
    ),
    "E036": (
        Message(
            "Övningen har fler än {limit} steg.",
            "Slå ihop några, eller gör två övningar av den.",
        ),
    ),
    "E037": (
        Message(
            "Steget har fler än {limit} val.",
            "Ta bort några, eller dela upp frågan på två steg.",
        ),
    ),
    "E038": (
        Message(
            "Rubriken är tom.",
            "Skriv något efter {found}, eller ta bort raden.",
        ),
    ),
    "E039": (
        Message(
            "Raden med streck under ”{found}” gör en rubrik av den.",
            "Ska det vara en rubrik: skriv ”{guess}”. Ska det vara ett streck: lägg en tom rad före det.",
        ),
    ),
}
