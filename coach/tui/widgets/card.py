"""The one suggestion: title, aim, how long, and what can be done with it."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from coach.tui.commands import COMMANDS, Remapped, key_name
from coach.tui.keymap import remapped
from coach.tui.render import plain
from coach.words.texts import Texts

BEGINNING = ("go-on", "look-at")
"""What beginning is called where something has been begun, or is to be looked at."""

NARROW = 66
"""Columns below which the keys stand in two columns."""


class Card(Vertical):
    """A suggestion, marked by a bar. Empty until there is one."""

    DEFAULT_CSS = """
    Card { height: auto; min-height: 5; }
    Card > .body { border-left: outer $accent; padding: 0 0 0 1; height: auto; margin: 0 0 1 0; }
    Card .first { height: auto; }
    Card .title { width: 1fr; text-style: bold; }
    Card .right { width: auto; color: $text-muted; padding: 0 0 0 2; }
    Card .why { color: $text-muted; margin: 1 0 0 0; }
    Card .keys { padding: 0 0 0 2; height: auto; }
    Card .key { width: auto; margin: 0 4 0 0; }
    Card.narrow .keys { layout: grid; grid-size: 2; grid-rows: 1; }
    Card .hidden { display: none; }
    """

    def __init__(self, words: Texts) -> None:
        """An empty card."""
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """The places that ``show`` fills."""
        with Vertical(classes="body hidden"):
            with Horizontal(classes="first"):
                yield Static(classes="title")
                yield Static(classes="right")
            yield Static(classes="aim")
            yield Static(classes="why hidden")
        yield Horizontal(classes="keys")

    def on_resize(self) -> None:
        """The keys have room in one way or the other."""
        self.set_class(self.size.width < NARROW, "narrow")

    def show(self, title: str, right: str, aim: str, why: str, commands: tuple[str, ...]) -> None:
        """Fill the card. ``commands`` are ids of Today's."""
        self.query_one(".body").remove_class("hidden")
        self.query_one(".title", Static).update(plain(title))
        self.query_one(".right", Static).update(plain(right))
        self.query_one(".aim", Static).update(plain(aim))
        self.query_one(".aim", Static).set_class(not aim, "hidden")
        self.query_one(".why", Static).update(plain(why))
        self.query_one(".why", Static).set_class(not why, "hidden")
        keys = self.query_one(".keys", Horizontal)
        keys.remove_children()
        keys.mount_all([CardKey(id, self._words, remapped(self.app)) for id in commands])


class CardKey(Static):
    """One thing that can be done with the suggestion, by key or by mouse."""

    def __init__(self, id: str, words: Texts, remapped: Remapped) -> None:
        """The command ``id``; going on is beginning, by another name."""
        command = next(one for one in COMMANDS["today"] if one.id == ("begin" if id in BEGINNING else id))
        self._action = command.action
        key = Content.styled(key_name(command, words, remapped) + " ", "$accent")
        super().__init__(key + words.screens.commands[id], classes="key")

    async def on_click(self, event: events.Click) -> None:
        """Do it."""
        event.stop()
        await self.screen.run_action(self._action)
