"""Svenska."""

from __future__ import annotations

from coach.words.author_sv import AUTHOR_SV
from coach.words.care_sv import CARE_SV
from coach.words.changing_sv import CHANGING_SV
from coach.words.counted import Counted
from coach.words.export_sv import EXPORT_SV
from coach.words.filters_sv import FILTERS_SV
from coach.words.follow_up_sv import FOLLOW_UP_SV
from coach.words.imports_sv import IMPORTS_SV
from coach.words.people_sv import PEOPLE_SV
from coach.words.plain_sv import PLAIN_SV
from coach.words.remind_sv import REMIND_SV
from coach.words.screens_sv import SCREENS_SV
from coach.words.sheet_sv import SHEET_SV
from coach.words.texts import Texts

SV = Texts(
    lang="sv",
    weekdays=("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    months=(
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ),
    today="i dag",
    tomorrow="i morgon",
    saved="Sparat på din dator.",
    saved_at="Sparat {time}",
    not_saved="Det gick inte att spara: {reason}. Din text finns kvar här.",
    cannot_read="Dagboken går inte att läsa: {reason}. Inget i den har ändrats.",
    reasons={
        "disk-full": "disken är full",
        "read-only": "disken går bara att läsa",
        "no-permission": "du har inte tillgång till mappen",
        "gone": "dagboken finns inte där den låg; kanske är den flyttad, eller så sitter disken inte i",
        "not-a-folder": "där dagboken ska ligga finns något annat än en mapp",
        "too-new": "dagboken är skriven av en nyare version av Coach",
        "other": "disken svarade inte som den ska",
    },
    in_rescue_file="Texten ligger i stället i filen {path}.",
    themes={
        "rhythm": "Rytm",
        "open-up": "Öppna upp",
        "not-all-answers": "Inte ha alla svaren",
        "involve": "Involvera",
        "balance": "Chefa och leda",
        "why-how": "Från varför till hur",
        "shared-picture": "Gemensam bild",
        "decisions": "Beslut och mönster",
        "connect": "Länka ihop",
        "joint-process": "Gemensam process",
    },
    free_writing="Bara skriva",
    minutes=Counted("{n} min", "{n} min"),
    question_of="fråga {n} av {of}",
    dont_know="Vet inte än",
    skip="Hoppa över",
    optional="Frivillig fråga",
    hint_of="Ledtråd {n} av {of}",
    no_more_hints="Det finns inga fler ledtrådar till den här frågan.",
    example="Till exempel: {example}",
    earlier="Det här skrev du tidigare",
    nothing_earlier="Här finns inget tidigare svar än. Frågan går att svara på ändå.",
    wish=Counted("Tanken var minst {n}, men det räcker så här.", "Tanken var minst {n}, men det räcker så här."),
    refusals={
        "not-a-choice": "Det finns inte bland alternativen.",
        "too-many": "Det får plats högst {high} här.",
        "outside": "Skalan går från {low} till {high}.",
        "not-a-day": "Det gick inte att läsa som en dag. Skriv till exempel 2026-11-30, +7 eller i morgon.",
        "nothing-to-answer": "Här finns inget att svara på.",
    },
    scale_answer="{n} av {low}–{high}",
    seconds=Counted("{n} sekund", "{n} sekunder"),
    looked_at_on="titta på det {day}",
    waits_with="{who} väntar på besked: {text}",
    managing="Chefa",
    leading="Leda",
    states={
        "dont-know": "Vet inte än",
        "skipped": "Hoppade över",
        "not-shown": "Visades inte",
        "unfinished": "Inget svar",
    },
    outcomes={
        "open": "pågår",
        "done": "det blev av",
        "changed": "det blev något annat",
        "not": "det blev inte av",
        "released": "du släppte det",
    },
    became_heading="Det här blev det av svaren",
    became={
        "experiment": Counted("1 försök", "{n} försök"),
        "open-question": Counted("1 öppen fråga", "{n} öppna frågor"),
        "question": Counted("1 fråga att ställa", "{n} frågor att ställa"),
        "owed": Counted("1 besked som väntar", "{n} besked som väntar"),
        "answered": Counted("1 har fått besked", "{n} har fått besked"),
    },
    then_and_now="Då och nu",
    then_line="Det här skrev du med det du visste då.",
    unfinished_at="Du stannade vid fråga {n}. Fortsätt där, eller lägg undan.",
    unfinished_ended="Du har gått igenom alla frågor. Det som är kvar är att spara.",
    unfinished_free="Du har börjat skriva. Fortsätt där, eller lägg undan.",
    why_this={
        "draft": "Du har börjat på den. Den ligger kvar tills du går vidare med den eller lägger undan den.",
        "first-day": "Den är en lugn början, och om fyra veckor går det att läsa svaren bredvid nya.",
        "daily": "Den tar tre minuter och passar de flesta dagar.",
    },
    what_fits="Vad passar nu?",
    empty_journal="Här hamnar det du skriver. Börja med tre minuter.",
    set_aside="Undanlagd. Det du hann svara finns i dagboken.",
    other_language="Den här övningen finns bara på engelska.",
    exercise_unreadable="Övningen går inte att läsa just nu. Inget du har skrivit är borta.",
    damaged=Counted(
        "1 ställe i dagbokens filer gick inte att läsa. Allt annat är här, och inget är borttaget.",
        "{n} ställen i dagbokens filer gick inte att läsa. Allt annat är här, och inget är borttaget.",
    ),
    read_only="Dagboken är skriven av en nyare version av Coach. Här går den att läsa, men inget kan sparas.",
    settings_problem={
        "unreadable": "Inställningarna går inte att läsa, så de vanliga används. Filen är orörd.",
        "language": "Språket i inställningarna är varken sv eller en, så datorns språk används.",
        "journal": "Dagbokens plats i inställningarna går inte att använda, så den vanliga används.",
    },
    care=CARE_SV,
    people=PEOPLE_SV,
    remind=REMIND_SV,
    plain=PLAIN_SV,
    screens=SCREENS_SV,
    sheet=SHEET_SV,
    author=AUTHOR_SV,
    export=EXPORT_SV,
    imports=IMPORTS_SV,
    filters=FILTERS_SV,
    changing=CHANGING_SV,
    follow_up=FOLLOW_UP_SV,
)
