"""One call of the command: what was asked for everything, and what a verb needs, opened when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from coach.cli.console import Console
from coach.clock import Clock, now
from coach.paths import Folders, NoHome, folders
from coach.settings import Settings, load
from coach.words import words_for
from coach.words.language import language, system_language
from coach.words.texts import Texts

if TYPE_CHECKING:
    from coach.journal.journal import Journal
    from coach.practice.desk import Desk

OpenScreens = Callable[[str, "str | None", bool], int]
OpenPreview = Callable[[str, Path, bool], int]


def nothing() -> str:
    """What is at stake as long as nothing has been given."""
    return ""


@dataclass
class Call:
    """A call that is going on.

    Attributes:
        lang: What ``--lang`` says; ``journal_path`` what ``--journal`` says.
        at_stake: Gives the text that would be lost if the call ended now.
        bare: Gives the same without working anything out, for when that is what fails.
    """

    console: Console
    environment: Mapping[str, str]
    open_screens: OpenScreens | None = None
    open_preview: OpenPreview | None = None
    clock: Clock = now
    lang: str | None = None
    journal_path: str | None = None
    plain: bool = False
    debug: bool = False
    at_stake: Callable[[], str] = field(default=nothing)
    bare: Callable[[], str] = field(default=nothing)
    _journal: Journal | None = None
    _desk: Desk | None = None

    @cached_property
    def settings(self) -> Settings:
        """What the person has chosen; nothing where there is no home folder to have chosen in."""
        try:
            return load(folders(self.environment).settings)
        except NoHome:
            return Settings()

    @cached_property
    def words(self) -> Texts:
        """The texts of the language to speak."""
        return words_for(language(self.lang, self.environment, self.settings.language, system_language))

    @property
    def folders(self) -> Folders:
        """Where things lie."""
        return folders(self.environment, self.journal_path, self.settings.journal)

    @property
    def desk(self) -> Desk:
        """The desk: the journal, and everything that can be walked. Loaded only by verbs that walk something.

        Raises:
            CannotRead: The journal is there but cannot be read.
            NoHome: There is nowhere for it to be.
        """
        if self._desk is None:
            from coach.practice.opening import desk_with

            self._desk = desk_with(self.journal, self.folders, self.clock)
        return self._desk

    @property
    def journal(self) -> Journal:
        """The journal; when it is opened, what is wrong with it is said once.

        Raises:
            CannotRead: The journal is there but cannot be read.
            NoHome: There is nowhere for it to be.
        """
        if self._journal is None:
            from coach.journal.journal import Journal
            from coach.journal.readable_copy import clear_left
            from coach.paths import elsewhere

            left = clear_left(self.folders.state, elsewhere(), self.clock())
            self._journal = Journal.open(self.folders.journal, self.folders.state, self.clock)
            for problem in self.settings.problems:
                self.console.remark(self.words.settings_problem[problem])
            for path in left:
                self.console.remark(self.words.changing.left_behind.format(path=path))
            if damage := self._journal.damage:
                self.console.remark(self.words.damaged(len(damage)))
            if self._journal.read_only:
                self.console.remark(self.words.read_only)
        return self._journal

    def close(self) -> None:
        """Let go of the journal, if it was opened."""
        if self._journal is not None:
            self._journal.close()
