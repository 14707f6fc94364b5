"""Keys that are chosen in the settings: what is followed, what is not and why, and that the screens follow it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.settings import Settings, load
from coach.tui.app import CoachApp
from coach.tui.commands import COMMANDS, DIALOG, commands
from coach.tui.keymap import Refused, keymap
from coach.tui.screens.free import FreeScreen
from coach.tui.screens.history import HistoryScreen
from coach.words import words_for
from tests.tui.conftest import AT, MakeApp, on_one_line, places, screen_text, settle, to_today

IDS = sorted({command.id for screen in COMMANDS for command in commands(screen)})


@pytest.mark.parametrize(
    ("chosen", "problem"),
    [
        ({"nothing": ("x",)}, Refused("no-command", "nothing")),
        ({"choose": ("x",)}, Refused("no-command", "choose")),
        ({"history": ("ctrl+c",)}, Refused("no-key", "history", "ctrl+c")),
        ({"history": ("tab",)}, Refused("no-key", "history", "tab")),
        ({"history": ("x", "hyper+q")}, Refused("no-key", "history", "hyper+q")),
        ({"hint": ("h",)}, Refused("written", "hint", "h")),
        ({"language": ("x",)}, Refused("written", "language", "x")),
        ({"next": ("ctrl+z",)}, Refused("written", "next", "ctrl+z")),
        ({"history": ("s",)}, Refused("taken", "history", "s")),
        ({"history": ("w",)}, Refused("taken", "history", "w")),
        ({"hint": ("F7",)}, Refused("taken", "hint", "f7")),
    ],
    ids=str,
)
def test_what_is_not_followed_and_why(chosen: dict[str, tuple[str, ...]], problem: Refused) -> None:
    assert keymap(chosen) == ({}, (problem,))
    for lang in ("sv", "en"):
        assert problem.id in words_for(lang).controls.keys_refused[problem.code].format(
            key=problem.key, command=problem.id
        )


def test_what_is_followed_however_it_is_written() -> None:
    chosen = {"history": ("h", "Ctrl + N"), "next": ("F10",), "later": ("Esc", "ctrl+o"), "begin": ("enter", "ö")}
    followed = {"history": ("h", "ctrl+n"), "next": ("f10",), "later": ("escape", "ctrl+o"), "begin": ("enter", "ö")}
    assert keymap(chosen) == (followed, ())


def test_two_commands_can_change_places_but_not_want_the_same() -> None:
    assert keymap({"next": ("f7",), "back": ("f8",)}) == ({"next": ("f7",), "back": ("f8",)}, ())
    followed, refused = keymap({"next": ("f10",), "back": ("f10",), "write": ("x",)})
    assert followed == {"write": ("x",)}
    assert {one.id for one in refused} == {"next", "back"}


@given(
    st.dictionaries(
        st.sampled_from(IDS),
        st.lists(
            st.sampled_from(["a", "s", "f7", "f8", "F9", "esc", "enter", "ctrl+s", "ctrl+l", "tab", ""]), min_size=1
        ).map(tuple),
    )
)
def test_whatever_is_chosen_no_key_means_two_things(chosen: dict[str, tuple[str, ...]]) -> None:
    followed, refused = keymap(chosen)
    assert followed.keys() | {one.id for one in refused} == chosen.keys()
    assert followed.keys() & {one.id for one in refused} == set()
    for row in (DIALOG, *map(commands, COMMANDS)):
        keys = [key for command in row for key in followed.get(command.id, command.every_key)]
        assert len(keys) == len(set(keys))


async def test_the_screens_follow_and_say_what_they_do_not(tmp_path: Path) -> None:
    home = places(tmp_path / "coach")
    home.settings.parent.mkdir()
    home.settings.write_text('[keys]\nhistory = "h"\nsave = ["f10"]\nwrite = "tab"\nquit = 1\n', encoding="utf-8")
    app = CoachApp(home, "sv", lambda: AT, settings=load(home.settings))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        said = words_for("sv")
        await settle(pilot, lambda: said.settings_problem["keys"] in on_one_line(pilot))
        assert said.controls.keys_refused["no-key"].format(key="tab", command="write") in on_one_line(pilot)
        assert "h Dagbok" in screen_text(pilot)
        await pilot.press("d", "j")
        assert not isinstance(app.screen, HistoryScreen)
        await pilot.press("h")
        await settle(pilot, lambda: isinstance(app.screen, HistoryScreen))
        await pilot.press("escape", "s")
        await settle(pilot, lambda: isinstance(app.screen, FreeScreen) and "F10 Spara" in screen_text(pilot))
        await pilot.press("h", "e", "j", "f8", "f10")
        await settle(pilot, lambda: said.saved in screen_text(pilot))
    assert app.settings == Settings(keys={"history": ("h",), "save": ("f10",), "write": ("tab",)}, problems=("keys",))


async def test_without_a_choice_everything_has_its_own_key(make_app: MakeApp) -> None:
    app = make_app("en")
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        assert "w Just write  m Meeting  l Library  j Journal" in screen_text(pilot)
        await pilot.press("w")
        await settle(pilot, lambda: isinstance(app.screen, FreeScreen))
