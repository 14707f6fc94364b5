"""Mends what can be mended without asking what was meant, and nothing else. Bytes in, bytes out.

Line ends and letters are normalised, a value that needs quotation marks gets them, a word of the other language is
swapped, empty brackets are written as they should be, and ids are added. Whatever would change what a usable file
means is left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from coach.exercises.codes import Code
from coach.exercises.files import find_files, written_format
from coach.exercises.findings import Findings
from coach.exercises.front import quoted
from coach.exercises.grammar import EN, SV
from coach.exercises.ids import with_ids
from coach.exercises.model import Diagnostic
from coach.exercises.programme_reader import FORMAT as PROGRAMME
from coach.exercises.programme_reader import read_programme
from coach.exercises.reader import read
from coach.exercises.source import LARGEST, decode
from coach.exercises.surroundings import Neighbourhood, other_languages, read_bytes
from coach.text import newlines

MENDED = frozenset(
    (
        Code.NEEDS_QUOTES,
        Code.OTHER_LANGUAGE_KEYWORD,
        Code.OTHER_LANGUAGE_VALUE,
        Code.STEP_ID_NEEDED,
        Code.CHOICE_IDS_NEEDED,
        Code.ID_NOT_WRITTEN,
    )
)
"""What is always mended; of the choices and of yes and no, those of which it is certain what was meant."""

_BOM = b"\xef\xbb\xbf"
_ROUNDS = 60
_BRACKETS = re.compile(r"(\[\s*\]|\(\s*\))\s*(?=\S)")
_YES_OR_NO = {SV.yes: EN.yes, SV.no: EN.no, EN.yes: SV.yes, EN.no: SV.no}


class _Edit(Struct, frozen=True):
    """Words to be put in place of others, on a 1-based line from a 0-based column."""

    line: int
    start: int
    end: int
    words: str


def fixed(data: bytes, beside: bytes | None = None, named: bool = False) -> bytes:
    """Mend a file.

    Args:
        data: Its bytes, an exercise's or another content file's.
        beside: Those of the same exercise in another language, mended or not: ids are added alike in both.
        named: Whether every step needs an id although there is no other language, as in a pack.

    Returns:
        The mended bytes, which mending again leaves as they are; the same bytes where there is nothing to mend.
    """
    mended = _mended(data)
    if written_format(data) in ("", "exercise/1"):
        mended = with_ids(mended, _mended(beside) if beside is not None else None, named)
    return mended


class Fixed(Struct, frozen=True):
    """A file with something to mend: its bytes as they are, and mended."""

    path: Path
    before: bytes
    after: bytes


def fix_paths(paths: Sequence[Path]) -> Iterator[Fixed]:
    """Mend files, and what is content in folders; nothing is written.

    Yields:
        One for each file in which something can be mended, sorted by path.
    """
    neighbourhood = Neighbourhood()
    for file in find_files(paths):
        if file.data is None:
            continue
        others = other_languages(file.path.absolute())
        beside = read_bytes(others[0]) if others else None
        after = fixed(file.data, beside, neighbourhood.of(file.path).in_pack)
        if after != file.data:
            yield Fixed(file.path, file.data, after)


def _mended(data: bytes) -> bytes:
    """All but the ids."""
    try:
        text = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError:
        return data
    text = unicodedata.normalize("NFC", newlines(text))
    findings = Findings()
    if len(data) > LARGEST or decode(text.encode(), findings) is None:
        return data
    for _ in range(_ROUNDS):
        edits = _edits(text)
        if not edits:
            break
        text = _edited(text, edits)
    return (_BOM if data.startswith(_BOM) else b"") + text.encode()


def _edits(text: str) -> list[_Edit]:
    """What can be mended in a text as it stands."""
    data, lines = text.encode(), text.split("\n")
    found = read_programme(data) if written_format(data) == PROGRAMME else read(data)
    edits = (_edit(one, lines[one.line - 1]) for one in found.diagnostics)
    return [one for one in edits if one and lines[one.line - 1][one.start : one.end] != one.words]


def _edited(text: str, edits: Sequence[_Edit]) -> str:
    """The text with the first edit of each line made: what follows it may have become something else."""
    lines = text.split("\n")
    for one in {one.line: one for one in reversed(edits)}.values():
        line = lines[one.line - 1]
        lines[one.line - 1] = line[: one.start] + one.words + line[one.end :]
    return "\n".join(lines)


def _edit(found: Diagnostic, line: str) -> _Edit | None:
    """What mends one thing that was found, if that can be mended."""
    values, start = dict(found.values), found.column - 1
    written, meant = values.get("found", ""), values.get("guess", "")
    match found.code:
        case Code.NEEDS_QUOTES:
            return _Edit(found.line, start, len(line.rstrip()), quoted(line[start:].rstrip()) or line[start:].rstrip())
        case Code.OTHER_LANGUAGE_KEYWORD | Code.OTHER_LANGUAGE_VALUE if meant:
            return _swap(found.line, line, start, written, meant)
        case Code.NOT_YES_OR_NO if meant and _YES_OR_NO.get(written.casefold()) == meant:
            return _swap(found.line, line, start, written, meant)
        case Code.BAD_CHOICE if line.lstrip()[:1] in ("-", "*"):
            brackets = _BRACKETS.match(line, start)
            if brackets:
                words = f"{brackets.group()[0]} {brackets[1][-1]} "
                return _Edit(found.line, brackets.start(), brackets.end(), words)
    return None


def _swap(number: int, line: str, start: int, written: str, meant: str) -> _Edit | None:
    """One word in place of another, with a capital where that had one."""
    found = re.compile(re.escape(written), re.IGNORECASE).search(line, start) if written else None
    if found is None:
        return None
    words = meant[0].upper() + meant[1:] if found.group()[0].isupper() else meant
    return _Edit(number, found.start(), found.end(), words)
