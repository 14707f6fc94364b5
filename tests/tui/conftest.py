"""The screens in an empty home, at a fixed time, in both languages."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from textual.pilot import Pilot

from coach.paths import Folders
from coach.tui.app import CoachApp
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.welcome import WelcomeScreen

AT = datetime(2026, 11, 23, 16, 47, tzinfo=timezone(timedelta(hours=1)))

MakeApp = Callable[..., CoachApp]


def places(home: Path) -> Folders:
    """Everything under one root."""
    return Folders(home / "settings.toml", home / "journal", home / "packs", home / "keys", home / "state")


@pytest.fixture
def make_app(tmp_path: Path) -> MakeApp:
    """Apps on one and the same journal."""

    def make(lang: str = "sv", at: datetime = AT) -> CoachApp:
        return CoachApp(places(tmp_path / "coach"), lang, lambda: at)

    return make


async def soon(until: Callable[[], bool]) -> None:
    """Let the app work until something is so, without waiting for it to come to rest; much quicker."""
    for _ in range(200_000):
        await asyncio.sleep(0)
        if until():
            return
    raise AssertionError("it did not come about")


async def settle(pilot: Pilot[int], until: Callable[[], bool], before: str = "") -> None:
    """Let the app work until something is so; ``before`` is shown too where it does not come about."""
    for _ in range(400):
        await pilot.pause()
        if until():
            return
    raise AssertionError("\n".join(filter(None, (before, "it did not come about:", screen_text(pilot)))))


async def to_today(pilot: Pilot[int]) -> None:
    """From the first screen, which stands as long as the journal is empty, to Today."""
    await settle(pilot, lambda: pilot.app.screen.__class__ is WelcomeScreen)
    await pilot.press("escape")
    await settle(pilot, lambda: isinstance(pilot.app.screen, TodayScreen) and "Enter" in screen_text(pilot))


def screen_text(pilot: Pilot[int]) -> str:
    """What stands on the screen, a line a row."""
    width, height = pilot.app.size
    rows = pilot.app.screen._compositor.render_strips()
    assert len(rows) == height
    return "\n".join("".join(segment.text for segment in strip)[:width].rstrip() for strip in rows)


def on_one_line(pilot: Pilot[int]) -> str:
    """What stands on the screen, with a space wherever there is a gap or a line ends."""
    return " ".join(screen_text(pilot).split())


def says(pilot: Pilot[int], text: str) -> bool:
    """Whether a text stands on the screen, wherever its lines end: a long path is broken anywhere."""
    return "".join(text.split()) in "".join(screen_text(pilot).split())
