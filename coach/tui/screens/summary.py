"""The end of a pass: everything on one page, each answer a place to go back to, and then it is saved."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.journal.entry import Entry, StepRecord
from coach.journal.store import NotSaved
from coach.practice.session import Session
from coach.practice.walk import END
from coach.tui.commands import bindings
from coach.tui.keeper import Keeper
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.widgets.entry_paper import answer_lines, became_lines
from coach.tui.widgets.top_line import TopLine
from coach.words.texts import Texts


class AnswerRow(Static, can_focus=True):
    """One question with its answer, which can be chosen."""

    DEFAULT_CSS = """
    AnswerRow { padding: 0 0 0 2; margin: 0 0 1 0; height: auto; }
    AnswerRow:focus { padding: 0; border-left: outer $accent; padding: 0 0 0 1; }
    """

    def __init__(self, key: str, step: StepRecord, words: Texts) -> None:
        """The place's key, and what stands there."""
        item = [plain(step.item)] if step.item and step.item not in step.question else []
        lines = [plain(step.question).stylize("bold"), *item, answer_lines(step, words)]
        super().__init__(Content("\n").join(lines))
        self.key = key


class SummaryScreen(Page[str | Entry | None]):
    """All answers of a pass. Ends with the entry, with the key of a place to change, or with None for later."""

    NAME = "summary"
    BINDINGS: ClassVar[list[BindingType]] = bindings("summary")

    def __init__(self, session: Session, keeper: Keeper, words: Texts) -> None:
        """The pass that has come to its end."""
        super().__init__(words)
        self.session = session
        self.keeper = keeper
        self._problem: NotSaved | None = None

    @property
    def heading(self) -> str:
        """What this is, and what Enter does."""
        return self.words.screens.all_answers

    def compose(self) -> ComposeResult:
        """A row for each question, then what the answers become."""
        walk, words = self.session.walk, self.words
        entry = walk.preview()
        yield TopLine(walk.exercise.title, words.screens.ready)
        yield self.foot
        with VerticalScroll(classes="paper", can_focus=False):
            yield Static(plain(self.heading), classes="quiet")
            yield Static()
            for place in walk.asking:
                yield AnswerRow(place.key, walk.record(place), words)
            rows = became_lines(entry.became, words)
            if rows:
                yield Static(plain(words.became_heading).stylize("bold") + "\n" + plain("  " + "   ".join(rows)))

    async def fill(self) -> None:
        """Begin at the first answer."""
        if self._problem is not None:
            self.kept(self._problem, "")
        first = next(iter(self.query(AnswerRow)), None)
        if first is not None:
            first.focus(scroll_visible=False)

    def on_key(self, event: events.Key) -> None:
        """Up and down move between the answers."""
        if event.key in ("up", "down"):
            event.stop()
            if event.key == "up":
                self.focus_previous()
            else:
                self.focus_next()

    def action_save(self) -> None:
        """Save the entry; where that does not go, say so and let everything stand."""
        if not self.is_up:
            return
        outcome = self.keeper.finish(self.session)
        if isinstance(outcome, NotSaved):
            self.kept(outcome, "")
        else:
            self.dismiss(outcome)

    def action_change(self) -> None:
        """Go back to the marked answer."""
        if isinstance(self.focused, AnswerRow):
            self.dismiss(self.focused.key)

    def on_click(self, event: events.Click) -> None:
        """A second click on an answer goes back to it."""
        if event.chain > 1:
            self.action_change()

    def action_back(self) -> None:
        """Go back to the last step."""
        self.dismiss(END)

    def action_later(self) -> None:
        """Put the exercise down, kept."""
        self.dismiss(None)

    @property
    def idle(self) -> frozenset[str]:
        """Nothing has to be put elsewhere while it can be saved."""
        return super().idle | (frozenset({"rescue"}) if self._problem is None else frozenset())

    def action_rescue(self) -> None:
        """Put the text in a file elsewhere, when it could not be saved."""
        if self._problem is not None:
            self.say(self.keeper.rescue(self.session, self.words))

    def kept(self, problem: NotSaved | None, at: str) -> None:
        """Say how saving went."""
        self._problem = problem
        text = self.words.saved_at.format(time=at)
        if problem is not None:
            reason = self.words.reasons[problem.reason]
            text = self.words.not_saved.format(reason=reason) + "\n" + self.words.screens.not_kept_help
        self.say(text)
