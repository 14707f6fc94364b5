"""Keys that come quicker than the screens are drawn."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

from textual import events
from textual.geometry import Region

from coach.journal.entry import ANSWERED, StepRecord
from coach.journal.wanted import Wanted
from coach.paths import typed_path
from coach.tui.dialogs.calendar import CalendarDialog
from coach.tui.dialogs.filters import FilterDialog
from coach.tui.dialogs.help import HelpDialog
from coach.tui.dialogs.pick import PickDialog
from coach.tui.facets import Facet, Value
from coach.tui.screens.today import TodayScreen
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.tui.widgets.card import Card
from coach.tui.widgets.entry_paper import LONGEST, answer_lines
from coach.tui.widgets.row_list import RowList
from coach.words import words_for
from coach.words.texts import Texts
from tests.tui.conftest import AT, MakeApp, screen_text, settle, to_today
from tests.tui.journals import walked


async def test_of_two_that_leave_the_second_leaves_what_lies_under_it(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await pilot.press("f1")
        await settle(pilot, lambda: isinstance(app.screen, HelpDialog))
        help = app.screen
        help.dismiss(None)
        help.dismiss(None)
        await settle(pilot, lambda: "Enter" in screen_text(pilot))
        assert isinstance(app.screen, TodayScreen)


async def test_a_window_that_is_left_before_it_is_there(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        app.push_screen(PickDialog("a", ["b"], app.words))
        app.show_again(app.today)
        await settle(pilot, lambda: "Enter" in screen_text(pilot))
        assert isinstance(app.screen, TodayScreen)


async def test_a_window_that_is_left_while_the_language_changes(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        dialog = CalendarDialog(AT.date(), AT.date(), {}, app.words)
        await app.push_screen(dialog)

        async def closing(_: Texts) -> None:
            await app.pop_screen()

        with patch.object(app.today, "speak", closing):
            await app.speak("en")
        assert isinstance(app.screen, TodayScreen)


async def test_a_screen_that_comes_back_while_it_is_drawn_anew(tmp_path: Path, make_app: MakeApp) -> None:
    walked(tmp_path / "coach", "first-day", {}, AT)
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: app.sitting is not None and app.today._now is not None)
        stock = app.today.recompose

        async def half_drawn() -> None:
            await app.today.query("#carried").remove()
            app.today.on_screen_resume()
            assert app.sitting is not None
            app.today.read(app.sitting.desk)
            await stock()

        with patch.object(app.today, "recompose", half_drawn):
            await app.speak("en")
        await settle(pilot, lambda: words_for("en").what_fits in screen_text(pilot))
        assert app.today.query_one(Card).query("*")


async def test_a_key_pressed_on_one_list_chooses_nothing_in_the_next(make_app: MakeApp) -> None:
    app = make_app()
    chosen: list[Wanted | None] = []
    themes = tuple(Value(name, Wanted(theme=name)) for name in ("a", "b"))
    people = tuple(Value(name, Wanted(person=name)) for name in ("LK", "SR"))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        dialog = FilterDialog([Facet("theme", "", themes), Facet("person", "", people)], app.words)
        app.push_screen(dialog, chosen.append)
        await settle(pilot, lambda: app.screen is dialog and bool(dialog.query_one(RowList).key))
        rows = dialog.query_one(RowList)
        rows.press("2")
        rows.press("1")
        await pilot.pause()
        assert app.screen is dialog
        assert not chosen
        await pilot.press("1")
        await settle(pilot, lambda: bool(chosen))
    assert chosen == [Wanted(person="LK")]


async def test_what_is_typed_when_all_is_over_is_nothing(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        app.leave(0)
        for key in ("escape", "ctrl+l", "f1"):
            await app.on_event(events.Key(key, None))
    assert app.return_value == 0
    assert app.last_words == ""


def test_the_mouse_over_a_text_that_has_no_looks_yet() -> None:
    area = WritingArea("Det blev tyst.")
    assert [strip.text for strip in area.render_lines(Region(0, 0, 3, 2))] == ["   ", "   "]


def test_a_tilde_of_nobody_is_a_name_like_any_other() -> None:
    assert typed_path("~nobody-of-this-name/x") == Path("~nobody-of-this-name/x")
    assert typed_path("~/x") == Path.home() / "x"


def test_of_an_answer_as_long_as_a_book_the_beginning_is_drawn() -> None:
    words = words_for("sv")
    drawn = answer_lines(StepRecord("a", "long", state=ANSWERED, answer="x" * 1_000_000), words).plain
    assert drawn.count("x") == LONGEST
    assert words.looking_back.goes_on in drawn
    short = answer_lines(StepRecord("a", "long", state=ANSWERED, answer="x" * LONGEST), words).plain
    assert words.looking_back.goes_on not in short
