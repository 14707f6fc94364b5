"""A programme: its weeks, where one is, and what comes back when. Nothing in it is ever late."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

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
from coach.tui.widgets.choice_list import ChoiceList
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
    ProgrammeScreen OptionList {
        height: 1fr; border: none; padding: 0 1; margin: 1 0 0 0; max-width: 84; background: $background;
        scrollbar-size-vertical: 1;
    }
    ProgrammeScreen OptionList:focus { border: none; background-tint: $foreground 0%; }
    ProgrammeScreen OptionList > .option-list--option { padding: 0 2; }
    ProgrammeScreen OptionList > .option-list--option-highlighted { color: $accent; text-style: bold reverse; }
    ProgrammeScreen OptionList > .option-list--option-disabled { color: $foreground; }
    """

    def __init__(self, about: str, sitting: Sitting, words: Texts) -> None:
        """Show the programme called ``about``, else the one that is going on or was last touched."""
        super().__init__(words)
        self._sitting = sitting
        self._desk = sitting.desk
        self._of = about
        self._course: Course | None = None
        self._turn: str | None = None

    def compose(self) -> ComposeResult:
        """The promise, then the weeks."""
        yield TopLine(self.words.practice.programme)
        yield self.foot
        yield Static(classes="promise")
        yield ChoiceList(markup=False)

    async def fill(self) -> None:
        """The programme as it stands."""
        self._show()
        self.query_one(OptionList).focus()

    def on_screen_resume(self) -> None:
        """A pass may have been done meanwhile."""
        if self.query(OptionList):
            self._show()

    # -- what is shown ---------------------------------------------------------------------------------

    def _find(self) -> Course | None:
        """The programme to show."""
        lang = self.words.lang
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
        options = self.query_one(OptionList)
        at = options.highlighted_option.id if options.highlighted_option is not None else None
        turn = f"pass-{one.next.number}" if one is not None and one.next else None
        if turn != self._turn:
            at, self._turn = turn, turn
        options.clear_options()
        if one is None:
            self._list(options)
        else:
            self._weeks(options, one)
        ids = [option.id for option in options.options]
        if at in ids:
            options.highlighted = ids.index(at)
        else:
            options.action_first()
        self._show_keys()

    def _list(self, options: OptionList) -> None:
        """All programmes, each with how it stands."""
        said = self.words.practice
        self.query_one(TopLine).say(said.programme, "")
        self.query_one(".promise", Static).update(plain(said.choose_programme))
        for one in self._desk.courses.all(self.words.lang):
            weeks, state = said.weeks(len(one.weeks)), said.states[one.state or "none"]
            text = plain(one.programme.title) + plain(f"  {weeks}, {state}").stylize("dim")
            options.add_option(Option(text, id="programme-" + one.name))

    def _weeks(self, options: OptionList, one: Course) -> None:
        """The weeks with their passes, what comes back, and what there is at the end."""
        said, words, today = self.words.practice, self.words, self._sitting.clock().date()
        self.query_one(TopLine).say(one.programme.title, said.states[one.state or "none"])
        above = [one.programme.promise, *(ending(one, today, words) if one.ended is not None else ())]
        self.query_one(".promise", Static).update(plain("\n\n".join(filter(None, above))))
        for number, week in enumerate(one.weeks, 1):
            heading = week.title or said.week.format(n=number)
            options.add_option(Option(plain(("\n" if number > 1 else "") + heading).stylize("bold"), disabled=True))
            for stop in week.stops:
                mark = MARKS.get(stop.state, " ")
                day = plain("  " + when(stop, one, today, words)).stylize("dim")
                options.add_option(Option(plain(f"{mark} {stop.title}") + day, id=f"pass-{stop.number}"))
            if week.milestone:
                text = plain(said.milestone.format(text=week.milestone)).stylize("dim")
                options.add_option(Option(text, disabled=True))
        back = list(returning(one, words))
        if back:
            options.add_option(Option(plain("\n" + said.returns_heading).stylize("bold"), disabled=True))
            options.add_options([Option(plain(text), disabled=True) for text in back])
        if one.compares:
            options.add_option(Option(plain("\n" + said.compares_heading).stylize("bold"), disabled=True))
            options.add_options([Option(plain(pair.title), id="compare-" + pair.now) for pair in one.compares])

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

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        """Open a programme, begin a pass, or read what there is to compare."""
        kind, _, name = (event.option_id or "").partition("-")
        if kind == "programme":
            self._of = name
            self._show()
        elif kind == "compare":
            self.post_message(Turned("entry", name))
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
        self.query_one(OptionList).action_select()

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
        self._of = ""
        self._course = None
        options = self.query_one(OptionList)
        options.clear_options()
        self._list(options)
        options.action_first()
        self._show_keys()

    def action_close(self) -> None:
        """Back."""
        self.dismiss(None)
