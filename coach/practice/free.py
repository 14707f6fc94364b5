"""Free writing, as the smallest exercise there is, so that it is walked, kept and saved like any other."""

from __future__ import annotations

from coach.exercises.model import Exercise, Kind, Step


def free_writing(lang: str) -> Exercise:
    """One empty page in a language. Its entry has no exercise, and the one step is called ``text``."""
    return Exercise("", "", lang, "", "", (Step("text", Kind.LONG, ""),))
