"""Which pictures there are: every one, to be looked at, and the few that are held against the app."""

from __future__ import annotations

from pathlib import Path

from tests.pictures.screens import draw_empty, draw_full
from tests.pictures.walked import draw_first_day, draw_preview

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("sv", "en")
SIZE = (80, 24)
SIZES = (SIZE, (120, 40))

HELD = ("today", "walk", "history.full", "follow-up.full", "library.full", "preview")
"""The screens whose pictures are held against the app, in both languages and both sizes."""

README = (
    ("today", "sv"),
    ("today", "en"),
    ("walk", "sv"),
    ("walk", "en"),
    ("history.full", "sv"),
    ("history.full", "en"),
    ("preview", "sv"),
    ("preview", "en"),
)
"""The pictures that the README and the guides show."""


def file_name(name: str, lang: str, size: tuple[int, int]) -> str:
    """What a picture's file is called."""
    return f"{name}.{lang}.{size[0]}x{size[1]}.svg"


def held(name: str, lang: str, size: tuple[int, int]) -> Path:
    """Where a held picture lies."""
    return ROOT / "tests" / "tui" / "pictures" / file_name(name, lang, size)


def shown(name: str, lang: str) -> Path:
    """Where a picture lies that the README or a guide shows."""
    return ROOT / "docs" / f"{name.partition('.')[0]}.{lang}.svg"


async def draw_every(lang: str, home: Path, size: tuple[int, int]) -> dict[str, str]:
    """Every picture, each journey with a home of its own; name → SVG."""
    pictures = await draw_first_day(lang, home / "first-day", size)
    pictures |= await draw_preview(lang, home, size)
    pictures |= await draw_empty(lang, home / "empty", size)
    return pictures | await draw_full(lang, home / "full", size)
