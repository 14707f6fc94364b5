"""What somebody does who does not know what they do: keys, clicks, pastes, other sizes, another day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from textual import events
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size

from coach.tui.commands import COMMANDS, DIALOG, PLACES
from coach.tui.screens.page import Page
from tests.monkey.hostile import HOSTILE

MOVES = (
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "shift+tab", "enter", "space"),
    *("shift+left", "shift+right", "shift+up", "shift+down", "ctrl+left", "ctrl+right", "ctrl+home", "ctrl+end"),
    *("backspace", "delete", "ctrl+a", "ctrl+z", "ctrl+y", "ctrl+x", "ctrl+v", "ctrl+w", "ctrl+u", "ctrl+k", "escape"),
    *("f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f12", "ctrl+l", "ctrl+t", "ctrl+c", "ctrl+f"),
)
SIZES = ((80, 24), (120, 40), (60, 20), (200, 60), (40, 10), (20, 5), (3, 2), (80, 24))
LETTERS = "abcdefghijklmnopqrstuvwxyzåäö0123456789 ,.;:[]/-\\{}'\"é漢ABC"
CHARACTERS = {"enter": "\r", "space": " ", "tab": "\t", "escape": "\x1b"}
NAMES = {" ": "space", ",": "comma", ".": "full_stop", "/": "slash", "[": "left_square_bracket"}


class Gestures:
    """One after another from a seed; the same seed does the same.

    Attributes:
        at: What the time is said to be.
        done: Every gesture, as it is read.
    """

    def __init__(self, seed: int, at: datetime) -> None:
        """Begin at a time."""
        self.at = at
        self.done: list[str] = []
        self._random = Random(seed)

    def next(self, app: App[int]) -> None:
        """Do one thing."""
        chance = self._random.random()
        ways: tuple[tuple[float, Callable[[App[int]], str]], ...] = (
            (0.36, self._command),
            (0.62, self._move),
            (0.74, self._letters),
            (0.80, self._paste),
            (0.93, self._click),
            (0.96, self._resize),
            (0.99, self._turn),
            (1.00, self._later),
        )
        way = next(way for limit, way in ways if chance < limit)
        self.done.append(way(app))

    def _send(self, app: App[int], event: events.Event) -> None:
        """As the terminal's driver would."""
        assert app._driver is not None
        app._driver.process_message(event)

    def _press(self, app: App[int], key: str) -> str:
        """One key."""
        character = CHARACTERS.get(key, key if len(key) == 1 else None)
        self._send(app, events.Key(NAMES.get(key, key), character))
        return key

    def _command(self, app: App[int]) -> str:
        """A key that means something where one is; seldom the one that quits."""
        screen = app.screen
        table = COMMANDS[screen.NAME] if isinstance(screen, Page) else DIALOG
        keys = [key for command in table for key in command.every_key if command.id != "quit"]
        if self._random.random() < 0.02:
            keys = ["ctrl+q"]
        return self._press(app, self._random.choice(keys) if keys else "escape")

    def _move(self, app: App[int]) -> str:
        """A key that moves, chooses or takes away; many times over now and then."""
        key = self._random.choice(MOVES)
        for _ in range(self._random.choice((1, 1, 1, 1, 3, 12)) if key != "ctrl+c" else 1):
            self._press(app, key)
        return key

    def _letters(self, app: App[int]) -> str:
        """Some letters in one burst."""
        letters = "".join(self._random.choices(LETTERS, k=self._random.choice((1, 1, 1, 4, 15))))
        for letter in letters:
            self._press(app, letter)
        return repr(letters)

    def _paste(self, app: App[int]) -> str:
        """A hostile text; a long one now and then."""
        text = self._random.choice(HOSTILE) * self._random.choice((1, 1, 1, 1, 20))
        self._send(app, events.Paste(text))
        return f"paste {text[:30]!r} × {len(text)}"

    def _click(self, app: App[int]) -> str:
        """A click, two, a drag, or the wheel, anywhere or on something that can have the focus."""
        random, (width, height) = self._random, app.size
        x, y = random.randrange(max(1, width)), random.randrange(max(1, height))
        chain = app.screen.focus_chain
        if chain and random.random() < 0.5:
            region = random.choice(chain).region
            if region.area:
                x, y = random.randrange(region.x, region.right), random.randrange(region.y, region.bottom)
        what = random.choice(("click", "click", "twice", "drag", "down", "up"))
        if what in ("down", "up"):
            kind = events.MouseScrollDown if what == "down" else events.MouseScrollUp
            self._send(app, _mouse(kind, x, y, 0))
            return f"wheel {what} {x},{y}"
        for _ in range(2 if what == "twice" else 1):
            self._send(app, _mouse(events.MouseMove, x, y, 0))
            self._send(app, _mouse(events.MouseDown, x, y, 1))
            if what == "drag":
                x, y = random.randrange(max(1, width)), random.randrange(max(1, height))
                self._send(app, _mouse(events.MouseMove, x, y, 1))
            self._send(app, _mouse(events.MouseUp, x, y, 1))
        return f"{what} {x},{y}"

    def _resize(self, app: App[int]) -> str:
        """Another size of the terminal."""
        size = Size(*self._random.choice(SIZES))
        assert isinstance(app._driver, HeadlessDriver)
        app._driver._size = size
        app.post_message(events.Resize(size, size))
        return f"resize {size.width}x{size.height}"

    def _turn(self, app: App[int]) -> str:
        """To another screen, as the palette does."""
        place = self._random.choice(PLACES)
        app.call_later(app.run_action, place.action)
        return place.action

    def _later(self, app: App[int]) -> str:
        """Some hours or days later."""
        self.at += timedelta(hours=self._random.choice((1, 14, 24, 24 * 7)))
        return f"it is {self.at:%Y-%m-%d %H}"


def _mouse(kind: type[events.MouseEvent], x: int, y: int, button: int) -> events.MouseEvent:
    """A mouse event at a place of the screen."""
    return kind(None, x, y, 0, 0, button, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)
