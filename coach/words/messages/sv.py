"""Svenska: all messages, and the words around them."""

from __future__ import annotations

from coach.words.counted import Counted
from coach.words.messages.advice_sv import ADVICE_SV
from coach.words.messages.files_sv import FILES_SV
from coach.words.messages.message import Messages
from coach.words.messages.pack_sv import PACK_SV
from coach.words.messages.pair_sv import PAIR_SV
from coach.words.messages.programme_sv import PROGRAMME_SV
from coach.words.messages.references_sv import REFERENCES_SV
from coach.words.messages.rows_sv import ROWS_SV
from coach.words.messages.top_sv import TOP_SV
from coach.words.messages.values_sv import VALUES_SV
from coach.words.messages.version_sv import CHANGES_SV, VERSION_SV

KINDS = {
    "read": "något att läsa",
    "pause": "en paus",
    "long": "en lång text",
    "short": "en kort text",
    "one": "ett val",
    "one of": "ett val ur en lista",
    "many": "flera val",
    "scale": "ett tal på en skala",
    "list": "en lista",
    "people": "personer",
    "activities": "aktiviteter",
    "experiment": "ett försök",
    "rank": "en ordning",
    "compare": "en jämförelse",
}

MESSAGES_SV = Messages(
    by_code={
        **FILES_SV,
        **TOP_SV,
        **REFERENCES_SV,
        **ROWS_SV,
        **VALUES_SV,
        **PAIR_SV,
        **PACK_SV,
        **PROGRAMME_SV,
        **VERSION_SV,
        **ADVICE_SV,
    },
    names={
        "kind": KINDS,
        "kinds": KINDS,
        "change": CHANGES_SV,
        "other": {"sv": "svenska", "en": "engelska"},
        "which": {"self": "det är samma steg", "later": "det steget kommer längre ner"},
    },
    severity={"error": "fel", "warning": "varning"},
    checked=Counted("1 fil är kontrollerad", "{n} filer är kontrollerade"),
    errors=Counted("1 fel", "{n} fel"),
    warnings=Counted("1 varning", "{n} varningar"),
    unread=Counted("1 gick inte att läsa", "{n} gick inte att läsa"),
    all_well="Allt stämmer.",
    stopped="Här visas högst {limit} saker om en fil. Rätta några av dem och kör kontrollen igen.",
    nothing_to_fix="Det finns inget som kan rättas av sig självt.",
    may_fix=Counted(
        "Ska ändringarna i filen sparas? Skriv ja eller nej.",
        "Ska ändringarna i {n} filer sparas? Skriv ja eller nej.",
    ),
    yes=("ja", "j"),
    left_as_it_was="Inget är ändrat. Med --yes sparas ändringarna utan att du blir frågad.",
    unseen="{path}: dessutom skrivs radslut och bokstäver på det vanliga sättet, vilket inte syns.",
    fixed=Counted("1 fil är rättad.", "{n} filer är rättade."),
    not_fixed="{path}: det gick inte att spara. Filen är som den var.",
    no_such_code="Det finns inget meddelande {code}.",
    where_codes_stand="Varje meddelande har en bokstav och tre siffror, till exempel E054.",
    wrong_example="Så här blir det fel:",
    right_example="Så här går det:",
    signs="⟨U+200B⟩ står här för ett tecken som inte syns, ⟨byte E4⟩ för något som inte är text, och ⟨× 61⟩ för att "
    "raden står där 61 gånger.",
)
