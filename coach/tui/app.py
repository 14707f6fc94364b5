"""The doorway of the screens: the theme, the first screen, and the way between them."""

from __future__ import annotations

from functools import partial

from coach.clock import Clock, now
from coach.journal.draft import Draft
from coach.journal.entry import Entry
from coach.journal.store import NotSaved
from coach.paths import Folders, elsewhere
from coach.practice.desk import Desk
from coach.practice.session import Session
from coach.practice.then_and_now import then_and_now
from coach.tui.ending import Ending
from coach.tui.keeper import Keeper
from coach.tui.messages import Begun, Kept, NotOpened, Opened, PreviewOpened
from coach.tui.opening import read_journal
from coach.tui.screens.free import FreeScreen
from coach.tui.screens.history import HistoryScreen
from coach.tui.screens.saved import SavedScreen
from coach.tui.screens.summary import SummaryScreen
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.walk import WalkScreen
from coach.tui.theme import DARK
from coach.words import words_for
from coach.words.dates import clock_time


class CoachApp(Ending):
    """The screens, over one desk."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, places: Folders, lang: str, clock: Clock = now, *, debug: bool = False) -> None:
        """Open the journal in ``places``, speak ``lang``."""
        super().__init__(words_for(lang), debug=debug)
        self.title = "Coach"
        self.clock = clock
        self.places = places
        self.desk: Desk | None = None
        self.today = TodayScreen(clock().date(), self.words)
        self.animation_level = "none"

    def on_mount(self) -> None:
        """Show Today's frame, and read the journal behind it."""
        self.register_theme(DARK)
        self.theme = DARK.name
        self.listen()
        self.push_screen(self.today)
        read = partial(read_journal, self.places, self.clock, self.post_message)
        self.call_after_refresh(self.run_worker, read, thread=True)

    def on_unmount(self) -> None:
        """Let go of the journal, whatever ended it."""
        if self._keeper is not None:
            self._keeper.saver.close()
        if self.desk is not None:
            self.desk.journal.close()

    def on_opened(self, message: Opened) -> None:
        """The journal is there: let Today read it."""
        self.desk = message.desk
        journal = self.desk.journal
        self._keeper = Keeper(journal, self._report, self.clock, elsewhere())
        self.today.read(self.desk)
        if journal.damage:
            self.today.say(self.words.damaged(len(journal.damage)))
        if journal.read_only:
            self.today.say(self.words.read_only)

    def on_not_opened(self, message: NotOpened) -> None:
        """The journal cannot be read."""
        self.today.say(self.words.cannot_read.format(reason=self.words.reasons[message.problem.reason]))

    def settle(self) -> None:
        """Hand what stands on the screen to the saver."""
        for screen in self.screen_stack:
            if isinstance(screen, WalkScreen):
                screen.settle()

    def walk(self, session: Session) -> None:
        """Show a pass; Today hears how it ended."""
        self.keeper.take(session)
        kind = FreeScreen if session.name is None else WalkScreen
        self.push_screen(kind(session, self.keeper, self.words), lambda entry: self._walked(session, entry))

    def on_begun(self, message: Begun) -> None:
        """A pass is to be walked."""
        self.walk(message.session)

    def _walked(self, session: Session, entry: Entry | None) -> None:
        """A pass was saved, or put down and kept: Today shows how things stand, and what was saved goes over it."""
        problem = self.keeper.put_down(session) if entry is None else None
        if self.desk is None:
            return
        self.today.read(self.desk)
        self.today.say(self.words.saved if entry is not None and entry.exercise is None else "")
        if problem is not None:
            self.today.say(self.words.not_saved.format(reason=self.words.reasons[problem.reason]))
        if entry is not None and entry.exercise is not None:
            self.push_screen(SavedScreen(entry, then_and_now(entry, self.desk.journal), self.words))

    def on_history_opened(self) -> None:
        """The journal is to be shown."""
        desk = self.desk
        if desk is not None:
            drafts = tuple((draft, desk.title(draft) or self.words.free_writing) for draft in desk.journal.drafts())
            self.push_screen(HistoryScreen(desk.journal, drafts, self.words), self._chosen)

    def on_preview_opened(self, message: PreviewOpened) -> None:
        """An exercise is to be seen as it turns out: nothing of it meets the journal."""
        from coach.tui.screens.preview import preview_screen

        self.push_screen(preview_screen(message.path, self.words, self.clock))

    def _chosen(self, draft: Draft | None) -> None:
        """History was left: with something begun to go on with, or for Today."""
        if draft is None or self.desk is None:
            return
        if self.desk.readable(draft):
            self.walk(self.desk.resume(draft))
        else:
            self.today.say(self.words.exercise_unreadable)

    def _report(self, draft: Draft, problem: NotSaved | None) -> None:
        """How saving went, told in the saver's thread."""
        self.post_message(Kept(draft, problem))

    def on_kept(self, message: Kept) -> None:
        """Let the screen that is up say how saving went."""
        if isinstance(self.screen, WalkScreen | SummaryScreen):
            self.screen.kept(message.problem, clock_time(message.draft.saved))
