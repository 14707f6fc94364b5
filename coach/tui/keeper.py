"""Seeing to it that what is written is kept: the saver, the end of a pass, and a file elsewhere when all else fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from coach.clock import Clock
from coach.journal.draft import Draft
from coach.journal.entry import Entry
from coach.journal.export.text import entry_text
from coach.journal.journal import Journal
from coach.journal.rescue import rescue
from coach.journal.saver import Saver
from coach.journal.store import NotSaved
from coach.words.texts import Texts

if TYPE_CHECKING:
    from coach.practice.session import Session


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
        self._sessions: dict[str, Session] = {}
        self._clock = clock
        self._elsewhere = elsewhere

    @property
    def busy(self) -> bool:
        """Whether a pass is going on, or something is not on disk."""
        return bool(self._sessions or self.saver.waiting)

    def take(self, session: Session) -> None:
        """Look after a pass until it is over, or put down and on disk."""
        self._sessions[session.id] = session

    def put_down(self, session: Session) -> NotSaved | None:
        """A pass is left for another time. What could not be saved is looked after still, and tried again."""
        if not session.walk.begun:
            self.saver.forget(session.id)
            with suppress(NotSaved):  # nothing stands in it, so nothing is lost
                session.put_down()
        problem = self.saver.flush()
        if session.id not in self.saver.waiting:
            self._sessions.pop(session.id, None)
            return None
        return problem

    def finish(self, session: Session) -> Entry | NotSaved:
        """Save a pass as an entry; or what stood in the way, with everything still standing."""
        self.saver.flush()
        try:
            entry = session.finish()
        except NotSaved as problem:
            return problem
        self.saver.forget(session.id)
        self._sessions.pop(session.id, None)
        return entry

    def rescue(self, session: Session, words: Texts) -> str:
        """Put all that stands in a file elsewhere; the sentence that says where, or that it did not go."""
        path = rescue(entry_text(session.walk.preview(), words), self._elsewhere, self._clock())
        return words.in_rescue_file.format(path=path) if path else words.screens.no_rescue

    def close(self, words: Texts) -> str:
        """Write what is waiting. Where that does not go, put it elsewhere, and give the sentence to say at the end."""
        problem = self.saver.close()
        if problem is None:
            return ""
        lost = [self._sessions[id] for id in self.saver.waiting if id in self._sessions]
        text = "\n".join(entry_text(session.walk.preview(), words) for session in lost)
        path = rescue(text, self._elsewhere, self._clock())
        kept = words.in_rescue_file.format(path=path) if path else text
        return words.not_saved.format(reason=words.reasons[problem.reason]) + "\n" + kept
