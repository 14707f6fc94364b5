"""Svenska, dagböcker från annat håll."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.imports import Imports

IMPORTS_SV = Imports(
    title="Hämta in en dagbok",
    which_file="Vilken fil eller mapp?",
    written_by="Skriven av",
    kinds={
        "jrnl": "jrnl",
        "dayone": "Day One (JSON)",
        "markdown": "Markdown, en fil för varje dag",
        "coach": "Coach (JSON)",
    },
    look="Se efter vad som finns. Inget sparas.",
    save=Counted("Spara anteckningen", "Spara de {n} anteckningarna"),
    other_kind="{path} är skriven av något annat, så inget i den går att läsa så. Inget är ändrat.",
    keys="Tab går mellan filen och valen, Enter väljer, Esc stänger.",
    refused={
        "unreadable": "{path} finns inte eller går inte att läsa. Inget är ändrat.",
        "not-a-file": "{path} är inte en fil som går att hämta in på det sättet. Inget är ändrat.",
        "too-large": "{path} är för stor att hämta in på en gång. Inget är ändrat. Dela upp den.",
    },
    not_this_format="{path} är inte skriven av det som --from säger, så inget i den går att läsa så. Inget är ändrat.",
    nothing="I {path} finns inget att hämta in.",
    new=Counted("1 ny anteckning", "{n} nya anteckningar"),
    nothing_new="Inget nytt.",
    one_day=", från {first}",
    days=", från {first} till {last}",
    known=Counted("1 finns redan i dagboken", "{n} finns redan i dagboken"),
    deleted=Counted("1 har du tagit bort här; den förblir borta", "{n} har du tagit bort här; de förblir borta"),
    first="De första:",
    left_out="Det här gick inte att läsa och kommer inte med:",
    worth_a_look="Det här kommer med, men är värt en titt:",
    codes={
        "unreadable": "filen går inte att öppna.",
        "link": "en länk till något annat. Länkar följs inte.",
        "too-large": "filen är för stor.",
        "too-many": "här och framåt är det för mycket för en gång. Dela upp mappen.",
        "encrypted": "filen är krypterad. Låt jrnl skriva ut den: jrnl --format json --file dagbok.json.",
        "not-json": "här bryts JSON-texten, så inget i filen går att läsa. Kanske är filen avklippt.",
        "other-format": "filen har inte den form som --from säger.",
        "broken": "anteckningen har inte den form den ska.",
        "no-date": "det står ingen dag som går att läsa: ”{value}”. Är det jrnl hjälper jrnl --format json.",
        "bad-date": "dagen ”{value}” finns inte, eller ligger för långt bort.",
        "too-long": "anteckningen är längre än en miljon tecken.",
        "encoding": "filen är inte skriven i UTF-8. Den är läst som Windows-1252: se efter att å, ä och ö blev rätt.",
        "bytes": "filen har tecken som inte är UTF-8. De är utbytta mot ett frågetecken i en ruta.",
        "date-in-text": "”{value}” ser ut som en dag men är ingen. Raden hör nu till anteckningen före.",
        "zone": "tidszonen ”{value}” känner datorn inte till. Klockslagen visas som de var här.",
        "pictures": "{value} bilder följer inte med.",
        "new-id": "numret ”{value}” går inte att behålla. Anteckningen får ett nytt.",
    },
    at="{file}, rad {line}: {what}",
    at_file="{file}: {what}",
    more=Counted("och 1 ställe till. Med --json visas alla.", "och {n} ställen till. Med --json visas alla."),
    may_save=Counted(
        "Ska anteckningen sparas i dagboken? Skriv ja eller nej.",
        "Ska de {n} anteckningarna sparas i dagboken? Skriv ja eller nej.",
    ),
    yes=("ja", "j"),
    nothing_saved="Inget är sparat. Med --yes sparas det som är nytt utan att du blir frågad.",
    progress="sparat {n} av {of}",
    saved=Counted("1 anteckning är sparad i dagboken.", "{n} anteckningar är sparade i dagboken."),
    not_all_saved="Allt gick inte att spara: {reason}. {n} av {of} är sparade, hela, och filen är orörd. "
    "Gör om samma sak när det går, så sparas resten, och inget två gånger.",
    stopped="Avbrutet. {n} av {of} är sparade, hela. Gör om samma sak så sparas resten, och inget två gånger.",
    options={
        "from": "vad som har skrivit filen",
        "dry-run": "visa vad som skulle hända, och spara inget",
    },
)
