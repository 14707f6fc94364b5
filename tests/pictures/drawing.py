"""Taking pictures of the app while it is driven."""

from __future__ import annotations

import html
import re

from textual.events import Paste
from textual.pilot import Pilot

from coach.tui.picture import offline


async def until(pilot: Pilot[int], text: str) -> None:
    """Wait until a text stands on the screen."""
    for _ in range(500):
        await pilot.pause()
        if text in words_of(pilot.app.export_screenshot()):
            return
    raise AssertionError(f"{text!r} did not come")


def words_of(svg: str) -> str:
    """The text of a picture."""
    return html.unescape(re.sub(r"<[^>]+>", "", svg)).replace("\xa0", " ")


async def paste(pilot: Pilot[int], text: str) -> None:
    """Write a text at once."""
    pilot.app.post_message(Paste(text))
    await pilot.pause()


async def picture(pilot: Pilot[int]) -> str:
    """What is on the screen, as SVG that fetches nothing."""
    await pilot.pause()
    return offline(pilot.app.export_screenshot(title="Coach"))
