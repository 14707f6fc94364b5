"""Where things lie. Nothing is created here: a folder comes into being when something is saved in it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import platformdirs
from msgspec import Struct

NAME = "coach"


class Folders(Struct, frozen=True):
    """The places of one person on one computer.

    Attributes:
        settings: A file. The others are folders.
        state: What belongs to this computer alone and must not be synchronised.
        journal_given: Whether ``--journal`` or ``COACH_JOURNAL`` says where the journal lies, so that the setting
            does not count.
    """

    settings: Path
    journal: Path
    packs: Path
    keys: Path
    state: Path
    journal_given: bool = False


class NoHome(Exception):
    """Nothing tells where the person's own folders are."""


def folders(environment: Mapping[str, str], journal: str | None = None, setting: str | None = None) -> Folders:
    """The places, from the environment.

    Args:
        environment: ``COACH_HOME`` moves everything under one root, ``COACH_JOURNAL`` the journal alone.
        journal: What ``--journal`` says; it goes before everything.
        setting: What the settings say of the journal; it goes before the usual place.

    Raises:
        NoHome: There is no home folder, and no variable says where to be instead.
    """
    chosen = journal or environment.get("COACH_JOURNAL") or setting
    try:
        usual = _under(Path(environment["COACH_HOME"])) if environment.get("COACH_HOME") else _usual()
        place = Path(chosen).expanduser() if chosen else usual.journal
    except RuntimeError as error:
        raise NoHome from error
    given = bool(journal or environment.get("COACH_JOURNAL"))
    return Folders(usual.settings, place, usual.packs, usual.keys, usual.state, given)


def elsewhere() -> tuple[Path, ...]:
    """Folders for a text that the journal could not take, in order: the current one, the home, the temporary one."""
    import tempfile

    found: list[Path] = []
    places: tuple[Callable[[], Path], ...] = (Path.cwd, Path.home, lambda: Path(tempfile.gettempdir()))
    for place in places:
        with suppress(OSError, RuntimeError):
            found.append(place())
    return tuple(found)


def typed_path(typed: str) -> Path:
    """A path as somebody typed it; ``~`` is the home folder, where there is one of that name."""
    try:
        return Path(typed).expanduser()
    except RuntimeError:
        return Path(typed)


def from_home(path: Path) -> str:
    """A path as it is read: the home folder is ``~``."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)


def _under(root: Path) -> Folders:
    """Everything under one root."""
    root = root.expanduser()
    return Folders(root / "settings.toml", root / "journal", root / "packs", root / "keys", root / "state")


def _usual() -> Folders:
    """The system's own places. Never a documents folder: company computers send that to a cloud by themselves."""
    data = platformdirs.user_data_path(NAME, appauthor=False)
    config = platformdirs.user_config_path(NAME, appauthor=False)
    separate = sys.platform not in ("darwin", "win32")
    state = platformdirs.user_state_path(NAME, appauthor=False) if separate else data / "state"
    return Folders(config / "settings.toml", data / "journal", data / "packs", data / "keys", state)
