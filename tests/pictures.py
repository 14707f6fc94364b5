"""Draws pictures from the app itself: those in the README, and those that ``tests/tui/test_pictures.py`` holds.

``make pictures`` draws them anew; ``python -m tests.pictures FOLDER`` draws every screen, to be looked at.
"""

from __future__ import annotations

import asyncio
import html
import re
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

from textual.events import Paste
from textual.pilot import Pilot

from coach.paths import Folders
from coach.tui.app import CoachApp
from coach.tui.picture import offline
from coach.tui.preview_app import PreviewApp
from coach.words.templates import template

AT = datetime(2026, 11, 23, 16, 47, tzinfo=timezone(timedelta(hours=1)))
SIZE = (80, 24)

WRITTEN = {
    "sv": (
        "Jag svarar på det mesta själv och märker att de andra väntar på mig.",
        "När någon frågar något jag inte vet, då säger jag det och frågar vad de själva tror.",
    ),
    "en": (
        "I answer most things myself, and I notice that the others wait for me.",
        "When someone asks me something I do not know, then I say so and ask what they think.",
    ),
}


async def _until(pilot: Pilot[int], text: str) -> None:
    """Wait until a text stands on the screen."""
    for _ in range(500):
        await pilot.pause()
        if text in words_of(pilot.app.export_screenshot()):
            return
    raise AssertionError(f"{text!r} did not come")


def words_of(svg: str) -> str:
    """The text of a picture."""
    return html.unescape(re.sub(r"<[^>]+>", "", svg)).replace("\xa0", " ")


async def _paste(pilot: Pilot[int], text: str) -> None:
    """Write a text at once."""
    pilot.app.post_message(Paste(text))
    await pilot.pause()


async def draw(lang: str, home: Path, size: tuple[int, int] = SIZE) -> dict[str, str]:
    """Walk the first day and take a picture of each screen on the way; name → SVG."""
    places = Folders(home / "settings.toml", home / "journal", home / "packs", home / "keys", home / "state")
    app = CoachApp(places, lang, lambda: AT)
    pictures: dict[str, str] = {}
    why, plan = WRITTEN[lang]
    q = app.words.question_of
    async with app.run_test(size=size) as pilot:

        async def picture(name: str) -> None:
            await pilot.pause()
            pictures[name] = offline(app.export_screenshot(title="Coach"))

        await _until(pilot, "Enter")
        await picture("first-start")
        await pilot.press("enter")
        await _until(pilot, "F8")
        await pilot.press("enter")
        await _until(pilot, q.format(n=1, of=8))
        await pilot.press("2")
        await _until(pilot, q.format(n=2, of=8))
        await _paste(pilot, why)
        await pilot.press("f2")
        app.keeper.saver.flush()
        await _until(pilot, app.words.hint_of.format(n=1, of=3))
        await picture("walk")
        await pilot.press("f8")
        for number, key in ((3, "3"), (4, "f3"), (5, "5")):
            await _until(pilot, q.format(n=number, of=8))
            if number == 3:
                await picture("scale")
            await pilot.press(key)
        await _until(pilot, q.format(n=6, of=8))
        await _paste(pilot, "LK, MO, JS")
        await picture("people")
        await pilot.press("f8")
        await _until(pilot, q.format(n=7, of=8))
        await picture("one")
        await pilot.press("1")
        await _until(pilot, q.format(n=8, of=8))
        await _paste(pilot, plan)
        await picture("experiment")
        await pilot.press("f8", "f8")
        await _until(pilot, app.words.screens.commands["save"])
        await picture("summary")
        await pilot.press("enter")
        await _until(pilot, app.words.saved)
        await picture("saved")
        await pilot.press("enter")
        await _until(pilot, app.words.screens.until.partition(" {")[0])
        await picture("today")
        await pilot.press("f1")
        await _until(pilot, app.words.screens.help_close)
        await picture("help")
        await pilot.press("escape", "ctrl+p")
        await _until(pilot, app.words.controls.find_keys)
        await picture("palette")
        await pilot.press(*"heavy", "enter")
        await _until(pilot, app.words.controls.heavy_heading)
        await picture("heavy")
        await pilot.press("escape", "e")
        await _until(pilot, app.words.author.which_file)
        await picture("file")
        await pilot.press("escape", "d")
        await _until(pilot, app.words.screens.entries(1))
        await picture("history")
        await pilot.press("enter")
        await _until(pilot, app.words.screens.commands["close"])
        await picture("entry")
        await pilot.press("escape", "escape", "b")
        await _until(pilot, app.words.shelves.search_example)
        await picture("library")
        await pilot.press("end", "up", "enter")
        await _until(pilot, app.words.shelves.weeks(4))
        await picture("programme")
        await pilot.press("escape", "escape", "i")
        await _until(pilot, app.words.choices.headings["theme"])
        await picture("settings")
    return pictures


async def draw_preview(lang: str, folder: Path, size: tuple[int, int] = SIZE) -> dict[str, str]:
    """Look at a new exercise, make a slip in its file, and take a picture."""
    path = folder / f"name.{lang}.md"
    text = template("exercise", lang)
    path.write_text(text, encoding="utf-8")
    app = PreviewApp(path, lang, lambda: AT)
    async with app.run_test(size=size) as pilot:
        await _until(pilot, "F8")
        await pilot.press("f8")
        await _until(pilot, app.words.question_of.format(n=1, of=6))
        await _paste(pilot, WRITTEN[lang][0])
        path.write_text(text.replace("1–7", "7–1").replace("{how-easy}", "{how-esy}"), encoding="utf-8")
        await _until(pilot, app.words.author.to_mend(2))
        await pilot.pause()
        return {"preview": offline(app.export_screenshot(title="Coach"))}


ROOT = Path(__file__).resolve().parents[1]
SIZES = ((80, 24), (120, 40))
HELD = ("today", "walk", "history", "library", "preview")
"""The screens whose pictures are held against the app, in both languages and both sizes."""

README = (("today", "sv"), ("walk", "en"), ("preview", "sv"), ("preview", "en"))
"""The pictures that the README and the guides show."""


def held(name: str, lang: str, size: tuple[int, int]) -> Path:
    """Where a held picture lies."""
    return ROOT / "tests" / "tui" / "pictures" / f"{name}.{lang}.{size[0]}x{size[1]}.svg"


async def draw_all(lang: str, home: Path, size: tuple[int, int]) -> dict[str, str]:
    """Every picture, with what is written while they are drawn in a folder of its own."""
    return {**await draw(lang, home / "own", size), **await draw_preview(lang, home, size)}


def drawn(lang: str, size: tuple[int, int]) -> dict[str, str]:
    """Every picture of a walk."""
    with tempfile.TemporaryDirectory() as home:
        return asyncio.run(draw_all(lang, Path(home), size))


def main(folder: Path | None) -> None:
    """Write the held pictures and the README's; or every picture into a folder."""
    for lang in ("sv", "en"):
        for size in SIZES:
            for name, svg in drawn(lang, size).items():
                if folder is not None:
                    (folder / f"{name}.{lang}.{size[0]}x{size[1]}.svg").write_text(svg, encoding="utf-8")
                    continue
                if name in HELD:
                    held(name, lang, size).parent.mkdir(exist_ok=True)
                    held(name, lang, size).write_text(svg, encoding="utf-8")
                if (name, lang) in README and size == SIZE:
                    (ROOT / "docs" / f"{name}.{lang}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
