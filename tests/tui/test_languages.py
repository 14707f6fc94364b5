"""Changing the language while the screens are up: all is said anew, and nothing that is being written is lost."""

from __future__ import annotations

from pathlib import Path

from textual.events import Paste
from textual.pilot import Pilot

from coach.settings import load
from coach.tui.dialogs.dialog import Dialog
from coach.tui.preview_app import PreviewApp
from coach.tui.screens.entry import EntryScreen
from coach.tui.screens.free import FreeScreen
from coach.tui.screens.summary import SummaryScreen
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.walk import WalkScreen
from coach.tui.showing import Showing
from coach.words import words_for
from coach.words.templates import template
from tests.tui.conftest import AT, MakeApp, on_one_line, screen_text, settle, to_today
from tests.tui.test_main_way import at_step, begin, walk_to_the_end


async def test_what_is_being_written_stands_with_its_cursor(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await settle(pilot, lambda: at_step(app, "role"))
        await pilot.press("2")
        await settle(pilot, lambda: "fråga 2" in screen_text(pilot))
        app.post_message(Paste("Det blev tyst."))
        await pilot.press("left", "left")
        await app.speak("en")
        await settle(pilot, lambda: "question 2" in screen_text(pilot))
        assert "F8 Next" in screen_text(pilot)
        assert "F8 Nästa" not in screen_text(pilot)
        await pilot.press("X")
        await settle(pilot, lambda: "Det blev tysXt." in screen_text(pilot))
        assert isinstance(app.screen, WalkScreen)
        app.screen.settle()
        assert app.screen.session.walk.mark().answer == "Det blev tysXt."


async def test_the_page_with_all_answers_and_the_walk_under_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await walk_to_the_end(pilot)
        await pilot.press("down")
        assert isinstance(app.screen, SummaryScreen)
        marked = app.screen.focused
        await app.speak("en")
        await settle(pilot, lambda: "Enter Save" in screen_text(pilot))
        assert isinstance(app.screen, SummaryScreen)
        assert app.screen.focused is not None
        assert app.screen.focused.key == marked.key  # type: ignore[attr-defined, union-attr]
        await pilot.press("e")
        await settle(pilot, lambda: "question" in screen_text(pilot) and "F8 Next" in screen_text(pilot))


async def test_today(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await app.speak("en")
        await settle(pilot, lambda: "Enter Begin" in screen_text(pilot) and "First day" in screen_text(pilot))
        assert "Första dagen" not in screen_text(pilot)


async def test_the_command_switches_on_every_screen_and_is_kept(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2", "H", "ctrl+l", "i")
        await settle(pilot, lambda: "F8 Next" in screen_text(pilot) and "Hi" in screen_text(pilot))
        assert load(app.places.settings).language == "en"
        await pilot.press("f1")
        await settle(pilot, lambda: "Show this help." in screen_text(pilot))
        await pilot.press("ctrl+l")
        await settle(pilot, lambda: "Visa den här hjälpen." in screen_text(pilot))
        await pilot.press("escape")
        await settle(pilot, lambda: "F8 Nästa" in screen_text(pilot) and "Hi" in screen_text(pilot))
        assert load(app.places.settings).language == "sv"


async def test_what_is_written_in_a_small_window_stands(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await pilot.press("e")
        await settle(pilot, lambda: app.words.author.which_file in screen_text(pilot))
        await pilot.press(*"abd", "left", "ctrl+l")
        await settle(pilot, lambda: words_for("en").author.which_file in screen_text(pilot))
        await pilot.press("c")
        await settle(pilot, lambda: "abcd" in screen_text(pilot))


async def test_where_it_cannot_be_kept_it_is_said_and_holds_all_the_same(make_app: MakeApp) -> None:
    app = make_app()
    app.places.settings.parent.mkdir()
    app.places.settings.write_text("broken [")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: "Enter Börja" in screen_text(pilot))
        await pilot.press("ctrl+l")
        await settle(pilot, lambda: "Enter Begin" in screen_text(pilot))
        assert words_for("en").controls.not_kept in on_one_line(pilot)
    assert app.places.settings.read_text() == "broken ["


async def there_and_back(pilot: Pilot[int]) -> None:
    """Change the language twice where one is: everything stands as it stood."""
    app = pilot.app
    assert isinstance(app, Showing)
    before, lang = without_said(pilot), app.words.lang
    await pilot.press("ctrl+l")
    await settle(pilot, lambda: app.words.lang != lang and without_said(pilot) != before)
    await pilot.press("ctrl+l")
    await settle(pilot, lambda: app.words.lang == lang and without_said(pilot) == before, before)


def without_said(pilot: Pilot[int]) -> str:
    """What stands on the screen but for the quiet line, which comes and goes by itself."""
    app = pilot.app
    assert isinstance(app, Showing)
    said = app.words.saved_at.partition(" ")[0] + " "
    return "\n".join("" if line.strip().startswith(said) else line for line in screen_text(pilot).splitlines())


async def test_there_and_back_on_every_screen(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await there_and_back(pilot)
        for key in ("f1", "ctrl+p", "e"):
            await pilot.press(key)
            await settle(pilot, lambda: isinstance(app.screen, Dialog))
            await pilot.pause()
            await there_and_back(pilot)
            await pilot.press("escape")
            await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
        await begin(pilot)
        await there_and_back(pilot)
        await walk_to_the_end(pilot)
        await there_and_back(pilot)
        await pilot.press("enter")
        await settle(pilot, lambda: app.words.saved in screen_text(pilot))
        await there_and_back(pilot)
        await pilot.press("enter", "d")
        await settle(pilot, lambda: app.words.screens.entries(1) in screen_text(pilot))
        await there_and_back(pilot)
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, EntryScreen))
        await there_and_back(pilot)
        await pilot.press("escape", "escape", "s")
        await settle(pilot, lambda: isinstance(app.screen, FreeScreen))
        await pilot.press("h", "e", "j")
        await there_and_back(pilot)


async def test_there_and_back_in_a_trial(tmp_path: Path) -> None:
    file = tmp_path / "name.sv.md"
    file.write_text(template("exercise", "sv"), encoding="utf-8")
    app = PreviewApp(file, "sv", lambda: AT)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: "F8 Nästa" in screen_text(pilot))
        await there_and_back(pilot)
        await pilot.press("f8", *"hemligt", "f8")
        await settle(pilot, lambda: "fråga 2" in screen_text(pilot))
        await there_and_back(pilot)
