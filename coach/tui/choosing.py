"""Letting what is chosen have its effect at once: another language, another place for the journal."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from coach.clock import Clock
from coach.paths import Folders
from coach.settings import NotWritten, Settings
from coach.tui.commands import printed
from coach.tui.messages import Chosen, KeyChosen, NotPlaced, PlaceChosen, PlaceSettled
from coach.tui.opening import read_journal
from coach.tui.routes import page
from coach.tui.screens.page import Page
from coach.tui.screens.today import TodayScreen
from coach.tui.showing import Showing

if TYPE_CHECKING:
    from coach.journal.journal import Journal
    from coach.journal.place import Placed
    from coach.journal.store import CannotRead
    from coach.tui.sitting import Sitting


class Choosing(Showing):
    """An app in which one can choose, while it is open.

    Attributes:
        places: Where things lie; when the journal has been moved, where it lies then.
        sitting: None while the journal is being opened.
    """

    def __init__(self, lang: str, settings: Settings, places: Folders, clock: Clock, *, debug: bool = False) -> None:
        """An app over what lies in ``places``."""
        super().__init__(lang, clock, settings, places.settings, debug=debug)
        self.places = places
        self.sitting: Sitting | None = None
        self._placed: Placed | None = None
        self._placed_from = ""
        self._moving = False
        self._news = ""

    def read(self) -> None:
        """Read the journal where it lies, in a thread: ``Opened`` or ``NotOpened`` tells of it."""
        self.run_worker(partial(read_journal, self.places, self.words.lang, self.clock, self.post_message), thread=True)

    async def on_chosen(self, message: Chosen) -> None:
        """Something has been chosen: let it have its effect."""
        lang = self.choices.now.language
        if message.key == "language" and lang is not None:
            await self.speak(lang)
        elif message.key == "theme":
            self.follow_theme()
        elif message.key == "review_day" and self.sitting is not None:
            self.sitting.desk.review_day = self.choices.now.review_weekday
        self.tell("" if message.written else self.words.controls.not_kept)

    async def on_key_chosen(self, message: KeyChosen) -> None:
        """A command is to have another key, or its own."""
        from coach.tui.rekeying import speaks_against

        words, id, key = self.words, message.command, message.key
        problem = speaks_against(self.settings.keys, id, key) if key is not None else None
        if problem is not None and key is not None:
            holder = words.screens.commands.get(problem.holder, "")
            self.tell(words.choices.key_refused[problem.code].format(key=printed(key, words), command=holder))
            return
        told = ""
        for one in (id,) if id else tuple(self.settings.keys):
            try:
                self.choices.choose_keys(one, None if key is None else (key,))
            except NotWritten:
                told = words.controls.not_kept
        self.follow_keys()
        await self.speak(words.lang)
        self.tell(told)

    # -- another place for the journal -----------------------------------------------------------------

    def on_place_chosen(self, message: PlaceChosen) -> None:
        """The journal is to lie elsewhere: nothing may be written meanwhile."""
        if self.sitting is None:
            return
        from coach.tui.dialogs.moving import MovingDialog

        if self.places.journal_given:
            self.tell(self.words.care.chosen_elsewhere)
        elif self.keeper.busy:
            self.tell(self.words.choices.writing_first)
        else:
            self._placed_from = self.screen.NAME if isinstance(self.screen, Page) else ""
            self._moving = True
            self.push_screen(MovingDialog(self.words))
            move = partial(self._move, self.places.journal, message.path, self.sitting.desk.journal)
            self.run_worker(move, thread=True)

    def _move(self, here: Path, to: Path, journal: Journal) -> None:
        """Move it, in a thread; what came of it is told."""
        from coach.journal.place import place
        from coach.journal.store import CannotMove, NotSaved

        try:
            placed = place(here, to, lambda: journal, partial(self.choices.place, to))
        except (CannotMove, NotSaved, NotWritten) as problem:
            self.post_message(NotPlaced(problem, to))
        else:
            self.post_message(PlaceSettled(placed, here))

    def on_not_placed(self, message: NotPlaced) -> None:
        """All is as it was: say why."""
        from coach.journal.store import CannotMove, NotSaved

        self._moving = False
        self.pop_screen()
        care, problem = self.words.care, message.problem
        if isinstance(problem, CannotMove):
            self.tell(care.obstacles[problem.obstacle].format(path=message.path))
        elif isinstance(problem, NotSaved):
            reason = self.words.reasons[problem.reason]
            self.tell(care.not_moved.format(reason=reason, path=self.places.journal))
        else:
            self.tell(care.settings_not_written.format(path=problem.path))

    def on_place_settled(self, message: PlaceSettled) -> None:
        """Open the journal at its new place; until then the dialog stands."""
        placed, care = message.placed, self.words.care
        self._news = self.words.choices.placed[placed.how].format(path=placed.path, old=message.old)
        if placed.left:
            names = ", ".join(str(message.old / name) for name in placed.left)
            self._news += " " + care.left.format(names=names)
        self._placed, self._moving = placed, False
        self.let_go()
        self.places = replace(self.places, journal=placed.path)
        self.read()

    def let_go(self) -> None:
        """Let go of the journal, unless it is being moved: then it is locked until that is done."""
        if self.sitting is not None and not self._moving:
            self.sitting.keeper.saver.close()
            self.sitting.desk.journal.close()
            self.sitting = None

    def arrive(self, today: TodayScreen, sitting: Sitting) -> None:
        """The journal has been opened: go on where one was, or begin where it is empty."""
        journal = sitting.desk.journal
        empty = not journal.heads() and not journal.drafts()
        to = "welcome" if empty else ""
        moved, self._placed = self._placed, None
        if moved is not None:
            self.show_again(today)
            to = "settings" if self._placed_from == "settings" else to
        if to:
            self.push_screen(page(to, "", sitting, self.words))
        if moved is not None:
            self.tell(self._news)

    def lost(self, problem: CannotRead) -> bool:
        """The journal cannot be read. Where it has just been moved the screens end, with a sentence that says so."""
        if self._placed is None:
            return False
        reason = self.words.reasons[problem.reason]
        self.leave(1)
        self.last_words = self.words.choices.gone_after.format(path=self._placed.path, reason=reason)
        return True
