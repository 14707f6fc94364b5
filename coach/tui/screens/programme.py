"""A programme: its weeks, where one is, and what comes back when. Nothing in it is ever late."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from coach.exercises.library import NotFound
from coach.journal.store import NotSaved
from coach.practice.course import DONE, NEXT, Course
from coach.practice.courses import UnreadableProgramme
from coach.practice.desk import Unreadable
from coach.practice.runs import ACTIVE, PAUSED
from coach.tui.commands import bindings
from coach.tui.messages import Begun, Turned
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.tui.widgets.top_line import TopLine
from coach.words.course import ending, returning, when
from coach.words.texts import Texts

MARKS = {DONE: "✓", NEXT: "▸"}
"""What stands before a pass that is done, and before the one whose turn it is."""


class ProgrammeScreen(Page[None]):
    """One programme; or, where none is going on and none was asked for, all there are to choose among."""

    NAME = "programme"
    BINDINGS: ClassVar[list[BindingType]] = bindings("programme")
    DEFAULT_CSS = """
    ProgrammeScreen .promise { padding: 1 3 0 3; max-width: 80; }
    ProgrammeScreen RowList { margin: 1 0 0 0; padding: 0 0 0 1; max-width: 84; }
    """

    def __init__(self, about: str, sitting: Sitting, words: Texts) -> None:
        """Show the programme called ``about``, else the one that is going on or was last touched."""
        super().__init__(words)
        self._sitting = sitting
        self._desk = sitting.desk
        self._of = about
        self._course: Course | None = None
        self._turn = ""
        self._listing = False  # all of them were asked for

    def compose(self) -> ComposeResult:
        """The promise, then the weeks."""
        yield TopLine(self.words.practice.programme)
        yield self.foot
        yield Static(classes="promise")
        yield RowList(wraps=True)

    async def fill(self) -> None:
        """The programme as it stands."""
        self._show()
        self.query_one(RowList).focus()

    def come_back(self) -> None:
        """A pass may have been done meanwhile."""
        self._show()

    # -- what is shown ---------------------------------------------------------------------------------

    def _find(self) -> Course | None:
        """The programme to show."""
        lang = self.words.lang
        if self._listing:
            return None
        if not self._of:
            return self._desk.courses.current(lang)
        try:
            return self._desk.courses.of(self._of, lang)
        except (NotFound, UnreadableProgramme):
            self.say(self.words.practice.programme_unreadable)
            return None

    def _show(self) -> None:
        """Draw the programme, or the list of them."""
        self._course = one = self._find()
        shown = self.query_one(RowList)
        at = shown.key
        turn = f"pass-{one.next.number}" if one is not None and one.next else ""
        if turn != self._turn:
            at, self._turn = turn, turn
        shown.show(list(self._all() if one is None else self._weeks(one)), at)
        self._show_keys()

    def _all(self) -> Iterator[Row]:
        """All programmes, each with how it stands."""
        said = self.words.practice
        self.query_one(TopLine).say(said.programme, "")
        self.query_one(".promise", Static).update(plain(said.choose_programme))
        for one in self._desk.courses.all(self.words.lang):
            weeks, state = said.weeks(len(one.weeks)), said.states[one.state or "none"]
            yield Row("programme-" + one.name, one.programme.title, f"{weeks}, {state}")

    def _weeks(self, one: Course) -> Iterator[Row]:
        """The weeks with their passes, what comes back, and what there is at the end."""
        said, words, today = self.words.practice, self.words, self._sitting.clock().date()
        self.query_one(TopLine).say(one.programme.title, said.states[one.state or "none"])
        above = [one.programme.promise, *(ending(one, today, words) if one.ended is not None else ())]
        self.query_one(".promise", Static).update(plain("\n\n".join(filter(None, above))))
        for number, week in enumerate(one.weeks, 1):
            yield from [Row("", "")] if number > 1 else []
            yield Row("", week.title or said.week.format(n=number))
            for stop in week.stops:
                mark, day = MARKS.get(stop.state, " ") + " ", when(stop, one, today, words, brief=True)
                yield Row(f"pass-{stop.number}", stop.title, day, mark=mark)
            if week.milestone:
                yield Row("", said.milestone.format(text=week.milestone), mark="  ", quiet=True)
        back = list(returning(one, words))
        if back:
            yield from [Row("", ""), Row("", said.returns_heading)]
            yield from [Row("", text, quiet=True) for text in back]
        if one.compares:
            yield from [Row("", ""), Row("", said.compares_heading)]
            yield from [Row("compare-" + pair.now, pair.title) for pair in one.compares]

    def _show_keys(self) -> None:
        """Leave out of the line of keys what does nothing as the programme stands."""
        state = self._course.state if self._course is not None else None
        hidden = {"start"} if state in (ACTIVE, PAUSED) or self._course is None else set()
        hidden |= {"pause"} if state != ACTIVE else set()
        hidden |= {"resume"} if state != PAUSED else set()
        hidden |= {"stop"} if state not in (ACTIVE, PAUSED) else set()
        hidden |= {"others"} if self._course is None else set()
        self.foot.hide(*hidden)

    # -- what can be done ------------------------------------------------------------------------------

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """Open a programme, begin a pass, or read what there is to compare."""
        kind, _, name = event.key.partition("-")
        if kind == "programme":
            self._of, self._listing = name, False
            self._show()
        elif kind == "compare":
            self.post_message(Turned("over-time", name))
        elif kind == "pass" and self._course is not None:
            stop = next(one for one in self._course.stops if one.number == int(name))
            if stop.state == DONE and stop.entry is not None:
                self.post_message(Turned("entry", stop.entry))
                return
            try:
                self.post_message(Begun(self._desk.begin(stop.exercise, self.words.lang)))
            except (NotFound, Unreadable):
                self.say(self.words.exercise_unreadable)

    def action_open(self) -> None:
        """Open or begin the marked one; Enter in the list comes here by itself."""
        self.query_one(RowList).choose()

    def action_start(self) -> None:
        """Start the programme; one that is going on pauses."""
        if self._course is not None:
            name = self._course.name
            self._do(lambda: self._desk.courses.start(name, self.words.lang), self.words.practice.started)

    def action_pause(self) -> None:
        """Let it rest."""
        if self._course is not None and self._course.state == ACTIVE:
            self._do(lambda: self._desk.courses.pause(self.words.lang), self.words.practice.rests)

    def action_resume(self) -> None:
        """Go on where it was."""
        if self._course is not None and self._course.state == PAUSED:
            name = self._course.name
            self._do(lambda: self._desk.courses.resume(self.words.lang, name), self.words.practice.resumed)

    def action_stop(self) -> None:
        """End it before its end. What was written stays."""
        if self._course is not None and self._course.state in (ACTIVE, PAUSED):
            name = self._course.name
            self._do(lambda: self._desk.courses.stop(self.words.lang, name), self.words.practice.stopped)

    def _do(self, did: Callable[[], object], said: str) -> None:
        """Do something with the programme, and say it."""
        assert self._course is not None
        title = self._course.programme.title
        self._of = self._course.name
        try:
            did()
        except NotSaved as problem:
            self.say(self.words.not_saved.format(reason=self.words.reasons[problem.reason]))
            return
        self._show()
        self.say(said.format(title=title))

    def action_others(self) -> None:
        """All programmes."""
        self._listing = True
        self._show()

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)
