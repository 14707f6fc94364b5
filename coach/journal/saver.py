"""Saving while somebody writes: one thread, and of each draft the newest text wins.

A key costs nothing but handing over the newest draft. The thread waits a moment for more keys, so that a second
after a key at the latest it is on disk. Whoever needs it there at once (a step is left, the program ends) asks
for ``flush``.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from coach.journal.draft import Draft
from coach.journal.store import NotSaved, Reason

DELAY = 0.5
"""Seconds from the first key that is not on disk to the write: with the write itself well below one second."""

RETRY = 5.0
"""Seconds before a draft that could not be kept is tried again, when nothing newer comes."""

Report = Callable[[Draft, NotSaved | None], None]
"""Called in the saver's thread when a draft has been kept, or could not be."""


class Saver:
    """Keeps the newest draft it was handed."""

    def __init__(self, keep: Callable[[Draft], None], report: Report, delay: float = DELAY) -> None:
        """Keep drafts with ``keep`` (``Journal.keep``) and tell ``report`` how it went."""
        self._keep = keep
        self._report = report
        self._delay = delay
        self._waiting: dict[str, Draft] = {}
        self._wanted = threading.Condition()
        self._hurry = False
        self._ended = False
        self._writing = threading.Lock()
        self._thread: threading.Thread | None = None

    def put(self, draft: Draft, *, hurry: bool = False) -> None:
        """Hand over the newest draft; what was handed over before and not yet written is replaced.

        After the end nobody is there to wait for more keys: it is written here and now.

        Args:
            hurry: Do not wait for more keys: a step is being left.
        """
        with self._wanted:
            self._waiting[draft.id] = draft
            self._hurry = self._hurry or hurry
            if self._thread is None and not self._ended:
                self._thread = threading.Thread(target=self._run, name="saver", daemon=True)
                self._thread.start()
            self._wanted.notify_all()
            ended = self._ended
        if ended:
            self.flush()

    def flush(self) -> NotSaved | None:
        """Write what is waiting, here and now; what stood in the way, if anything did.

        The draft that could not be kept waits on, and the next ``put`` or ``flush`` tries again.
        """
        with self._writing:
            return self._write()

    def forget(self, id: str) -> None:
        """Drop what is waiting of a draft: its entry has been saved, or it was removed."""
        with self._writing, self._wanted:
            self._waiting.pop(id, None)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The ids of the drafts that are not on disk as they were last handed over."""
        with self._wanted:
            return tuple(self._waiting)

    def close(self) -> NotSaved | None:
        """Write what is waiting and end the thread."""
        outcome = self.flush()
        with self._wanted:
            self._ended = True
            self._wanted.notify_all()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(timeout=1)
        return outcome

    def _write(self) -> NotSaved | None:
        """Keep what is waiting. The place of each draft is left to a newer one that may have come meanwhile."""
        with self._wanted:
            drafts = tuple(self._waiting.values())
        found: NotSaved | None = None
        for draft in drafts:
            problem = self._write_one(draft)
            found = found or problem
        return found

    def _write_one(self, draft: Draft) -> NotSaved | None:
        """Keep one draft and tell how it went."""
        problem: NotSaved | None = None
        try:
            self._keep(draft)
        except NotSaved as found:
            problem = found
        except Exception:  # noqa: BLE001 - the thread's outermost door: whatever it is, it is told as not saved
            problem = NotSaved(Reason.OTHER, Path())
        if problem is None:
            with self._wanted:
                if self._waiting.get(draft.id) is draft:
                    del self._waiting[draft.id]
        self._report(draft, problem)
        return problem

    def _run(self) -> None:
        """Wait for a draft, wait a moment for newer ones, write; again until the end."""
        while True:
            with self._wanted:
                self._wanted.wait_for(lambda: bool(self._waiting) or self._ended)
                if self._ended:
                    return
                self._wanted.wait_for(lambda: self._ended or self._hurry, timeout=self._delay)
                self._hurry = False
            with self._writing:
                outcome = self._write()
            if outcome is not None:
                self._pause()

    def _pause(self) -> None:
        """After a failure, wait for something newer, or a while, before trying again."""
        with self._wanted:
            failed = dict(self._waiting)
            self._wanted.wait_for(lambda: self._ended or self._waiting != failed, timeout=RETRY)
