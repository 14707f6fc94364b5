"""English, controls."""

from __future__ import annotations

from coach.words.controls import Controls

CONTROLS_EN = Controls(
    keys_refused={
        "no-command": "No command is called {command} as the settings have it, so that row is not used.",
        "no-key": "The key {key} for {command} in the settings cannot be used. The usual one holds.",
        "written": "The key {key} for {command} is needed where one writes. The usual one holds.",
        "taken": "The key {key} for {command} already means something else. The usual one holds.",
    },
    not_kept="It holds now, but the settings could not be saved. Next time it is as before.",
)
