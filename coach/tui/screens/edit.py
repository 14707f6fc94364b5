"""One answer of a saved entry, written anew. What it was stays as an earlier wording."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.journal.editing import NewAnswer, with_answer, with_followup
from coach.journal.entry import ANSWERED, DONT_KNOW, Entry
from coach.journal.fit import Refusal
from coach.journal.store import NotSaved
from coach.practice.amend import view_of
from coach.tui.commands import bindings
from coach.tui.guard import Guard
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.sitting import Sitting
from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.step_pane import StepPane
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import long_day
from coach.words.texts import Texts


class EditScreen(Page[Entry | None]):
    """Ends with the entry as it was saved, or with None where it stands as it was."""

    NAME = "edit"
    BINDINGS: ClassVar[list[BindingType]] = bindings("edit")

    def __init__(self, entry: Entry, place: int, sitting: Sitting, words: Texts) -> None:
        """Change the answer at a place of ``entry``."""
        super().__init__(words)
        self._entry = entry
        self._place = place
        self._sitting = sitting
        title = entry.exercise.title if entry.exercise else words.free_writing
        heading = words.looking_back.was_changing.format(title=title, day=long_day(entry.at.date(), words))
        self._guard = Guard(sitting, words.lang, heading)
        self._view = view_of(entry.steps[place], entry, sitting.desk)
        self._pane: StepPane | None = None
        self._standing: tuple[object, tuple[str, ...]] | None = None
        self._warned = False

    def compose(self) -> ComposeResult:
        """The question, and the editor its answer needs."""
        entry = self._entry
        yield TopLine(entry.exercise.title if entry.exercise else self.words.free_writing, self.words.looking_back.edit)
        yield self.foot
        yield Static(plain(self._view.question), classes="question")
        yield VerticalScroll(classes="paper", can_focus=False)

    async def fill(self) -> None:
        """Put the editor in."""
        self.query_one(".question").display = bool(self._view.question)
        desk = self._sitting.desk
        aliases = desk.journal.people.all()
        paper = self.query_one(VerticalScroll)
        self._pane = StepPane(self._view, self.words, desk.clock().date(), aliases)
        await paper.mount(self._pane)
        self._pane.take_focus(paper)
        if self._standing is None:
            self._standing = self._now()

    def _now(self) -> tuple[object, tuple[str, ...]]:
        """The answer and the answers to the follow-up questions, as they stand here."""
        pane = self._pane
        return (pane.editor.value if pane and pane.editor else None), (pane.followups if pane else ())

    @property
    def _is_changed(self) -> bool:
        """Whether anything else stands here than when it was opened."""
        return self._pane is not None and self._standing is not None and self._now() != self._standing

    @on(Editor.Changed)
    @on(StepPane.FollowedUp)
    def _written(self, event: Editor.Changed | StepPane.FollowedUp) -> None:
        """Keep what is written, whatever happens before it is saved."""
        event.stop()
        self.settle()

    @on(Editor.Done)
    def _done(self, event: Editor.Done) -> None:
        """Answering was all there was to do: to what is asked more, else saved."""
        event.stop()
        if self._pane is not None and not self._pane.go_to_followups():
            self.action_save()

    def settle(self) -> None:
        """Hand what stands here to the keeper, where it is another than what is saved."""
        if self._is_changed:
            value, followups = self._now()
            self._guard.keep(value, followups)

    async def speak(self, words: Texts) -> None:
        """Say everything in another language, with what is written standing."""
        outcome = self._with(ANSWERED)
        if isinstance(outcome, Entry):
            self._view = view_of(outcome.steps[self._place], self._entry, self._sitting.desk)
        await super().speak(words)

    # -- saving ----------------------------------------------------------------------------------------

    def action_save(self) -> None:
        """Let this answer stand, if it is another and fits."""
        if not self._is_changed:
            self._leave(None)
            return
        self._save(ANSWERED)

    def action_dont_know(self) -> None:
        """*Don't know yet*; what is written is kept beside it."""
        self._save(DONT_KNOW)

    def _with(self, state: str) -> Entry | Refusal:
        """The entry with what stands here, or why that does not fit."""
        value, followups = self._now()
        journal = self._sitting.desk.journal
        outcome = with_answer(self._standing_entry(), self._place, NewAnswer(value, state), journal.ledger().of("owed"))
        for number, text in enumerate(followups):
            if isinstance(outcome, Entry):
                outcome = with_followup(outcome, self._place, number, text)
        return outcome

    def _standing_entry(self) -> Entry:
        """The entry as it stands now: another window may have changed another answer in it."""
        entry = self._sitting.desk.journal.entry(self._entry.id)
        same = entry is not None and [one.id for one in entry.steps] == [one.id for one in self._entry.steps]
        return entry if entry is not None and same else self._entry

    def _save(self, state: str) -> None:
        """Save the entry with the new answer; what stood becomes an earlier wording."""
        if not self.is_up:
            return
        journal = self._sitting.desk.journal
        outcome = self._with(state)
        if isinstance(outcome, Refusal):
            if self._pane is not None:
                self._pane.say(self._view, outcome)
            return
        try:
            saved = journal.edit(outcome)
        except NotSaved as problem:
            self.say(self.words.screens.not_kept.format(reason=self.words.reasons[problem.reason]))
            self.settle()
            return
        self._leave(saved)

    def action_close(self) -> None:
        """Leave; what was changed is saved, and can be taken back. What does not fit is left at the second time."""
        if not self._is_changed or self._warned:
            self._leave(None)
            return
        self._warned = True
        self.action_save()

    def action_leave_it(self) -> None:
        """Let the answer stand as it was."""
        self._leave(None)

    def _leave(self, saved: Entry | None) -> None:
        """Nothing is at risk any more."""
        self._guard.over()
        self.dismiss(saved)
