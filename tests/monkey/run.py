"""One run: a journal with entries, so many gestures, as many sittings as they end, and the account after each."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path

from msgspec.structs import replace
from textual.pilot import Pilot, WaitForScreenTimeout

from coach.journal.journal import Journal
from coach.practice.opening import open_desk
from coach.settings import load
from coach.tui.app import CoachApp
from coach.tui.screens.page import Page
from tests.monkey.account import Account
from tests.monkey.gestures import Gestures
from tests.monkey.hostile import HIDDEN, fill, places
from tests.monkey.walls import walls

AT = datetime(2026, 11, 23, 16, 47, tzinfo=timezone(timedelta(hours=1)))
LOOKED_AT = 250
"""Gestures between two looks into the journal; at the end of every sitting there is one too."""

PATIENCE = 60.0
"""Seconds before it is said that a gesture has hung the screens."""


class Wrong(AssertionError):
    """Something that must hold did not. Says which seed, and what was done last."""


class Run:
    """One run from one seed.

    Attributes:
        seen: How many gestures there were on each screen and small window.
        sittings: How often the app was opened.
    """

    def __init__(self, seed: int, count: int, home: Path, *, exercises: int = 100) -> None:
        """So many gestures in an empty home."""
        self.seed, self.count, self.home = seed, count, home
        self.gestures = Gestures(seed, AT)
        self.account = Account(self._page, self._journal)
        self.seen: Counter[str] = Counter()
        self.sittings = 0
        self._places = places(home)
        self._app: CoachApp | None = None
        fill(home, AT, "sv" if seed % 2 else "en", exercises)

    def whole(self) -> None:
        """Do it all; raises ``Wrong`` at the first thing that is."""
        try:
            with walls(self.home.parent), self.account.following():
                journal = self._open()
                self.account.begin(journal)
                journal.close()
                while len(self.gestures.done) < self.count:
                    asyncio.run(self._sitting())
                    self._look_again()
        except Exception as error:
            last = "\n".join(self.gestures.done[-30:])
            where = f"seed {self.seed}, gesture {len(self.gestures.done)}"
            raise Wrong(f"{where}: {type(error).__name__}: {error}\n{last}") from error

    async def _sitting(self) -> None:
        """From a start of the app until a gesture ends it, or all have been done."""
        settings = load(self._places.settings)
        lang = settings.language or "sv"
        app = self._app = CoachApp(self._places, lang, lambda: self.gestures.at, settings=settings)
        self.sittings += 1
        async with app.run_test(size=(80, 24)) as pilot:
            while app.sitting is None:
                await pilot.pause()
            while len(self.gestures.done) < self.count and app.is_running and app.return_value is None:
                self.seen[self._name()] += 1
                self.gestures.next(app)
                if len(self.gestures.done) % 4:
                    await self._rest(pilot)
                if len(self.gestures.done) % LOOKED_AT == 0 and app.sitting is not None:
                    self.account.check(app.sitting.desk.journal)
            if app.return_value is None:
                app.leave(0)
        self._places = replace(self._places, journal=app.places.journal)
        if app._exception is not None:
            raise app._exception

    async def _rest(self, pilot: Pilot[int]) -> None:
        """Let it come to rest, and look at what stands on the screen."""
        app = pilot.app
        async with asyncio.timeout(PATIENCE):
            try:
                await pilot._wait_for_screen()
            except WaitForScreenTimeout:
                if app.return_value is None:  # else it has come down, and what stood on it answers no more
                    raise
        if app._exception is not None:
            raise app._exception
        with suppress(IndexError, KeyError):  # it has just come down, or has not had its colours yet
            for strip in app.screen._compositor.render_strips():
                hidden = re.search(HIDDEN, strip.text)
                assert hidden is None, f"{hidden and hidden.group()!r} stands on the screen {self._name()}"

    def _look_again(self) -> None:
        """After a sitting: what is on disk is what must be there, and everything that was begun can be taken up."""
        journal = self._open()
        assert not journal.damage
        self.account.check(journal)
        self.account.check_drafts(journal)
        self.account.begin(journal)
        journal.close()
        desk = open_desk(self._places, lambda: self.gestures.at)
        for draft in desk.journal.drafts():
            assert desk.readable(draft)
            desk.resume(draft)
        desk.journal.close()

    def _open(self) -> Journal:
        """The journal where it lies now."""
        return Journal.open(self._places.journal, self._places.state, lambda: self.gestures.at)

    def _journal(self) -> Journal:
        """The journal that is open in the app."""
        assert self._app is not None
        assert self._app.sitting is not None
        return self._app.sitting.desk.journal

    def _page(self) -> str:
        """The page that is up, under the small windows."""
        stack = self._app.screen_stack if self._app is not None else []
        return next((screen.NAME for screen in reversed(stack) if isinstance(screen, Page)), "")

    def _name(self) -> str:
        """What is up: a page by its name, a small window by its kind."""
        screen = self._app.screen if self._app is not None else None
        return screen.NAME if isinstance(screen, Page) else type(screen).__name__
