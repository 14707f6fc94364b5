"""Svenska: a version against the one before."""

from __future__ import annotations

from coach.words.messages.message import Message

VERSION_SV: dict[str, tuple[Message, ...]] = {
    "E130": (
        Message(
            "Sedan {old} {change} (steget ”{step}”, rad {first}), så {found} är inte nog.",
            "Skriv version: {guess}. Det är så gamla och nya svar hålls isär.",
        ),
        Message(
            "Sedan {old} {change} (”{step}”), så {found} är inte nog.",
            "Skriv version: {guess}. Det är så gamla och nya svar hålls isär.",
        ),
        Message(
            "Sedan {old} {change}, så {found} är inte nog.",
            "Skriv version: {guess}. Det är så gamla och nya svar hålls isär.",
        ),
    ),
    "E131": (
        Message(
            "Versionen {found} är lägre än {old}, som fanns före.",
            "Skriv ett högre nummer än {old}.",
        ),
    ),
}

CHANGES_SV = {
    "text": "har texten ändrats",
    "new-step": "har ett steg kommit till",
    "new-choice": "har ett val kommit till",
    "followup": "har en följdfråga ändrats",
    "order": "har ordningen ändrats",
    "condition": "har ett villkor ändrats",
    "optional": "har det ändrats om ett steg är valfritt",
    "setting": "har en inställning ändrats",
    "passes": "har programmets övningar eller dagar ändrats",
    "question": "har en fråga fått andra ord",
    "scale": "har en skala ändrats",
    "choice-removed": "har ett val tagits bort",
    "choice-relabelled": "har ett val fått andra ord",
    "kind": "har sättet att svara ändrats",
    "source": "har det ändrats vad svaret hämtas från",
    "step-removed": "har ett steg tagits bort eller fått ett annat id",
    "renamed": "har id:t ändrats",
    "new-exercise": "har en övning kommit till",
    "exercise-removed": "har en övning tagits bort",
    "exercise-minor": "har en övning fått något nytt",
    "exercise-major": "har en övning ändrats så att svaren inte går att jämföra rakt av",
}
"""What has changed, as it is said after *since*."""
