"""An exercise as it turns out, while its coach is writing it: the walk itself, on a journal that is thrown away."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message

from coach.clock import Clock
from coach.exercises.model import Diagnostic, Exercise, Kind, Severity, Step
from coach.journal.entry import Entry
from coach.journal.store import NotSaved
from coach.practice.preview import Preview, Reading
from coach.practice.then_and_now import then_and_now
from coach.tui.commands import bindings
from coach.tui.keeper import Keeper
from coach.tui.screens.saved import SavedScreen
from coach.tui.screens.summary import SummaryScreen
from coach.tui.screens.walk import WalkScreen
from coach.tui.widgets.findings import FindingsPanel
from coach.words.messages import told
from coach.words.texts import Texts

AGAIN = "/again"
"""Ends the page of answers when the file has been saved. No place has such a key."""

EVERY = 0.3
"""Seconds between two looks at the file."""


def preview_screen(path: Path, words: Texts, clock: Clock) -> PreviewScreen:
    """The screen on a file, whether or not it can be read yet."""
    said = words.author
    waiting = Step("waiting", Kind.READ, said.first_mend, said.first_mend_more)
    until_read = Exercise("preview", "0.0.0", words.lang, path.name, "", (waiting,))
    return PreviewScreen(Preview(path, until_read, clock, said.trial_experiment), words, clock)


class PreviewSummary(SummaryScreen):
    """All answers of a trial."""

    NAME = "preview-summary"
    BINDINGS: ClassVar[list[BindingType]] = bindings("preview-summary")

    @property
    def heading(self) -> str:
        """That nothing is saved."""
        return self.words.author.trial_answers

    def kept(self, problem: NotSaved | None, at: str) -> None:
        """How saving went is about something else than what is tried here."""


class PreviewSaved(SavedScreen):
    """What the answers of a trial became."""

    NAME = "preview-saved"
    BINDINGS: ClassVar[list[BindingType]] = bindings("preview-saved")

    @property
    def heading(self) -> str:
        """That nothing is saved."""
        return self.words.author.preview_over


class PreviewScreen(WalkScreen):
    """A trial of one file. It ends with None, when one has seen enough."""

    NAME = "preview"
    BINDINGS: ClassVar[list[BindingType]] = bindings("preview")

    class Reread(Message):
        """The file has been saved.

        Attributes:
            reading: What it holds now.
        """

        def __init__(self, reading: Reading) -> None:
            """Tell what."""
            super().__init__()
            self.reading = reading

    def __init__(self, preview: Preview, words: Texts, clock: Clock) -> None:
        """Walk what ``preview`` has read."""
        super().__init__(preview.session, Keeper(preview.journal, lambda draft, problem: None, clock, ()), words)
        self.preview = preview
        self._looking = False
        self._passing = False

    def compose(self) -> ComposeResult:
        """The walk, and under it what was found in the file."""
        yield from super().compose()
        yield FindingsPanel()

    async def on_mount(self) -> None:
        """Begin to look at the file."""
        self.set_interval(EVERY, self.look)

    async def fill(self) -> None:
        """Say what was found, and show where one stands."""
        self._tell()
        await super().fill()

    def on_unmount(self) -> None:
        """Let everything go."""
        self.keeper.saver.close()
        self.preview.journal.close()

    # -- the file --------------------------------------------------------------------------------------

    def look(self) -> None:
        """Look at the file, in a thread: it may lie far away. Not while something is open over the trial."""
        if not self._looking and isinstance(self.app.screen, PreviewScreen | PreviewSummary):
            self._looking = True
            self.run_worker(self._read, thread=True)

    def _read(self) -> None:
        """Tell what the file holds, if it is something new."""
        try:
            reading = self.preview.look()
        finally:
            self._looking = False
        if reading is not None:
            self.post_message(self.Reread(reading))

    async def on_preview_screen_reread(self, message: Reread) -> None:
        """Go on with what the file holds now."""
        self._settle()
        self.preview.take(message.reading)
        if isinstance(self.app.screen, PreviewSummary):
            self.app.screen.dismiss(AGAIN)
        else:
            await self._show_anew()

    async def _show(self) -> None:
        """Show the present place; what was said of one key is over there."""
        if self._passing:
            self._tell_state()
        await super()._show()

    async def _show_anew(self) -> None:
        """Show the version that is walked now, where one stands."""
        self._pane = None
        self._tell()
        await self._show()
        if self.session.walk.ended:
            self._summarise()

    # -- what is said ----------------------------------------------------------------------------------

    def _tell(self) -> None:
        """Say what was found in the file, and how it is shown."""
        said, reading = self.words.author, self.preview.reading
        found = () if reading.missing else reading.diagnostics
        errors = sum(one.severity is Severity.ERROR for one in found)
        warnings = len(found) - errors
        heading = [said.file_gone] if reading.missing else []
        heading += [said.to_mend(errors) + "."] if errors else []
        heading += [said.to_look_at(warnings) + "."] if warnings else []
        heading += [said.last_good] if reading.exercise is None and not self.preview.waiting else []
        self.query_one(FindingsPanel).say(" ".join(heading), [self._row(one) for one in found])
        self._tell_state()

    def _tell_state(self) -> None:
        """Say how the file is shown."""
        self._passing = False
        self.say(self.words.author.all_open if self.preview.opened else self.words.author.nothing_kept)

    def _row(self, one: Diagnostic) -> tuple[str, str]:
        """Where something was found, and the sentences about it."""
        message = told(one, self.words.messages)
        where = self.words.author.at_line.format(line=one.line) if self.preview.reading.in_lines else ""
        return where, f"{message.what} {message.mend}"

    def kept(self, problem: NotSaved | None, at: str) -> None:
        """What is tried is not kept, and nothing is said of that; what is not kept of the journal is."""
        if problem is not None:
            self._passing = False
            self.say(self.words.screens.not_kept.format(reason=self.words.reasons[problem.reason]))

    # -- what can be done ------------------------------------------------------------------------------

    async def action_all_steps(self) -> None:
        """Show every step, or again those that are meant."""
        self._settle()
        self.preview.open_all()
        await self._show_anew()

    async def action_language(self) -> None:
        """Go over to the other language's file."""
        self._settle()
        if self.preview.switch():
            await self._show_anew()
        else:
            self.say(self.words.author.no_other.format(name=self.preview.other.name))
            self._passing = True

    def action_later(self) -> None:
        """Leave the trial."""
        self.dismiss(None)

    # -- the end of a pass -----------------------------------------------------------------------------

    def _summarise(self) -> None:
        """Show all answers."""
        self.app.push_screen(PreviewSummary(self.session, self.keeper, self.words), self._summarised)

    async def _summarised(self, outcome: str | Entry | None) -> None:
        """The page of answers was left; at the end of a pass, say what its answers would have become."""
        if isinstance(outcome, Entry):
            pairs = then_and_now(outcome, self.preview.journal)
            self.app.push_screen(PreviewSaved(outcome, pairs, self.words), self._begin_again)
        elif outcome is None:
            self.dismiss(None)
        elif outcome == AGAIN:
            await self._show_anew()
        else:
            await super()._summarised(outcome)

    async def _begin_again(self, _: None) -> None:
        """A new pass, from the beginning."""
        self.preview.again()
        self.session = self.preview.session
        await self._show_anew()
