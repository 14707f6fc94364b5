"""One run through one exercise, from its beginning to its entry: the walk together with its draft.

Both faces hold a ``Session`` and nothing else: they move its walk, hand its draft to be kept, and end it.
"""

from __future__ import annotations

from contextlib import suppress

from coach.clock import Clock
from coach.journal import answers
from coach.journal.draft import Draft
from coach.journal.entry import Entry
from coach.journal.journal import Journal
from coach.journal.store import NotSaved
from coach.practice.thoughts import is_sensitive, lacks_when
from coach.practice.walk import Walk


class Session:
    """A pass that is going on, and where it is kept."""

    def __init__(self, journal: Journal, walk: Walk, id: str, clock: Clock, *, taken_up: bool = False) -> None:
        """Join a walk to the journal.

        Args:
            id: The draft's id, which the entry takes over.
            taken_up: Whether it was begun before and is taken up again.
        """
        self.walk = walk
        self.id = id
        self.taken_up = taken_up
        self._begun = taken_up
        self._thoughts: set[str] = set()
        self._journal = journal
        self._clock = clock

    @property
    def name(self) -> str | None:
        """The exercise's full name; None for free writing."""
        return f"{self.walk.pack}/{self.walk.exercise.id}" if self.walk.pack else None

    def draft(self) -> Draft | None:
        """What to keep now; None as long as nothing has been answered, so that looking leaves no trace."""
        walk = self.walk
        self._begun = self._begun or walk.begun
        if not self._begun:
            return None
        return Draft(
            id=self.id,
            started=walk.started,
            saved=self._clock(),
            pack=walk.pack,
            theme=walk.theme,
            lang=walk.exercise.lang,
            source=walk.exercise.source,
            at=walk.at,
            marks=dict(walk.marks),
        )

    def worth_a_thought(self) -> str | None:
        """What is worth a thought in what stands here: ``sensitive`` or ``when``. Each is said once of a pass."""
        mark, kind = self.walk.mark(), self.walk.place.step.kind.value
        own = list(map(str, answers.texts(kind, mark.answer))) if answers.written(kind, mark.answer) else []
        found = {
            "sensitive": is_sensitive("\n".join([*own, *mark.followups]), self.walk.exercise.lang),
            "when": kind == "experiment" and bool(own) and lacks_when(own[0]),
        }
        code = next((code for code, is_so in found.items() if is_so and code not in self._thoughts), None)
        if code is not None:
            self._thoughts.add(code)
        return code

    def keep(self) -> None:
        """Put what stands on disk, here and now.

        Raises:
            NotSaved: The text stands in the walk still.
        """
        draft = self.draft()
        if draft is not None:
            self._journal.keep(draft)

    def put_down(self) -> None:
        """Leave the pass for another time: kept, or without a trace where everything was taken back.

        Raises:
            NotSaved: The text stands in the walk still.
        """
        if self.walk.begun:
            self.keep()
        elif self._begun:
            self._journal.drop(self.id)

    def finish(self) -> Entry:
        """Save the entry; the draft is over. Experiments that it asked about in vain are not asked about again.

        Raises:
            NotSaved: Nothing has changed.
        """
        saved = self._journal.finish(self.walk.finish(self._clock()), self.id)
        with suppress(NotSaved):  # the entry is safe; at worst they are asked about once more
            self._journal.follow_ups.asked(self.walk.passed_over())
        return saved

    def set_aside(self) -> Entry | None:
        """Leave the pass: what was answered becomes an entry, and without a single answer nothing is left.

        Raises:
            NotSaved: Nothing has changed.
        """
        entry = self.walk.set_aside()
        if entry is None:
            self._journal.drop(self.id)
            return None
        return self._journal.finish(entry, self.id)
