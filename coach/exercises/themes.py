"""The ten themes, in the order in which they are listed."""

from __future__ import annotations

THEMES = (
    "rhythm",
    "open-up",
    "not-all-answers",
    "involve",
    "balance",
    "why-how",
    "shared-picture",
    "decisions",
    "connect",
    "joint-process",
)


def place(theme: str) -> int:
    """Where a theme stands in the order; a theme that is none of the ten stands last."""
    return THEMES.index(theme) if theme in THEMES else len(THEMES)
