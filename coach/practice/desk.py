"""Beginning a pass, taking one up again, and what to do today: the library, the journal and the clock together."""

from __future__ import annotations

from pathlib import Path

from coach.clock import Clock
from coach.exercises.activities import Activities, activities
from coach.exercises.library import BUILT_IN, Library, NotFound
from coach.exercises.model import Exercise, Kind
from coach.exercises.reader import parse
from coach.journal.draft import Draft
from coach.journal.journal import Journal
from coach.practice.free import free_writing
from coach.practice.memory import JournalPast
from coach.practice.session import Session
from coach.practice.today import Suggestion, suggest
from coach.practice.walk import Walk


class Unreadable(Exception):
    """An exercise that cannot be walked because its file has faults.

    Attributes:
        name: Its full name.
    """

    def __init__(self, name: str) -> None:
        """Say which exercise."""
        super().__init__(name)
        self.name = name


class Desk:
    """What a manager sits down at: one journal, one library.

    Attributes:
        left: Files with changes of entries that were cut short and never saved.
    """

    def __init__(self, journal: Journal, library: Library, clock: Clock, left: tuple[Path, ...] = ()) -> None:
        """Put the journal, the library and the clock together."""
        self.journal = journal
        self.library = library
        self.clock = clock
        self.left = left

    def begin(self, name: str, lang: str) -> Session:
        """A new pass through an exercise, in ``lang`` or in the language it has.

        Raises:
            NotFound, Ambiguous: No exercise, or several, are called that.
            Unreadable: Its file has faults.
        """
        opened = self.library.open(*self.library.find(name), lang)
        if opened.exercise is None:
            raise Unreadable(opened.shelf.name)
        walk = self._walk(opened.exercise, opened.shelf.pack, opened.shelf.theme)
        return Session(self.journal, walk, self.journal.new_id(), self.clock)

    def free(self, lang: str) -> Session:
        """An empty page."""
        walk = self._walk(free_writing(lang), None, None)
        return Session(self.journal, walk, self.journal.new_id(), self.clock)

    def resume(self, draft: Draft) -> Session:
        """Take a draft up again, on the text it began with.

        Raises:
            Unreadable: This version cannot read that text. The draft stands.
        """
        exercise: Exercise | None = free_writing(draft.lang)
        if draft.pack is not None:
            exercise, _ = parse(draft.source)
        if exercise is None:
            raise Unreadable(draft.pack or "")
        walk = self._walk(exercise, draft.pack, draft.theme, draft)
        return Session(self.journal, walk, draft.id, self.clock, taken_up=True)

    def today(self, lang: str) -> Suggestion:
        """The one suggestion. A draft that this version cannot read stands, and is passed over."""
        readable = [draft for draft in self.journal.drafts() if self.readable(draft)]
        return suggest(self.journal.heads(), readable)

    def readable(self, draft: Draft) -> bool:
        """Whether this version can take a draft up again."""
        return draft.pack is None or parse(draft.source)[0] is not None

    def again(self, session: Session) -> Session | None:
        """The same pass as it stands in the journal now; None where it is over. Another window may have been at it."""
        found = next((draft for draft in self.journal.drafts() if draft.id == session.id), None)
        return self.resume(found) if found is not None else None

    def title(self, draft: Draft) -> str | None:
        """The title of what a draft is a pass through; None for free writing."""
        if draft.pack is None:
            return None
        exercise, _ = parse(draft.source)
        return exercise.title if exercise else None

    def _walk(self, exercise: Exercise, pack: str | None, theme: str | None, draft: Draft | None = None) -> Walk:
        """The walk, with the past that this exercise may ask."""
        at = self.clock()
        past = JournalPast(self.journal, f"{pack}/{exercise.id}", lambda id: self._resolve(pack, id), at.date())
        asks_activities = any(step.kind is Kind.ACTIVITIES for step in exercise.steps)
        return Walk(
            exercise,
            past,
            pack=pack,
            theme=theme,
            today=at.date(),
            started=draft.started if draft else at,
            activities=self._activities(exercise.lang) if asks_activities else None,
            marks=draft.marks if draft else None,
            at=draft.at if draft else None,
        )

    def _resolve(self, pack: str | None, id: str) -> str:
        """The full name that an id means in a file of ``pack``: its own pack first, then the built-in one."""
        if pack is not None:
            try:
                return "/".join(self.library.find(f"{pack}/{id}"))
            except NotFound:
                pass
        return f"{BUILT_IN}/{id}"

    def _activities(self, lang: str) -> Activities:
        """The two lists of activities in a language."""
        return activities(lang, self.library.root(BUILT_IN))
