"""Svenska: the same in two languages."""

from __future__ import annotations

from coach.words.messages.message import Message

PAIR_SV: dict[str, tuple[Message, ...]] = {
    "E090": (
        Message(
            "”{key}” är {found} här och {there} i den {other} filen, på rad {first}.",
            "Skriv samma i båda. Det är samma övning på två språk.",
        ),
        Message(
            "”{key}: {found}” står här, men inte i den {other} filen.",
            "Skriv det i båda, eller ta bort det här.",
        ),
        Message(
            "”{key}” är {there} i den {other} filen, på rad {first}, men står inte här.",
            "Skriv det här också, eller ta bort det där.",
        ),
    ),
    "E091": (
        Message(
            "Här saknas steget ”{found}”, som finns på rad {first} i den {other} filen.",
            "Skriv det här också, eller ta bort det där.",
        ),
        Message(
            "Steget ”{found}” finns inte i den {other} filen.",
            "Skriv det där också, eller ta bort det här.",
        ),
    ),
    "E092": (
        Message(
            "Svaret är {kind} här, men {kinds} i den {other} filen, på rad {first}.",
            "Låt steget ha samma sätt att svara på båda språken.",
        ),
    ),
    "E093": (
        Message(
            "Valet ({found}) står där ({there}) står i den {other} filen, på rad {first}.",
            "Skriv samma id i samma ordning på båda språken.",
        ),
        Message(
            "Valet ({found}) finns inte i den {other} filen.",
            "Skriv det där också, eller ta bort det här.",
        ),
        Message(
            "Valet ({there}), på rad {first} i den {other} filen, finns inte här.",
            "Skriv det här också, eller ta bort det där.",
        ),
        Message(
            "Här finns {count} val, och {counts} i den {other} filen, på rad {first}.",
            "Låt valen vara lika många på båda språken.",
        ),
    ),
    "E094": (
        Message(
            "Steget ”{step}” visas inte i samma fall som i den {other} filen, på rad {first}.",
            "Skriv samma villkor på båda språken, eller i ingen av filerna.",
        ),
    ),
    "E095": (
        Message(
            "Raden ”{Setting}:” säger inte detsamma i steget ”{step}” som i den {other} filen, på rad {first}.",
            "Låt raden säga samma sak på båda språken, eller finnas i ingen av filerna.",
        ),
    ),
    "E096": (
        Message(
            "Steget saknar en rad med id, och det behövs så snart övningen finns på två språk eller i ett paket.",
            "Skriv till exempel ”- Id: {found}”. ”coach check --fix” lägger till den.",
        ),
    ),
    "E097": (
        Message(
            "Valet ”{found}” har inget id, och det behövs så snart det finns på två språk eller i ett paket.",
            "Skriv ett kort id mellan parenteserna. ”coach check --fix” lägger till det.",
        ),
    ),
    "E098": (
        Message(
            "Steget ”{found}” står inte på samma plats som i den {other} filen, där det är på rad {first}.",
            "Låt stegen komma i samma ordning på båda språken.",
        ),
    ),
    "E099": (
        Message(
            "Steget heter ”{found}” här och ”{there}” i den {other} filen, på rad {first}.",
            "Ett steg har samma id på alla språk. Välj ett av dem.",
        ),
    ),
    "W147": (
        Message(
            "Den här finns inte på {other}, fast allt här är tänkt att finnas på båda språken.",
            "Skriv den på det språket när du hinner. Den går att använda ändå.",
        ),
    ),
    "W148": (
        Message(
            "Raden ”{Setting}:” finns bara på ett av språken i steget ”{step}” (den {other} filen, rad {first}).",
            "Skriv den på båda, eller i ingen av filerna.",
        ),
    ),
}
