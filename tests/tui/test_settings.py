"""The settings: each choice in effect at once and written, and the journal moved without a word lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.message import Message
from textual.pilot import Pilot

from coach.clock import Clock
from coach.journal.journal import Journal
from coach.journal.store import CannotRead, Reason
from coach.paths import Folders
from coach.settings import Settings, load
from coach.tui.app import CoachApp
from coach.tui.dialogs.folder import FolderDialog
from coach.tui.dialogs.key import KeyDialog
from coach.tui.messages import NotOpened, PlaceChosen
from coach.tui.screens.history import HistoryScreen
from coach.tui.screens.settings import SettingsScreen
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.welcome import WelcomeScreen
from coach.tui.widgets.row_list import RowList
from coach.words import words_for
from tests.tui.conftest import AT, MakeApp, on_one_line, places, says, screen_text, settle, to_today
from tests.tui.test_main_way import click_text, write


async def to_settings(pilot: Pilot[int], *, written: str = "") -> None:
    """From the start to the settings, with a note in the journal if something is written."""
    await to_today(pilot)
    app = pilot.app
    assert isinstance(app, CoachApp)
    assert app.sitting is not None
    if written:
        app.sitting.desk.journal.note(written, "sv")
    await pilot.press("i")
    await settle(pilot, lambda: isinstance(app.screen, SettingsScreen) and "F1" in screen_text(pilot))


async def pick(pilot: Pilot[int], key: str) -> None:
    """Go to a row and choose it."""
    rows = pilot.app.screen.query_one(RowList)
    rows.show(rows._rows, key)
    assert rows.key == key
    await pilot.press("enter")


async def test_a_choice_counts_at_once_and_is_written(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_settings(pilot)
        await pick(pilot, "language=en")
        await settle(pilot, lambda: "● English" in screen_text(pilot) and "F1 Help" in screen_text(pilot))
        assert app.screen.query_one(RowList).key == "language=en"
        await pick(pilot, "review_day=monday")
        await settle(pilot, lambda: app.sitting is not None and app.sitting.desk.review_day == 0)
        await pilot.press("home")
        await settle(pilot, lambda: "○ Svenska" in screen_text(pilot))
        await click_text(pilot, "○ Svenska")
        await settle(pilot, lambda: "F1 Hjälp" in screen_text(pilot))
    assert load(app.places.settings) == Settings(language="sv", review_day="monday")


async def test_what_cannot_be_written_is_said_and_counts(make_app: MakeApp) -> None:
    app = make_app()
    app.places.settings.parent.mkdir()
    app.places.settings.write_text("broken [")
    async with app.run_test(size=(80, 24)) as pilot:
        await to_settings(pilot)
        await pick(pilot, "review_day=monday")
        await settle(pilot, lambda: says(pilot, words_for("sv").controls.not_kept))
        await pick(pilot, "language=en")
        await settle(pilot, lambda: says(pilot, words_for("en").controls.not_kept))
        assert app.sitting is not None
        assert app.sitting.desk.review_day == 0
    assert app.places.settings.read_text() == "broken ["


async def test_what_the_file_says_wrongly_is_said_on_today(tmp_path: Path) -> None:
    home = places(tmp_path / "coach")
    home.settings.parent.mkdir()
    home.settings.write_text('language = "de"\nreview_day = 5\n')
    app = CoachApp(home, "sv", lambda: AT, settings=load(home.settings))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        for code in ("language", "review_day"):
            assert app.words.settings_problem[code] in on_one_line(pilot)


async def test_a_key_is_pressed_and_does_what_it_says(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_settings(pilot)
        await pick(pilot, "keys=history")
        await settle(pilot, lambda: isinstance(app.screen, KeyDialog))
        await pilot.press("i")
        refused = app.words.choices.key_refused["taken"].format(key="i", command="Inställningar")
        await settle(pilot, lambda: refused in on_one_line(pilot))
        assert not app.places.settings.exists()
        await pick(pilot, "keys=next")
        await settle(pilot, lambda: isinstance(app.screen, KeyDialog))
        await pilot.press("k")
        await settle(pilot, lambda: app.words.choices.key_refused["written"].format(key="k") in on_one_line(pilot))
        await pick(pilot, "keys=history")
        await settle(pilot, lambda: isinstance(app.screen, KeyDialog))
        await pilot.press("h")
        await settle(pilot, lambda: load(app.places.settings).keys == {"history": ("h",)})
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen) and "h Dagbok" in screen_text(pilot))
        await pilot.press("h")
        await settle(pilot, lambda: isinstance(app.screen, HistoryScreen))
        await pilot.press("escape", "i")
        await settle(pilot, lambda: isinstance(app.screen, SettingsScreen))
        rows = app.screen.query_one(RowList)
        rows.show(rows._rows, "keys=history")
        await pilot.press("delete")
        await settle(pilot, lambda: load(app.places.settings).keys == {})
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen) and "d Dagbok" in screen_text(pilot))


async def ask_for(pilot: Pilot[int], folder: Path) -> None:
    """Write a folder where the journal is to lie."""
    await pick(pilot, "journal=")
    await settle(pilot, lambda: isinstance(pilot.app.screen, FolderDialog))
    await pilot.press("ctrl+a", "delete")
    await write(pilot, str(folder))
    await pilot.press("enter")


async def test_the_journal_is_moved_and_one_goes_on_writing(make_app: MakeApp, tmp_path: Path) -> None:
    app, place = make_app(), tmp_path / "ny"
    async with app.run_test(size=(80, 24)) as pilot:
        await to_settings(pilot, written="Före flytten")
        await ask_for(pilot, place)
        said = app.words.choices.placed["moved"].format(path=place)
        await settle(pilot, lambda: isinstance(app.screen, SettingsScreen) and says(pilot, said))
        assert app.places.journal == place
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
        await pilot.press("s")
        await settle(pilot, lambda: bool(app.screen.query("StepPane")))
        await write(pilot, "Efter flytten")
        await pilot.press("f8")
        await settle(pilot, lambda: app.words.saved in screen_text(pilot))
        assert app.sitting is not None
        assert [head.first_line for head in app.sitting.desk.journal.heads()] == ["Efter flytten", "Före flytten"]
    assert not (tmp_path / "coach" / "journal").exists()
    assert load(app.places.settings).journal == str(place)


async def test_a_journal_that_lies_there_already_is_opened(make_app: MakeApp, tmp_path: Path) -> None:
    place = tmp_path / "ny"
    Journal.open(place, tmp_path / "coach" / "state").note("Där", "sv")
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        app.screen.post_message(PlaceChosen(place))
        said = app.words.choices.placed["opened"].format(path=place, old=tmp_path / "coach" / "journal")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen) and says(pilot, said))
        assert app.sitting is not None
        assert [head.first_line for head in app.sitting.desk.journal.heads()] == ["Där"]


async def test_in_the_middle_of_an_exercise_nothing_is_moved(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await pilot.press("s")
        await settle(pilot, lambda: bool(app.screen.query("StepPane")))
        await write(pilot, "Halva")
        app.screen.post_message(PlaceChosen(tmp_path / "ny"))
        await settle(pilot, lambda: says(pilot, app.words.choices.writing_first))
    assert not (tmp_path / "ny").exists()


async def test_where_it_cannot_be_opened_after_the_move_the_screens_end_with_a_sentence(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, place = make_app(), tmp_path / "ny"
    async with app.run_test(size=(80, 24)) as pilot:
        await to_settings(pilot, written="Före flytten")

        def fails(places: Folders, lang: str, clock: Clock, post: Callable[[Message], object]) -> None:
            post(NotOpened(CannotRead(Reason.NO_PERMISSION, places.journal)))

        monkeypatch.setattr("coach.tui.choosing.read_journal", fails)
        app.screen.post_message(PlaceChosen(place))
        await settle(pilot, lambda: bool(app.last_words))
        assert str(place) in app.last_words
        assert app.words.reasons["no-permission"] in app.last_words
    assert (place / "journal.json").exists()


@pytest.mark.parametrize("trouble", ["taken", "settings", "given"])
async def test_where_it_cannot_be_moved_all_is_as_it_was(make_app: MakeApp, tmp_path: Path, trouble: str) -> None:
    app, place = make_app(), tmp_path / "ny"
    care = app.words.care
    said = care.obstacles["taken"].format(path=place)
    if trouble == "taken":
        place.mkdir()
        (place / "annat.txt").write_text("x")
    async with app.run_test(size=(80, 24)) as pilot:
        await to_settings(pilot, written="Kvar")
        if trouble == "settings":
            app.places.settings.write_text("broken [")
            said = care.settings_not_written.format(path=app.places.settings)
        if trouble == "given":
            app.places = replace(app.places, journal_given=True)
            said = care.chosen_elsewhere
        await ask_for(pilot, place)
        await settle(pilot, lambda: says(pilot, said))
        assert isinstance(app.screen, SettingsScreen)
        assert app.sitting is not None
        app.sitting.desk.journal.note("Mer", "sv")
        assert len(app.sitting.desk.journal.heads()) == 2
    assert (tmp_path / "coach" / "journal" / "journal.json").exists()
