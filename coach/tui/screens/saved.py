"""After a pass is saved: that it is, what the answers became, and then and now where it was done before."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from coach.journal.entry import Entry
from coach.journal.store import NotSaved
from coach.practice.afterwards import Afterwards
from coach.practice.then_and_now import SEEN, Pair, with_sight
from coach.tui.commands import bindings
from coach.tui.dialogs.note import NoteDialog
from coach.tui.guard import Guard
from coach.tui.render import plain
from coach.tui.screens.page import Page
from coach.tui.settling import Settling
from coach.tui.sitting import Sitting
from coach.tui.widgets.entry_paper import answer_lines, became_lines
from coach.tui.widgets.top_line import TopLine
from coach.words.dates import long_day
from coach.words.texts import Texts

SIDE_BY_SIDE = 100
"""Columns from which then stands beside now."""


class SavedScreen(Page[None]):
    """Saved. Nothing is asked here."""

    NAME = "saved"
    BINDINGS: ClassVar[list[BindingType]] = bindings("saved")
    DEFAULT_CSS = """
    SavedScreen .paper { max-width: 120; }
    SavedScreen .pair { height: auto; margin: 0 0 1 0; layout: vertical; }
    SavedScreen .pair > Vertical { height: auto; }
    SavedScreen.wide .pair { layout: horizontal; }
    SavedScreen.wide .pair > Vertical { width: 1fr; margin: 0 3 0 0; }
    """

    def __init__(
        self,
        entry: Entry,
        pairs: tuple[Pair, ...],
        words: Texts,
        sitting: Sitting | None = None,
        found: Afterwards | None = None,
    ) -> None:
        """The entry as it was saved, and its answers beside those of the pass before.

        Args:
            sitting, found: Where it is a real pass: what there is to ask when it has been saved.
        """
        super().__init__(words)
        self.entry = entry
        self.pairs = pairs
        self._sitting = sitting
        self._found = found

    @property
    def heading(self) -> str:
        """That it is saved."""
        return self.words.saved

    def compose(self) -> ComposeResult:
        """Three parts, each only where there is something to tell."""
        words = self.words
        yield TopLine(self.entry.exercise.title if self.entry.exercise else words.free_writing)
        yield self.foot
        with VerticalScroll(classes="paper", can_focus=True):
            yield Static(plain(self.heading).stylize("bold"))
            rows = became_lines(self.entry.became, words)
            if rows:
                yield Static(plain(words.became_heading + "\n  " + "   ".join(rows)), classes="gap")
            if self.pairs:
                yield Static(plain(words.then_and_now).stylize("bold"), classes="gap")
                yield Static(plain(words.then_line), classes="quiet")
                yield Static()
            for pair in self.pairs:
                yield from self._pair(pair)

    def _pair(self, pair: Pair) -> ComposeResult:
        """One question, the new answer first."""
        words = self.words
        day = long_day(pair.day, words)
        yield Static(plain(pair.now.question).stylize("bold"))
        with Horizontal(classes="pair"):
            with Vertical():
                yield Static(plain(words.screens.now), classes="quiet")
                yield Static(answer_lines(pair.now, words))
            with Vertical():
                then = words.screens.then.format(day=day)
                yield Static(plain(then), classes="quiet")
                if pair.marked:
                    yield Static(plain(words.looking_back.asked_before), classes="quiet")
                    yield Static(plain(pair.then.question), classes="quiet")
                yield Static(answer_lines(pair.then, words))

    async def fill(self) -> None:
        """Leave out what cannot be done; then ask, once, what there is to ask."""
        self.foot.hide(*(() if self.pairs and self._sitting is not None else ("see",)))
        found, self._found = self._found, None
        if found is None or self._sitting is None:
            return
        settling = Settling(self, self._sitting, self.words, self.say)
        if found.too_many:
            settling.one_too_many(found.too_many)
        elif found.rested is not None:
            settling.keep_or_release(found.rested)

    def action_see(self) -> None:
        """Write a line about what is seen in then and now. It is kept with the entry."""
        if self._sitting is None or not self.pairs:
            return
        said, guard = self.words.follow_up, Guard(self._sitting, self.words.lang)
        standing = next((step.answer for step in self.entry.steps if step.id == SEEN), "")
        dialog = NoteDialog(self.words.then_and_now, said.what_do_you_see, guard, self.words, str(standing))
        self.app.push_screen(dialog, lambda text: self._seen(text, guard))

    def _seen(self, text: str | None, guard: Guard) -> None:
        """Keep what is seen."""
        if text is None or self._sitting is None:
            return
        entry = with_sight(self.entry, self.pairs, self.words.follow_up.what_do_you_see, text)
        try:
            self.entry = self._sitting.desk.journal.edit(entry)
        except NotSaved as problem:
            self.say(self.words.not_saved.format(reason=self.words.reasons[problem.reason]))
            return
        guard.over()
        self.say(self.words.saved)

    def on_resize(self) -> None:
        """Side by side where there is room."""
        self.set_class(self.size.width >= SIDE_BY_SIDE, "wide")

    def action_close(self) -> None:
        """Back to today."""
        self.dismiss(None)
