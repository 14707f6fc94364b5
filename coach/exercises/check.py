"""What files and whole folders must satisfy. It reads and never writes, and makes no sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.exercises.activities import check_activities_pair, parse_activities
from coach.exercises.advice import advise
from coach.exercises.codes import Code
from coach.exercises.files import File, find_files, written_format
from coach.exercises.findings import LIMIT, Findings
from coach.exercises.front import Front
from coach.exercises.grammar import GRAMMARS
from coach.exercises.guess import guess
from coach.exercises.layout import check_pack, check_place
from coach.exercises.links import Links
from coach.exercises.model import Diagnostic
from coach.exercises.pack import NAME, README, read_pack
from coach.exercises.pair import check_ids, check_pair
from coach.exercises.programme_pair import check_programme_pair
from coach.exercises.programme_reader import read_programme
from coach.exercises.reader import Reading, read
from coach.exercises.source import LARGEST
from coach.exercises.surroundings import Neighbourhood, Surroundings

SORTS = ("exercise", "programme", "pack", "activities")
"""What a content file can be: the word before the slash after ``coach:``."""


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
    files = find_files(paths)
    check = _Check({file.path.absolute(): file for file in files})
    for file in files:
        if file.data is None or file.trouble:
            found = (file.trouble,) if file.trouble else ()
            yield Checked(file.path, None, found, Code(found[0].code) if found else Code.UNREADABLE)
        else:
            yield Checked(file.path, file.data, check.file(file.path.absolute(), file.data))


def sort_of(path: Path, data: bytes) -> str:
    """What a file is meant to be: what it says, or is close to saying, else what its name and place say."""
    said = (written_format(data) or "").partition("/")[0].lower()
    if near := said if said in SORTS else guess(said, SORTS):
        return near
    if path.name == README:
        return "pack"
    if path.name.startswith("activities."):
        return "activities"
    return "programme" if path.parent.name == "programmes" else "exercise"


class _Check:
    """Checks the files of one run, each of which is read once."""

    def __init__(self, files: dict[Path, File]) -> None:
        self._files = files
        self._neighbourhood = Neighbourhood()
        self._readings: dict[Path, Reading] = {}
        self._links = Links(self._neighbourhood, self._reading)

    def file(self, path: Path, data: bytes) -> tuple[Diagnostic, ...]:
        """What is found in one file."""
        around = self._neighbourhood.of(path)
        findings = Findings()
        match sort_of(path, data):
            case "pack":
                reading = read_pack(data)
                check_pack(reading.front, around, findings)
                found = [*reading.diagnostics, *findings.diagnostics()]
            case "programme":
                found = self._programme(path, data, around, findings)
            case "activities":
                found = self._activities(path, data, around, findings)
            case _:
                found = self._exercise(path, around, findings)
        return tuple(sorted(found, key=lambda one: (one.line, one.column))[:LIMIT])

    def _exercise(self, path: Path, around: Surroundings, findings: Findings) -> list[Diagnostic]:
        """An exercise: alone, in its place, beside its other languages, and what it refers to."""
        reading = self._reading(path)
        if reading is None:
            return []
        found = list(reading.diagnostics)
        check_place(path, reading.front, around, findings)
        if reading.exercise is None:
            return found + findings.diagnostics()
        siblings = self._siblings(path, around)
        ids = check_ids(reading) if siblings or around.in_pack else []
        lines = {one.line for one in ids if one.code == Code.STEP_ID_NEEDED}
        found = [one for one in found if one.code != Code.ID_NOT_WRITTEN or one.line not in lines] + ids
        for sibling in siblings:
            other = self._reading(sibling) if self._tells(path, sibling) else None
            found += check_pair(reading, other) if other else []
        self._untranslated(path, reading.front, siblings, around, findings)
        self._links.of_exercise(reading.exercise, reading, around, findings)
        advise(reading.exercise, reading, findings)
        return found + findings.diagnostics()

    def _programme(self, path: Path, data: bytes, around: Surroundings, findings: Findings) -> list[Diagnostic]:
        """A programme."""
        reading = read_programme(data)
        found = list(reading.diagnostics)
        check_place(path, reading.front, around, findings)
        self._links.of_programme(path, reading.weeks, reading.front, around, findings)
        siblings = self._siblings(path, around)
        if reading.programme:
            for sibling in siblings:
                if self._tells(path, sibling) and (other := self._data(sibling)):
                    found += check_programme_pair(reading, read_programme(other))
            self._untranslated(path, reading.front, siblings, around, findings)
        return found + findings.diagnostics()

    def _activities(self, path: Path, data: bytes, around: Surroundings, findings: Findings) -> list[Diagnostic]:
        """The lists of activities."""
        reading = parse_activities(data)
        found = list(reading.diagnostics)
        check_place(path, reading.front, around, findings)
        for sibling in self._siblings(path, around) if reading.activities else ():
            if self._tells(path, sibling) and (other := self._data(sibling)):
                lang = sibling.name.split(".")[-2]
                found += check_activities_pair(reading, parse_activities(other), lang)
        return found + findings.diagnostics()

    def _siblings(self, path: Path, around: Surroundings) -> list[Path]:
        """The same in other languages."""
        name = NAME.fullmatch(path.name)
        if name is None:
            return []
        paths = [path.with_name(f"{name['id']}.{lang}.md") for lang in GRAMMARS if lang != name["lang"]]
        return [one for one in paths if one in self._files or one.is_file()]

    def _tells(self, path: Path, sibling: Path) -> bool:
        """Whether what differs is told in this file: in the one that comes later among the languages."""
        order = list(GRAMMARS)
        later = order.index(path.name.split(".")[-2]) > order.index(sibling.name.split(".")[-2])
        return later or sibling not in self._files

    def _untranslated(
        self, path: Path, front: Front | None, siblings: list[Path], around: Surroundings, findings: Findings
    ) -> None:
        """A language in which everything is meant to exist, but not this."""
        langs = {path.name.split(".")[-2], *(one.name.split(".")[-2] for one in siblings)}
        missing = [lang for lang in around.languages if lang not in langs and lang in GRAMMARS]
        fact = front.facts.get("lang") if front else None
        if missing and fact and NAME.fullmatch(path.name):
            findings.add(Code.UNTRANSLATED, fact.line, fact.column, other=missing[0])

    def _reading(self, path: Path) -> Reading | None:
        """An exercise's file, read once."""
        if path not in self._readings and (data := self._data(path)):
            self._readings[path] = read(data)
        return self._readings.get(path)

    def _data(self, path: Path) -> bytes | None:
        """A file's bytes: those that are being checked, or of a file beside them."""
        if path in self._files:
            return self._files[path].data
        try:
            with path.open("rb") as file:
                return file.read(LARGEST + 1)
        except OSError:
            return None
