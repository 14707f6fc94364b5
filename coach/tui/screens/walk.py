"""Walking through an exercise: one step at a time, with the editor that its answer needs."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static, TextArea

from coach.exercises.model import Kind
from coach.journal.entry import UNFINISHED, Entry
from coach.journal.store import NotSaved
from coach.practice.accept import Refusal
from coach.practice.session import Session
from coach.practice.view import View
from coach.practice.walk import END
from coach.tui.commands import bindings
from coach.tui.keeper import Keeper
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.screens.summary import SummaryScreen
from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.people import PeopleEditor
from coach.tui.widgets.step_pane import StepPane
from coach.tui.widgets.top_line import TopLine
from coach.words.texts import Texts

WRITTEN_ITEMS = (Kind.LIST, Kind.PEOPLE)
"""Kinds of answer where more can be written than fits."""


class WalkScreen(Page[Entry | None]):
    """One pass. Ends with the saved entry, or with None when it was put down and kept."""

    NAME = "walk"
    BINDINGS: ClassVar[list[BindingType]] = bindings("walk")

    def __init__(self, session: Session, keeper: Keeper, words: Texts) -> None:
        """Walk on where the session stands."""
        super().__init__(words)
        self.session = session
        self.keeper = keeper
        self._problem: NotSaved | None = None
        self._pane: StepPane | None = None
        self._taken: object = None
        self._refusal: Refusal | None = None

    def compose(self) -> ComposeResult:
        """The frame; the step is put in by ``_show``."""
        yield TopLine(self._title)
        yield self.foot
        yield Static(classes="question")
        yield VerticalScroll(classes="paper", can_focus=True)

    async def on_mount(self) -> None:
        """A pass that has come to its end is taken up there."""
        if self.session.walk.ended:
            self._summarise()
            self.session.walk.back()

    async def fill(self) -> None:
        """Show where the manager stands; not under the page with all answers, which comes back here by itself."""
        if not self.session.walk.ended:
            await self._show()
        if self._problem is not None:
            self.kept(self._problem, "")

    async def speak(self, words: Texts) -> None:
        """Say everything in another language; the cursor stays where it was in what is being written."""
        where = [area.selection for area in self.query(TextArea)]
        await super().speak(words)
        for area, selection in zip(self.query(TextArea), where, strict=False):
            area.selection = selection

    @property
    def _title(self) -> str:
        """What is walked."""
        return self.session.walk.exercise.title or self.words.free_writing

    async def _show(self) -> None:
        """Show the present place, in the place of the one before."""
        walk = self.session.walk
        view = walk.view()
        right = self.words.question_of.format(n=walk.number, of=len(walk.asking)) if walk.number else ""
        self.query_one(TopLine).say(self._title, right)
        question = self.query_one(".question", Static)
        question.update(plain(view.question))
        question.display = bool(view.question)
        self._show_keys(view)
        paper = self.query_one(VerticalScroll)
        self._pane = None
        pane = StepPane(view, self.words, walk.today, tuple(walk.past.aliases()))
        async with self.batch():
            await paper.remove_children()
            await paper.mount(pane)
        self._pane = pane
        self._taken, self._refusal = pane.editor.value if pane.editor else None, None
        if view.mark.state == UNFINISHED and view.mark.answer is not None:
            self._take(view.mark.answer)  # more than fits was written here: say so again
        paper.can_focus = pane.editor is None  # where one writes a click on the prose leaves the cursor
        paper.scroll_home(animate=False)
        pane.take_focus(paper)

    # -- answering -------------------------------------------------------------------------------------

    @on(Editor.Changed)
    def _answered(self, event: Editor.Changed) -> None:
        """Let the answer stand, or say why it does not fit; keep what stands."""
        event.stop()
        if event.editor is self._editor:
            self._take(event.value)
            self._keep()

    @on(StepPane.FollowedUp)
    def _followed_up(self, event: StepPane.FollowedUp) -> None:
        """Let the answer to a follow-up question stand."""
        event.stop()
        if event.pane is self._pane:
            self._settle()
            self._keep()

    @on(PeopleEditor.KeptOpen)
    def _kept_open(self, event: PeopleEditor.KeptOpen) -> None:
        """Let what still waits wait on."""
        event.stop()
        if event.editor is self._editor:
            self.session.walk.keep_open(event.ids)
            self._keep()

    @property
    def _editor(self) -> Editor | None:
        """The editor of the step that the walk stands at; a message may still come from the one before it."""
        return self._pane.editor if self._pane is not None else None

    def _take(self, value: object) -> None:
        """Let ``value`` stand as the answer. What does not fit is kept all the same, uncounted, and why is said."""
        walk = self.session.walk
        self._taken = value
        self._refusal = walk.answer(value)
        if self._refusal is not None and isinstance(value, list) and walk.place.step.kind in WRITTEN_ITEMS:
            walk.hold(value)
        if self._pane is not None:
            self._pane.say(walk.view(), self._refusal)
            if thought := self.session.worth_a_thought():
                self._pane.think(self.words.practice.thoughts[thought])

    def _settle(self) -> bool:
        """Let what stands in the editors stand in the walk, also what they have not told yet.

        Returns:
            Whether it fits. False also while one step gives way to the next, and when the screen has been left: then
            nothing stands anywhere.
        """
        walk, pane = self.session.walk, self._pane
        if pane is None or not self.is_up:
            return False
        if pane.editor is not None and pane.editor.value != self._taken:
            self._take(pane.editor.value)
        for index, text in enumerate(pane.followups):
            if text or index < len(walk.mark().followups):
                walk.follow_up(index, text)
        return self._refusal is None

    def settle(self) -> None:
        """Before the program ends: everything that stands here goes to the saver."""
        self._settle()
        self._keep()

    @on(Editor.Done)
    async def _done(self, event: Editor.Done) -> None:
        """Answering was going on: to what is asked more here, else to the next step."""
        event.stop()
        if event.editor is not self._editor or self._pane is None:
            return
        if not self._pane.go_to_followups():
            await self.action_next()

    async def on_key(self, event: events.Key) -> None:
        """Enter and the space bar pass what is only to be read."""
        if event.key in ("enter", "space") and self._pane is not None and self._pane.editor is None:
            event.stop()
            await self.action_next()

    # -- moving ----------------------------------------------------------------------------------------

    async def action_next(self) -> None:
        """Go on; after the last step, to the page with all answers."""
        if not self._settle():
            return
        self._pane = None
        self.session.walk.next()
        self._keep(hurry=True)
        if self.session.walk.ended:
            self._summarise()
            return
        await self._show()

    async def action_back(self) -> None:
        """Go back one step, with its answer standing."""
        if self._settle() and self.session.walk.back():
            self._pane = None
            self._keep(hurry=True)
            await self._show()

    async def action_hint(self) -> None:
        """Open the next hint."""
        self._settle()
        if self._pane is None:
            return
        self.session.walk.hint()
        view = self.session.walk.view()
        self._pane.say(view, self._refusal)
        self._pane.reveal_hints()
        self._show_keys(view)
        self._keep()

    async def action_dont_know(self) -> None:
        """*Don't know yet*, and on."""
        if self._settle() and self.session.walk.dont_know() is None:
            await self.action_next()

    async def action_skip(self) -> None:
        """Leave the question out, and on."""
        if self._settle() and self.session.walk.skip() is None:
            await self.action_next()

    def action_later(self) -> None:
        """Put the exercise down, kept."""
        self._settle()
        self._keep(hurry=True)
        self.dismiss(None)

    def action_keep(self) -> None:
        """Save now what is saved by itself anyway."""
        self._settle()
        self._keep(hurry=True)

    @property
    def idle(self) -> frozenset[str]:
        """Nothing has to be put elsewhere while it can be saved."""
        return super().idle | (frozenset({"rescue"}) if self._problem is None else frozenset())

    def action_rescue(self) -> None:
        """Put the text in a file elsewhere, when it could not be saved."""
        if self._problem is not None:
            self.say(self.keeper.rescue(self.session, self.words))

    # -- keeping ---------------------------------------------------------------------------------------

    def _keep(self, *, hurry: bool = False) -> None:
        """Hand the draft to the saver."""
        draft = self.session.draft()
        if draft is not None:
            self.keeper.saver.put(draft, hurry=hurry)

    def kept(self, problem: NotSaved | None, at: str) -> None:
        """Say quietly how saving went."""
        self._problem = problem
        if problem is None:
            self.say(self.words.saved_at.format(time=at))
        else:
            reason = self.words.reasons[problem.reason]
            self.say(self.words.screens.not_kept.format(reason=reason) + "\n" + self.words.screens.not_kept_help)

    def _summarise(self) -> None:
        """Show all answers; come back to the one that was chosen, or end."""
        self.app.push_screen(SummaryScreen(self.session, self.keeper, self.words), self._summarised)

    async def _summarised(self, outcome: str | Entry | None) -> None:
        """The page of answers was left: with the entry, with a place to change, or to go on later."""
        if isinstance(outcome, Entry) or outcome is None:
            self.dismiss(outcome)
            return
        if outcome == END:
            self.session.walk.back()
        else:
            self.session.walk.go(outcome)
        await self._show()

    def _show_keys(self, view: View) -> None:
        """Leave out of the line of keys what does nothing here."""
        places = self.session.walk.places
        hidden: set[str] = set()
        if places and places[0].key == view.place.key:
            hidden.add("back")
        if not view.place.step.kind.asks:
            hidden |= {"dont-know", "skip"}
        if not view.more_hints:
            hidden.add("hint")
        self.foot.hide(*hidden)
