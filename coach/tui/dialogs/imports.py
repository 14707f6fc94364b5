"""Taking in a journal from elsewhere: what it would do is shown first, and nothing is saved before somebody says so."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from coach.clock import local
from coach.journal.imports.files import CannotImport
from coach.journal.imports.found import Door
from coach.journal.imports.preview import FIRST, FORMATS, Preview, first_line, other_format, preview
from coach.journal.imports.saving import save
from coach.journal.store import NotSaved
from coach.paths import typed_path
from coach.tui.dialogs.dialog import Dialog
from coach.tui.render import plain
from coach.tui.sitting import Sitting
from coach.tui.widgets.answers.rows import Row, Rows
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.words.import_lines import import_lines
from coach.words.texts import Texts

KINDS = ("jrnl", "dayone", "markdown", "coach")

BETWEEN = 0.2
"""Seconds between two looks of how far it has come."""


class _Stopped(Exception):
    """Somebody has closed the window: what is saved is whole."""


class ImportDialog(Dialog[None]):
    """Ends when it is closed."""

    DEFAULT_CSS = """
    ImportDialog .quiet { color: $text-muted; margin: 1 0 0 0; }
    ImportDialog WritingArea { min-height: 1; background: $surface; }
    ImportDialog .said { margin: 1 0 0 0; display: none; }
    ImportDialog Rows { margin: 1 0 0 0; }
    """

    class Looked(Message):
        """What an import would do is known."""

        def __init__(self, found: Preview) -> None:
            """Tell what."""
            super().__init__()
            self.found = found

    class Told(Message):
        """Something has come about in the thread."""

        def __init__(self, text: str, *, over: bool = False) -> None:
            """Tell what, and whether it was the last."""
            super().__init__()
            self.text = text
            self.over = over

    KIND, LOOK, SAVE = range(3)
    _ROWS: ClassVar[tuple[int, ...]] = (KIND, LOOK, SAVE)

    def __init__(self, sitting: Sitting, words: Texts) -> None:
        """Ask what is to be taken in."""
        super().__init__(words)
        self._sitting = sitting
        self._kind = 0
        self._path = ""
        self._found: Preview | None = None
        self._busy = False

    def compose(self) -> ComposeResult:
        """The file, what has written it, and what is to be done."""
        said = self.words.imports
        with VerticalScroll(can_focus=False):
            yield Static(plain(said.title), classes="title")
            yield Static(plain(said.which_file), classes="quiet")
            yield WritingArea(self._path, ghost=str(Path.home()), one_line=True)
            yield Rows(self._rows())
            yield Static(classes="said")
            yield Static(plain(said.keys), classes="quiet")

    def begin(self) -> None:
        """Write which file at once."""
        self.query_one(WritingArea).focus()

    async def speak(self, words: Texts) -> None:
        """The same in another language, with the file and the choice standing."""
        self._path = self.query_one(WritingArea).text
        await super().speak(words)
        self._found = None

    def _rows(self) -> list[Row]:
        """What can be done just now."""
        said = self.words.imports
        rows = [Row("", f"{said.written_by}  {said.kinds[KINDS[self._kind]]}"), Row("", said.look)]
        if self._found is not None and self._found.new:
            rows.append(Row("", said.save(len(self._found.new)), strong=True))
        return rows

    @on(WritingArea.Submitted)
    def _submitted(self, event: WritingArea.Submitted) -> None:
        """On to what has written it."""
        event.stop()
        self.query_one(Rows).focus()

    @on(WritingArea.Changed)
    def _typed(self, event: WritingArea.Changed) -> None:
        """Another file: what was seen is of the one before."""
        event.stop()
        self._forget()

    @on(Rows.Entered)
    @on(Rows.Picked)
    def _chosen(self, event: Rows.Entered | Rows.Picked) -> None:
        """Change what has written it, look, or save."""
        event.stop()
        if self._busy:
            return
        if event.index == self.KIND:
            self._kind = (self._kind + 1) % len(KINDS)
            self._forget()
        elif event.index == self.LOOK:
            self._busy = True
            path = typed_path(self.query_one(WritingArea).text.strip())
            self.run_worker(partial(self._look, path, KINDS[self._kind]), thread=True)
        elif self._found is not None:
            self._busy = True
            self.run_worker(partial(self._save, self._found), thread=True)

    def _forget(self) -> None:
        """Nothing has been looked at."""
        self._found = None
        self.query_one(".said").display = False
        self.query_one(Rows).show_rows(self._rows())

    def _look(self, path: Path, kind: str) -> None:
        """See what there is, in a thread."""
        said = self.words.imports
        try:
            found = preview(path, FORMATS[kind], self._sitting.desk.journal, Door(self.words.lang, local))
        except CannotImport as error:
            self.post_message(self.Told(said.refused[error.code].format(path=path), over=True))
        except NotSaved as error:
            self.post_message(
                self.Told(self.words.not_saved.format(reason=self.words.reasons[error.reason]), over=True)
            )
        else:
            if other_format(found):
                self.post_message(self.Told(said.other_kind.format(path=path), over=True))
            elif not (found.new or found.known or found.deleted or found.problems):
                self.post_message(self.Told(said.nothing.format(path=path), over=True))
            else:
                self.post_message(self.Looked(found))

    def on_import_dialog_looked(self, message: Looked) -> None:
        """Show what would happen."""
        self._busy = False
        self._found = found = message.found
        span = (found.new[0].entry.at, found.new[-1].entry.at) if found.new else None
        self._say("\n".join(import_lines(found, span, [first_line(one) for one in found.new[:FIRST]], self.words)))
        rows = self._rows()
        self.query_one(Rows).show_rows(rows, len(rows) - 1)

    def _save(self, found: Preview) -> None:
        """Save what is new, in a thread, and tell how it went."""
        said, worker, last, done = self.words.imports, get_current_worker(), [time.monotonic()], [0]

        def progress(now: int, of: int) -> None:
            done[0] = now
            if worker.is_cancelled:
                raise _Stopped
            if time.monotonic() - last[0] >= BETWEEN:
                last[0] = time.monotonic()
                self.post_message(self.Told(said.progress.format(n=now, of=of)))

        try:
            saved = save(self._sitting.desk.journal, found.new, progress)
        except _Stopped:
            return
        except NotSaved as error:
            reason = self.words.reasons[error.reason]
            text = said.not_all_saved.format(reason=reason, n=done[0], of=len(found.new))
            self.post_message(self.Told(text, over=True))
        else:
            self.post_message(self.Told(said.saved(saved), over=True))

    def on_import_dialog_told(self, message: Told) -> None:
        """Say it; at the end there is nothing more to save."""
        if message.over:
            self._busy = False
            self._found = None
            self.query_one(Rows).show_rows(self._rows())
        self._say(message.text)

    def _say(self, text: str) -> None:
        """Say something in the window."""
        said = self.query_one(".said", Static)
        said.display = True
        said.update(plain(text))

    def action_close(self) -> None:
        """Close; what is being saved stops after what is whole."""
        self.workers.cancel_node(self)
        self.dismiss(None)
