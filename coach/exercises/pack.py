"""A pack: the facts at the top of its README.md, and the places that its files have."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.facts import check_facts
from coach.exercises.findings import Findings
from coach.exercises.front import Front, read_front
from coach.exercises.grammar import GRAMMARS, ID
from coach.exercises.guess import guess
from coach.exercises.model import Diagnostic
from coach.exercises.source import decode

FORMAT = "pack/1"
REQUIRED = ("coach", "id", "version", "title", "author", "licence", "languages")
KEYS = frozenset((*REQUIRED, "source"))
README = "README.md"

MOST_FILES = 500
LARGEST = 8 * 1024 * 1024
"""Bytes of all the files of a pack."""

NAME = re.compile(r"(?P<id>[^./]+)\.(?P<lang>[a-z]{2})\.md")
"""The name of an exercise's or a programme's file."""


class Pack(Struct, frozen=True):
    """What a pack says of itself."""

    id: str
    version: str
    title: str
    author: str
    licence: str
    languages: tuple[str, ...]


class PackReading(Struct, frozen=True):
    """A pack, or None when its facts cannot be used; what was found; and the facts with their places."""

    pack: Pack | None
    diagnostics: list[Diagnostic]
    front: Front | None = None


def read_pack(data: bytes) -> PackReading:
    """Read the facts of a pack from the bytes of its README.md. What stands below them is for people."""
    findings = Findings()
    source = decode(data, findings)
    front = read_front(source, findings, KEYS) if source else None
    if front is None:
        return PackReading(None, findings.diagnostics())
    check_facts(front, FORMAT, REQUIRED, findings)
    languages = tuple(filter(None, (one.strip() for one in front.value("languages").split(","))))
    fact = front.facts.get("languages")
    for one in languages:
        if one not in GRAMMARS and fact:
            findings.add(Code.BAD_LANGUAGES, fact.line, fact.column, found=one, guess=guess(one, GRAMMARS))
            break
    pack = Pack(
        id=front.value("id"),
        version=front.value("version"),
        title=front.value("title"),
        author=front.value("author"),
        licence=front.value("licence"),
        languages=languages,
    )
    return PackReading(None if findings.errors else pack, findings.diagnostics(), front)


def members(root: Path) -> list[Path]:
    """The files of a pack that has this folder: those that lie where a pack's files lie."""
    inside = [*root.glob("exercises/*/*.md"), *root.glob("programmes/*.md"), root / README]
    return sorted(one for one in inside if not one.name.startswith(".") and one.is_file())


def is_member(path: Path, root: Path, built_in: bool) -> bool:
    """Whether a file lies where a pack's files lie; the built-in one has its activities besides."""
    parts = path.relative_to(root).parts
    match parts:
        case ("README.md",):
            return True
        case ("exercises", theme, name):
            return bool(ID.fullmatch(theme)) and _is_name(name)
        case ("programmes", name):
            return _is_name(name)
        case (name,):
            return built_in and _is_name(name)
    return False


def _is_name(name: str) -> bool:
    """Whether a file is called as an exercise or a programme is."""
    match = NAME.fullmatch(name)
    return bool(match and ID.fullmatch(match["id"]))
