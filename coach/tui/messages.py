"""What is told within the screens: facts that have come about, in the past tense."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from coach.journal.draft import Draft
    from coach.journal.place import Placed
    from coach.journal.store import CannotMove, CannotRead, NotSaved
    from coach.practice.desk import Desk
    from coach.practice.session import Session
    from coach.settings import NotWritten


class Begun(Message):
    """The manager has begun a pass, or gone on with one.

    Attributes:
        session: The pass.
    """

    def __init__(self, session: Session) -> None:
        """Tell which."""
        super().__init__()
        self.session = session


class Turned(Message):
    """The manager has turned to another screen.

    Attributes:
        to: Its name in ``coach.tui.routes``.
        about: What it is to be about: the id of an entry, an alias; empty where it is about all there is.
    """

    def __init__(self, to: str, about: str = "") -> None:
        """Tell where to."""
        super().__init__()
        self.to = to
        self.about = about


class PreviewOpened(Message):
    """Somebody wants to see an exercise as it turns out.

    Attributes:
        path: Its file.
    """

    def __init__(self, path: Path) -> None:
        """Tell which."""
        super().__init__()
        self.path = path


class Kept(Message):
    """The saver has kept a draft, or could not.

    Attributes:
        problem: What stood in the way; None when the draft is on disk.
    """

    def __init__(self, draft: Draft, problem: NotSaved | None) -> None:
        """Tell which draft, and how it went."""
        super().__init__()
        self.draft = draft
        self.problem = problem


class Opened(Message):
    """The journal has been read: there is a desk to sit down at."""

    def __init__(self, desk: Desk) -> None:
        """Hand it over."""
        super().__init__()
        self.desk = desk


class NotOpened(Message):
    """The journal is there but cannot be read."""

    def __init__(self, problem: CannotRead) -> None:
        """Tell why."""
        super().__init__()
        self.problem = problem


class Chosen(Message):
    """The manager has chosen something in the settings.

    Attributes:
        key: The setting.
        written: Whether it is in the file too.
    """

    def __init__(self, key: str, *, written: bool) -> None:
        """Tell which."""
        super().__init__()
        self.key = key
        self.written = written


class KeyChosen(Message):
    """The manager has chosen another key for a command.

    Attributes:
        command: The command's id; empty for all of them.
        key: The key as Textual calls it; None for its own.
    """

    def __init__(self, command: str, key: str | None) -> None:
        """Tell which."""
        super().__init__()
        self.command = command
        self.key = key


class PlaceChosen(Message):
    """The manager has chosen another folder for the journal.

    Attributes:
        path: The folder.
    """

    def __init__(self, path: Path) -> None:
        """Tell which."""
        super().__init__()
        self.path = path


class PlaceSettled(Message):
    """The journal lies in another folder now, and has to be opened there.

    Attributes:
        old: The folder that counted before.
    """

    def __init__(self, placed: Placed, old: Path) -> None:
        """Tell how it came about."""
        super().__init__()
        self.placed = placed
        self.old = old


class NotPlaced(Message):
    """The journal lies where it lay.

    Attributes:
        problem: What stood in the way.
        path: The folder where it was to lie.
    """

    def __init__(self, problem: CannotMove | NotSaved | NotWritten, path: Path) -> None:
        """Tell why."""
        super().__init__()
        self.problem = problem
        self.path = path
