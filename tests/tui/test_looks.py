"""The looks: contrast measured, chosen and kept, and nothing that only a colour tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.color import ColorSystem
from textual.color import Color
from textual.constants import DIM_FACTOR

from coach.settings import THEMES, Settings, load
from coach.tui.app import CoachApp
from coach.tui.messages import Turned
from coach.tui.theme import LOOKS, look_for, next_look
from coach.tui.widgets.row_list import RowList
from coach.words import words_for
from tests.tui.conftest import AT, MakeApp, places, screen_text, settle, to_today
from tests.tui.journals import walked
from tests.tui.test_main_way import begin, walk_to_the_end

LEAST = {"dark": 4.5, "light": 4.5, "contrast": 7.0}


def luminance(color: Color) -> float:
    """Relative luminance, by WCAG 2.2."""
    parts = [part / 255 for part in (color.r, color.g, color.b)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio, by WCAG 2.2: 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", LOOKS)
def test_everything_can_be_read(name: str) -> None:
    colors = LOOKS[name].to_color_system().generate()
    for paper in ("background", "surface", "panel"):
        behind = Color.parse(colors[paper])
        for ink in ("foreground", "text-muted", "text-disabled", "accent"):
            assert contrast(Color.parse(colors[ink]), behind) >= LEAST[name], (ink, paper)
        dimmed = behind.blend(Color.parse(colors["foreground"]), DIM_FACTOR)
        assert contrast(dimmed, behind) >= LEAST[name], ("dim", paper)
    for ink, behind_it in (
        ("input-cursor-foreground", "input-cursor-background"),
        ("input-selection-foreground", "input-selection-background"),
    ):
        assert contrast(Color.parse(colors[ink]), Color.parse(colors[behind_it])) >= LEAST[name], ink


@pytest.mark.parametrize("name", LOOKS)
def test_in_sixteen_colours_nothing_takes_the_colour_of_its_paper(name: str) -> None:
    colors = LOOKS[name].to_color_system().generate()

    def of_sixteen(color: str) -> int | None:
        return Color.parse(colors[color]).rich_color.downgrade(ColorSystem.STANDARD).number

    papers = {of_sixteen(paper) for paper in ("background", "surface", "panel")}
    assert papers & {of_sixteen(ink) for ink in ("foreground", "text-muted", "accent")} == set()


def test_every_look_in_the_settings_is_there_and_has_its_name() -> None:
    assert {"auto", *LOOKS} == set(THEMES)
    for lang in ("sv", "en"):
        assert words_for(lang).controls.themes.keys() == LOOKS.keys()


def test_where_nothing_is_chosen_it_is_as_the_terminal_says() -> None:
    assert look_for(None, {}) is LOOKS["dark"]
    assert look_for("auto", {"COLORFGBG": "0;15"}) is LOOKS["light"]
    assert look_for("auto", {"COLORFGBG": "15;default;0"}) is LOOKS["dark"]
    assert look_for("contrast", {"COLORFGBG": "0;15"}) is LOOKS["contrast"]


def test_each_look_is_followed_by_another() -> None:
    name = "dark"
    seen = []
    for _ in LOOKS:
        name, look = next_look(LOOKS[name].name)
        assert look is LOOKS[name]
        seen.append(name)
    assert sorted(seen) == sorted(LOOKS)


async def test_a_look_is_changed_at_once_and_kept(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        await to_today(pilot)
        await pilot.press("ctrl+t")
        await settle(pilot, lambda: app.words.controls.themes["light"] in screen_text(pilot))
        assert app.screen.styles.background == Color.parse(LOOKS["light"].background or "")
        assert load(app.places.settings).theme == "light"
    again = CoachApp(app.places, "sv", lambda: AT, settings=load(app.places.settings))
    async with again.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: "Enter Börja" in screen_text(pilot))
        assert again.theme == LOOKS["light"].name


async def test_a_picture_is_put_where_it_says(make_app: MakeApp, nobodys_home: Path) -> None:
    app = make_app()
    async with app.run_test(size=(120, 24)) as pilot:
        await to_today(pilot)
        await pilot.press("ctrl+g")
        path = nobodys_home / "coach-2026-11-23T164700.svg"
        await settle(pilot, lambda: path.name in screen_text(pilot))
        text = path.read_text(encoding="utf-8")
        assert ("Första" in text, "url(http" in text) == (True, False)
        assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("lang", ["sv", "en"])
async def test_without_colours_what_is_marked_is_marked_by_a_glyph(
    tmp_path: Path, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = CoachApp(places(tmp_path / "coach"), lang, lambda: AT, settings=Settings())
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await settle(pilot, lambda: "1" in screen_text(pilot))
        await walk_to_the_end(pilot)
        await settle(pilot, lambda: "▌" in screen_text(pilot))
        marked = [line for line in screen_text(pilot).splitlines() if "▌" in line]
        await pilot.press("down")
        await settle(pilot, lambda: [one for one in screen_text(pilot).splitlines() if "▌" in one] != marked)
        await pilot.press("enter")
        await settle(pilot, lambda: app.words.saved in screen_text(pilot))
        await pilot.press("enter", "ctrl+p")
        await settle(pilot, lambda: app.words.controls.find_keys in screen_text(pilot))
        await settle(pilot, lambda: f"▌ {app.words.screens.commands['begin']}" in screen_text(pilot))
        await pilot.press("down")
        await settle(pilot, lambda: f"▌ {app.words.screens.commands['why']}" in screen_text(pilot))
        assert screen_text(pilot).count("▌") == 1


@pytest.mark.parametrize("to", ["follow-up", "programme", "people", "person", "library", "settings"])
async def test_one_row_of_every_list_is_marked_by_a_bar(
    tmp_path: Path, to: str, make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = {"text": "Jag väntar.", "due": AT.date().isoformat()}
    for _ in range(2):
        walked(tmp_path / "coach", "first-day", {"try": plans, "around-me": ["LK", "MO"]})
    monkeypatch.setenv("NO_COLOR", "1")
    app = make_app()

    def marked() -> list[int]:
        return [number for number, line in enumerate(screen_text(pilot).splitlines()) if "▌" in line]

    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot, lambda: app.sitting is not None)
        app.on_turned(Turned(to, "LK" if to == "person" else ""))
        await settle(pilot, lambda: bool(app.screen.query(RowList)) and bool(marked()))
        first = marked()
        await pilot.press("down")
        await settle(pilot, lambda: marked() != first and bool(marked()))
