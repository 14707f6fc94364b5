"""Finds the content files in what a check was asked to look at, and reads each of them once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.guess import guess
from coach.exercises.model import Diagnostic, Severity
from coach.exercises.source import LARGEST

_NAMED = re.compile(r"[^.].*\.[a-z]{2}\.md", re.IGNORECASE)
_OF_THE_FOLDER = re.compile(r"[A-Z][A-Z-]+\.[a-z]{2}\.md")
"""README.sv.md and CHANGES.en.md are about the folder they lie in: an id has small letters."""

_TEXT_NAME = re.compile(r"([^.].*?)((?:\.(?:sv|en))?)(\.md)?\.txt", re.IGNORECASE)
_FORMAT = re.compile(rb"coach[ \t]*:[ \t]*[\"']?([^\s\"']+)", re.IGNORECASE)
_FENCE = re.compile(rb"(?:-|\xe2\x80[\x90-\x95]|\xe2\x88\x92){1,6}")
"""The row above and below the facts, also as a word processor may write it: then the file is told of and not lost."""
_TOP = 8192
_LETTERS = ("assignment", "submission", "feedback")
_RTF = b"{\\rtf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


SORTS = ("exercise", "programme", "pack", "activities")
"""What a content file can be: the word before the slash after ``coach:``."""


class File(Struct, frozen=True):
    """A file that is to be checked.

    Attributes:
        path: As it was given, or below a folder as that was given.
        data: None when it cannot be read, or is nothing that can be checked; then ``trouble`` says why.
    """

    path: Path
    data: bytes | None
    trouble: Diagnostic | None = None

    @property
    def passed_over(self) -> bool:
        """Whether nothing is wrong with it but its name, so that it is not read."""
        return self.trouble is not None and self.trouble.severity is Severity.WARNING


def find_files(paths: Iterable[Path]) -> list[File]:
    """The files that were asked for and those in the folders that were, sorted, none twice."""
    found: dict[Path, File] = {}
    for path in paths:
        for file in _found(path):
            found.setdefault(_true(file.path), file)
    return sorted(found.values(), key=lambda file: file.path)


def written_format(data: bytes) -> str | None:
    """What stands after ``coach:`` at the top; empty where that is missing, None where there is no top."""
    text = data[:_TOP].removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    top = text.lstrip().split(b"\n")
    if not _FENCE.fullmatch(top[0].rstrip()):
        return None
    for row in top[1:]:
        if _FENCE.fullmatch(row.rstrip()):
            break
        if said := _FORMAT.match(row):
            return said[1].decode("utf-8", "replace")
    return ""


def sort_of(path: Path, data: bytes) -> str:
    """What a file is meant to be: what it says, or is close to saying, else what its name and place say."""
    said = (written_format(data) or "").partition("/")[0].lower()
    if near := said if said in SORTS else guess(said, SORTS):
        return near
    if path.name == "README.md":
        return "pack"
    if path.name.startswith("activities."):
        return "activities"
    return "programme" if path.parent.name == "programmes" else "exercise"


def text_name(path: Path) -> Diagnostic | None:
    """What to say of an exercise that was given a name for plain text, as Notepad does: ``a.sv.md.txt``."""
    match = _TEXT_NAME.fullmatch(path.name)
    if match is None or not (match[2] or match[3]):
        return None
    meant = f"{match[1]}{match[2].lower()}.md"
    return Diagnostic(Code.NAMED_AS_TEXT.value, 1, 1, (("found", path.name), ("guess", meant)))


def _found(path: Path) -> Iterator[File]:
    """What one path means."""
    try:
        folder = path.is_dir()
    except OSError:
        folder = False
    if not folder:
        yield _read(path)
        return
    files = [file for file in _walk(path) if looks_like_content(file)]
    yield from files
    if all(file.passed_over for file in files):
        yield _trouble(path, Code.NOTHING_TO_CHECK)


def _walk(folder: Path) -> Iterator[File]:
    """Every Markdown file below a folder, but what is hidden; what was named as a text; and folders that are shut.

    Links are passed over: they lead out, or in a circle, or to what is found without them.
    """
    folders = [folder]
    while folders:
        one = folders.pop()
        try:
            entries = sorted(one.iterdir())
        except PermissionError:
            yield _trouble(one, Code.NO_PERMISSION)
            continue
        except OSError:
            yield _trouble(one, Code.UNREADABLE)
            continue
        for entry in entries:
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            if entry.is_dir():
                folders.append(entry)
            elif entry.suffix.lower() == ".md":
                yield _read(entry)
            elif misnamed := text_name(entry):
                yield File(entry, None, misnamed)


def looks_like_content(file: File) -> bool:
    """Whether a file that nobody named is meant as content, and not as notes, or as a letter to somebody."""
    if file.data is None:
        return True
    said = written_format(file.data)
    if said:
        return said.partition("/")[0].lower() not in _LETTERS
    return bool(_NAMED.fullmatch(file.path.name)) and not _OF_THE_FOLDER.fullmatch(file.path.name)


def _read(path: Path) -> File:
    """One file, or why it cannot be checked."""
    try:
        if not path.exists():
            return _trouble(path, Code.NOT_THERE)
        if not path.is_file():
            return _trouble(path, Code.UNREADABLE)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        size = path.stat().st_size
    except PermissionError:
        return _trouble(path, Code.NO_PERMISSION)
    except (OSError, ValueError):
        return _trouble(path, Code.UNREADABLE)
    if _is_binary(data):
        return _trouble(path, Code.BINARY)
    if len(data) > LARGEST:
        return _trouble(path, Code.FILE_TOO_LARGE, size=max(size, len(data)) // 1024, limit=LARGEST // 1024)
    if not data.strip():
        return _trouble(path, Code.EMPTY_FILE)
    return File(path, data)


def _is_binary(data: bytes) -> bool:
    """Whether bytes are no text: some are zero, and they are not UTF-8 or many; UTF-16 that says so is a text."""
    if data.startswith(_RTF):
        return True
    zeros = 0 if data.startswith(_UTF_16) else data.count(0)
    if not zeros or zeros * 100 > len(data):
        return bool(zeros)
    try:
        data[:_TOP].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start < _TOP - 4
    return False


def _trouble(path: Path, code: Code, **values: object) -> File:
    """A file that cannot be checked."""
    facts = tuple((name, str(value)) for name, value in values.items())
    return File(path, None, Diagnostic(code.value, 1, 1, facts))


def _true(path: Path) -> Path:
    """Where a path leads, so that nothing is checked twice."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path
