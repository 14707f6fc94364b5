"""Svenska, dagbokens filer."""

from __future__ import annotations

from coach.words.care import Care
from coach.words.counted import Counted

CARE_SV = Care(
    lies_in="Dagboken ligger i {path}.",
    none_yet="Där finns ingen dagbok än. Den skapas när du sparar första gången.",
    whole="Allt är helt.",
    not_whole="Allt är inte helt. Inget är borttaget, och det som går att läsa finns i dagboken.",
    entries=Counted("1 anteckning", "{n} anteckningar"),
    records=Counted("1 rad i filerna", "{n} rader i filerna"),
    at="{file}, från byte {offset}: {what}",
    at_file="{file}: {what}",
    damage={
        "line": "en rad som har ändrats eller skadats. Den ligger kvar och används inte.",
        "sequence": "rader saknas före det här stället, eller står i fel ordning.",
        "batch": "rader som hör till något som inte är helt. De ligger kvar och används inte.",
        "header": "början av filen saknas.",
        "torn": "slutet är inte helt skrivet. Nästa gång något sparas läggs det åt sidan i mappen damaged.",
        "rewound": "det som senast sparades här står inte längre i filen. Nästa gång något sparas "
        "börjar Coach på en ny fil bredvid.",
        "unreadable": "filen går inte att öppna. Se efter att du får läsa den.",
        "identity": "filen säger inte vilken dagbok det är. Nästa gång något sparas läggs den åt sidan och skrivs om.",
    },
    left_alone="En säkerhetskopia av dagbokens mapp kan ha det som saknas. Lägg den inte över den här: lägg dess filer "
    "i en egen mapp och öppna den med coach --journal.",
    kept="I {path} ligger det som inte gick att läsa:",
    anchored="Filerna stämmer med det som senast sparades på den här datorn.",
    not_anchored="Filerna stämmer inte med det som senast sparades på den här datorn. Kanske har en äldre kopia "
    "lagts tillbaka. Inget skrivs över: nästa gång något sparas börjar Coach på en ny fil bredvid.",
    was_put_back="Någon gång har filerna här inte stämt, kanske för att en äldre kopia lades tillbaka. Det som "
    "sparades efter den kopian och före den gången kan saknas.",
    newer="Dagboken är skriven av en nyare version av Coach. Här går den att läsa, men inget kan sparas.",
    devices=Counted("1 dator har skrivit i dagboken:", "{n} datorer har skrivit i dagboken:"),
    device="{id}  {whose}, {records}, senast {day}",
    here="den här datorn",
    formerly_here="den här datorn tidigare",
    elsewhere="en annan dator",
    never="aldrig",
    compacted="Filerna är {size} mindre. Alla anteckningar och deras tidigare versioner finns kvar.",
    already_compact="Det fanns inget att ta bort ur filerna.",
    moved="Flyttad. Dagboken ligger nu i {path}.",
    left="I den gamla mappen ligger detta kvar, som inte är dagbokens eller inte gick att ta bort: {names}.",
    obstacles={
        "nothing": "Det finns ingen dagbok att flytta än.",
        "same": "Dagboken ligger redan där, eller så ligger den ena mappen inne i den andra. "
        "Inget har flyttats. Välj en mapp någon annanstans än {path}.",
        "taken": "I {path} ligger något redan. Inget har flyttats. Välj en tom mapp, eller en som inte finns.",
    },
    chosen_elsewhere="Den här gången är dagbokens mapp vald med --journal eller COACH_JOURNAL, och då gäller inte "
    "inställningen. Inget har flyttats. Ta bort det valet och försök igen.",
    where_to="Skriv vart dagboken ska flyttas: coach journal move MAPP.",
    only_for_move="Bara move tar en mapp. Med coach journal --help ser du hur.",
    not_moved="Dagboken är inte flyttad: {reason}. Den ligger kvar i {path}, hel.",
    settings_not_written="Inställningarna i {path} gick inte att skriva, så dagboken är inte flyttad. Allt är orört.",
)
