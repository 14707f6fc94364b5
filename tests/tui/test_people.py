"""Who has been named, on the screens: every place, another name, and somebody forgotten."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from coach.tui.app import CoachApp
from coach.tui.dialogs.confirm import ConfirmDialog
from coach.tui.dialogs.note import NoteDialog
from coach.tui.messages import Turned
from coach.tui.screens.entry import EntryScreen
from coach.tui.screens.people import PeopleScreen
from coach.tui.screens.person import PersonScreen
from tests.tui.conftest import AT, MakeApp, screen_text, settle
from tests.tui.journals import note, walked


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """LK and MO have been named."""
    home = tmp_path / "coach"
    walked(home, "first-day", {"around-me": ["LK", "MO"]}, AT - timedelta(days=2))
    note(home, "Det var LK:s idé, sa MO.", AT - timedelta(days=1))
    return home


async def people(pilot: Pilot[int]) -> CoachApp:
    """The screen."""
    app = pilot.app
    assert isinstance(app, CoachApp)
    await settle(pilot, lambda: app.sitting is not None)
    app.on_turned(Turned("people"))
    await settle(pilot, lambda: isinstance(app.screen, PeopleScreen) and app.focused is not None)
    return app


async def test_nobody_yet(make_app: MakeApp, tmp_path: Path) -> None:
    note(tmp_path / "coach", "Tyst.")
    async with make_app().run_test(size=(60, 20)) as pilot:
        await people(pilot)
        assert "När du skriver vilka som var med syns de här." in screen_text(pilot)


async def test_every_place_with_the_words_around_it(home: Path, make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await people(pilot)
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, PersonScreen) and "LK:s idé, sa MO." in screen_text(pilot))
        assert screen_text(pilot).index("sa MO.") < screen_text(pilot).index("Första dagen")
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen))


async def test_forgetting_says_what_it_reaches_and_asks(home: Path, make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await people(pilot)
        await pilot.press("g")
        await settle(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        assert "2 anteckningar, där LK blir ”någon”" in screen_text(pilot)
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, PeopleScreen))
        assert "LK" in screen_text(pilot)
        await pilot.press("g", "down", "enter")
        await settle(pilot, lambda: "LK är glömd." in screen_text(pilot))
        assert app.sitting is not None
        journal = app.sitting.desk.journal
        assert journal.people.all() == ("MO",)
        entry = journal.entry("last")
        assert entry is not None
        assert entry.steps[0].answer == "Det var någons idé, sa MO."
        assert b"LK" not in b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())


async def test_another_name_and_two_that_become_one(home: Path, make_app: MakeApp) -> None:
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await people(pilot)
        assert app.sitting is not None
        register = app.sitting.desk.journal.people
        await pilot.press("b")
        await settle(pilot, lambda: isinstance(app.screen, NoteDialog))
        await pilot.press("backspace", "backspace", *"JS", "enter")
        await settle(pilot, lambda: "LK heter nu JS, i 2 anteckningar." in screen_text(pilot))
        assert register.all() == ("JS", "MO")
        assert app.sitting.desk.journal.drafts() == ()
        await pilot.press("b")
        await settle(pilot, lambda: isinstance(app.screen, NoteDialog))
        await pilot.press("backspace", "backspace", *"MO", "enter")
        await settle(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("down", "enter")
        await settle(pilot, lambda: register.all() == ("MO",))
