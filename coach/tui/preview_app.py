"""The screens opened on one exercise that is being written; one's own journal is not even looked for."""

from __future__ import annotations

from pathlib import Path

from coach.clock import Clock, now
from coach.tui.ending import Ending
from coach.tui.screens.preview import preview_screen
from coach.tui.theme import DARK
from coach.words import words_for


class PreviewApp(Ending):
    """The trial of one file, and nothing else."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, path: Path, lang: str, clock: Clock = now, *, debug: bool = False) -> None:
        """Show the exercise in ``path``, speak ``lang``."""
        super().__init__(words_for(lang), debug=debug)
        self.title = "Coach"
        self.path = path
        self.clock = clock
        self.animation_level = "none"

    def on_mount(self) -> None:
        """Show the trial; when it is left, all is over."""
        self.register_theme(DARK)
        self.theme = DARK.name
        self.listen()
        self.push_screen(preview_screen(self.path, self.words, self.clock), lambda _: self.leave(0))
