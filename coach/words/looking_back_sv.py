"""Svenska, looking back."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.looking_back import LookingBack

LOOKING_BACK_SV = LookingBack(
    hits=Counted("1 träff", "{n} träffar"),
    near=Counted("1 liknande", "{n} liknande"),
    looking="letar …",
    nothing_found="Inget i dagboken passar in på det. Esc visar alla anteckningar igen.",
    search_example="Skriv ord att leta efter",
    esc_shows_all="Esc visar alla",
    calendar="Året",
    calendar_keys="Pilarna går mellan dagarna, PgUp och PgDn mellan åren. Enter går till dagen, Esc stänger. "
    "En siffra börjar på ett datum.",
    calendar_nothing="ingen anteckning",
    go_to="Gå till dag",
    not_a_day="Skriv en dag så här: 2026-11-23, i går eller -7d.",
    filter_title="Visa bara",
    filter_keys="Enter väljer, Esc går tillbaka.",
    facets={
        "theme": "Tema",
        "exercise": "Övning",
        "person": "Person",
        "period": "Tid",
        "became": "Blev",
        "lang": "Språk",
        "shared": "Delat",
        "same-day": "På samma dag andra år",
        "clear": "Visa allt igen",
    },
    everything="allt",
    periods={
        "month": "den här månaden",
        "last-month": "förra månaden",
        "30": "de senaste 30 dagarna",
        "90": "de senaste 90 dagarna",
    },
    no_entry="Anteckningen finns inte längre.",
    was_changing="Du höll på att ändra ett svar i ”{title}”, {day}. Så här långt hade du kommit:",
    deleted_are_there="Här finns ingen anteckning. Det du har tagit bort finns kvar: b visar det.",
    no_more="Det finns ingen mer åt det hållet.",
    goes_on="Här visas början av ett mycket långt svar. Hela läses med coach show, eller när du ändrar det.",
    once_only="Den här övningen har du gjort en gång. När du gör den igen står svaren bredvid varandra här.",
    asked_before="Så löd frågan i en tidigare version av övningen.",
    is_deleted="Den här anteckningen är borttagen. Ctrl+Z tar tillbaka den.",
    was_deleted="Borttagen. Ctrl+Z tar tillbaka den.",
    is_back="Den är tillbaka som den var.",
    deleted_ones="Borttagna anteckningar",
    nothing_deleted="Ingen anteckning är borttagen.",
    which_answer="Vilket svar vill du ändra?",
    nothing_to_change="Här finns inget svar att ändra.",
    edit="ändra svaret",
    changed="Ändringen är sparad. Ctrl+Z tar tillbaka den.",
    copied="Kopierad som text.",
    versions="Tidigare lydelser",
    newest="så här står det nu",
    let_it_be="Låt den vara kvar",
    for_good="Ta bort för gott",
    for_good_reaches="Alla tidigare lydelser försvinner också, och det som andra anteckningar citerar härifrån.",
    for_good_not="Det som redan finns någon annanstans nås inte: säkerhetskopior, filer som du har exporterat eller "
    "delat, en synktjänsts egen historik, och dina andra datorer tills du öppnar Coach där.",
    for_good_yes="Ta bort för gott",
    before_delete=Counted(
        "Det här går inte att ångra. 1 anteckning tas bort.", "Det här går inte att ångra. {n} anteckningar tas bort."
    ),
    still_holding="Anteckningen är borttagen. De här filerna i dagbokens mapp kan ännu ha ord ur den:\n{files}\n\n"
    "Andra datorers filer städas när Coach öppnas där. Det som ligger i damaged är skadade bitar som Coach har sparat "
    "undan. Vill du tömma den mappen?",
    empty_damaged="Töm damaged",
    read_it="Jag har läst det",
)
