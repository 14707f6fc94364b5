"""Beginning a pass, taking one up again, and what to do today: the library, the journal and the clock together.

What walks an exercise is imported when one is walked: to say what there is today takes none of it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coach.clock import Clock
from coach.exercises.library import BUILT_IN, Library, NotFound, Shelf
from coach.exercises.model import Exercise, Kind
from coach.journal.draft import Draft
from coach.journal.journal import Journal
from coach.journal.practised import Declined, Offered
from coach.journal.store import NotSaved
from coach.practice.courses import Courses
from coach.practice.index import Index
from coach.practice.today import Assignment, Situation, Suggestion, suggestions
from coach.settings import FRIDAY

if TYPE_CHECKING:
    from coach.exercises.activities import Activities
    from coach.practice.session import Session
    from coach.practice.walk import Walk

BEFORE_MEETING, AFTER_MEETING = "coach/before-meeting", "coach/after-meeting"
"""The quick ones, which are begun without being suggested."""

SELDOM = ("experiment", "return", "theme")
"""The kinds that are suggested once, once a day or once a week: that they were is remembered."""


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
        assignments: What a coach has handed over and is not done, in order.
    """

    def __init__(
        self,
        journal: Journal,
        library: Library,
        clock: Clock,
        review_day: int = FRIDAY,
        left: tuple[Path, ...] = (),
    ) -> None:
        """Put the journal, the library and the clock together.

        Args:
            review_day: The weekday of the week's review, 0 for Monday.
        """
        self.journal = journal
        self.library = library
        self.clock = clock
        self.review_day = review_day
        self.left = left
        self.assignments: tuple[Assignment, ...] = ()
        self._index = Index(journal, library)
        self.courses = Courses(journal, library, clock, self._index)

    def begin(self, name: str, lang: str) -> Session:
        """A new pass through an exercise, in ``lang`` or in the language it has.

        Raises:
            NotFound, Ambiguous: No exercise, or several, are called that.
            Unreadable: Its file has faults.
        """
        from coach.practice.session import Session

        opened = self.library.open(*self.library.find(name), lang)
        if opened.exercise is None:
            raise Unreadable(opened.shelf.name)
        walk = self._walk(opened.exercise, opened.shelf.pack, opened.shelf.theme)
        return Session(self.journal, walk, self.journal.new_id(), self.clock)

    def free(self, lang: str) -> Session:
        """An empty page."""
        from coach.practice.free import free_writing
        from coach.practice.session import Session

        walk = self._walk(free_writing(lang), None, None)
        return Session(self.journal, walk, self.journal.new_id(), self.clock)

    def resume(self, draft: Draft) -> Session:
        """Take a draft up again, on the text it began with.

        Raises:
            Unreadable: This version cannot read that text. The draft stands.
        """
        from coach.practice.free import free_writing
        from coach.practice.session import Session

        exercise: Exercise | None = free_writing(draft.lang)
        if draft.pack is not None:
            exercise = _parsed(draft)
        if exercise is None:
            raise Unreadable(draft.pack or "")
        walk = self._walk(exercise, draft.pack, draft.theme, draft)
        return Session(self.journal, walk, draft.id, self.clock, taken_up=True)

    def before_meeting(self, lang: str) -> Session:
        """The quick one before a meeting."""
        return self.begin(BEFORE_MEETING, lang)

    def after_meeting(self, lang: str) -> Session:
        """The quick one after a meeting."""
        return self.begin(AFTER_MEETING, lang)

    def today(self, lang: str, *, to_write: bool = False) -> Suggestion:
        """The one suggestion. What this version cannot read stands, and is passed over.

        Args:
            to_write: Only what can be written in: an experiment to look at is passed over for the next one.
        """
        found = suggestions(self.situation(lang))
        return next(one for one in found if self._can_begin(one, lang) and not (to_write and one.kind == "experiment"))

    def situation(self, lang: str) -> Situation:
        """All that the rule of Today looks at, as it is now."""
        at = self.clock()
        drafts = [draft for draft in self.journal.drafts() if self.readable(draft)]
        return Situation(
            at=at,
            done=self._index.done(),
            shelves=self._index.shelves(lang),
            drafts=drafts,
            begun=frozenset(name for draft in drafts if (name := self.name(draft)) is not None),
            experiments=self._index.experiments(),
            promises=self._index.promises(lang, at.date()),
            course=self.courses.active(lang),
            remembered=self._index.remembered(),
            assignments=self.assignments,
            review_day=self.review_day,
        )

    def decline(self, suggestion: Suggestion) -> None:
        """Something else is wanted: the suggestion does not come back today. Free writing is always there.

        Raises:
            NotSaved: It was not remembered.
        """
        one = suggestion
        if one.kind != "free":
            self.journal.practised.add(Declined(self.clock().date(), one.kind, one.exercise, one.about, one.entry))

    def offered(self, suggestion: Suggestion) -> None:
        """Remember that a suggestion was seen, where it is made seldom; where that cannot be kept, it is made again."""
        one = suggestion
        if one.kind in SELDOM:
            with suppress(NotSaved):
                self.journal.practised.add(Offered(self.clock().date(), one.kind, one.exercise, one.about, one.entry))

    def readable(self, draft: Draft) -> bool:
        """Whether this version can take a draft up again."""
        return draft.pack is None or _parsed(draft) is not None

    def again(self, session: Session) -> Session | None:
        """The same pass as it stands in the journal now; None where it is over. Another window may have been at it."""
        found = next((draft for draft in self.journal.drafts() if draft.id == session.id), None)
        return self.resume(found) if found is not None else None

    def name(self, draft: Draft) -> str | None:
        """The full name of the exercise that a draft is a pass through; None for free writing, and unreadable ones."""
        exercise = _parsed(draft) if draft.pack is not None else None
        return f"{draft.pack}/{exercise.id}" if exercise else None

    def title(self, draft: Draft) -> str | None:
        """The title of what a draft is a pass through; None for free writing."""
        if draft.pack is None:
            return None
        exercise = _parsed(draft)
        return exercise.title if exercise else None

    def shelf(self, name: str, lang: str) -> Shelf:
        """An exercise as a list shows it, by its full name."""
        return next(shelf for shelf in self._index.shelves(lang) if shelf.name == name)

    def _can_begin(self, suggestion: Suggestion, lang: str) -> bool:
        """Whether the suggested exercise can be walked: it was listed by its head, and may have faults below.

        What comes with Coach has been read by its tests, and is not read here.
        """
        if suggestion.exercise is None:
            return True
        pack, id = self.library.find(suggestion.exercise)
        return self.library.comes_with_coach(pack) or self.library.open(pack, id, lang).exercise is not None

    def _walk(self, exercise: Exercise, pack: str | None, theme: str | None, draft: Draft | None = None) -> Walk:
        """The walk, with the past that this exercise may ask."""
        from coach.practice.memory import JournalPast
        from coach.practice.walk import Walk

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
            activities=self.activities(exercise.lang) if asks_activities else None,
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

    def activities(self, lang: str) -> Activities:
        """The two lists of activities in a language."""
        from coach.exercises.activities import activities

        return activities(lang, self.library.root(BUILT_IN))


def _parsed(draft: Draft) -> Exercise | None:
    """The exercise that a draft is a pass through, as it was begun; None where this version cannot read it."""
    from coach.exercises.reader import parse

    return parse(draft.source)[0]
