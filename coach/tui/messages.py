"""What is told within the screens: facts that have come about, in the past tense."""

from __future__ import annotations

from textual.message import Message

from coach.journal.draft import Draft
from coach.journal.store import NotSaved


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
