"""Svenska, de som nämns."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.people import People

PEOPLE_SV = People(
    title="Personer",
    care="Det du skriver om andra är också deras. Initialer räcker.",
    forget="Glöm {alias}",
    new_name="Vad ska namnet vara? Enter ändrar det överallt.",
    become="Låt dem bli en",
    which_file="I vilken fil ska det skrivas? Filen går att läsa för den som kommer åt den.",
    none_yet="När du skriver vilka som var med syns de här. Initialer räcker.",
    also="{alias}  (också {spellings})",
    someone="någon",
    someones="någons",
    about="Allt om {alias}",
    nowhere="{alias} står inte någonstans i det du har skrivit.",
    note="I uppföljningen",
    readable="Allt om {alias} ligger i {path}. Filen går att läsa för den som kommer åt den.",
    cannot_be_undone="Det här går inte att ångra. Så här mycket ändras:",
    reached={
        "entries": Counted("1 anteckning, där {alias} blir ”någon”", "{n} anteckningar, där {alias} blir ”någon”"),
        "places": Counted("1 ställe i dem", "{n} ställen i dem"),
        "versions": Counted("1 tidigare lydelse, som tas bort", "{n} tidigare lydelser, som tas bort"),
        "events": Counted(
            "1 rad om vem som bidrog, fick en fråga eller väntade på besked, som tas bort",
            "{n} rader om vem som bidrog, fick en fråga eller väntade på besked, som tas bort",
        ),
        "drafts": Counted("1 påbörjad övning", "{n} påbörjade övningar"),
        "notes": Counted("1 rad som du skrev i uppföljningen", "{n} rader som du skrev i uppföljningen"),
        "spellings": Counted("1 annat sätt att skriva namnet", "{n} andra sätt att skriva namnet"),
    },
    in_deleted=Counted("1 av dem är borttagen", "{n} av dem är borttagna"),
    not_reached="Det når inte andra datorer förrän Coach öppnas där, och inte säkerhetskopior, synktjänstens egen "
    "historik, filer som du har exporterat eller delat, eller övningars egna titlar och texter.",
    ordinary={
        "word": "{alias} är också ett vanligt ord. Med liten bokstav står det kvar. ”Allt om {alias}” visar "
        "vad annars som "
        "räknas som namnet.",
        "small-word": "{alias} är också ett vanligt ord, skrivet likadant, och ändras överallt. ”Allt om "
        "{alias}” visar var det "
        "står.",
    },
    sure="Ska {alias} glömmas? Skriv ja eller nej.",
    left="Inget är ändrat.",
    with_yes="Inget är ändrat. Med --yes glöms {alias} utan att du blir frågad.",
    forgotten="{alias} är glömd.",
    now=Counted("Namnet står nu på 1 ställe.", "Namnet står nu på {n} ställen."),
    still_in="Namnet kan finnas kvar i de här filerna i dagbokens mapp. Andra datorers filer rensas när Coach "
    "öppnas där.",
    empty_damaged="I mappen damaged ligger det som inte gick att läsa. Ska den tömmas? Skriv ja eller nej.",
    emptied="Mappen damaged är tömd.",
    no_alias="{name} går inte att ha som namn. Ett namn är minst ett tecken och har inget komma.",
    which="Skriv vem det gäller: coach people {what} NAMN.",
    which_two="Skriv vem det gäller och det nya namnet: coach people rename NAMN NYTT.",
    nobody="Ingen som du har skrivit om heter {name}. Med coach people ser du vilka som finns.",
    same_name="{alias} heter redan så.",
    become_one="{to} finns redan. {alias} och {to} blir en och samma, och går sedan inte att skilja åt.",
    sure_one="Ska de bli en? Skriv ja eller nej.",
    not_renamed="Inget är ändrat. Med --yes blir de en utan att du blir frågad.",
    renamed=Counted(
        "{alias} heter nu {to}, i 1 anteckning. Hur den löd förut finns kvar.",
        "{alias} heter nu {to}, i {n} anteckningar. Hur de löd förut finns kvar.",
    ),
)
