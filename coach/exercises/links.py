"""What one content file says of another: references to other exercises, and the passes of a programme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from coach.exercises.codes import Code
from coach.exercises.draft import Draft
from coach.exercises.findings import Findings
from coach.exercises.guess import guess
from coach.exercises.library import BUILT_IN
from coach.exercises.model import Exercise
from coach.exercises.pack import NAME
from coach.exercises.programme import Pass
from coach.exercises.programme_reader import ProgrammeReading
from coach.exercises.reader import Reading
from coach.exercises.surroundings import Neighbourhood, Surroundings

StepIds = Callable[[Path, str], Sequence[str]]
"""The ids of the steps in an exercise's file, of which one is wanted; none where it cannot be used."""


class Links:
    """Follows what leads from one file to others: in its own pack, then in the built-in one."""

    def __init__(self, neighbourhood: Neighbourhood, step_ids: StepIds) -> None:
        self._neighbourhood, self._step_ids = neighbourhood, step_ids

    def of_exercise(self, exercise: Exercise, reading: Reading, around: Surroundings, findings: Findings) -> None:
        """The references in the steps, and the exercises that are offered again."""
        returns = reading.front.facts.get("returns") if reading.front else None
        for one in exercise.returns:
            if returns and one.exercise and not self._files(one.exercise, around):
                self._unknown(one.exercise, returns.line, returns.column, around, findings)
        seen: set[str] = set()
        for draft in reading.drafts:
            self._of_step(draft, exercise, around, seen, findings)

    def of_programme(self, path: Path, reading: ProgrammeReading, around: Surroundings, findings: Findings) -> None:
        """The passes, and what is offered on the days between."""
        front = reading.front
        for one in (one for week in reading.weeks for one in week.passes):
            if findings.full:
                return
            if one.exercise and not self._leads(path, one, front.value("lang") if front else "", around):
                near = guess(one.exercise, self._ids(around), 0.75)
                column = reading.lines[one.line - 1].find(one.address) + 1 or 1
                findings.add(Code.LINK_LEADS_NOWHERE, one.line, column, found=one.address, guess=near)
        daily = front.facts.get("daily") if front else None
        if daily and not self._named(daily.value, around):
            near = guess(daily.value.rpartition("/")[2], self._ids(around))
            findings.add(Code.DAILY_LEADS_NOWHERE, daily.line, daily.column, found=daily.value, guess=near)

    def _of_step(
        self, draft: Draft, exercise: Exercise, around: Surroundings, seen: set[str], findings: Findings
    ) -> None:
        """The references of one step to other exercises; each is told once."""
        for reference in draft.references:
            ref = reference.ref
            if ref is None or ref.exercise in (None, exercise.id) or str(ref) in seen:
                continue
            if findings.full:
                return
            files = self._files(ref.exercise or "", around)
            if not files:
                seen.add(str(ref))
                self._unknown(ref.exercise or "", reference.line, reference.column, around, findings)
                continue
            ids = self._step_ids(files.get(exercise.lang) or next(iter(files.values())), ref.step)
            if ids and ref.step not in ids:
                seen.add(str(ref))
                near = guess(ref.step, ids)
                found = {"found": str(ref), "guess": f"{ref.exercise}/{near}" if near else None}
                findings.add(Code.UNKNOWN_STEP, reference.line, reference.column, **found)

    def _unknown(self, id: str, line: int, column: int, around: Surroundings, findings: Findings) -> None:
        """An exercise that there is not."""
        findings.add(Code.UNKNOWN_EXERCISE, line, column, found=id, guess=guess(id, self._ids(around)))

    def _files(self, id: str, around: Surroundings) -> dict[str, Path]:
        """The files of an exercise by language: of the own pack, else of the built-in one."""
        for one in (around, self._neighbourhood.built_in()):
            if found := one.exercises.get(id):
                return {lang: paths[0] for lang, paths in found.items()}
        return {}

    def _ids(self, around: Surroundings) -> list[str]:
        """All exercises that can be referred to."""
        return [*around.exercises, *self._neighbourhood.built_in().exercises]

    def _named(self, name: str, around: Surroundings) -> bool:
        """Whether a short or a full name means an exercise that can be referred to."""
        pack, slash, id = name.rpartition("/")
        if slash and pack == BUILT_IN:
            return bool(self._files(id, self._neighbourhood.built_in()))
        if slash and (around.pack is None or pack != around.pack.id):
            return False
        return bool(self._files(id, around))

    def _leads(self, path: Path, one: Pass, lang: str, around: Surroundings) -> bool:
        """Whether a pass leads to an exercise, in the language of its programme if it has that."""
        if one.pack is not None:
            return self._named(f"{one.pack}/{one.exercise}", around)
        target = (path.absolute().parent / one.address).resolve()
        name = NAME.fullmatch(target.name)
        langs = around.exercises.get(name["id"], {}) if name else {}
        if name is None or (name["lang"] != lang and lang in langs):
            return False
        return target in [file.resolve() for file in langs.get(name["lang"], ())]
