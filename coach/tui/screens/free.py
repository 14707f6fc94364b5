"""Free writing: an empty page, saved as an entry of its own."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from coach.journal.store import NotSaved
from coach.tui.commands import bindings
from coach.tui.screens.walk import WalkScreen


class FreeScreen(WalkScreen, inherit_bindings=False):
    """A walk of one step, so that it is kept and taken up again like any other; only its keys are fewer."""

    NAME = "free"
    BINDINGS: ClassVar[list[BindingType]] = bindings("free")

    async def action_next(self) -> None:
        """There is nothing after it: going on is saving."""
        self.action_save()

    def action_save(self) -> None:
        """Save what was written; an empty page leaves nothing."""
        if not self.is_up:
            return
        self._settle()
        if not self.session.walk.begun:
            self.dismiss(None)
            return
        outcome = self.keeper.finish(self.session)
        if isinstance(outcome, NotSaved):
            self.kept(outcome, "")
        else:
            self.dismiss(outcome)

    def _summarise(self) -> None:
        """A draft that was put down at its end is taken up on the page itself."""
