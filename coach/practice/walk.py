"""One pass through an exercise: a pure state machine that both faces drive.

It knows where the manager stands, what stands at each place, and what is open because of it. It touches no
file and no clock: the past is asked through a protocol, and the day and the instants come in. What it gives
out is a ``View`` to show, a ``Mark`` to keep in the draft, and at the end an ``Entry``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import msgspec

from coach.exercises.activities import Activities
from coach.exercises.model import Exercise, Kind
from coach.journal import answers
from coach.journal.draft import Mark
from coach.journal.entry import ANSWERED, DONT_KNOW, SKIPPED, UNFINISHED, Entry, StepRecord, Ticked
from coach.practice.accept import Refusal, accept
from coach.practice.past import NoPast, Past
from coach.practice.places import Place, Places
from coach.practice.record import entry_of, step_record
from coach.practice.view import View, view
from coach.text import clean, line

END = "/end"
"""Where the manager stands after the last step. No place has such a key: a step's id holds no slash."""


class Walk:
    """A pass that is going on."""

    def __init__(
        self,
        exercise: Exercise,
        past: Past | None = None,
        *,
        pack: str | None,
        theme: str | None,
        today: date,
        started: datetime,
        activities: Activities | None = None,
        marks: Mapping[str, Mark] | None = None,
        at: str | None = None,
    ) -> None:
        """Begin a pass, or take one up again with the ``marks`` and the place (``at``) that were kept.

        Args:
            pack, theme: Where the exercise comes from; None for free writing.
            today: The local day, for what *today's* answer is dated.
            started: When the pass began.
            activities: The two built-in lists, for an exercise that asks for activities.
        """
        self.exercise = exercise
        self.past: Past = past or NoPast()
        self.pack, self.theme = pack, theme
        self.today, self.started = today, started
        self.marks: dict[str, Mark] = dict(marks or {})
        self._offered = self._activities(activities)
        self._places = Places(exercise, self.past, self.marks)
        self.at = self._resume(at)

    # -- where one stands ------------------------------------------------------------------------------

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that stand open just now, in walking order."""
        return tuple(place for place in self._places.all if place.shown)

    @property
    def asking(self) -> tuple[Place, ...]:
        """The open places that ask for an answer."""
        return tuple(place for place in self.places if place.step.kind.asks)

    @property
    def ended(self) -> bool:
        """Whether the manager stands after the last step."""
        return self.at == END

    @property
    def place(self) -> Place:
        """The place where the manager stands; the last one when it has ended."""
        open_places = self.places or self._places.all
        return next((place for place in open_places if place.key == self.at), open_places[-1])

    @property
    def number(self) -> int | None:
        """The place's number among those that ask, from 1; None at a reading step and a pause."""
        keys = [place.key for place in self.asking]
        return keys.index(self.place.key) + 1 if self.place.key in keys else None

    @property
    def begun(self) -> bool:
        """Whether anything stands that would be missed: an answer, a choice not to answer, an opened hint."""
        return any(mark != Mark() for mark in self._asked())

    def mark(self, key: str | None = None) -> Mark:
        """What stands at a place; at the present one where no key is given."""
        return self.marks.get(self.place.key if key is None else key, Mark())

    def view(self, place: Place | None = None) -> View:
        """A place as it is shown; the present one where none is given."""
        place = place or self.place
        return view(place, self.mark(place.key), self.past, self.today, self._offered)

    # -- answering -------------------------------------------------------------------------------------

    def answer(self, value: object) -> Refusal | None:
        """Let ``value`` stand as the answer here; nothing (None, blank) takes back what stood.

        Returns:
            Why it does not fit, or None. A refused value changes nothing.
        """
        place = self.place
        kept = None if value is None else accept(place, value)
        if isinstance(kept, Refusal):
            return kept
        mark = self.mark()
        empty = answers.is_empty(place.step.kind, kept)
        state = ANSWERED if not empty else UNFINISHED if mark.state == ANSWERED else mark.state
        self._put(place, msgspec.structs.replace(mark, state=state, answer=None if empty else kept))
        return None

    def hold(self, texts: Sequence[str]) -> None:
        """Keep items that do not fit, uncounted: they stand in the draft, so that no word is lost meanwhile."""
        kept = [text for text in (line(part).strip() for part in texts) if text]
        self._put(self.place, msgspec.structs.replace(self.mark(), state=UNFINISHED, answer=kept))

    def dont_know(self) -> Refusal | None:
        """*Don't know yet*, an answer like any other; what was written is kept beside it."""
        return self._decide(DONT_KNOW)

    def skip(self) -> Refusal | None:
        """Leave the question out; what was written is kept beside it."""
        return self._decide(SKIPPED)

    def undecide(self) -> None:
        """Take back *don't know yet* or *skip*: what was written stands again."""
        mark = self.mark()
        if mark.state in (DONT_KNOW, SKIPPED):
            state = UNFINISHED if answers.is_empty(self.place.step.kind, mark.answer) else ANSWERED
            self._put(self.place, msgspec.structs.replace(mark, state=state))

    def follow_up(self, index: int, text: str) -> None:
        """Let ``text`` stand as the answer to a follow-up question, counted from 0."""
        mark = self.mark()
        kept = list(mark.followups) + [""] * (index + 1 - len(mark.followups))
        kept[index] = clean(text).rstrip()
        while kept and not kept[-1]:
            kept.pop()
        self._put(self.place, msgspec.structs.replace(mark, followups=tuple(kept)))

    def keep_open(self, ids: Sequence[str]) -> None:
        """Say what the named people still wait for, though they are named."""
        self._put(self.place, msgspec.structs.replace(self.mark(), kept_open=tuple(sorted(ids))))

    def hint(self) -> str | None:
        """Open the next hint; None when there are no more."""
        mark = self.mark()
        if mark.hints >= len(self.place.step.hints):
            return None
        self._put(self.place, msgspec.structs.replace(mark, hints=mark.hints + 1))
        return self.view().hints[-1]

    # -- moving ----------------------------------------------------------------------------------------

    def next(self) -> None:
        """Go on to the next open place, or to the end. A reading step or a pause is passed by this."""
        if self.ended:
            return
        place = self.place
        if not place.step.kind.asks:
            seconds = self.mark().answer if place.step.kind is Kind.PAUSE else None
            seconds = seconds or (0 if place.step.kind is Kind.PAUSE else None)
            self._put(place, Mark(state=ANSWERED, answer=seconds))
        keys = [place.key for place in self.places]
        after = keys[keys.index(place.key) + 1 :] if place.key in keys else []
        self.at = after[0] if after else END

    def back(self) -> bool:
        """Go back one open place; at the first one it stays and False is returned."""
        keys = [place.key for place in self.places]
        here = len(keys) if self.ended or self.place.key not in keys else keys.index(self.place.key)
        if here == 0:
            return False
        self.at = keys[here - 1]
        return True

    def go(self, key: str) -> None:
        """Go to an open place, or to the end. Anything else is left alone."""
        if key == END or any(place.key == key for place in self.places):
            self.at = key

    # -- ending ----------------------------------------------------------------------------------------

    def finish(self, at: datetime) -> Entry:
        """The entry of a finished pass, without ids. A pass is an entry even if every step was skipped."""
        return self._entry(at)

    def set_aside(self) -> Entry | None:
        """The entry of a pass that is left unfinished; None where not a single answer stands."""
        if not any(mark.state in (ANSWERED, DONT_KNOW) or mark.answer is not None for mark in self._asked()):
            return None
        return self._entry(None)

    def record(self, place: Place) -> StepRecord:
        """What the entry will hold of one place, as it stands now."""
        return step_record(self.view(place), True)

    def passed_over(self) -> tuple[str, ...]:
        """The ids of the experiments that were asked about here and of which nothing was said."""
        about = [(place.tried.id, self.mark(place.key)) for place in self.asking if place.tried is not None]
        told = {id for id, mark in about if mark.state == ANSWERED}
        return tuple(dict.fromkeys(id for id, _ in about if id not in told))

    def preview(self) -> Entry:
        """The entry as it would be now, for the page that shows everything before it is saved."""
        return self._entry(self.started)

    # -- within ----------------------------------------------------------------------------------------

    def _entry(self, at: datetime | None) -> Entry:
        """The entry, with every place as it was shown."""
        return entry_of(
            self.exercise,
            [self.view(place) for place in self._places.all],
            self.marks,
            pack=self.pack,
            theme=self.theme,
            started=self.started,
            finished=at,
        )

    def _asked(self) -> list[Mark]:
        """What stands at the places that ask."""
        reading = {place.key for place in self._places.all if not place.step.kind.asks}
        return [mark for key, mark in self.marks.items() if key not in reading]

    def _decide(self, state: str) -> Refusal | None:
        """Let a choice not to answer stand, where there is a question."""
        if not self.place.step.kind.asks:
            return Refusal("nothing-to-answer")
        self._put(self.place, msgspec.structs.replace(self.mark(), state=state))
        return None

    def _put(self, place: Place, mark: Mark) -> None:
        """Let a mark stand, and open and close what follows from it."""
        self.marks[place.key] = mark
        self._places = Places(self.exercise, self.past, self.marks)

    def _resume(self, at: str | None) -> str:
        """Where to stand: where the manager left off, else at the first place that has not been decided."""
        keys = [place.key for place in self.places]
        if at is not None and (at == END or at in keys):
            return at
        if at is None:
            return keys[0] if keys else END
        undecided = [place.key for place in self.asking if self.mark(place.key).state == UNFINISHED]
        return undecided[0] if undecided else END

    def _activities(self, activities: Activities | None) -> tuple[Ticked, ...]:
        """The activities to offer: each built-in list, then what the manager has added to it."""
        if activities is None:
            return ()
        own = list(self.past.own_activities())
        offered: list[Ticked] = []
        for name, built_in in (("managing", activities.managing), ("leading", activities.leading)):
            offered += [{"id": one.id, "label": one.label, "list": name, "own": False} for one in built_in]
            offered += [one for one in own if one["list"] == name]
        return tuple(offered)
