"""Every command there is, declared once: bindings, palette, line of keys and help are drawn from this table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct
from textual.binding import Binding, BindingType

from coach.words.texts import Texts


class Command(Struct, frozen=True):
    """One thing that can be done.

    Attributes:
        id: Names its words: ``words.screens.commands[id]``, and ``helps[id]`` where ``help`` names no other. In the
            settings it names the command that is to have another key, so it means the same on every screen.
        keys: The first is the one that is shown. A command without a key is found in the palette and the help.
        action: What Textual calls it: ``action_<action>`` of the screen, or ``app.<action>``.
        footer: Whether it stands in the line of keys, at most six a screen.
        help: Names what the help says of it on a screen where it does something else, or less.
        english: The key that is shown in English, where a letter stands for a word. Both do the same in both
            languages, so that whoever changes the language never presses a key that now means something else.
        at_once: Whether it goes before what has been typed is taken, so that what is typed next is typed in what it
            opens. All others wait for the widget that has the focus: keys that come in one burst are taken in order.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    footer: bool = True
    help: str = ""
    english: str = ""
    at_once: bool = False

    @property
    def every_key(self) -> tuple[str, ...]:
        """The keys of both languages."""
        return (*self.keys, self.english) if self.english else self.keys

    @property
    def explained_by(self) -> str:
        """The key of its sentence in ``words.screens.helps``."""
        return self.help or self.id


Remapped = Mapping[str, tuple[str, ...]]
"""Command id → the keys that the settings give it in the place of its own."""

NOTHING_REMAPPED: Remapped = MappingProxyType({})

QUIT = Command("quit", ("ctrl+q",), "app.quit")
QUIET_QUIT = Command("quit", ("ctrl+q",), "app.quit", footer=False)
QUIT_TRIAL = Command("quit", ("ctrl+q",), "app.quit", help="quit-trial")
QUIET_QUIT_TRIAL = Command("quit", ("ctrl+q",), "app.quit", footer=False, help="quit-trial")
HELP = Command("help", ("f1",), "app.help")
CLOSE = Command("close", ("escape",), "close")
QUIET_CLOSE = Command("close", ("escape",), "close", footer=False)

TODAY = Command("today", (), "app.turn('today')")
HISTORY = Command("history", ("d",), "app.turn('history')", english="j")

PALETTE = Command("palette", ("ctrl+p", "f12"), "app.palette", footer=False, at_once=True)
HEAVY = Command("heavy", (), "app.heavy", footer=False)
LANGUAGE = Command("language", ("ctrl+l",), "app.language", footer=False)
THEME = Command("theme", ("ctrl+t",), "app.theme", footer=False)
PICTURE = Command("picture", ("ctrl+g",), "app.picture", footer=False)

LIBRARY = Command("library", ("b",), "app.turn('library')", english="l")
SETTINGS = Command("settings", ("i",), "app.turn('settings')", footer=False, english="comma")
FOLLOW_UP = Command("follow-up", ("u",), "app.turn('follow-up')", english="f")
PEOPLE = Command("people", ("p",), "app.turn('people')", footer=False)
PROGRAMME = Command("programme", ("r",), "app.turn('programme')", footer=False)

PLACES = (TODAY, LIBRARY, HISTORY, FOLLOW_UP, PROGRAMME, PEOPLE, SETTINGS)
"""What turns to another screen, by its name in ``coach.tui.routes``: a key on Today, and in the palette everywhere."""

WRITTEN_ON = frozenset({"walk", "free", "preview"})
"""The screens where letters are written. Their commands have other keys."""

EVERYWHERE = (PALETTE, HEAVY, LANGUAGE, THEME, PICTURE)
"""What can be done on every screen. It stands in no screen's row, because it is added to all of them."""

