"""Svenska, what was written and changes."""

from __future__ import annotations

from coach.words.changing import Changing
from coach.words.counted import Counted

CHANGING_SV = Changing(
    how=(
        "Ändra svaren, spara och stäng redigeraren. Rubriker och rader som börjar med > står kvar som de är.",
        "Ensamt på första raden under en fråga betyder ? Vet inte än och - Hoppa över. Ta bort tecknet när du svarar.",
        "Börjar en rad i ditt svar med >, ## eller ett ensamt sådant tecken, skriv \\ före.",
    ),
    kinds={
        "scale": "ett heltal, {low}–{high}",
        "one": "x inom parentesen framför det du väljer",
        "one of": "x inom parentesen framför det du väljer",
        "many": "x mellan hakarna framför det du väljer",
        "rank": "raderna i den ordning du vill ha dem",
        "list": "en sak på varje rad, efter ett streck",
        "people": "namn eller initialer med komma emellan",
        "activities": "en sak på varje rad, efter ett streck, under Chefa eller Leda",
        "experiment": "försöket, och på raden under dagen",
    },
    look="Titta på det",
    cannot="Det här går inte att ändra som text.",
    slips={
        "heading": "”{text}” är en rubrik som inte ska stå här. Rubrikerna ska stå kvar i samma ordning. "
        "Är det ditt svar, skriv \\ före.",
        "missing": "Rubriken ”{text}” saknas.",
        "above": "”{text}” står före första frågan och hör inte till något svar.",
        "cannot": "Svaret under ”{text}” går inte att ändra som text. Ta bort det du har skrivit där.",
        "row": "”{text}” är inte skrivet som raderna där.",
        "only-one": "Här går det bara att välja en.",
    },
    at_line="Rad {line}: {what}",
    not_read="Allt gick inte att läsa, så inget är sparat. Det du har skrivit finns kvar.",
    copy_at="Så länge du ändrar ligger anteckningen läsbar i {path}. Den tas bort när redigeraren är stängd. "
    "Redigeraren kan själv spara kopior på andra ställen.",
    no_editor="Det finns ingen redigerare att öppna. Ange en med VISUAL eller EDITOR, till exempel EDITOR=nano.",
    editor_failed="Redigeraren {name} gick inte att använda, eller avbröt. Inget är sparat.",
    no_folder="Ingen mapp tog emot kopian, så anteckningen går inte att ändra här. Den är orörd.",
    not_utf8="Filen är inte skriven som UTF-8.",
    unreadable="Den här anteckningen går inte att läsa helt med den här versionen av Coach, och därför inte att ändra. "
    "Den ligger kvar orörd.",
    open_again="Enter öppnar den igen. Med nej lämnar du den.",
    unchanged="Inget är ändrat.",
    changed="Sparat. Som det var finns kvar bland tidigare versioner: coach show {id} --versions.",
    copy_left="Kopian i {path} gick inte att ta bort än. Coach försöker igen nästa gång.",
    left_behind="En ändring blev avbruten och sparades inte. Det du hann skriva ligger i {path}.",
    text_in="Det du skrev ligger i {path}.",
    saved_elsewhere="Redigeraren släppte direkt. Är den öppen i ett fönster: spara, stäng det och tryck sedan Enter.",
    delete_undone=Counted(
        "1 anteckning tas bort. Den går att ta tillbaka med coach restore.",
        "{n} anteckningar tas bort. De går att ta tillbaka med coach restore.",
    ),
    delete_for_good=Counted(
        "Det här går inte att ångra. 1 anteckning tas bort, med alla sina tidigare versioner.",
        "Det här går inte att ångra. {n} anteckningar tas bort, med alla sina tidigare versioner.",
    ),
    sure="Ska den tas bort? Skriv ja eller nej.",
    sure_for_good="Ska den tas bort för gott? Skriv ja eller nej.",
    deleted="Borttagen. coach restore {id} tar tillbaka den.",
    gone="Borttagen för gott.",
    still_holding="Orden kan finnas kvar i de här filerna i dagbokens mapp. Andra datorers filer rensas när Coach "
    "öppnas där.",
    empty_damaged="I mappen damaged ligger det som inte gick att läsa. Ska den tömmas? Skriv ja eller nej.",
    emptied="Mappen damaged är tömd.",
    left="Inget är borttaget.",
    with_yes="Inget är borttaget. Med --yes tas den bort utan att du blir frågad.",
    version="{n}  {day} {time}  {text}",
    restored="Anteckningen är tillbaka.",
    restored_version="Version {n} gäller nu. Det som stod finns kvar bland versionerna.",
    no_version="Det finns ingen sådan version. Med coach show {id} --versions ser du vilka som finns.",
    nothing_deleted="Det finns inget borttaget att ta tillbaka.",
    deleted_ones="Borttaget, det nyaste först. coach restore ID tar tillbaka.",
    already="Anteckningen är inte borttagen. En tidigare version väljs med --version.",
)
