"""Every screen and the small windows, over a journal in which nothing is written, and over one of some weeks."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.screen import Screen

from coach.tui.app import CoachApp
from coach.tui.messages import Turned
from tests.pictures.drawing import picture, until
from tests.pictures.full_journal import AT, places, write

KINDS = {"experiments": "1", "open-questions": "2", "questions": "3", "owed": "4"}
"""What Follow up shows, and the key that shows it."""


class Tour:
    """Goes from screen to screen and takes a picture of each; name → SVG in ``pictures``."""

    def __init__(self, app: CoachApp, pilot: Pilot[int]) -> None:
        """Begin where the app is."""
        self.app = app
        self.pilot = pilot
        self.pictures: dict[str, str] = {}

    async def take(self, name: str, *keys: str) -> None:
        """Press keys, let the app come to rest, and take a picture."""
        await self.pilot.press(*keys)
        await self._rest()
        self.pictures[name] = await picture(self.pilot)

    async def turn(self, name: str, to: str, about: str = "") -> None:
        """Turn to a screen from Today, and take a picture."""
        self.app.show_again(self.app.today)
        self.app.on_turned(Turned(to, about))
        await self.take(name)

    async def _rest(self) -> None:
        """Until two looks see the same."""
        seen: tuple[Screen[object], str] | None = None
        for _ in range(50):
            await self.pilot.pause()
            now = (self.app.screen, self.app.export_screenshot())
            if now == seen:
                return
            seen = now
        raise AssertionError("it does not come to rest")


async def draw_empty(lang: str, home: Path, size: tuple[int, int]) -> dict[str, str]:
    """What stands on the screens before anything is written."""
    app = CoachApp(places(home), lang, lambda: AT)
    async with app.run_test(size=size) as pilot:
        tour = Tour(app, pilot)
        await until(pilot, "Enter")
        await tour.take("welcome")
        await tour.take("today", "escape")
        for to in ("history", "people", "programme", "library", "settings", "follow-up"):
            await tour.turn(to, to)
        for kind, key in KINDS.items():
            await tour.take(f"follow-up-{kind}", key)
    return {f"{name}.empty": svg for name, svg in tour.pictures.items()}


async def draw_full(lang: str, home: Path, size: tuple[int, int]) -> dict[str, str]:
    """What stands on them after some weeks, and in the small windows."""
    write(home, lang)
    app = CoachApp(places(home), lang, lambda: AT)
    async with app.run_test(size=size) as pilot:
        tour = Tour(app, pilot)
        await until(pilot, "Enter")
        await tour.take("today")
        await tour.take("today-why", "v" if lang == "sv" else "y")
        await tour.take("meeting", "m")
        await tour.turn("follow-up", "follow-up")
        await tour.take("settle", "enter")
        await tour.take("note", "1")
        await tour.take("after-note", "escape")
        for kind, key in KINDS.items():
            await tour.take(f"follow-up-{kind}", key)
        await tour.turn("programme", "programme")
        await tour.take("programmes", "o")
        await tour.turn("programme-new", "programme", "coach/involve-4w")
        await tour.turn("people", "people")
        await tour.take("forget", "g" if lang == "sv" else "f")
        await tour.take("person", "escape", "enter")
        await _history(tour, lang)
        await tour.turn("library", "library")
        await tour.take("library-programme", "end", "up")
        await tour.take("library-found", "slash", *"fr")
        await tour.turn("about", "about", _first(app))
        await tour.turn("settings", "settings")
        await tour.take("settings-end", "end")
        await tour.take("key", "enter")
        await tour.turn("settings", "settings")
        await tour.take("help", "f1")
        await tour.take("palette", "escape", "ctrl+p")
        await tour.take("palette-end", "pagedown", "pagedown")
    return {f"{name}.full": svg for name, svg in tour.pictures.items()}


def _first(app: CoachApp) -> str:
    """The library's key of an exercise."""
    from coach.tui.library_view import LibraryView

    assert app.sitting is not None
    items = LibraryView(app.sitting.desk, app.words).catalogue.items
    return next(item.key for item in items if item.name == "coach/say-i-dont-know")


async def _history(tour: Tour, lang: str) -> None:
    """Looking back: the list and its windows, an entry and what can be done with it."""
    await tour.turn("history", "history")
    await tour.take("filters", "f")
    await tour.take("filter-values", "1")
    await tour.take("calendar", "escape", "escape", "k" if lang == "sv" else "c")
    await tour.take("export", "escape", "x")
    await tour.take("found", "escape", "slash", *"LK")
    await tour.turn("history", "history")
    await tour.take("entry", "enter")
    await tour.take("which-answer", "e")
    await tour.take("edit", "enter")
    await tour.take("over-time", "escape", "d" if lang == "sv" else "t")
    await tour.take("deleted", "escape", "delete")
    await tour.take("for-good", "ctrl+z", "g")
    await tour.turn("history", "history")
    await tour.take("free", "down", "down", "enter")
    await tour.take("versions", "v")
