"""Changing the language while the screens are up: all is said anew, and nothing that is being written is lost."""

from __future__ import annotations

from textual.events import Paste

from coach.tui.screens.summary import SummaryScreen
from coach.tui.screens.walk import WalkScreen
from tests.tui.conftest import MakeApp, screen_text, settle
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
        await settle(pilot, lambda: "Enter Börja" in screen_text(pilot))
        await app.speak("en")
        await settle(pilot, lambda: "Enter Begin" in screen_text(pilot) and "First day" in screen_text(pilot))
        assert "Första dagen" not in screen_text(pilot)
