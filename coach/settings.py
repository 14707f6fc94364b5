"""What the person has chosen, from a TOML file that may be edited by hand.

A missing file is no choice at all; a bad value is reported and taken as not chosen; keys that this version does
not know are left alone.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

LANGUAGES = ("sv", "en")
THEMES = ("auto", "dark", "light", "contrast")

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""As they stand in the file; the place is the weekday's number."""

FRIDAY = WEEKDAYS.index("friday")

OPTIONS = {"language": LANGUAGES, "theme": THEMES, "review_day": WEEKDAYS}
"""The settings that are one of a few values. ``journal`` is a folder."""

KEYS = ("language", "theme", "review_day", "journal")
"""The settings that have one value, in the order in which they are listed. The others are the keys of commands."""


class Settings(Struct, frozen=True):
    """The choices. A field's name is the key in the file.

    Attributes:
        language: ``sv`` or ``en``; None leaves it to the system.
        journal: Where the journal lies; None is the usual place.
        theme: How the screens look, one of ``THEMES``.
        review_day: The day of the week's review.
        keys: Command id → the keys it is to have in the place of its own. Whether there is such a command and such a
            key is not known here.
        problems: Codes of what could not be used: ``unreadable``, or the key in the file.
    """

    language: str | None = None
    journal: str | None = None
    theme: str = THEMES[0]
    review_day: str = WEEKDAYS[FRIDAY]
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    @property
    def review_weekday(self) -> int:
        """The number of the day of the week's review, 0 for Monday."""
        return WEEKDAYS.index(self.review_day)


NO_CHOICE = Settings()


def load(path: Path) -> Settings:
    """The settings in a file. Whatever stands there, this gives an answer."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return NO_CHOICE  # most have none, and do without what reads them
    except OSError:
        return Settings(problems=("unreadable",))
    import tomllib

    try:
        table = tomllib.loads(data.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
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
    keys, whole = _keys(table.get("keys", {}))
    if not whole:
        problems.append("keys")
    return Settings(**used, keys=keys, problems=tuple(problems))


def _fits(key: str, value: str) -> bool:
    """Whether a value can be used."""
    return value in OPTIONS[key] if key in OPTIONS else bool(value.strip()) and "\0" not in value


def _keys(table: Any) -> tuple[dict[str, tuple[str, ...]], bool]:
    """The keys that are chosen, each a text or a list of texts; and whether all that stands there is such."""
    if not isinstance(table, dict):
        return {}, False
    found: dict[str, tuple[str, ...]] = {}
    for id, value in table.items():
        keys = value if isinstance(value, list) else [value]
        if keys and all(isinstance(key, str) and key.strip() for key in keys):
            found[id] = tuple(keys)
    return found, len(found) == len(table)


class Choices:
    """The settings as they are just now.

    Attributes:
        path: The file; None where nothing is to be written.
        now: What counts: also what has been chosen since and could not be written.
    """

    def __init__(self, path: Path | None, now: Settings) -> None:
        """Begin with what the file says."""
        self.path = path
        self.now = now

    def choose(self, key: str, value: str) -> None:
        """Let a setting have a value: it counts at once, and is then written.

        Raises:
            ValueError: The setting cannot have that value. All is as it was.
            NotWritten: It counts, but the file is as it was.
        """
        if key not in KEYS or not _fits(key, value):
            raise ValueError(key, value)
        self._count(**{key: value})
        self._save(key, value)

    def choose_keys(self, command: str, keys: Sequence[str] | None) -> None:
        """Let a command have other keys, or its own where ``keys`` is None: it counts at once, and is then written.

        Raises:
            NotWritten: It counts, but the file is as it was.
        """
        others = {id: chosen for id, chosen in self.now.keys.items() if id != command}
        self._count(keys=others if keys is None else {**others, command: tuple(keys)})
        self._save(command, keys, "keys")

    def place(self, journal: Path) -> None:
        """Let the journal lie in a folder: it counts when it has been written.

        Raises:
            NotWritten: All is as it was.
        """
        self._save("journal", str(journal))
        self._count(journal=str(journal))

    def _count(self, **chosen: Any) -> None:
        """Let something count."""
        problems = tuple(problem for problem in self.now.problems if problem not in chosen)
        self.now = replace(self.now, **chosen, problems=problems)

    def _save(self, key: str, value: str | Sequence[str] | None, table: str = "") -> None:
        """Write it, where there is a file to write."""
        if self.path is not None:
            save(self.path, key, value, table)


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
    import tomllib

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
    import json

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
    import secrets

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
