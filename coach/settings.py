"""What the person has chosen, from a TOML file that may be edited by hand.

A missing file is no choice at all; a bad value is reported and taken as not chosen; keys that this version does
not know are left alone.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("sv", "en")


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices.

    Attributes:
        language: ``sv`` or ``en``; None leaves it to the system.
        journal: Where the journal lies; None is the usual place.
        problems: Codes of what could not be used: ``unreadable``, ``language``, ``journal``.
    """

    language: str | None = None
    journal: str | None = None
    problems: tuple[str, ...] = ()


def load(path: Path) -> Settings:
    """The settings in a file. Whatever stands there, this gives an answer."""
    try:
        table = tomllib.loads(path.read_bytes().decode())
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Settings(problems=("unreadable",))
    problems: list[str] = []
    language, journal = table.get("language"), table.get("journal")
    if language is not None and language not in LANGUAGES:
        language = None
        problems.append("language")
    if journal is not None and not (isinstance(journal, str) and journal.strip() and "\0" not in journal):
        journal = None
        problems.append("journal")
    return Settings(language, journal, tuple(problems))