COMMANDS: dict[str, tuple[Command, ...]] = {
    "today": (
        Command("begin", ("enter",), "begin", footer=False),
        Command("why", ("v",), "why", footer=False, english="y"),
        Command("set-aside", ("a",), "set_aside", footer=False),
        Command("something-else", ("n",), "something_else", footer=False),
        Command("write", ("s",), "write", english="w"),
        Command("meeting", ("m",), "meeting"),
        LIBRARY,
        HISTORY,
        FOLLOW_UP,
        PROGRAMME,
        PEOPLE,
        SETTINGS,
        Command("preview", ("e",), "preview", footer=False),
        QUIET_QUIT,
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
        Command("see", ("v",), "see", english="s"),
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
        Command("other-file", ("f6",), "language"),
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
        Command("search", ("slash", "ctrl+f"), "search", help="search-entries"),
        Command("filter", ("f",), "filter"),
        Command("calendar", ("k",), "calendar", english="c"),
        Command("export", ("x",), "export"),
        Command("deleted", ("b",), "deleted", footer=False, english="r"),
        Command("import", ("h",), "import", footer=False, english="t"),
        QUIET_CLOSE,
        QUIET_QUIT,
        HELP,
    ),
    "entry": (
        Command("change", ("e",), "change"),
        Command("copy", ("c",), "copy"),
        Command("versions", ("v",), "versions"),
        Command("over-time", ("d",), "over_time", footer=False, english="t"),
        Command("export", ("x",), "export", footer=False),
        Command("delete", ("delete",), "delete"),
        Command("undo", ("ctrl+z",), "undo"),
        Command("older", ("left",), "older", footer=False),
        Command("newer", ("right",), "newer", footer=False),
        Command("for-good", ("g",), "for_good", footer=False),
        QUIET_CLOSE,
        QUIET_QUIT,
        HELP,
    ),
    "edit": (
        Command("save", ("f8", "ctrl+s"), "save", help="save-change"),
        Command("dont-know", ("f3",), "dont_know"),
        Command("leave-it", ("f4",), "leave_it"),
        Command("close", ("escape",), "close", help="close-change"),
        QUIET_QUIT,
        HELP,
    ),
    "versions": (
        Command("restore", ("enter",), "restore"),
        CLOSE,
        QUIET_QUIT,
        HELP,
    ),
    "over-time": (
        CLOSE,
        QUIT,
        HELP,
    ),
    "follow-up": (
        Command("settle", ("enter",), "settle"),
        Command("read", ("o",), "read"),
        Command("undo", ("ctrl+z",), "undo"),
        Command("kind-1", ("1",), "kind(1)", footer=False),
        Command("kind-2", ("2",), "kind(2)", footer=False),
        Command("kind-3", ("3",), "kind(3)", footer=False),
        Command("kind-4", ("4",), "kind(4)", footer=False),
        CLOSE,
        QUIET_QUIT,
        HELP,
    ),
    "programme": (
        Command("open", ("enter",), "open", help="open-pass"),
        Command("start", ("s",), "start"),
        Command("pause", ("p",), "pause"),
        Command("resume", ("f",), "resume", english="r"),
        Command("stop", ("a",), "stop", footer=False, english="e"),
        Command("others", ("o",), "others"),
        QUIET_CLOSE,
        QUIET_QUIT,
        HELP,
    ),
    "people": (
        Command("about", ("enter",), "about"),
        Command("forget", ("g",), "forget", english="f"),
        Command("rename", ("b",), "rename", english="r"),
        CLOSE,
        QUIET_QUIT,
        HELP,
    ),
    "person": (
        Command("open", ("enter",), "open"),
        Command("export", ("x",), "export", help="export-person"),
        CLOSE,
        QUIET_QUIT,
        HELP,
    ),
    "welcome": (
        Command("begin", ("enter",), "begin", help="begin-first-day"),
        Command("place", ("m",), "place"),
        Command("today", ("escape",), "close"),
        QUIT,
        HELP,
    ),
    "library": (
        Command("open", ("enter",), "open", help="open-item"),
        Command("begin-exercise", ("b",), "begin"),
        Command("search", ("slash",), "search"),
        CLOSE,
        QUIT,
        HELP,
    ),
    "about": (
        Command("begin-exercise", ("b", "enter"), "begin"),
        CLOSE,
        QUIT,
        HELP,
    ),
    "settings": (
        Command("pick", ("enter", "space"), "pick"),
        Command("own-key", ("delete",), "own_key"),
        Command("remind", ("p",), "remind", english="r"),
        CLOSE,
        QUIT,
        HELP,
    ),
}


DIALOG = (QUIET_CLOSE, QUIET_QUIT, LANGUAGE, THEME, PICTURE)
"""What can be done in every small window over a screen."""


def commands(screen: str) -> tuple[Command, ...]:
    """All that can be done on a screen: what is its own, then what can be done everywhere."""
    return (*COMMANDS[screen], *EVERYWHERE)


def others(screen: str, places: tuple[Command, ...]) -> tuple[Command, ...]:
    """The screens to turn to from a screen, but for itself and those that are among its own commands."""
    own = {screen, *(command.id for command in COMMANDS[screen])}
    return tuple(command for command in places if command.id not in own)


def bindings(screen: str) -> list[BindingType]:
    """The bindings of a screen."""
    return bound(commands(screen))


def bound(commands: tuple[Command, ...]) -> list[BindingType]:
    """The bindings of some commands. Their ids are what ``App.set_keymap`` puts on other keys."""
    return [
        Binding(",".join(command.every_key), command.action, show=False, id=command.id, priority=command.at_once)
        for command in commands
        if command.every_key and command.action != "choose"
    ]


def footer(screen: str, hidden: frozenset[str] = frozenset()) -> tuple[Command, ...]:
    """The commands in a screen's line of keys, but for those that do nothing just now."""
    return tuple(command for command in COMMANDS[screen] if command.footer and command.id not in hidden)


def key_name(command: Command, words: Texts, remapped: Remapped = NOTHING_REMAPPED) -> str:
    """What is printed on the key that is shown: ``F8``, ``Esc``, ``Ctrl+Q``, ``s``; nothing where there is no key."""
    if command.id in remapped:
        return printed(remapped[command.id][0], words)
    own = command.english if command.english and words.lang == "en" else next(iter(command.keys), "")
    return printed(own, words)


def printed(key: str, words: Texts) -> str:
    """What is printed on a key."""
    if key in words.screens.keys:
        return words.screens.keys[key]
    if len(key) <= 1:
        return key
    return "+".join(part.capitalize() if len(part) > 1 else part.upper() for part in key.split("+"))
