"""Draws ``docs/keys.md`` from the table of commands, in both languages."""

from __future__ import annotations

from coach.tui.commands import COMMANDS, EVERYWHERE, Command, key_name, printed
from coach.words import words_for

SCREENS = {
    "today": ("Today", "I dag"),
    "walk": ("An exercise, one question at a time", "En övning, en fråga i taget"),
    "free": ("Just write", "Skriv fritt"),
    "summary": ("All your answers", "Alla dina svar"),
    "saved": ("Saved", "Sparat"),
    "history": ("Journal", "Dagbok"),
    "entry": ("An entry", "En anteckning"),
    "welcome": ("The first screen", "Den första skärmen"),
    "library": ("Library", "Bibliotek"),
    "about": ("About an exercise, a programme or a pack", "Om en övning, ett program eller ett paket"),
    "settings": ("Settings", "Inställningar"),
    "preview": ("The trial of an exercise", "En övning på prov"),
    "preview-summary": ("All answers of a trial", "Alla svar på prov"),
    "preview-saved": ("The end of a trial", "Slutet på ett prov"),
}
"""What a screen in the table of commands is called in the documents."""

KEYS_TOP = """# Keys · Tangenter

What can be done on each screen, by which key. Where a letter stands for a word it is the word’s in your language; the
other language’s works too. Every one of them is also found by name with Ctrl+P, and what stands at the foot of a screen
can be clicked.

Vad som går att göra på varje skärm, och med vilken tangent. Där en bokstav står för ett ord är det ordet på ditt språk;
det andra språkets går lika bra. Allt går också att söka fram med Ctrl+P, och det som står längst ner på en skärm går
att klicka på.

Another key is chosen in the settings, or in `settings.toml`, whose place the README tells. To the left stands what the
last column of the tables calls the command:

```toml
[keys]
next = "ctrl+n"
history = ["h", "f5"]
```

The looks are chosen there too, or by Ctrl+T: `theme = "dark"`, `"light"`, `"contrast"` or `"auto"`.

A key that already means something else on one of the command’s screens, or that one writes with there, is not used, and
Coach says so when it opens.

En annan tangent väljs i inställningarna, eller i `settings.toml`, som README säger var den ligger. Till vänster står
vad den sista kolumnen i tabellerna kallar kommandot. En tangent som redan betyder något annat på någon av kommandots
skärmar, eller som man skriver med där, används inte, och Coach säger det när det öppnas. Där väljs också utseendet,
om inte med Ctrl+T: `theme = "dark"`, `"light"`, `"contrast"` eller `"auto"`.

Text is selected by dragging over it with the mouse, or with Shift and the arrows where you write, and Ctrl+C copies it.
With nothing selected Ctrl+C says how to quit, and quits the second time. · Text markeras genom att dra över den med
musen, eller med Skift och pilarna där du skriver, och Ctrl+C kopierar den. Är inget markerat säger Ctrl+C hur man
avslutar, och avslutar andra gången.

This table is drawn from the program with `make documents`.
"""

HEAD = "| key | tangent | English | svenska | in the settings |\n|---|---|---|---|---|"


def keys() -> str:
    """The table of keys."""
    of_screens = [(*SCREENS[name], COMMANDS[name]) for name in COMMANDS]
    parts = [KEYS_TOP]
    for english, swedish, row in [("Everywhere", "Överallt", EVERYWHERE), *of_screens]:
        table = "\n".join(_key_row(command) for command in row)
        parts.append(f"## {english} · {swedish}\n\n{HEAD}\n{table}\n")
    return "\n".join(parts)


def _key_row(command: Command) -> str:
    """One command: its keys in both languages, what it does, and its name in the settings."""
    cells = []
    for lang in ("en", "sv"):
        words = words_for(lang)
        every = command.every_key if command.action != "choose" else ()
        shown = [key_name(command, words), *(printed(key, words) for key in every)]
        cells.append(" ".join(f"`{key}`" for key in dict.fromkeys(shown) if key))
    for lang in ("en", "sv"):
        said = words_for(lang).screens
        cells.append(f"**{said.commands[command.id]}** {said.helps[command.explained_by]}")
    named = f"`{command.id}`" if command.keys and command.action != "choose" else ""
    return f"| {' | '.join(cells)} | {named} |"
