"""An app around one editor, which writes down what the editor tells."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any

from textual import events
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.pilot import Pilot
from textual.widgets import Static

from coach.exercises.activities import Activities
from coach.exercises.model import Exercise, Kind, Option, Step
from coach.journal.draft import Mark
from coach.journal.entry import ANSWERED
from coach.practice.past import NoPast, Past
from coach.practice.walk import Walk
from coach.text import HIDDEN
from coach.tui.theme import LOOKS
from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.people import PeopleEditor
from coach.tui.widgets.answers.pick import editor_for
from coach.words import words_for

TODAY = date(2026, 11, 23)
DONE = "(done)"
"""Stands in what was heard where the editor wanted to go on."""

HOSTILE = "[/] [@click=app.quit]x[/] \x1b[31mröd \x1b]52;c;aGVq\x07 \x9b2J \u202evänd \x00 \ud800 slut"
"""Markup, escape sequences, the clipboard, C1, a turned text, NUL and half a character."""

ACTIVITIES = Activities(
    (Option("plan", "Planerade"), Option("budget", "Arbetade med budget")),
    (Option("meaning", "Pratade om varför"), Option("patterns", "Såg mönster")),
)


def step(kind: Kind, labels: Sequence[str] = (), **more: Any) -> Step:
    """A step that asks; options are named ``o1``, ``o2`` and so on."""
    options = tuple(Option(f"o{n}", label) for n, label in enumerate(labels, 1))
    return Step("it", kind, "Hur var det?", options=options, **more)


class Bench(App[None]):
    """One editor in something that scrolls, with a line over it and one under it."""

    CSS = "VerticalScroll { padding: 1 3; }"

    def __init__(self, asked: Step, answer: Any, past: Past, aliases: Sequence[str], lang: str) -> None:
        """Ask ``asked``, where ``answer`` stands already unless it is None."""
        super().__init__()
        self.register_theme(LOOKS["dark"])
        self.theme = LOOKS["dark"].name
        exercise = Exercise("an-exercise", "1.0.0", lang, "En övning", "", (asked,))
        self.walk = Walk(
            exercise,
            past,
            pack="coach",
            theme="rhythm",
            today=TODAY,
            started=datetime(2026, 11, 23, 8, tzinfo=UTC),
            activities=ACTIVITIES,
            marks={asked.id: Mark(state=ANSWERED, answer=answer)} if answer is not None else None,
        )
        self.heard: list[object] = []
        self.kept_open: list[Any] = []
        editor = editor_for(self.walk.view(), words_for(lang), TODAY, tuple(aliases))
        assert editor is not None
        self.editor: Any = editor

    def compose(self) -> ComposeResult:
        """The editor between two lines."""
        with VerticalScroll():
            yield Static("Det som står över.\n")
            yield self.editor
            yield Static("Det som står under.")

    def on_mount(self) -> None:
        """The cursor where one answers."""
        self.call_after_refresh(self.editor.take_focus)

    def on_editor_changed(self, event: Editor.Changed) -> None:
        """Write it down."""
        assert event.editor is self.editor
        self.heard.append(event.value)

    def on_editor_done(self, event: Editor.Done) -> None:
        """Write it down."""
        assert event.editor is self.editor
        self.heard.append(DONE)

    def on_people_editor_kept_open(self, event: PeopleEditor.KeptOpen) -> None:
        """Write it down."""
        self.kept_open.append(event.ids)


class Hand:
    """What a test does and sees."""

    def __init__(self, app: Bench, pilot: Pilot[None]) -> None:
        """At this bench."""
        self.app = app
        self.pilot = pilot

    @property
    def heard(self) -> list[object]:
        """What the editor has told, in order."""
        return self.app.heard

    @property
    def last(self) -> Any:
        """The latest value that was told, after going on or not."""
        values = [value for value in self.app.heard if value != DONE]
        return values[-1]

    @property
    def done(self) -> bool:
        """Whether going on was the last that was told."""
        return self.app.heard[-1:] == [DONE]

    @property
    def lines(self) -> list[str]:
        """What stands on the screen."""
        rows = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in row).rstrip() for row in rows]

    @property
    def text(self) -> str:
        """What stands on the screen, in one piece."""
        return "\n".join(self.lines)

    async def settle(self) -> None:
        """Let all that is under way come to rest."""
        for _ in range(4):
            await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys, each when the one before has been seen to."""
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text."""
        named = {" ": "space", "\n": "enter", ",": "comma", "+": "plus", "-": "minus"}
        await self.press(*(named.get(one, one) for one in text))

    async def burst(self, *keys: str) -> None:
        """Keys that come in all at once, as over a slow line."""
        for key in keys:
            self.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await self.settle()

    async def paste(self, text: str) -> None:
        """Paste a text."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def click(self, text: str, column: int = 0) -> None:
        """Click where a text begins on the screen, or some columns after."""
        for y, line in enumerate(self.lines):
            if text in line:
                await self.pilot.click(offset=(line.index(text) + column, y))
                await self.settle()
                return
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text}")

    def is_safe(self) -> None:
        """Nothing on the screen commands the terminal or hides."""
        for row in self.app.screen._compositor.render_strips():
            for segment in row:
                assert segment.control is None or not list(segment.control)
                assert not HIDDEN.search(segment.text), repr(segment.text)
                assert "\n" not in segment.text
                assert "\t" not in segment.text


@asynccontextmanager
async def bench(
    asked: Step,
    answer: Any = None,
    *,
    past: Past | None = None,
    aliases: Sequence[str] = (),
    lang: str = "sv",
    size: tuple[int, int] = (80, 24),
) -> AsyncIterator[Hand]:
    """An editor on the screen, with the cursor where one answers."""
    app = Bench(asked, answer, past or NoPast(), aliases, lang)
    async with app.run_test(size=size) as pilot:
        hand = Hand(app, pilot)
        await hand.settle()
        yield hand
