"""What the person has chosen, from a TOML file that may be edited by hand.

A missing file is no choice at all; a bad value is reported and taken as not chosen; keys that this version does
not know are left alone.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

LANGUAGES = ("sv", "en")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""As they stand in the file; the place is the weekday's number."""

FRIDAY = WEEKDAYS.index("friday")

OPTIONS = {"language": LANGUAGES, "review_day": WEEKDAYS}
"""The settings that are one of a few values. ``journal``, which is a folder, is the only other one."""

KEYS = ("language", "review_day", "journal")
"""Every setting, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices. A field's name is the key in the file.

    Attributes:
        language: ``sv`` or ``en``; None leaves it to the system.
        journal: Where the journal lies; None is the usual place.
        review_day: The day of the week's review.
        problems: Codes of what could not be used: ``unreadable``, or the key of a value.
    """

    language: str | None = None
    journal: str | None = None
    review_day: str = WEEKDAYS[FRIDAY]
    problems: tuple[str, ...] = ()

    @property
    def review_weekday(self) -> int:
        """The number of the day of the week's review, 0 for Monday."""
        return WEEKDAYS.index(self.review_day)


def load(path: Path) -> Settings:
    """The settings in a file. Whatever stands there, this gives an answer."""
    try:
        table = tomllib.loads(path.read_bytes().decode())
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Settings(problems=("unreadable",))
    used: dict[str, str] = {}
    problems: list[str] = []
    for key in KEYS:
        value = table.get(key)
        if isinstance(value, str) and key in OPTIONS:
            value = value.strip().lower()
        if isinstance(value, str) and _fits(key, value):
            used[key] = value
        elif value is not None:
            problems.append(key)
    return Settings(**used, problems=tuple(problems))


def _fits(key: str, value: str) -> bool:
    """Whether a value can be used."""
    return value in OPTIONS[key] if key in OPTIONS else bool(value.strip()) and "\0" not in value


class Choices:
    """The settings as they are just now.

    Attributes:
        path: The file.
        now: What counts: also what has been chosen since and could not be written.
    """

    def __init__(self, path: Path) -> None:
        """Read the file."""
        self.path = path
        self.now = load(path)

    def choose(self, key: str, value: str) -> None:
        """Let a setting have a value: it counts at once, and is then written.

        Raises:
            ValueError: The setting cannot have that value. All is as it was.
            NotWritten: It counts, but the file is as it was.
        """
        if key not in KEYS or not _fits(key, value):
            raise ValueError(key, value)
        self._count(key, value)
        save(self.path, key, value)

    def place(self, journal: Path) -> None:
        """Let the journal lie in a folder: it counts when it has been written.

        Raises:
            NotWritten: All is as it was.
        """
        save(self.path, "journal", str(journal))
        self._count("journal", str(journal))

    def _count(self, key: str, value: str) -> None:
        """Let a value count."""
        kept = tuple(problem for problem in self.now.problems if problem != key)
        self.now = replace(self.now, **{key: value}, problems=kept)


class NotWritten(Exception):
    """The settings are as they were.

    Attributes:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


def save(path: Path, key: str, value: str | Sequence[str] | None, table: str = "") -> None:
    """Let the file say ``key = value``. Everything else in it stays as it was written.

    Args:
        value: A text, or several; None leaves the key out.
        table: The table that the key stands in, ``[table]``; otherwise it stands before all tables.

    Raises:
        NotWritten: The file cannot be read, changed or written.
    """
    line = "" if value is None else f"{key} = {_written(value)}\n"
    try:
        try:
            text = path.read_bytes().decode()
        except FileNotFoundError:
            text = ""
        before = tomllib.loads(text)
        above, part, below = _divided(text, table)
        kept = re.sub(rf"(?m)^[ \t]*(?:{key}|\"{key}\"|'{key}')[ \t]*=.*\n?", "", part)
        kept += "\n" if kept and not kept.endswith("\n") else ""
        text = above + kept + line + below
        inside = before.setdefault(table, {}) if table else before
        inside.pop(key, None)
        if value is not None:
            inside[key] = value if isinstance(value, str) else list(value)
        if tomllib.loads(text) != before:
            raise NotWritten(path)
        _write(path, text.encode())
    except (OSError, UnicodeError, tomllib.TOMLDecodeError, AttributeError) as error:
        raise NotWritten(path) from error


def _written(value: str | Sequence[str]) -> str:
    """A value as it is written in TOML."""
    listed = value if isinstance(value, str) else list(value)
    return json.dumps(listed, ensure_ascii=False).replace("\x7f", "\\u007f")


def _divided(text: str, table: str = "") -> tuple[str, str, str]:
    """What stands above a table's rows, its rows, and the rest; a table that is not there is begun at the end."""
    start = 0
    if table:
        heading = re.search(rf"(?m)^[ \t]*\[[ \t]*{table}[ \t]*\].*\n?", text)
        if heading is None:
            gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
            return f"{text}{gap}[{table}]\n", "", ""
        start = heading.end()
    found = re.compile(r"(?m)^[ \t]*\[").search(text, start)
    end = len(text) if found is None else found.start()
    above = text[:start] + ("\n" if start and not text[:start].endswith("\n") else "")
    return above, text[start:end], text[end:]


def _write(path: Path, data: bytes) -> None:
    """Let the file hold this: at every moment it is the whole old one or the whole new one. A link stays one."""
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
