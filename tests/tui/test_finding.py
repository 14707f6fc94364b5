"""Finding what can be done: by a few letters in either language, what is done here first; and the help."""

from __future__ import annotations

from functools import partial

import pytest
from textual.events import Key
from textual.pilot import Pilot

from coach.tui.app import CoachApp
from coach.tui.commands import COMMANDS, EVERYWHERE, PLACES, commands
from coach.tui.dialogs.heavy import HeavyDialog
from coach.tui.dialogs.palette import PaletteDialog
from coach.tui.finding import find
from coach.tui.screens.free import FreeScreen
from coach.tui.screens.history import HistoryScreen
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.walk import WalkScreen
from coach.words import words_for
from tests.tui.conftest import MakeApp, on_one_line, screen_text, settle, to_today
from tests.tui.test_main_way import at_step, begin

ALL = [*{command.id: command for screen in COMMANDS for command in (*PLACES, *commands(screen))}.values()]


@pytest.mark.parametrize(
    ("sought", "first"),
    [
        ("hjalp", "help"),
        ("HJÄLP", "help"),
        ("help", "help"),
        ("dagbok", "history"),
        ("journal", "history"),
        ("byt sp", "language"),
        ("switch", "language"),
        ("kontrast", "theme"),
        ("svårt", None),
        ("tungt", "heavy"),
        ("heavy", "heavy"),
        ("bild", "picture"),
        ("dgbk", "history"),
        ("hppvr", "skip"),
        ("xyzzy", None),
    ],
)
def test_a_few_letters_find_it_in_both_languages(sought: str, first: str | None) -> None:
    found = find(sought, ALL)
    assert (found[0].id if found else None) == first


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_command_is_found_by_its_name(lang: str) -> None:
    said = words_for(lang).screens
    for command in ALL:
        names = {said.commands[one.id] for one in find(said.commands[command.id], ALL)}
        assert said.commands[command.id] in names


async def open_palette(pilot: Pilot[int]) -> None:
    """Open it, and wait until it can be written in."""
    await pilot.press("ctrl+p")
    await settle(pilot, lambda: isinstance(pilot.app.screen, PaletteDialog))
    await pilot.pause()


async def test_what_is_done_here_stands_first_and_is_done(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await open_palette(pilot)
        text = on_one_line(pilot)
        assert app.words.controls.what_to_do in text
        assert "Börja Enter" in text
        assert "Lägg undan" not in text, "nothing has been begun"
        await pilot.press("up")
        await settle(pilot, lambda: "Byt språk Ctrl+L" in on_one_line(pilot))
        assert "Börja Enter" not in on_one_line(pilot)
        await pilot.press(*"write", "enter")
        await settle(pilot, lambda: isinstance(app.screen, FreeScreen))


async def test_the_arrows_choose_and_esc_does_nothing(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(60, 20)) as pilot:
        await to_today(pilot)
        await open_palette(pilot)
        await pilot.press("x", "y", "z", "z", "y")
        await settle(pilot, lambda: app.words.controls.nothing_found in screen_text(pilot))
        await pilot.press("enter")
        assert isinstance(app.screen, PaletteDialog)
        await pilot.press("escape")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen))
        await open_palette(pilot)
        await pilot.press("down", "down", "down", "up", "down", "enter")
        await settle(pilot, lambda: isinstance(app.screen, FreeScreen))


async def test_from_the_middle_of_an_answer_to_the_journal_and_nothing_is_lost(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2")
        await settle(pilot, lambda: at_step(app, "why-now"))
        await pilot.press(*"Halv")
        await open_palette(pilot)
        assert "Till i dag" in on_one_line(pilot)
        assert "Spara i en fil" not in on_one_line(pilot), "it can be saved"
        await pilot.press(*"journal", "enter")
        await settle(pilot, lambda: isinstance(app.screen, HistoryScreen) and "påbörjad" in screen_text(pilot))
        assert not any(isinstance(screen, WalkScreen) for screen in app.screen_stack)
        await pilot.press("enter")
        await settle(pilot, lambda: at_step(app, "why-now") and "Halv" in screen_text(pilot))
        await open_palette(pilot)
        await pilot.press(*"till", "space", *"i", "enter")
        await settle(pilot, lambda: isinstance(app.screen, TodayScreen) and "Fortsätt" in screen_text(pilot))


async def test_the_language_changes_while_one_looks_for_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await open_palette(pilot)
        await pilot.press(*"help", "ctrl+l")
        await settle(pilot, lambda: "help ▌ Help F1" in on_one_line(pilot))
        await pilot.press("enter")
        await settle(pilot, lambda: app.words.screens.help_title in screen_text(pilot))


@pytest.mark.parametrize("lang", ["sv", "en"])
async def test_the_help_has_all_that_can_be_done_and_whom_to_turn_to(make_app: MakeApp, lang: str) -> None:
    app: CoachApp = make_app(lang)
    async with app.run_test(size=(80, 80)) as pilot:
        await begin(pilot)
        await pilot.press("f1")
        await settle(pilot, lambda: app.words.screens.help_close in screen_text(pilot))
        text, said = on_one_line(pilot), app.words
        for command in (*COMMANDS["walk"], *EVERYWHERE):
            assert said.screens.helps[command.explained_by] in text
        assert said.controls.selecting in text
        assert said.controls.heavy_heading in text
        assert ("1177" in text, "112" in text) == (True, True)
        await pilot.press("escape")
        await open_palette(pilot)
        await pilot.press(*"heavy", "enter")
        await settle(pilot, lambda: isinstance(app.screen, HeavyDialog))
        await settle(pilot, lambda: said.controls.heavy_close in screen_text(pilot))
        assert isinstance(app.screen_stack[-2], WalkScreen)


async def test_a_step_can_be_taken_from_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2")
        await settle(pilot, lambda: at_step(app, "why-now"))
        for sought, step in (("hopp", "say-dont-know"), ("tillb", "why-now"), ("next", "say-dont-know")):
            await open_palette(pilot)
            await pilot.press(*sought, "enter")
            await settle(pilot, partial(at_step, app, step))


async def test_what_is_typed_before_it_is_there_is_typed_in_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        for key in ("ctrl+p", *"dagbok", "enter"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await settle(pilot, lambda: isinstance(app.screen, HistoryScreen))
