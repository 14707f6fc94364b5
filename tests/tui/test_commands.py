"""The table of commands: whole in both languages, without conflicts, and within what a manager can take in."""

from __future__ import annotations

import pytest
from textual.binding import Binding

from coach.tui.commands import COMMANDS, DIALOG, EVERYWHERE, PLACES, Command, bindings, commands, footer, key_name
from coach.tui.screens.about import AboutScreen
from coach.tui.screens.entry import EntryScreen
from coach.tui.screens.free import FreeScreen
from coach.tui.screens.history import HistoryScreen
from coach.tui.screens.library import LibraryScreen
from coach.tui.screens.preview import PreviewSaved, PreviewScreen, PreviewSummary
from coach.tui.screens.saved import SavedScreen
from coach.tui.screens.settings import SettingsScreen
from coach.tui.screens.summary import SummaryScreen
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.walk import WalkScreen
from coach.tui.screens.welcome import WelcomeScreen
from coach.words import words_for

SCREENS = (
    TodayScreen,
    WalkScreen,
    FreeScreen,
    SummaryScreen,
    SavedScreen,
    HistoryScreen,
    EntryScreen,
    PreviewScreen,
    PreviewSummary,
    PreviewSaved,
    WelcomeScreen,
    LibraryScreen,
    AboutScreen,
    SettingsScreen,
)
NAMES = sorted(COMMANDS)
EVERY = [*DIALOG, *PLACES, *EVERYWHERE, *(command for name in NAMES for command in commands(name))]


def test_every_screen_is_in_the_table_and_the_other_way_round() -> None:
    assert sorted(screen.NAME for screen in SCREENS) == NAMES


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_command_has_its_words(lang: str) -> None:
    words = words_for(lang).screens
    assert {command.id for command in EVERY} | {"go-on"} == set(words.commands)
    assert {command.explained_by for command in EVERY} | {"go-on"} == set(words.helps)


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("name", ["preview", "preview-summary", "preview-saved"])
def test_where_things_are_only_tried_the_help_promises_nothing_that_is_kept(name: str, lang: str) -> None:
    helps = words_for(lang).screens.helps
    promises = {helps[key] for key in ("quit", "dont-know", "later", "keep", "rescue", "save", "set-aside")}
    assert promises & {helps[command.explained_by] for command in COMMANDS[name]} == set()
    assert helps["quit-trial"] in {helps[command.explained_by] for command in COMMANDS[name]}


@pytest.mark.parametrize("name", NAMES)
def test_no_key_means_two_things_and_the_line_has_six_at_most(name: str) -> None:
    keys = [key for command in commands(name) for key in command.every_key]
    assert len(keys) == len(set(keys)), "in one language or the other"
    ids = [command.id for command in commands(name)]
    assert len(ids) == len(set(ids)), "the settings could not tell them apart"
    keyed = {command.id for command in commands(name) if command.every_key and command.action != "choose"}
    assert {one.id for one in bindings(name) if isinstance(one, Binding)} == keyed
    assert len(footer(name)) <= 6
    assert any(command.id == "quit" for command in COMMANDS[name])
    assert any(command.id == "help" for command in COMMANDS[name])


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.NAME)
def test_every_command_does_something(screen: type) -> None:
    from coach.tui.app import CoachApp

    for command in commands(screen.NAME):  # type: ignore[attr-defined]
        owner, _, action = command.action.rpartition(".")
        if action != "choose":
            assert hasattr(CoachApp if owner == "app" else screen, f"action_{action.partition('(')[0]}"), command


@pytest.mark.parametrize("name", NAMES)
def test_no_key_that_a_swedish_keyboard_or_a_terminal_swallows(name: str) -> None:
    for command in commands(name):
        for key in command.every_key:
            assert key not in {"f10", "f11", "ctrl+b", "ctrl+enter"}
            assert not key.startswith("alt+")
            assert key not in set(r"[]\{}|~")
    assert bindings(name)


def test_what_is_printed_on_the_keys() -> None:
    words = words_for("sv")
    names = {command.id: key_name(command, words) for command in COMMANDS["walk"]}
    assert (names["next"], names["later"], names["quit"]) == ("F8", "Esc", "Ctrl+Q")


def test_a_letter_is_that_of_the_word_in_the_language() -> None:
    write = Command("write", ("s",), "write", english="w")
    assert [key_name(write, words_for(lang)) for lang in ("sv", "en")] == ["s", "w"]
    assert key_name(write, words_for("en"), {"write": ("ctrl+g", "f5")}) == "Ctrl+G"
    assert key_name(Command("heavy", (), "app.heavy"), words_for("sv")) == ""
