"""Every exercise, in both languages, walked to the end by both faces: the entries are the same.

Once with an answer to everything, once with *don't know yet* throughout. Ids, times and seconds paused apart.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from textual.events import Key, Paste

from coach.cli.main import run
from coach.exercises.library import BUILT_IN, Library, content_root
from coach.exercises.model import Kind
from coach.journal.entry import ANSWERED, DONT_KNOW, Entry
from coach.journal.journal import Journal
from coach.practice.desk import Desk
from coach.tui.app import CoachApp
from coach.tui.keeper import Keeper
from coach.tui.messages import Begun
from coach.tui.screens.saved import SavedScreen
from coach.tui.screens.summary import SummaryScreen
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.walk import WalkScreen
from coach.tui.sitting import Sitting
from coach.tui.widgets.step_pane import StepPane
from tests.content import fitting
from tests.tui.conftest import AT, places, soon

LIBRARY = Library({BUILT_IN: content_root()})
THEMES = sorted({shelf.theme for shelf in LIBRARY.heads()})


def exercises(theme: str, lang: str) -> list[str]:
    """The names of a theme's exercises."""
    return [shelf.name for shelf in LIBRARY.heads(lang) if shelf.theme == theme]


def bare(entry: Entry) -> Entry:
    """An entry without what differs from one pass to the next: ids, times, seconds paused."""
    steps = tuple(msgspec.structs.replace(step, answer=0) if step.kind == "pause" else step for step in entry.steps)
    became = tuple(msgspec.structs.replace(row, id="", due=None) for row in entry.became)
    steps = tuple(
        msgspec.structs.replace(step, answer={**step.answer, "due": ""})
        if step.kind == "experiment" and step.answer
        else step
        for step in steps
    )
    return msgspec.structs.replace(entry, id="", started=AT, finished=AT, steps=steps, became=became)


def plain_lines(name: str, lang: str, *, answering: bool) -> Iterator[str]:
    """What to write in the plain face, found by walking the same way without a face."""
    walk = Desk(Journal.memory(lambda: AT), LIBRARY, lambda: AT).begin(name, lang).walk
    while not walk.ended:
        view = walk.view()
        step = view.place.step
        if step.kind.asks and answering:
            yield from fitting.lines(view)
            plans = step.kind is Kind.EXPERIMENT
            plan = {"text": fitting.text(view), "due": fitting.DUE_LATER} if plans else None
            assert walk.answer(plan or fitting.value(view)) is None
        elif step.kind.asks:
            yield "?"
            walk.dont_know()
        walk.next()


def by_lines(name: str, lang: str, home: Path, monkeypatch: pytest.MonkeyPatch, *, answering: bool) -> Entry:
    """The entry that the plain face gives."""
    given = "\n".join(plain_lines(name, lang, answering=answering)) + "\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8"))
    for stream in ("stdout", "stderr"):
        monkeypatch.setattr(sys, stream, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    assert run(["write", name, "--lang", lang], {"COACH_HOME": str(home), "HOME": str(home)}) == 0
    journal = Journal.open(home / "journal", home / "state")
    entry = journal.entry("last")
    journal.close()
    assert entry is not None
    return entry


async def by_screens(app: CoachApp, name: str, *, answering: bool) -> Entry:
    """The entry that the screens give, by keys and pasted text, in an empty journal of its own."""
    desk = Desk(Journal.memory(lambda: AT), LIBRARY, lambda: AT)
    app._keeper = Keeper(desk.journal, app._report, lambda: AT, ())
    app.sitting = Sitting(desk, app.keeper, app.places, app.clock, app.choices)
    app.on_begun(Begun(desk.begin(name, app.words.lang)))
    await soon(lambda: isinstance(app.screen, WalkScreen))
    walking = app.screen
    assert isinstance(walking, WalkScreen)
    while not isinstance(app.screen, SummaryScreen):
        await soon(lambda: walking.session.walk.ended or is_ready(walking))
        key = walking.session.walk.at
        await answer_here(app, walking, answering=answering)
        await soon(lambda key=key: walking.session.walk.at != key)  # type: ignore[misc]
        if walking.session.walk.ended:
            await soon(lambda: isinstance(app.screen, SummaryScreen) and app.screen.focused is not None)
    press(app, "enter")
    await soon(lambda: isinstance(app.screen, SavedScreen) and app.screen.is_mounted)
    entry = desk.journal.entry("last")
    press(app, "enter")
    await soon(lambda: isinstance(app.screen, TodayScreen))
    assert entry is not None
    return entry


def is_ready(walking: WalkScreen) -> bool:
    """Whether the step that the walk stands at is on the screen, with the cursor where one answers."""
    pane = walking._pane
    if pane is None or not pane.is_mounted or walking.focused is None:
        return False
    return pane.editor is None or pane in walking.focused.ancestors


async def answer_here(app: CoachApp, walking: WalkScreen, *, answering: bool) -> None:
    """Answer the step that is shown, and go on."""
    view = walking.session.walk.view()
    if not view.place.step.kind.asks:
        press(app, "enter")
        return
    if not answering:
        press(app, "f3")
        return
    if fitting.is_written(view):
        app.post_message(Paste(fitting.text(view)))
        press(app, *([] if view.followups else ["f8"]))
    elif view.place.step.kind in (Kind.MANY, Kind.ACTIVITIES):
        press(app, "space", *([] if view.followups else ["f8"]))
    elif view.place.step.kind is Kind.RANK:
        press(app, "enter")
    else:
        press(app, fitting.chosen(view))
    if view.followups:
        await answer_followups(app, walking, view.followups)


async def answer_followups(app: CoachApp, walking: WalkScreen, questions: tuple[str, ...]) -> None:
    """Answer what is asked more, and go on."""
    walk = walking.session.walk
    await soon(lambda: walk.mark().state == ANSWERED)
    for index, question in enumerate(questions):
        area = walking.query_one(StepPane).query("StepPane > WritingArea")[index]
        area.focus()
        await soon(lambda area=area: area.has_focus)  # type: ignore[misc]
        app.post_message(Paste(f"Om {question}"))
        await soon(lambda n=index: len(walk.mark().followups) > n)  # type: ignore[misc]
    press(app, "f8")


def press(app: CoachApp, *keys: str) -> None:
    """Press keys without waiting for each."""
    for key in keys:
        app.post_message(Key(key, {"space": " "}.get(key, key if len(key) == 1 else None)))


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("theme", THEMES)
async def test_both_faces_give_the_same_entry(
    theme: str, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = CoachApp(places(tmp_path / "screens"), lang, lambda: AT)
    async with app.run_test(size=(80, 24)):
        await soon(lambda: app.sitting is not None)
        for number, name in enumerate(exercises(theme, lang)):
            for answering in (True, False):
                drawn = await by_screens(app, name, answering=answering)
                home = tmp_path / f"{number}-{answering}"
                written = by_lines(name, lang, home, monkeypatch, answering=answering)
                for by_keys, by_line in zip(bare(drawn).steps, bare(written).steps, strict=True):
                    assert by_keys == by_line, name
                assert bare(drawn) == bare(written), name
                asked = [step for step in drawn.steps if step.kind not in ("read", "pause")]
                states = {step.state for step in asked} - {"not-shown"}
                assert states == {ANSWERED if answering else DONT_KNOW}, name
