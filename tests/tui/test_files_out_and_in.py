"""What leaves for files and comes from them, on the screens: export, import, a reminder."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from coach.tui.app import CoachApp
from coach.tui.dialogs.export import ExportDialog
from coach.tui.dialogs.imports import ImportDialog
from coach.tui.dialogs.remind import RemindDialog
from coach.tui.messages import Turned
from coach.tui.screens.history import HistoryScreen
from coach.tui.widgets.answers.writing_area import WritingArea
from tests.tui.conftest import MakeApp, on_one_line, settle
from tests.tui.journals import note


async def turned(pilot: Pilot[int], to: str) -> CoachApp:
    """Another screen."""
    app = pilot.app
    assert isinstance(app, CoachApp)
    await settle(pilot, lambda: app.sitting is not None)
    app.on_turned(Turned(to))
    await settle(pilot, lambda: app.screen.is_mounted and app.screen is not app.today)
    return app


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of one's own."""
    monkeypatch.setenv("HOME", str(tmp_path / "house"))
    (tmp_path / "house").mkdir()
    return tmp_path / "house"


async def test_what_is_shown_is_written_and_nothing_is_written_over(
    house: Path, tmp_path: Path, make_app: MakeApp
) -> None:
    note(tmp_path / "coach", "Det blev tyst.")
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await turned(pilot, "history")
        await pilot.press("x")
        await settle(pilot, lambda: isinstance(app.screen, ExportDialog))
        await pilot.press("enter", "enter", "down", "down", "down", "enter")
        await settle(pilot, lambda: "1 anteckning i" in on_one_line(pilot))
        assert "Den som får det här kan läsa allt som står där." in on_one_line(pilot)
        (written,) = house.iterdir()
        assert (written.suffix, "Det blev tyst." in written.read_text()) == (".json", True)
        await pilot.press("enter")
        await settle(pilot, lambda: len(list(house.iterdir())) == 2)


async def test_a_folder_that_is_not_there_is_said(house: Path, tmp_path: Path, make_app: MakeApp) -> None:
    note(tmp_path / "coach", "Det blev tyst.")
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await turned(pilot, "history")
        await pilot.press("x")
        await settle(pilot, lambda: isinstance(app.screen, ExportDialog))
        app.screen.query_one(WritingArea).load_text(str(house / "nowhere"))
        app.screen.query_one(WritingArea).focus()
        await pilot.press("enter")
        await settle(pilot, lambda: "gick inte att skriva" in on_one_line(pilot))
        assert list(house.iterdir()) == []


async def test_a_journal_from_elsewhere_is_looked_at_first_and_taken_in_once(
    house: Path, tmp_path: Path, make_app: MakeApp
) -> None:
    (house / "dagbok.txt").write_text(
        "[2024-03-01 08:00] Första.\n\n[2024-03-02 09:00] Andra.\nMer.\n", encoding="utf-8"
    )
    note(tmp_path / "coach", "Det blev tyst.")
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await turned(pilot, "history")
        await pilot.press("h")
        await settle(pilot, lambda: isinstance(app.screen, ImportDialog) and app.focused is not None)
        app.post_message(Paste(str(house / "dagbok.txt")))
        await pilot.press("enter", "down", "enter")
        await settle(pilot, lambda: "2 nya anteckningar, från 2024-03-01 till 2024-03-02" in on_one_line(pilot))
        assert app.sitting is not None
        journal = app.sitting.desk.journal
        assert len(journal.heads()) == 1
        await pilot.press("enter")
        await settle(pilot, lambda: "2 anteckningar är sparade i dagboken." in on_one_line(pilot))
        assert len(journal.heads()) == 3
        await pilot.press("up", "down", "enter")
        await settle(pilot, lambda: "2 finns redan i dagboken" in on_one_line(pilot))
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, HistoryScreen) and "3 anteckningar" in on_one_line(pilot))


async def test_a_file_that_is_not_there_is_said(house: Path, tmp_path: Path, make_app: MakeApp) -> None:
    note(tmp_path / "coach", "Det blev tyst.")
    async with make_app("en").run_test(size=(60, 20)) as pilot:
        app = await turned(pilot, "history")
        await pilot.press("t")
        await settle(pilot, lambda: isinstance(app.screen, ImportDialog) and app.focused is not None)
        app.post_message(Paste(str(house / "none.txt")))
        await pilot.press("enter", "down", "enter")
        await settle(pilot, lambda: "Nothing has been changed." in on_one_line(pilot))


async def test_a_reminder_for_the_calendar(house: Path, tmp_path: Path, make_app: MakeApp) -> None:
    note(tmp_path / "coach", "Det blev tyst.")
    async with make_app().run_test(size=(80, 24)) as pilot:
        app = await turned(pilot, "settings")
        await pilot.press("p")
        await settle(pilot, lambda: isinstance(app.screen, RemindDialog) and app.focused is not None)
        await pilot.press("enter")
        await settle(pilot, lambda: "Påminnelsen ligger i" in on_one_line(pilot))
        made = (house / "coach.ics").read_bytes()
        assert b"BYDAY=MO,TU,WE,TH,FR" in made
        assert b"T164500" in made
        await pilot.press(*["backspace"] * 5, *"kl", "enter")
        await settle(pilot, lambda: "går inte att läsa som ett klockslag" in on_one_line(pilot))
        assert (house / "coach.ics").read_bytes() == made
