"""What the facts at the top of an exercise must be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.findings import Findings
from coach.exercises.front import Front
from coach.exercises.grammar import GRAMMARS, ID
from coach.exercises.guess import guess
from coach.exercises.model import Return
from coach.exercises.themes import THEMES
from coach.text import slug

FORMAT = "exercise/1"
KEYS = frozenset(
    ("coach", "id", "version", "lang", "minutes", "themes", "returns", "basis", "author", "licence", "source")
)
REQUIRED = ("coach", "id", "version", "lang")
EXAMPLES = {
    "id": "say-i-dont-know",
    "version": "1.0.0",
    "lang": "en",
    "weeks": "4",
    "title": "Open up",
    "author": "LK",
    "licence": "CC BY 4.0",
    "languages": "sv, en",
}
"""What can stand after each key that a file may have to have."""
MOST_MINUTES = 240

_VERSION = re.compile(r"[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}")
_UNITS = {
    **dict.fromkeys(("dag", "dagar", "day", "days"), 1),
    **dict.fromkeys(("vecka", "veckor", "week", "weeks"), 7),
    **dict.fromkeys(("månad", "månader", "month", "months"), 30),
    **dict.fromkeys(("år", "year", "years"), 365),
}
"""How many days there are in what somebody may count in, about as many where it is more than a week."""

_TIME = re.compile(rf"(?:(?:om|efter|in|after)\s+)?([0-9]{{1,4}}|en|ett|one|a)\s*({'|'.join(_UNITS)})\b", re.IGNORECASE)
_RETURN = re.compile(r"([0-9]{1,4})(?:\s+(\S+))?")


class Facts(Struct, frozen=True):
    """The facts, as values."""

    id: str
    version: str
    minutes: int | None
    themes: tuple[str, ...]
    returns: tuple[Return, ...]


def read_facts(front: Front, findings: Findings) -> Facts:
    """Read the facts of an exercise, noting what is missing or cannot be read."""
    check_facts(front, FORMAT, REQUIRED, findings)
    minutes = read_minutes(front)
    if "minutes" in front.facts and minutes is None:
        _note(Code.BAD_MINUTES, "minutes", front, findings, limit=MOST_MINUTES)
    themes = read_themes(front)
    for theme in themes:
        if theme not in THEMES:
            fact = front.facts["themes"]
            near = guess(theme, THEMES)
            words = "" if near else ", ".join(THEMES)
            column = fact.column + fact.value.find(theme)
            findings.add(Code.UNKNOWN_THEME, fact.line, column, found=theme, guess=near, words=words)
    returns = read_returns(front)
    if returns is None:
        _note(Code.BAD_RETURNS, "returns", front, findings, **_in_days(front.value("returns")))
    return Facts(front.value("id"), front.value("version"), minutes, themes, returns or ())


def check_facts(front: Front, format: str, required: Sequence[str], findings: Findings) -> None:
    """Note what is missing, or cannot be read, of the facts that every content file has."""
    missing = {key: EXAMPLES.get(key, format) for key in required if key not in front.facts}
    for stray in front.strays:
        example = missing.pop(stray.meant, None) if stray.meant else None
        if stray.told or (example is None and stray.word.lower() == stray.meant):
            continue
        if example is None:
            findings.add(Code.UNKNOWN_KEY, stray.line, stray.column, found=stray.word, guess=stray.meant)
        else:
            findings.add(Code.KEY_MISSING, stray.line, stray.column, key=stray.meant, found=stray.word, example=example)
    for key, example in missing.items():
        findings.add(Code.KEY_MISSING, front.last, key=key, example=example)
    if "coach" in front.facts and front.value("coach") != format:
        _note(Code.UNKNOWN_FORMAT, "coach", front, findings, guess=format)
    if "lang" in front.facts and front.value("lang") not in GRAMMARS:
        _note(Code.UNKNOWN_LANGUAGE, "lang", front, findings)
    if "id" in front.facts and not ID.fullmatch(front.value("id")):
        _note(Code.BAD_ID, "id", front, findings, guess=slug(front.value("id")))
    if "version" in front.facts and not _VERSION.fullmatch(front.value("version")):
        _note(Code.BAD_VERSION, "version", front, findings)


def read_minutes(front: Front) -> int | None:
    """How long the exercise takes, or None where that is not said or makes no sense."""
    value = front.value("minutes")
    if not re.fullmatch("[0-9]{1,4}", value) or not 1 <= int(value) <= MOST_MINUTES:
        return None
    return int(value)


def read_themes(front: Front) -> tuple[str, ...]:
    """The themes, in order."""
    return tuple(filter(None, (theme.strip() for theme in front.value("themes").strip("[]").split(","))))


def read_returns(front: Front) -> tuple[Return, ...] | None:
    """After how many days what is offered again, or None where that cannot be read."""
    returns: list[Return] = []
    for part in filter(None, (part.strip() for part in front.value("returns").split(","))):
        match = _RETURN.fullmatch(part)
        if not match or int(match[1]) < 1 or (match[2] and not ID.fullmatch(match[2])) or match[2] in _UNITS:
            return None
        returns.append(Return(int(match[1]), match[2]))
    return tuple(returns)


def _in_days(value: str) -> dict[str, object]:
    """A time in a value that is counted in something, and how many days it is: exactly, or about."""
    match = next(filter(None, (_TIME.match(part.strip()) for part in value.split(","))), None)
    if match is None:
        return {}
    unit = _UNITS[match[2].lower()]
    number = int(match[1]) if match[1].isdecimal() else 1
    return {"time": match.group(), ("days" if unit <= _UNITS["week"] else "about"): number * unit or None}


def _note(code: Code, key: str, front: Front, findings: Findings, **values: object) -> None:
    """Note that a fact's value cannot be used."""
    fact = front.facts[key]
    findings.add(code, fact.line, fact.column, found=fact.value, **values)
