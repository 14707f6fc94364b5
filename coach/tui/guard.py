"""Guarding a text that is written outside of a pass: as something begun, to be found again whatever happens."""

from __future__ import annotations

from contextlib import suppress

from coach.journal.store import NotSaved
from coach.practice.session import Session
from coach.tui.sitting import Sitting


class Guard:
    """Keeps what is being written as a page of free writing, until it is saved where it belongs."""

    def __init__(self, sitting: Sitting, lang: str, heading: str = "") -> None:
        """Guard a text in the journal of ``sitting``; ``heading`` says what it was, above it."""
        self._sitting = sitting
        self._lang = lang
        self._heading = heading
        self._session: Session | None = None

    def keep(self, value: object, more: tuple[str, ...] = ()) -> None:
        """Keep this, if there are words in it."""
        written = [value] if isinstance(value, str) else []
        if isinstance(value, list):
            written = [part for part in value if isinstance(part, str)]
        if isinstance(value, dict):
            written = [str(value["text"])] if value.get("text") else []
        text = "\n".join([*written, *(one for one in more if one)])
        if not text.strip() and self._session is None:
            return
        if self._session is None:
            self._session = self._sitting.desk.free(self._lang)
            self._sitting.keeper.take(self._session)
        self._session.walk.answer(f"{self._heading}\n\n{text}" if self._heading else text)
        draft = self._session.draft()
        if draft is not None:
            self._sitting.keeper.saver.put(draft)

    def over(self) -> None:
        """What was written is safe elsewhere, or not wanted."""
        if self._session is None:
            return
        session, self._session = self._session, None
        self._sitting.keeper.saver.forget(session.id)
        with suppress(NotSaved):  # at worst it is offered once more
            self._sitting.desk.journal.drop(session.id)
        self._sitting.keeper.put_down(session)
