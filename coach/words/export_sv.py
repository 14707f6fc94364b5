"""Svenska, det som förs ut ur dagboken."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.export import Export

EXPORT_SV = Export(
    title="Dagbok",
    contents="Innehåll",
    unreadable="Går inte att läsa i den här versionen",
    columns={
        "date": "Dag",
        "time": "Tid",
        "title": "Rubrik",
        "exercise": "Övning",
        "theme": "Tema",
        "lang": "Språk",
        "item": "Gäller",
        "question": "Fråga",
        "kind": "Slag",
        "state": "Läge",
        "answer": "Svar",
    },
    separator=";",
    letter_of=":s",
    entries=Counted("1 anteckning", "{n} anteckningar"),
    made="{entries}, skrivna ur Coach {day}.",
    anyone="Den som får det här kan läsa allt som står där.",
    private_left_out=Counted("1 privat fråga är utelämnad.", "{n} privata frågor är utelämnade."),
    private_kept="Svaren på privata frågor är med. Med --without-private utelämnas de.",
    names_replaced="De namn som finns bland dina personer är utbytta mot bokstäver. Andra namn känner Coach inte till, "
    "så läs igenom innan du lämnar något vidare.",
    as_it_lies=Counted(
        "1 anteckning är från en nyare version och står som den ligger i dagboken.",
        "{n} anteckningar är från en nyare version och står som de ligger i dagboken.",
    ),
    withheld=Counted(
        "1 anteckning är inte med: den är från en nyare version, och vad som är privat i den går inte att avgöra här.",
        "{n} anteckningar är inte med: de är från en nyare version, och vad som är privat i dem går inte att avgöra "
        "här.",
    ),
    lies_in="{entries} i {path}.",
    nothing="Det finns inget att föra ut. Dagboken är orörd.",
    no_pipe="Skriv namnet på en fil eller en mapp efter --out. Inget är skrivet. "
    "En anteckning i taget visar coach show ID --json.",
    folder_taken="{path} finns redan och är orörd. Välj med --out en mapp som är tom eller inte finns.",
    not_written="{path} gick inte att skriva: {reason}. Inget halvt ligger kvar, och dagboken är orörd.",
    stopped="Avbrutet. Inget halvt ligger kvar, och dagboken är orörd.",
    progress="{n} av {of} anteckningar",
    name_of_file="dagbok-{day}",
    how="För ut {entries}",
    as_what="Som",
    formats={
        "md": "Markdown, en fil för varje anteckning",
        "html": "webbsida, en enda fil",
        "json": "JSON, som Coach kan läsa in igen",
        "csv": "tabell, ett svar på varje rad",
    },
    names_out="Byt ut namnen mot bokstäver",
    private_out="Utelämna svaren på privata frågor",
    into_folder="I mappen",
    write="Skriv",
    dialog_keys="Enter väljer, Tab går till mappen, Esc stänger.",
)
