"""What files and whole folders must satisfy. It reads and never writes, and makes no sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.exercises.codes import Code
from coach.exercises.files import File, find_files
from coach.exercises.model import Diagnostic
from coach.exercises.reader import read


@dataclass(frozen=True, slots=True)
class Checked:
    """One file that was checked, or could not be.

    Attributes:
        path: As it was given, or below a folder as that was given.
        source: The file's bytes; None when it could not be read.
        diagnostics: What was found, in the order of the file. Why it could not be read is among them, at 1:1.
        unreadable: The code of that, else None.
    """

    path: Path
    source: bytes | None
    diagnostics: tuple[Diagnostic, ...]
    unreadable: Code | None = None


def check_paths(paths: Sequence[Path]) -> Iterator[Checked]:
    """Check files, and what is content in folders.

    Yields:
        One for each file, sorted by path; and one for a folder in which there is nothing to check.
    """
    for file in find_files(paths):
        yield _check(file)


def _check(file: File) -> Checked:
    """One file."""
    if file.data is None or file.trouble:
        found = (file.trouble,) if file.trouble else ()
        return Checked(file.path, None, found, Code(found[0].code) if found else Code.UNREADABLE)
    return Checked(file.path, file.data, tuple(read(file.data).diagnostics))
