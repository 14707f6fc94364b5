"""An exercise as it turns out, while it is being written: walked for real, on a journal that is thrown away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from coach.clock import Clock
from coach.exercises.activities import activities
from coach.exercises.check import check_paths
from coach.exercises.files import sort_of
from coach.exercises.grammar import GRAMMARS
from coach.exercises.library import content_root
from coach.exercises.model import Diagnostic, Exercise
from coach.exercises.reader import parse
from coach.exercises.source import LARGEST
from coach.exercises.watched import Watched
from coach.journal.draft import Mark
from coach.journal.journal import Journal
from coach.practice.carried import carried
from coach.practice.memory import JournalPast
from coach.practice.past import Past, Tried
from coach.practice.session import Session
from coach.practice.walk import END, Walk

PACK = "preview"
"""Stands where the pack's id stands in an entry. Every name in the exercise is taken for one of its own pack."""


def sort_at(path: Path) -> str:
    """What a file is meant to be: only an exercise can be walked. Empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            return sort_of(path, file.read(LARGEST))
    except OSError:
        return ""


class Reading(Struct, frozen=True):
    """What a file was found to hold.

    Attributes:
        missing: It could not be read at all.
        exercise: None where it has faults, or is missing.
        diagnostics: What the check finds in it, where it lies.
        in_lines: Whether they stand on lines of the file; otherwise the one there is is about the whole of it.
    """

    missing: bool
    exercise: Exercise | None
    diagnostics: Sequence[Diagnostic]
    in_lines: bool


class Preview:
    """One file, and a pass through it that may begin at any time and matters to nobody.

    Attributes:
        reading: The file as it is.
        exercise: The last version that could be read; ``until_read`` before there is one.
        session: The pass, on that version.
        journal: In memory. What is tried here stays until the preview is over, so that a second pass can be compared.
        opened: Whether every step is shown, whatever the answers are.
    """

    def __init__(self, path: Path, until_read: Exercise, clock: Clock, experiment: str = "") -> None:
        """Read the file.

        Args:
            until_read: Is walked as long as no version of the file could be.
            experiment: Stands for one of one's own where every step is shown, so that what asks about them can be seen.
        """
        self.journal = Journal.memory(clock)
        self.opened = False
        self._clock = clock
        self._experiment = experiment
        self._file = Watched(path)
        self.until_read = self.exercise = until_read
        self.reading = self._read()
        self.session = self._session()
        self.take(self.reading)

    @property
    def path(self) -> Path:
        """The file."""
        return self._file.path

    @property
    def waiting(self) -> bool:
        """Whether no version of the file could be read yet."""
        return self.exercise is self.until_read

    @property
    def other(self) -> Path:
        """The file of the other language: the same name with the other language in it."""
        stem = self.path.name.removesuffix(".md")
        name, _, lang = stem.rpartition(".")
        if not name or lang not in GRAMMARS:
            name, lang = stem, self.exercise.lang
        foreign = next(one for one in GRAMMARS if one != lang)
        return self.path.with_name(f"{name}.{foreign}.md")

    def look(self) -> Reading | None:
        """Look at the file: what it holds, where that is something new. Changes nothing that is walked."""
        return self._read() if self._file.look() else None

    def take(self, reading: Reading) -> None:
        """Go on with what the file holds now: where one stood, with the answers that still fit.

        A version that cannot be read leaves the one before it standing.
        """
        self.reading = reading
        if reading.exercise is not None and self.waiting:
            self.exercise = reading.exercise
            self.session.walk = self._walk(self.exercise, {}, None)
        elif reading.exercise is not None:
            self._go_on_with(reading.exercise)

    def switch(self) -> bool:
        """Go over to the other language, where there is a file of it; whether there is."""
        file = Watched(self.other)
        if file.data is None:
            return False
        self._file = file
        self.take(self._read())
        return True

    def open_all(self) -> None:
        """Show every step, whatever the answers are; or again only those that are meant."""
        self.opened = not self.opened
        self._go_on_with(self.exercise)

    def again(self) -> None:
        """Begin a new pass."""
        self.session = self._session()

    def _read(self) -> Reading:
        """Read the file."""
        data = self._file.take()
        checked = next(check_paths([self.path]))
        exercise, found = parse(data, str(self.path)) if data is not None else (None, [])
        in_lines = checked.unreadable is None
        whole = checked.source == data or not in_lines  # otherwise it has been saved in between, and is looked at again
        return Reading(data is None, exercise, checked.diagnostics if whole else tuple(found), in_lines)

    def _session(self) -> Session:
        """A new pass from the beginning."""
        return Session(self.journal, self._walk(self.exercise, {}, None), self.journal.new_id(), self._clock)

    def _go_on_with(self, exercise: Exercise) -> None:
        """Put another version under the pass."""
        walk = self.session.walk
        marks = carried(walk.marks, self.exercise, exercise)
        keys = [place.key for place in walk.places]
        index = keys.index(walk.at) if walk.at in keys else 0
        self.exercise = exercise
        new = self._walk(exercise, marks, walk.at)
        open_keys = [place.key for place in new.places]
        if walk.at != END and walk.at not in open_keys and open_keys:
            new.go(open_keys[min(index, len(open_keys) - 1)])
        self.session.walk = new

    def _walk(self, exercise: Exercise, marks: dict[str, Mark], at: str | None) -> Walk:
        """A walk on the journal that is thrown away."""
        now = self._clock()
        steps = tuple(replace(step, show_if=None) for step in exercise.steps) if self.opened else exercise.steps
        return Walk(
            replace(exercise, steps=steps),
            self._past(exercise, now.date()),
            pack=PACK,
            theme=self.path.absolute().parent.name,
            today=now.date(),
            started=now,
            activities=activities(exercise.lang, content_root()),
            marks=marks,
            at=at,
        )

    def _past(self, exercise: Exercise, today: date) -> Past:
        """What was tried before; where every step is shown, with an experiment whose day has come."""
        name = f"{PACK}/{exercise.id}"
        example = Tried("0", self._experiment, today, None, "", "0") if self.opened else None
        return _TrialPast(self.journal, name, today, example)


class _TrialPast(JournalPast):
    """What was tried before, and an experiment to look at where there is none."""

    def __init__(self, journal: Journal, exercise: str, today: date, example: Tried | None) -> None:
        super().__init__(journal, exercise, lambda id: f"{PACK}/{id}", today)
        self._example = (example,) if example else ()

    def due(self) -> Sequence[Tried]:
        """The experiments to look at."""
        return super().due() or self._example
