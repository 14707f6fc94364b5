"""The library: everything in its order, found as one types, and any exercise begun."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from coach.exercises.library import content_root
from coach.tui.app import CoachApp
from coach.tui.screens.library import LibraryScreen
from coach.tui.screens.programme import ProgrammeScreen
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.walk import WalkScreen
from coach.tui.widgets.about_paper import AboutPaper
from coach.tui.widgets.row_list import RowList
from tests.tui.conftest import AT, MakeApp, on_one_line, places, screen_text, settle, to_today
from tests.tui.test_main_way import write

HOSTILE = "[/] [red]x[/] [@click=app.quit]y[/]"
HIDDEN = "\u202eclick"


async def to_library(pilot: Pilot[int]) -> LibraryScreen:
    """From the start to the library."""
    await to_today(pilot)
    await pilot.press("b")
    await settle(
        pilot, lambda: isinstance(pilot.app.screen, LibraryScreen) and len(pilot.app.screen.query(RowList)) > 0
    )
    assert isinstance(pilot.app.screen, LibraryScreen)
    return pilot.app.screen


def marked(app: CoachApp) -> str:
    """What is marked."""
    return app.screen.query_one(RowList).key


async def test_a_swede_finds_by_an_english_word_and_without_dots(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_library(pilot)
        assert marked(app) == "exercise:coach/after-meeting"
        await pilot.press("slash")
        await write(pilot, "forsta")
        await settle(pilot, lambda: "Första dagen" in screen_text(pilot) and "Efter mötet" not in screen_text(pilot))
        await pilot.press("ctrl+a", "delete")
        await write(pilot, "handover")
        await settle(pilot, lambda: marked(app) == "exercise:coach/the-handover")
        await pilot.press("enter", "b")
        await settle(pilot, lambda: isinstance(app.screen, WalkScreen))
        assert isinstance(app.screen, WalkScreen)
        assert app.screen.session.name == "coach/the-handover"


async def test_nothing_found_says_the_one_thing_to_do(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await to_library(pilot)
        await pilot.press("slash")
        await write(pilot, "zzz")
        await settle(pilot, lambda: app.words.shelves.nothing_found in on_one_line(pilot))
        await pilot.press("escape")
        await settle(pilot, lambda: "Efter mötet" in screen_text(pilot))
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))


@pytest.mark.parametrize("lang", ["sv", "en"])
async def test_a_programme_and_a_pack_can_be_read_and_the_programme_started(make_app: MakeApp, lang: str) -> None:
    app = make_app(lang)
    async with app.run_test(size=(120, 40)) as pilot:
        await to_library(pilot)
        await pilot.press("end")
        said = app.words.shelves
        await settle(pilot, lambda: said.licence.format(licence="CC BY 4.0") in screen_text(pilot))
        assert "b " + app.words.screens.commands["begin-exercise"] not in screen_text(pilot)
        await pilot.press("up")
        await settle(pilot, lambda: said.weeks(4) in screen_text(pilot))
        for part in (said.day.format(day=16), said.returns(10), said.milestone.partition("{")[0].strip()):
            assert part in str(app.screen.query_one(AboutPaper).content)
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, ProgrammeScreen) and app.screen._course is not None)
        await pilot.press("s")
        await settle(pilot, lambda: app.sitting is not None and app.sitting.desk.courses.active(lang) is not None)


async def test_what_was_done_shows_its_day_and_speaks_the_language_that_is_on(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(120, 40)) as pilot:
        await to_library(pilot)
        assert app.sitting is not None
        app.sitting.desk.begin("after-meeting", "sv").finish()
        await pilot.press("enter")
        await settle(pilot, lambda: "Gjord senast måndag 23 november 2026" in screen_text(pilot))
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, LibraryScreen) and "mån 23 nov" in screen_text(pilot))
        await pilot.press("down", "ctrl+l")
        await settle(pilot, lambda: "Before a meeting" in screen_text(pilot) and "Mon 23 Nov" in screen_text(pilot))
        assert marked(app) == "exercise:coach/before-meeting"


async def test_hostile_titles_and_an_exercise_in_the_other_language(tmp_path: Path) -> None:
    home = places(tmp_path / "coach")
    folder = home.packs / "own" / "1.0.0" / "exercises" / "involve"
    folder.mkdir(parents=True)
    text = (content_root() / "exercises" / "rhythm" / "first-day.en.md").read_text(encoding="utf-8")
    text = text.replace("id: first-day", "id: odd").replace("# First day", f"# {HOSTILE}")
    (folder / "odd.en.md").write_text(text, encoding="utf-8")
    text = text.replace("id: odd", "id: odder").replace(HOSTILE, HIDDEN)
    (folder / "odder.en.md").write_text(text, encoding="utf-8")
    app = CoachApp(home, "sv", lambda: AT)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_library(pilot)
        await pilot.press("slash")
        await write(pilot, "click")
        await settle(pilot, lambda: marked(app) == "exercise:own/odd")
        assert "[/] [red]x" in screen_text(pilot)
        assert "på engelska" in screen_text(pilot)
        assert "\ufffdclick" in screen_text(pilot)
        await pilot.press("enter", "enter")
        await settle(pilot, lambda: app.words.other_language in on_one_line(pilot))
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, WalkScreen))
