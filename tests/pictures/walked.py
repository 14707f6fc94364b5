"""The first day walked through, and a new exercise looked at, with a picture of each screen on the way."""

from __future__ import annotations

from pathlib import Path

from coach.tui.app import CoachApp
from coach.tui.preview_app import PreviewApp
from coach.words.templates import template
from tests.pictures.drawing import paste, picture, until
from tests.pictures.full_journal import AT, SAID, places


async def draw_first_day(lang: str, home: Path, size: tuple[int, int]) -> dict[str, str]:
    """Walk the first day and take a picture of each screen on the way; name → SVG."""
    app = CoachApp(places(home), lang, lambda: AT)
    pictures: dict[str, str] = {}
    why, plan = SAID[lang]["why"], SAID[lang]["plan"]
    q = app.words.question_of
    async with app.run_test(size=size) as pilot:

        async def take(name: str) -> None:
            pictures[name] = await picture(pilot)

        await until(pilot, "Enter")
        await take("first-start")
        await pilot.press("enter")
        await until(pilot, "F8")
        await pilot.press("enter")
        await until(pilot, q.format(n=1, of=8))
        await pilot.press("2")
        await until(pilot, q.format(n=2, of=8))
        await paste(pilot, why)
        await pilot.press("f2")
        app.keeper.saver.flush()
        await until(pilot, app.words.hint_of.format(n=1, of=3))
        await take("walk")
        await pilot.press("f8")
        for number, key in ((3, "3"), (4, "f3"), (5, "5")):
            await until(pilot, q.format(n=number, of=8))
            if number == 3:
                await take("scale")
            await pilot.press(key)
        await until(pilot, q.format(n=6, of=8))
        await paste(pilot, "LK, MO, JS")
        await take("people")
        await pilot.press("f8")
        await until(pilot, q.format(n=7, of=8))
        await take("one")
        await pilot.press("1")
        await until(pilot, q.format(n=8, of=8))
        await paste(pilot, plan)
        await take("experiment")
        await pilot.press("f8", "f8")
        await until(pilot, app.words.screens.commands["save"])
        await take("summary")
        await pilot.press("enter")
        await until(pilot, app.words.saved)
        await take("saved")
        await pilot.press("enter")
        await until(pilot, app.words.screens.until.partition(" {")[0])
        await take("today")
        await pilot.press("ctrl+p")
        await until(pilot, app.words.controls.find_keys)
        await pilot.press(*"heavy", "enter")
        await until(pilot, app.words.controls.heavy_heading)
        await take("heavy")
        await pilot.press("escape", "e")
        await until(pilot, app.words.author.which_file)
        await take("file")
    return pictures


async def draw_preview(lang: str, folder: Path, size: tuple[int, int]) -> dict[str, str]:
    """Look at a new exercise, make a slip in its file, and take a picture."""
    path = folder / f"name.{lang}.md"
    text = template("exercise", lang)
    path.write_text(text, encoding="utf-8")
    app = PreviewApp(path, lang, lambda: AT)
    async with app.run_test(size=size) as pilot:
        await until(pilot, "F8")
        await pilot.press("f8")
        await until(pilot, app.words.question_of.format(n=1, of=6))
        await paste(pilot, SAID[lang]["why"])
        path.write_text(text.replace("1–7", "7–1").replace("{how-easy}", "{how-esy}"), encoding="utf-8")
        await until(pilot, app.words.author.to_mend(2))
        return {"preview": await picture(pilot)}
