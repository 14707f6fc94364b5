"""Svenska, controls."""

from __future__ import annotations

from coach.words.controls import Controls

CONTROLS_SV = Controls(
    keys_refused={
        "no-command": "Inget kommando i inställningarna heter {command}, så den raden används inte.",
        "no-key": "Tangenten {key} för {command} i inställningarna går inte att använda. Den vanliga gäller.",
        "written": "Tangenten {key} för {command} behövs där man skriver. Den vanliga gäller.",
        "taken": "Tangenten {key} för {command} betyder redan något annat. Den vanliga gäller.",
    },
    copied="Kopierat.",
    not_kept="Det gäller nu, men inställningarna gick inte att spara. Nästa gång är det som förut.",
    here="Här",
    everywhere="Överallt",
    selecting_heading="Markera och kopiera",
    selecting="Dra med musen över texten och tryck Ctrl+C. Där du skriver går det också med Skift och pilarna. "
    "Kommer inget med: håll ned Skift medan du drar, så kopierar terminalen själv.",
    heavy_heading="Om det känns tungt",
    heavy="""Det här verkar tungt att bära själv. Vem kan du prata med?

Ingen annan ser det du skriver här, så ingen kan märka det åt dig. Du får be om hjälp, också om det känns litet.

- En vän, eller någon hemma
- Din egen chef, HR eller en kollega som du litar på
- Företagshälsovården, om ni har en. Din chef eller HR vet hur man når den
- Din vårdcentral, eller 1177 på telefon för råd om vård, dygnet runt i Sverige

Är det bråttom, eller är du rädd att göra dig själv illa: ring 112. I ett annat land gäller nödnumret där.""",
    heavy_close="Esc går tillbaka.",
    what_to_do="Vad vill du göra?",
    find_keys="Pilarna väljer, Enter gör det, Esc stänger.",
    nothing_found="Inget heter så. Prova ett annat ord.",
    themes={"dark": "Mörkt.", "light": "Ljust.", "contrast": "Hög kontrast."},
    picture_saved="Bilden ligger i {path}. Den visar allt som stod på skärmen.",
    picture_not_saved="Bilden gick inte att spara: ingen mapp gick att skriva i.",
    quit_keys="{key} avslutar, och Ctrl+C en gång till.",
)
