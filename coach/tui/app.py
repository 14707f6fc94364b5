"""The doorway of the screens: the theme, the first screen, and the way between them.

What Today's frame does not need is imported where it is first shown or used, so that the frame stands at once.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from coach.clock import Clock, now
from coach.paths import Folders, elsewhere
from coach.settings import NO_CHOICE, Settings
from coach.tui.choosing import Choosing
from coach.tui.commands import PLACES, Command
from coach.tui.messages import Begun, Kept, NotOpened, Opened, PreviewOpened, Turned
from coach.tui.opening import collect_again
from coach.tui.routes import page
from coach.tui.screens.today import TodayScreen
from coach.tui.touched import Touched
from coach.words.dates import clock_time

if TYPE_CHECKING:
    from coach.journal.draft import Draft
    from coach.journal.entry import Entry
    from coach.journal.store import NotSaved
    from coach.practice.session import Session


class CoachApp(Choosing):
    """The screens, over one sitting at the desk."""

    PLACES: ClassVar[tuple[Command, ...]] = PLACES

    def __init__(
        self, places: Folders, lang: str, clock: Clock = now, *, settings: Settings = NO_CHOICE, debug: bool = False
    ) -> None:
        """Open the journal in ``places``, speak ``lang``, follow ``settings``."""
        super().__init__(lang, settings, places, clock, debug=debug)
        self.today = TodayScreen(clock().date(), self.words)

    def on_mount(self) -> None:
        """Show Today's frame, and read the journal behind it."""
        self.listen()
        self.push_screen(self.today)
        self.call_after_refresh(self.read)

    def on_unmount(self) -> None:
        """Let go of the journal, whatever ended it."""
        self.let_go()

    def on_opened(self, message: Opened) -> None:
        """The journal is there: let Today read it."""
        from coach.tui.keeper import Keeper
        from coach.tui.sitting import Sitting

        journal = message.desk.journal
        self._keeper = Keeper(journal, self._report, self.clock, elsewhere())
        self.sitting = Sitting(message.desk, self._keeper, self.places, self.clock, self.choices)
        self.today.read(message.desk)
        told = [*self.unfollowed]
        told += [self.words.changing.left_behind.format(path=path) for path in message.desk.left]
        told += [self.words.damaged(len(journal.damage))] if journal.damage else []
        told += [self.words.read_only] if journal.read_only else []
        if told:
            self.today.say("\n".join(told))
        self.arrive(self.today, self.sitting)
        collect_again()

    def on_not_opened(self, message: NotOpened) -> None:
        """The journal cannot be read."""
        collect_again()
        if not self.lost(message.problem):
            self.today.say(self.words.cannot_read.format(reason=self.words.reasons[message.problem.reason]))

    def settle(self) -> None:
        """Hand what stands on the screens to the saver."""
        for screen in self.screen_stack:
            if isinstance(screen, Touched):
                screen.settle()

    def on_turned(self, message: Turned) -> None:
        """Another screen is to be shown."""
        if self.sitting is not None:
            self.push_screen(page(message.to, message.about, self.sitting, self.words))

    def action_turn(self, to: str) -> None:
        """Turn to another screen from wherever one is: what was being written is put down, kept."""
        if self.sitting is None:
            return
        from coach.tui.screens.walk import WalkScreen

        self.settle()
        for screen in self.screen_stack:
            if isinstance(screen, WalkScreen) and screen.keeper is self.keeper:
                self._say_not_saved(self.keeper.put_down(screen.session))
        self.show_again(self.today)
        if to != self.today.NAME:
            self.on_turned(Turned(to))

    def on_preview_opened(self, message: PreviewOpened) -> None:
        """An exercise is to be seen as it turns out: nothing of it meets the journal."""
        from coach.tui.screens.preview import preview_screen

        self.push_screen(preview_screen(message.path, self.words, self.clock))

    def on_begun(self, message: Begun) -> None:
        """A pass is to be walked."""
        from coach.tui.screens.free import FreeScreen
        from coach.tui.screens.walk import WalkScreen

        session = message.session
        self.keeper.take(session)
        kind = FreeScreen if session.name is None else WalkScreen
        self.push_screen(kind(session, self.keeper, self.words), partial(self._walked, session))

    def _walked(self, session: Session, entry: Entry | None) -> None:
        """A pass was saved, or put down and kept: Today shows how things stand, and what was saved goes over it."""
        problem = self.keeper.put_down(session) if entry is None else None
        self.show_again(self.today)
        self.today.say(self.words.saved if entry is not None and entry.exercise is None else "")
        self._say_not_saved(problem)
        if entry is not None and entry.exercise is not None and self.sitting is not None:
            from coach.practice.afterwards import afterwards
            from coach.tui.screens.saved import SavedScreen

            found = afterwards(self.sitting.desk, session, entry)
            self.push_screen(SavedScreen(entry, found.pairs, self.words, self.sitting, found))

    def _say_not_saved(self, problem: NotSaved | None) -> None:
        """Say on Today that a pass was put down and is not on disk, if it is not."""
        if problem is not None:
            self.today.say(self.words.not_saved.format(reason=self.words.reasons[problem.reason]))

    def _report(self, draft: Draft, problem: NotSaved | None) -> None:
        """How saving went, told in the saver's thread."""
        self.post_message(Kept(draft, problem))

    def on_kept(self, message: Kept) -> None:
        """Let the screen that is up say how saving went."""
        from coach.tui.screens.summary import SummaryScreen
        from coach.tui.screens.walk import WalkScreen

        if isinstance(self.screen, WalkScreen | SummaryScreen):
            self.screen.kept(message.problem, clock_time(message.draft.saved))
