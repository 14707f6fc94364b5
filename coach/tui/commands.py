"""Every command there is, declared once: bindings, the line of keys and the help are drawn from this table."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding, BindingType

from coach.words.texts import Texts


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done.

    Attributes:
        id: Names its words: ``words.screens.commands[id]``, and ``helps[id]`` where ``help`` names no other.
        keys: The first is the one that is shown.
        action: What Textual calls it: ``action_<action>`` of the screen, or ``app.<action>``.
        footer: Whether it stands in the line of keys, at most six a screen.
        help: Names what the help says of it on a screen where it does something else, or less.

    None of them goes before the widget that has the focus: keys that come in one burst are then taken in order.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    footer: bool = True
    help: str = ""

    @property
    def explained_by(self) -> str:
        """The key of its sentence in ``words.screens.helps``."""
        return self.help or self.id


QUIT = Command("quit", ("ctrl+q",), "app.quit")
QUIET_QUIT = Command("quit", ("ctrl+q",), "app.quit", footer=False)
QUIT_TRIAL = Command("quit", ("ctrl+q",), "app.quit", help="quit-trial")
QUIET_QUIT_TRIAL = Command("quit", ("ctrl+q",), "app.quit", footer=False, help="quit-trial")
HELP = Command("help", ("f1",), "help")
CLOSE = Command("close", ("escape",), "close")

COMMANDS: dict[str, tuple[Command, ...]] = {
    "today": (
        Command("begin", ("enter",), "begin", footer=False),
        Command("why", ("v", "w"), "why", footer=False),
        Command("set-aside", ("l",), "set_aside", footer=False),
        Command("write", ("s",), "write"),
        Command("history", ("d", "j"), "go('history')"),
        Command("library", ("b",), "go('library')"),
        Command("settings", ("i",), "go('settings')", footer=False),
        Command("preview", ("p",), "preview", footer=False),
        QUIT,
        HELP,
    ),
    "walk": (
        Command("next", ("f8",), "next"),
        Command("back", ("f7",), "back"),
        Command("hint", ("f2",), "hint"),
        Command("dont-know", ("f3",), "dont_know"),
        Command("skip", ("f4",), "skip"),
        HELP,
        Command("later", ("escape",), "later", footer=False),
        Command("keep", ("ctrl+s",), "keep", footer=False),
        Command("rescue", ("f9",), "rescue", footer=False),
        QUIET_QUIT,
    ),
    "free": (
        Command("save", ("f8", "ctrl+s"), "save"),
        Command("later", ("escape",), "later"),
        QUIT,
        HELP,
        Command("rescue", ("f9",), "rescue", footer=False),
    ),
    "summary": (
        Command("save", ("enter", "ctrl+s"), "save"),
        Command("choose", ("up", "down"), "choose"),
        Command("change", ("e",), "change"),
        Command("back", ("f7",), "back"),
        Command("later", ("escape",), "later"),
        HELP,
        Command("rescue", ("f9",), "rescue", footer=False),
        QUIET_QUIT,
    ),
    "saved": (
        Command("today", ("enter", "escape", "space"), "close"),
        QUIT,
        HELP,
    ),
    "preview": (
        Command("next", ("f8",), "next"),
        Command("back", ("f7",), "back"),
        Command("hint", ("f2",), "hint"),
        Command("dont-know", ("f3",), "dont_know", footer=False, help="try-dont-know"),
        Command("skip", ("f4",), "skip", footer=False, help="try-skip"),
        Command("all-steps", ("f5",), "all_steps"),
        Command("language", ("f6",), "language"),
        HELP,
        Command("close", ("escape",), "later", footer=False),
        QUIET_QUIT_TRIAL,
    ),
    "preview-summary": (
        Command("finish", ("enter",), "save"),
        Command("choose", ("up", "down"), "choose"),
        Command("change", ("e",), "change"),
        Command("back", ("f7",), "back"),
        HELP,
        Command("close", ("escape",), "later", footer=False),
        QUIET_QUIT_TRIAL,
    ),
    "preview-saved": (
        Command("again", ("enter", "escape", "space"), "close"),
        QUIT_TRIAL,
        HELP,
    ),
    "history": (
        Command("open", ("enter",), "open"),
        CLOSE,
        QUIT,
        HELP,
    ),
    "entry": (
        CLOSE,
        QUIT,
        HELP,
    ),
    "welcome": (
        Command("begin", ("enter",), "begin", help="begin-first-day"),
        Command("language", ("ctrl+l",), "language"),
        Command("place", ("m",), "place"),
        Command("today", ("escape",), "close"),
        QUIT,
        HELP,
    ),
    "library": (
        Command("open", ("enter",), "open", help="open-item"),
        Command("begin", ("b",), "begin", help="begin-item"),
        Command("search", ("slash",), "search"),
        CLOSE,
        QUIT,
        HELP,
    ),
    "about": (
        Command("begin", ("enter", "b"), "begin", help="begin-item"),
        CLOSE,
        QUIT,
        HELP,
    ),
    "settings": (
        Command("pick", ("enter", "space"), "pick"),
        CLOSE,
        QUIT,
        HELP,
    ),
}


def bindings(screen: str) -> list[BindingType]:
    """The bindings of a screen."""
    return [
        Binding(",".join(command.keys), command.action, command.id, show=False)
        for command in COMMANDS[screen]
        if command.action != "choose"
    ]


def footer(screen: str, hidden: frozenset[str] = frozenset()) -> tuple[Command, ...]:
    """The commands in a screen's line of keys, but for those that do nothing just now."""
    return tuple(command for command in COMMANDS[screen] if command.footer and command.id not in hidden)


def key_name(command: Command, words: Texts) -> str:
    """What is printed on the key: ``F8``, ``Esc``, ``Ctrl+Q``, ``s``."""
    key = command.keys[0]
    if key in words.screens.keys:
        return words.screens.keys[key]
    if len(key) == 1:
        return key
    return "+".join(part.capitalize() if len(part) > 1 else part.upper() for part in key.split("+"))
