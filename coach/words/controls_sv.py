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
    not_kept="Det gäller nu, men inställningarna gick inte att spara. Nästa gång är det som förut.",
)
