"""Svenska, för den som skriver övningar."""

from __future__ import annotations

from coach.words.author import Author
from coach.words.counted import Counted

AUTHOR_SV = Author(
    pieces={"exercise": "övning", "programme": "program", "pack": "paket"},
    no_piece="Det går inte att börja på något som heter {name}. Det som går är övning, program och paket.",
    not_a_name="{name} går inte att ha som namn. Det skrivs med små bokstäver a–z, siffror och bindestreck.",
    try_name="Prova {guess}.",
    taken_name="{name} heter det som följer med Coach. Välj ett annat namn på ditt paket.",
    already_there="{path} finns redan och är orört. Välj ett annat namn, eller en annan mapp.",
    begun={
        "exercise": "{path} finns nu. Öppna den i en texteditor, och se den som den blir med coach preview {path}.",
        "programme": "{path} finns nu. Öppna den i en texteditor, och läs igenom den med coach check {path}.",
        "pack": "{path} finns nu, med en övning att börja i. Gå till mappen och läs README.md.",
    },
    no_file="Det finns ingen fil som heter {path}.",
    not_written="{path} gick inte att skriva: {reason}. Inget annat har ändrats.",
    not_read="{path} går inte att läsa: {reason}.",
    has_errors="{path} har något som behöver rättas först. Med coach check {path} ser du vad.",
    not_an_exercise={
        "programme": "{path} är ett program. Bara övningar kan visas eller bli blad, så ange en av dem.",
        "pack": "{path} beskriver ett paket. Bara övningar kan visas eller bli blad, så ange en av dem.",
        "activities": "{path} är listan med aktiviteter. Bara övningar kan visas eller bli blad, så ange en av dem.",
    },
    reasons={
        "no-folder": "mappen finns inte",
        "a-folder": "det är en mapp",
        "no-permission": "det är inte tillåtet härifrån",
        "read-only": "disken går bara att läsa",
        "disk-full": "disken är full",
        "other": "disken svarade inte som den ska",
    },
    replace="{path} finns redan. Skriv ja för att ersätta den.",
    left_alone="{path} finns redan och är orörd. Med --out väljer du ett annat namn.",
    sheet_lies="Bladet ligger i {path}. Öppna det i en webbläsare och skriv ut det därifrån.",
    preview="Så här blir den",
    nothing_kept="inget sparas",
    trial_answers="Svaren, som de skulle ha stått innan de sparas.",
    trial_experiment="När jag märker att jag svarar först, då frågar jag i stället.",
    trial_end="Enter avslutar. Ett nummer går till den frågan, < till den sista.",
    preview_over="Så här blir den. Inget är sparat.",
    to_mend=Counted("1 sak att rätta", "{n} saker att rätta"),
    to_look_at=Counted("1 sak att titta på", "{n} saker att titta på"),
    last_good="Här visas filen som den senast gick att läsa.",
    first_mend="Filen går inte att gå igenom än",
    first_mend_more="Här nedanför står vad som behöver rättas. När du har sparat filen visas den här, av sig själv.",
    file_gone="Filen går inte att läsa just nu. När den finns igen visas den, av sig själv.",
    at_line="rad {line}",
    all_open="Alla steg visas, också de som hör till ett visst svar.",
    no_other="Det finns ingen fil på det andra språket. Den skulle heta {name}.",
    which_file="Vilken övning vill du se?",
    which_file_more="Skriv var filen ligger. Övningen visas som den blir, och inget sparas i din dagbok.",
    open_keys="Enter öppnar. Esc går tillbaka.",
)
