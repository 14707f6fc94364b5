"""Seeing to it that what is written is kept: the saver, the end of a pass, and a file elsewhere when all else fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from coach.clock import Clock
from coach.journal.draft import Draft
from coach.journal.entry import Entry
from coach.journal.export.text import entry_text
from coach.journal.journal import Journal
from coach.journal.rescue import rescue
from coach.journal.saver import Saver
from coach.journal.store import NotSaved
from coach.practice.session import Session
from coach.words.texts import Texts


class Keeper:
    """What stands between a written word and its loss, while the screens are up."""

    def __init__(
        self,
        journal: Journal,
        report: Callable[[Draft, NotSaved | None], None],
        clock: Clock,
        elsewhere: Sequence[Path],
    ) -> None:
        """Keep drafts in ``journal`` and tell ``report``; ``elsewhere`` are folders for a rescue file."""
        self.saver = Saver(journal.keep, report)
        self.session: Session | None = None
        self._clock = clock
        self._elsewhere = elsewhere

    def finish(self, session: Session) -> Entry | NotSaved:
        """Save a pass as an entry; or what stood in the way, with everything still standing."""
        self.saver.flush()
        try:
            entry = session.finish()
        except NotSaved as problem:
            return problem
        self.saver.forget()
        self.session = None
        return entry

    def rescue(self, session: Session, words: Texts) -> str:
        """Put all that stands in a file elsewhere; the sentence that says where, or that it did not go."""
        path = rescue(entry_text(session.walk.preview(), words), self._elsewhere, self._clock())
        return words.in_rescue_file.format(path=path) if path else words.screens.no_rescue

    def close(self, words: Texts) -> str:
        """Write what is waiting. Where that does not go, put it elsewhere, and give the sentence to say at the end."""
        problem = self.saver.close()
        if problem is None or self.session is None:
            return ""
        reason = words.reasons[problem.reason]
        text = entry_text(self.session.walk.preview(), words)
        path = rescue(text, self._elsewhere, self._clock())
        kept = words.in_rescue_file.format(path=path) if path else text
        return words.not_saved.format(reason=reason) + "\n" + kept
