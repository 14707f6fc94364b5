"""The first screen: shown while the journal is empty and never after, and nothing is made before the first save."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.settings import load
from coach.tui.dialogs.folder import FolderDialog
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.walk import WalkScreen
from coach.tui.screens.welcome import WelcomeScreen
from coach.words import words_for
from tests.tui.conftest import MakeApp, on_one_line, says, screen_text, settle, to_today
from tests.tui.test_main_way import click_text, write


def everything_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)], ids=str)
async def test_it_says_what_is_good_to_know(
    make_app: MakeApp, lang: str, size: tuple[int, int], tmp_path: Path
) -> None:
    app = make_app(lang)
    async with app.run_test(size=size) as pilot:
        await settle(pilot, lambda: isinstance(app.screen, WelcomeScreen) and "F1" in screen_text(pilot))
        seen = on_one_line(pilot)
        await pilot.press("pagedown", "end")
        await pilot.pause()
        seen += on_one_line(pilot)
        said = words_for(lang).choices
        if size[1] > 20:
            assert said.others in seen
            assert said.place.partition("{path}")[0].strip() in seen
        assert said.others.rpartition(". ")[2] in seen
        assert "● " + said.languages[lang] in seen
    assert everything_under(tmp_path) == []


async def test_straight_into_the_first_day_and_back_without_a_trace(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        await pilot.press("enter")
        await settle(pilot, lambda: isinstance(app.screen, WalkScreen))
        await pilot.press("f8", "escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen) and "Första dagen" in screen_text(pilot))
    assert everything_under(tmp_path) == []


async def test_never_again_once_something_has_been_written(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await pilot.press("s")
        await settle(pilot, lambda: bool(app.screen.query("StepPane")))
        await write(pilot, "Halva")
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
    again = make_app()
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: again.sitting is not None and "Enter" in screen_text(pilot))
        await pilot.pause()
        assert isinstance(again.screen, TodayScreen)


async def test_the_language_by_mouse_and_by_key(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: "○ English" in screen_text(pilot))
        await click_text(pilot, "○ English")
        await settle(pilot, lambda: "Welcome to Coach." in screen_text(pilot) and "○ Svenska" in screen_text(pilot))
        assert load(app.places.settings).language == "en"
        await pilot.press("ctrl+l")
        await settle(pilot, lambda: "Välkommen till Coach." in screen_text(pilot))
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen) and "Enter Börja" in screen_text(pilot))
    assert everything_under(tmp_path) == [app.places.settings]


async def test_another_folder_before_anything_is_made(make_app: MakeApp, tmp_path: Path) -> None:
    app, place = make_app(), tmp_path / "mitt" / "eget"
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        await pilot.press("m")
        await settle(pilot, lambda: isinstance(app.screen, FolderDialog))
        await pilot.press("ctrl+a", "delete")
        await write(pilot, str(place))
        await pilot.press("enter")
        said = app.words.choices.placed["chosen"].format(path=place)
        await settle(pilot, lambda: isinstance(app.screen, WelcomeScreen) and says(pilot, said))
        assert everything_under(tmp_path) == [app.places.settings]
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
        await pilot.press("s")
        await settle(pilot, lambda: bool(app.screen.query("StepPane")))
        await write(pilot, "Bara ord")
        await pilot.press("f8")
        await settle(pilot, lambda: app.words.saved in screen_text(pilot))
    assert (place / "journal.json").exists()
    assert not (tmp_path / "coach" / "journal").exists()
