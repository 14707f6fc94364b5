"""What Today's rule asks of the journal and the library, worked out when something has changed and kept until then."""

from __future__ import annotations

from datetime import date

from coach.exercises.library import Library, Shelf
from coach.exercises.names import NotFound
from coach.journal.head import Head
from coach.journal.journal import Journal
from coach.journal.ledger import Ledger, Row
from coach.journal.practised import Row as PracticeRow
from coach.practice.course import Course, course
from coach.practice.done import Done
from coach.practice.remembered import Remembered
from coach.practice.returns import Promise, Returns, planned
from coach.practice.runs import STOPPED, Run, runs


class Index:
    """One journal beside one library. Looking again costs next to nothing; after a save the ledger is read anew."""

    def __init__(self, journal: Journal, library: Library) -> None:
        """Read nothing yet."""
        self._journal = journal
        self._library = library
        self._done = Done()
        self._rows: tuple[PracticeRow, ...] | None = None
        self._remembered = Remembered()
        self._runs: tuple[Run, ...] = ()
        self._experiments: tuple[Ledger, tuple[Row, ...]] | None = None
        self._shelves: dict[str, tuple[Shelf, ...]] = {}
        self._returns: Returns | None = None
        self._promises: tuple[tuple[Head, ...], list[Promise]] | None = None
        self._courses: dict[tuple[str, date], tuple[tuple[object, object], dict[str, Course]]] = {}

    def shelves(self, lang: str) -> tuple[Shelf, ...]:
        """Each exercise once, in the library's order: in a language, or in its other one."""
        if lang not in self._shelves:
            found: dict[str, Shelf] = {}
            for shelf in self._library.heads():
                if shelf.name not in found or shelf.lang == lang:
                    found[shelf.name] = shelf
            self._shelves[lang] = tuple(found.values())
        return self._shelves[lang]

    def done(self) -> Done:
        """What has been finished."""
        self._done.follow(self._journal.heads())
        return self._done

    def remembered(self) -> Remembered:
        """What was said to earlier suggestions."""
        self._read()
        return self._remembered

    def runs(self) -> tuple[Run, ...]:
        """The latest run of each programme, the one that was touched last standing last."""
        self._read()
        return self._runs

    def experiments(self) -> tuple[Row, ...]:
        """The open experiments with a day that have not been asked about, the oldest day first."""
        ledger = self._journal.ledger()
        if self._experiments is None or self._experiments[0] is not ledger:
            self._experiments = ledger, ledger.experiments_due(date.max)
        return self._experiments[1]

    def courses(self, lang: str, today: date) -> dict[str, Course]:
        """The programmes that were started and not stopped, by full name. One whose files are gone is not here."""
        done, key = self.done(), (lang, today)
        state = self._journal.heads(), self.runs()
        kept = self._courses.get(key)
        if kept is None or kept[0][0] is not state[0] or kept[0][1] is not state[1]:
            found = {run.programme: self._course(run, lang, today, done) for run in state[1]}
            self._courses = {key: (state, {name: one for name, one in found.items() if one is not None})}
        return self._courses[key][1]

    def promises(self, lang: str, today: date) -> list[Promise]:
        """What is to be offered again, by the exercises' files and by the programmes, the oldest day first."""
        heads = self._journal.heads()
        if self._returns is None:
            self._returns = Returns(planned(self._library.heads()))
        if self._promises is None or self._promises[0] is not heads:
            self._promises = heads, self._returns.open(self.done())
        courses = self.courses(lang, today).values()
        more = [one for course in courses for one in course.returns if one.answered is None]
        return sorted([*self._promises[1], *more], key=lambda one: (one.day, one.exercise, one.origin))

    def _course(self, run: Run, lang: str, today: date, done: Done) -> Course | None:
        """Where one is in a programme; None where it was stopped, is gone, or has faults."""
        if run.state == STOPPED:
            return None
        try:
            programme = self._library.programmes.open(run.programme, lang)
        except NotFound:
            return None
        return course(run.programme, programme, run, done, today) if programme is not None else None

    def _read(self) -> None:
        """Read the rows of the table ``practice``, where they have changed."""
        rows = self._journal.practised.rows()
        if rows is not self._rows:
            self._rows, self._remembered, self._runs = rows, Remembered(rows), runs(rows)
