"""The screens opened on one exercise that is being written; one's own journal is not even looked for."""

from __future__ import annotations

from pathlib import Path

from coach.clock import Clock, now
from coach.settings import NO_CHOICE, Settings
from coach.tui.screens.preview import preview_screen
from coach.tui.showing import Showing


class PreviewApp(Showing):
    """The trial of one file, and nothing else."""

    def __init__(
        self,
        path: Path,
        lang: str,
        clock: Clock = now,
        *,
        settings: Settings = NO_CHOICE,
        kept_in: Path | None = None,
        debug: bool = False,
    ) -> None:
        """Show the exercise in ``path``, speak ``lang``, follow ``settings``."""
        super().__init__(lang, clock, settings, kept_in, debug=debug)
        self.path = path

    def on_mount(self) -> None:
        """Show the trial; when it is left, all is over."""
        self.listen()
        self.push_screen(preview_screen(self.path, self.words, self.clock), lambda _: self.leave(0))
