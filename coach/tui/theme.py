"""The look: a sheet of good paper in the dark, one accent colour. Everything else uses these as variables."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="coach-dark",
    primary="#9fb8ad",
    secondary="#8a9aa3",
    accent="#d8a657",
    foreground="#d9d7d0",
    background="#17191b",
    surface="#1d2022",
    panel="#24282b",
    success="#9fb8ad",
    warning="#d8a657",
    error="#d8a657",
    dark=True,
    variables={
        "block-cursor-text-style": "none",
        "input-cursor-background": "#d9d7d0",
        "input-cursor-foreground": "#17191b",
        "input-selection-background": "#d8a657 30%",
        "scrollbar": "#24282b",
        "scrollbar-hover": "#3a4045",
        "scrollbar-active": "#3a4045",
        "scrollbar-background": "#17191b",
        "scrollbar-background-hover": "#17191b",
        "scrollbar-background-active": "#17191b",
        "scrollbar-corner-color": "#17191b",
    },
)
