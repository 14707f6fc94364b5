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
    copied="Copied.",
    not_kept="It holds now, but the settings could not be saved. Next time it is as before.",
    here="Here",
    everywhere="Everywhere",
    selecting_heading="Select and copy",
    selecting="Drag over the text with the mouse and press Ctrl+C. Where you write, Shift and the arrows do too. "
    "If nothing comes along, hold Shift while you drag, and the terminal copies by itself.",
    heavy_heading="When it feels heavy",
    heavy="""This seems heavy to carry alone. Who can you talk to?

No one else sees what you write here, so no one can notice it for you. You may ask for help, even if it feels small.

- A friend, or someone at home
- Your own manager, HR or a colleague you trust
- Occupational health, if you have it at work. Your manager or HR knows how to reach it
- In the UK: your GP, NHS 111 for advice about care, or Samaritans on 116 123, day and night
- In Sweden: 1177 for advice about care, day and night

If it is urgent, or you are afraid of hurting yourself, call 999 in the UK or 112 in Sweden. In another country, call
the emergency number there.""",
    heavy_close="Esc goes back.",
    what_to_do="What do you want to do?",
    find_keys="The arrows choose, Enter does it, Esc closes.",
    nothing_found="Nothing is called that. Try another word.",
    themes={"dark": "Dark.", "light": "Light.", "contrast": "High contrast."},
    picture_saved="The picture is in {path}. It shows all that stood on the screen.",
    picture_not_saved="The picture could not be saved: no folder could be written to.",
    quit_keys="{key} quits, and so does Ctrl+C once more.",
)
