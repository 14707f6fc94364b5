"""The programmes that there are, and what a manager does with them: start, pause, take up again, stop."""

from __future__ import annotations

from coach.clock import Clock
from coach.exercises.library import Library
from coach.journal.journal import Journal
from coach.journal.practised import Chosen
from coach.practice.course import Course, course
from coach.practice.index import Index
from coach.practice.runs import ACTIVE, PAUSED, RESUMED, STARTED, STOPPED


class UnreadableProgramme(Exception):
    """A programme that cannot be shown because its file has faults.

    Attributes:
        name: Its full name.
    """

    def __init__(self, name: str) -> None:
        """Say which programme."""
        super().__init__(name)
        self.name = name


class Courses:
    """The programmes of one desk. What is done with them is kept in the journal."""

    def __init__(self, journal: Journal, library: Library, clock: Clock, index: Index) -> None:
        """Read nothing yet."""
        self._journal = journal
        self._library = library
        self._clock = clock
        self._index = index

    def all(self, lang: str) -> tuple[Course, ...]:
        """Every programme that can be read, the built-in ones first, with where one is in it."""
        found = [self._course(name, lang) for name in self._library.programmes.names()]
        return tuple(one for one in found if one is not None)

    def of(self, name: str, lang: str) -> Course:
        """One programme, by its full or short name.

        Raises:
            NotFound, Ambiguous: No programme, or several, are called that.
            UnreadableProgramme: Its file has faults.
        """
        full = self._library.programmes.find(name)
        found = self._course(full, lang)
        if found is None:
            raise UnreadableProgramme(full)
        return found

    def active(self, lang: str) -> Course | None:
        """The one that is going on."""
        going = self._index.courses(lang, self._clock().date()).values()
        return next((one for one in going if one.state == ACTIVE), None)

    def current(self, lang: str) -> Course | None:
        """The one that is going on, else the one that was last touched and is paused or has ended."""
        found = self.active(lang)
        return found or next(reversed(self._index.courses(lang, self._clock().date()).values()), None)

    def start(self, name: str, lang: str) -> str | None:
        """Start a programme, or take it up again where it was paused; what is going on pauses.

        Returns:
            ``started``, ``resumed``, or None where it is going on already.

        Raises:
            NotFound, Ambiguous, UnreadableProgramme: As ``of``.
            NotSaved: All is as it was.
        """
        one = self.of(name, lang)
        if one.state == ACTIVE:
            return None
        return self._do(one.name, RESUMED if one.state == PAUSED else STARTED)

    def pause(self, lang: str) -> Course | None:
        """Let what is going on wait; gives which that was.

        Raises:
            NotSaved: All is as it was.
        """
        one = self.active(lang)
        if one is not None:
            self._do(one.name, PAUSED)
        return one

    def resume(self, lang: str, name: str | None = None) -> Course | None:
        """Go on with a paused programme, the one that was last touched where none is named; gives which that was.

        Raises:
            NotFound, Ambiguous, UnreadableProgramme: As ``of``.
            NotSaved: All is as it was.
        """
        courses = [self.of(name, lang)] if name else [*self._index.courses(lang, self._clock().date()).values()]
        one = next((one for one in reversed(courses) if one.state == PAUSED), None)
        if one is not None:
            self._do(one.name, RESUMED)
        return one

    def stop(self, lang: str, name: str | None = None) -> Course | None:
        """End a programme before its end: the one that is named, else what is going on, else what is paused.

        What was written stays, and what the exercises bring back by themselves still comes.

        Raises:
            NotFound, Ambiguous, UnreadableProgramme: As ``of``.
            NotSaved: All is as it was.
        """
        one = self.of(name, lang) if name else self.current(lang)
        if one is None or one.state not in (ACTIVE, PAUSED):
            return None
        self._do(one.name, STOPPED)
        return one

    def _course(self, name: str, lang: str) -> Course | None:
        """One programme by its full name; None where it has faults."""
        programme = self._library.programmes.open(name, lang)
        run = next((run for run in self._index.runs() if run.programme == name), None)
        return course(name, programme, run, self._index.done(), self._clock().date()) if programme else None

    def _do(self, name: str, did: str) -> str:
        """Keep what was done."""
        self._journal.practised.add(Chosen(self._clock(), name, did))
        return did
