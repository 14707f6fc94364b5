"""Svenska: files and folders that cannot be read at all."""

from __future__ import annotations

from coach.words.messages.message import Message

FILES_SV: dict[str, tuple[Message, ...]] = {
    "E008": (
        Message(
            "Den går inte att läsa.",
            "Se efter att det är en vanlig fil, och att den går att öppna i ett annat program.",
        ),
    ),
    "E009": (
        Message(
            "Filen har {count} rader, och det får plats {limit}.",
            "Dela upp den i två.",
        ),
    ),
    "E120": (
        Message(
            "Det finns ingen fil eller mapp som heter så.",
            "Se efter hur namnet stavas, och i vilken mapp du står.",
        ),
    ),
    "E121": (
        Message(
            "Du får inte läsa den.",
            "Ge dig själv rätt att läsa den, eller be den som äger den om det.",
        ),
    ),
    "E122": (
        Message(
            "Det här är ingen text, utan till exempel en bild eller ett dokument från ett annat program.",
            "Spara övningen som ren text, med ett namn som slutar på .md.",
        ),
    ),
    "E123": (
        Message(
            "Filen är tom.",
            "Skriv övningen i den, eller ta bort den.",
        ),
    ),
    "E124": (
        Message(
            "I mappen finns inga övningar, program eller paket.",
            "Välj en annan mapp. En övnings fil brukar heta som min-ovning.sv.md.",
        ),
    ),
    "W125": (
        Message(
            "Namnet slutar på .txt, så filen tas inte med bland övningarna.",
            "Döp om den till ”{guess}”. Syns inte .txt i namnet: välj att filnamnstillägg ska visas.",
        ),
    ),
}
