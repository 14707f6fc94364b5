"""The looks: a sheet of good paper in the dark or by day, with one accent colour; and one of high contrast.

Everything else uses these as variables. What a colour says, a glyph or a word says too.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.theme import Theme


def _look(
    name: str, ink: str, quiet: str, paper: str, raised: str, panel: str, accent: str, *, rail: str, dark: bool
) -> Theme:
    """A look of few colours: what is written, what is said quietly, three kinds of paper and what is marked.

    ``rail`` is what shows how far one has scrolled.
    """
    return Theme(
        name=name,
        primary=accent,
        secondary=quiet,
        accent=accent,
        foreground=ink,
        background=paper,
        surface=raised,
        panel=panel,
        success=ink,
        warning=accent,
        error=accent,
        dark=dark,
        variables={
            "text-muted": quiet,
            "text-disabled": quiet,
            "block-cursor-text-style": "none",
            "input-cursor-background": ink,
            "input-cursor-foreground": paper,
            "input-selection-background": ink,
            "input-selection-foreground": paper,
            "screen-selection-background": ink,
            "screen-selection-foreground": paper,
            "scrollbar": rail,
            "scrollbar-hover": quiet,
            "scrollbar-active": ink,
            "scrollbar-background": panel,
            "scrollbar-background-hover": panel,
            "scrollbar-background-active": panel,
            "scrollbar-corner-color": paper,
        },
    )


LOOKS = {
    "dark": _look(
        "coach-dark", "#d9d7d0", "#a3a49f", "#17191b", "#1d2022", "#24282b", "#d8a657", rail="#4f5559", dark=True
    ),
    "light": _look(
        "coach-light", "#26241f", "#5c5a52", "#f7f4ec", "#efebe0", "#e6e1d3", "#7a4b00", rail="#b3ac9a", dark=False
    ),
    "contrast": _look(
        "coach-contrast", "#ffffff", "#d6d6d6", "#000000", "#000000", "#1a1a1a", "#ffd75f", rail="#d6d6d6", dark=True
    ),
}
"""Name in the settings → look."""

_LIGHT_PAPER = {"7", "15"}
"""The colours, of sixteen, that a terminal with light paper names in ``COLORFGBG``."""


def look_for(choice: str | None, environment: Mapping[str, str]) -> Theme:
    """The look that was chosen. Where that is ``auto``: light in a terminal that says it has light paper, else dark."""
    if choice in LOOKS:
        return LOOKS[choice]
    paper = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LOOKS["light" if paper in _LIGHT_PAPER else "dark"]


def next_look(theme: str) -> tuple[str, Theme]:
    """The look after the one whose theme is on, with its name in the settings."""
    names = list(LOOKS)
    at = next((number for number, name in enumerate(names) if LOOKS[name].name == theme), -1)
    name = names[(at + 1) % len(names)]
    return name, LOOKS[name]
