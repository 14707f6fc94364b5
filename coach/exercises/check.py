"""What files and whole folders must satisfy. It reads and never writes, and makes no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from coach.exercises.activities import check_activities_pair, parse_activities
from coach.exercises.advice import advise
from coach.exercises.codes import Code
from coach.exercises.earlier import Earlier, earlier
from coach.exercises.files import File, find_files, sort_of, text_name
from coach.exercises.findings import LIMIT, Findings
from coach.exercises.front import Front
from coach.exercises.grammar import GRAMMARS
from coach.exercises.layout import check_pack, check_place
from coach.exercises.links import Links
from coach.exercises.model import Diagnostic
from coach.exercises.pack import NAME, read_pack
from coach.exercises.pair import check_ids, check_pair
from coach.exercises.programme_pair import check_programme_pair
from coach.exercises.programme_reader import read_programme
from coach.exercises.reader import Reading, read
from coach.exercises.surroundings import Neighbourhood, Surroundings, other_languages, read_bytes


class Checked(Struct, frozen=True):
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


def check_paths(paths: Sequence[Path], against: Path | None = None) -> Iterator[Checked]:
    """Check files, and what is content in folders.

    Args:
        paths: Files and folders.
        against: A file or a folder with the earlier version: then the versions must go up as the changes demand.

    Yields:
        One for each file, sorted by path; and one for a folder in which there is nothing to check. After them those
        of the earlier version that could not be read.
    """
    files = find_files(paths)
    old = earlier(against, files, len(paths) == 1 and [one.path for one in files] == list(paths)) if against else None
    check = _Check({file.path.absolute(): file for file in files}, old)
    for file in [*files, *(old.unreadable if old else ())]:
        if file.data is None or file.trouble:
            found = (file.trouble,) if file.trouble else ()
            why = Code(found[0].code) if found else Code.UNREADABLE
            yield Checked(file.path, None, found, None if file.passed_over else why)
        else:
            yield Checked(file.path, file.data, check.file(file.path.absolute(), file.data))


class _Check:
    """Checks the files of one run, each of which is read once."""

    def __init__(self, files: dict[Path, File], old: Earlier | None) -> None:
        self._files, self._old = files, old
        self._neighbourhood = Neighbourhood()
        self._readings: dict[Path, Reading] = {}
        self._ids: dict[Path, tuple[str, ...]] = {}
        self._links = Links(self._neighbourhood, self._step_ids)

    def file(self, path: Path, data: bytes) -> tuple[Diagnostic, ...]:
        """What is found in one file."""
        around = self._neighbourhood.of(path)
        findings = Findings()
        match sort_of(path, data):
            case "pack":
                reading = read_pack(data)
                check_pack(reading.front, around, findings)
                if self._old:
                    self._old.check_pack(reading, around.root, findings)
                found = [*reading.diagnostics, *findings.diagnostics()]
            case "programme":
                found = self._programme(path, data, around, findings)
            case "activities":
                found = self._activities(path, data, around, findings)
            case _:
                found = self._exercise(path, around, findings)
        if misnamed := text_name(path):
            found.append(misnamed)
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
        siblings = other_languages(path)
        ids = check_ids(reading) if siblings or around.in_pack else []
        lines = {one.line for one in ids if one.code == Code.STEP_ID_NEEDED}
        found = [one for one in found if one.code != Code.ID_NOT_WRITTEN or one.line not in lines] + ids
        for sibling in siblings:
            other = self._reading(sibling) if self._tells(path, sibling) else None
            found += check_pair(reading, other) if other else []
        self._untranslated(path, reading.front, siblings, around, findings)
        self._links.of_exercise(reading.exercise, reading, around, findings)
        advise(reading.exercise, reading, findings)
        if self._old and reading.front:
            self._old.check(reading.exercise, path, reading.front, findings)
        return found + findings.diagnostics()

    def _programme(self, path: Path, data: bytes, around: Surroundings, findings: Findings) -> list[Diagnostic]:
        """A programme."""
        reading = read_programme(data)
        found = list(reading.diagnostics)
        check_place(path, reading.front, around, findings)
        self._links.of_programme(path, reading, around, findings)
        siblings = other_languages(path)
        if reading.programme:
            for sibling in siblings:
                if self._tells(path, sibling) and (other := self._data(sibling)):
                    found += check_programme_pair(reading, read_programme(other))
            self._untranslated(path, reading.front, siblings, around, findings)
            if self._old and reading.front:
                self._old.check(reading.programme, path, reading.front, findings)
        return found + findings.diagnostics()

    def _activities(self, path: Path, data: bytes, around: Surroundings, findings: Findings) -> list[Diagnostic]:
        """The lists of activities."""
        reading = parse_activities(data)
        found = list(reading.diagnostics)
        check_place(path, reading.front, around, findings)
        for sibling in other_languages(path) if reading.activities else ():
            if self._tells(path, sibling) and (other := self._data(sibling)):
                lang = sibling.name.split(".")[-2]
                found += check_activities_pair(reading, parse_activities(other), lang)
        return found + findings.diagnostics()

    def _tells(self, path: Path, sibling: Path) -> bool:
        """Whether what differs is told in this file: in the one that comes later among the languages."""
        order = list(GRAMMARS)
        later = order.index(path.name.split(".")[-2]) > order.index(sibling.name.split(".")[-2])
        return later or sibling not in self._files

    def _untranslated(
        self, path: Path, front: Front | None, siblings: list[Path], around: Surroundings, findings: Findings
    ) -> None:
        """A language in which everything is meant to exist, but not this."""
        fact = front.facts.get("lang") if front else None
        name = NAME.fullmatch(path.name)
        if fact is None or name is None or name["lang"] != fact.value or fact.value not in around.languages:
            return
        langs = [one.name.split(".")[-2] for one in (path, *siblings)]
        if missing := [lang for lang in around.languages if lang not in langs and lang in GRAMMARS]:
            findings.add(Code.UNTRANSLATED, fact.line, fact.column, other=missing[0])

    def _reading(self, path: Path) -> Reading | None:
        """An exercise's file, read once for all that it is asked for together with its other languages."""
        if path not in self._readings and (data := self._data(path)):
            if len(self._readings) > len(GRAMMARS):
                del self._readings[next(iter(self._readings))]
            reading = self._readings[path] = read(data)
            self._ids[path] = tuple(step.id for step in reading.exercise.steps) if reading.exercise else ()
        return self._readings.get(path)

    def _step_ids(self, path: Path, wanted: str) -> tuple[str, ...]:
        """The ids of an exercise's steps; only the one that is wanted where a row says it, so that nothing is read."""
        if path not in self._ids:
            row = re.compile(rb"^[-*] Id: %b\r?$" % wanted.encode(), re.MULTILINE)
            if row.search(self._data(path) or b""):
                return (wanted,)
            self._reading(path)
        return self._ids.get(path, ())

    def _data(self, path: Path) -> bytes | None:
        """A file's bytes: those that are being checked, or of a file beside them."""
        return self._files[path].data if path in self._files else read_bytes(path)
