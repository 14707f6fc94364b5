"""What the person has chosen, from a TOML file that may be edited by hand.

A missing file is no choice at all; a bad value is reported and taken as not chosen; keys that this version does
not know are left alone.
"""

from __future__ import annotations

import os
import re
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
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return Settings()  # most have none, and do without what reads them
    except OSError:
        return Settings(problems=("unreadable",))
    import tomllib

    try:
        table = tomllib.loads(data.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
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


class NotWritten(Exception):
    """The settings are as they were.

    Attributes:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


def save(path: Path, key: str, value: str) -> None:
    """Let the file say ``key = "value"``. Everything else in it stays as it was written.

    Raises:
        NotWritten: The file cannot be read, changed or written.
    """
    import json
    import tomllib

    text_of_value = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    line = f"{key} = {text_of_value}\n"
    try:
        try:
            text = path.read_bytes().decode()
        except FileNotFoundError:
            text = ""
        before = tomllib.loads(text)
        top, tables = _divided(text)
        kept = re.sub(rf"(?m)^[ \t]*(?:{key}|\"{key}\"|'{key}')[ \t]*=.*\n?", "", top)
        kept += "\n" if kept and not kept.endswith("\n") else ""
        after = tomllib.loads(kept + line + tables)
        if after != {**before, key: value}:
            raise NotWritten(path)
        _write(path, (kept + line + tables).encode())
    except (OSError, UnicodeError, tomllib.TOMLDecodeError) as error:
        raise NotWritten(path) from error


def _divided(text: str) -> tuple[str, str]:
    """What stands before the first table of a TOML file, and the rest."""
    found = re.search(r"(?m)^[ \t]*\[", text)
    return (text, "") if found is None else (text[: found.start()], text[found.start() :])


def _write(path: Path, data: bytes) -> None:
    """Let the file hold this: at every moment it is the whole old one or the whole new one. A link stays one."""
    import secrets

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = path.resolve()
    aside = target.with_name(f".{target.name}-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(target)
        if os.name == "posix":
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    finally:
        aside.unlink(missing_ok=True)
