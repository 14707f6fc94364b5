"""Selecting and copying: by keys where one writes, by the mouse anywhere; and Ctrl+C with nothing selected."""

from __future__ import annotations

from tests.tui.conftest import MakeApp, screen_text, settle, to_today
from tests.tui.test_main_way import at_step, begin


async def test_what_is_selected_in_an_answer_is_copied(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("2")
        await settle(pilot, lambda: at_step(app, "why-now"))
        await pilot.press(*"hej", "shift+left", "shift+left", "ctrl+c")
        await settle(pilot, lambda: app.words.controls.copied in screen_text(pilot))
        assert app.clipboard == "ej"
        await pilot.press("ctrl+c", "ctrl+c")
        await pilot.pause()
        assert app.is_running, "something is selected: nobody wants to quit"


async def test_what_is_read_is_copied_by_the_mouse(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        row = next(n for n, line in enumerate(screen_text(pilot).splitlines()) if "Första dagen" in line)
        column = screen_text(pilot).splitlines()[row].index("Första dagen")
        await pilot.mouse_down(offset=(column, row))
        await pilot.hover(offset=(column + 6, row))
        await pilot.mouse_up(offset=(column + 6, row))
        await pilot.press("ctrl+c")
        await settle(pilot, lambda: app.words.controls.copied in screen_text(pilot))
        assert app.clipboard.startswith("Första")


async def test_another_key_between_means_that_nobody_wants_to_quit(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        said = app.words.controls.quit_keys.format(key="Ctrl+Q")
        await pilot.press("ctrl+c", "v", "ctrl+c")
        await settle(pilot, lambda: said in screen_text(pilot))
        assert app.is_running
        await pilot.press("ctrl+c")
        await settle(pilot, lambda: app.return_value == 130)
