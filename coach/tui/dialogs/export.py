"""Writing entries to a file that anybody can read: as what, without what, and where."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from coach.journal.export.export import Format
from coach.journal.export.leaving import Leaving, free_path, leave, told_of
from coach.journal.export.target import Taken
from coach.journal.head import Head
from coach.paths import typed_path
from coach.tui.dialogs.dialog import Dialog
from coach.tui.render import plain
from coach.tui.sitting import Sitting
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.tui.widgets.row import Row
from coach.tui.widgets.row_list import RowList
from coach.words.file_reason import file_reason
from coach.words.texts import Texts

BETWEEN = 0.2
"""Seconds between two looks of how far it has come."""


class _Stopped(Exception):
    """Somebody has closed the dialog: nothing half is left."""


class ExportDialog(Dialog[None]):
    """Ends when it is closed; what was written is said in it."""

    DEFAULT_CSS = """
    ExportDialog .quiet { color: $text-muted; margin: 1 0 0 0; }
    ExportDialog WritingArea { min-height: 1; background: $surface; margin: 1 0 0 0; }
    ExportDialog .said { margin: 1 0 0 0; display: none; }
    """

    class Progressed(Message):
        """Something has come about in the thread.

        Attributes:
            text: What is to be said of it.
            over: Whether it was the last.
        """

        def __init__(self, text: str, *, over: bool = False) -> None:
            """Tell what."""
            super().__init__()
            self.text = text
            self.over = over

    def __init__(self, heads: Sequence[Head], sitting: Sitting, words: Texts) -> None:
        """Offer to write these entries, oldest first."""
        super().__init__(words)
        self._heads = tuple(heads)
        self._sitting = sitting
        self._how = Leaving(Format.MARKDOWN)
        self._writing = False
        self._folder = str(Path.home())

    def compose(self) -> ComposeResult:
        """How many, the choices, the folder, and what there is to know."""
        said = self.words.export
        with VerticalScroll(can_focus=False):
            yield Static(plain(said.how.format(entries=said.entries(len(self._heads)))), classes="title")
            yield RowList(at_once=True, wraps=True)
            yield Static(plain(said.into_folder), classes="quiet")
            yield WritingArea(self._folder, one_line=True)
            yield Static(classes="said")
            yield Static(plain(said.anyone + " " + said.dialog_keys), classes="quiet")

    def begin(self) -> None:
        """Begin at the kind of file."""
        self._draw()
        self.query_one(RowList).focus()

    async def speak(self, words: Texts) -> None:
        """The same in another language, with the choices and the folder standing."""
        self._folder = self.query_one(WritingArea).text
        await super().speak(words)
        self._draw()

    def _draw(self) -> None:
        """The choices as they stand."""
        said, how = self.words.export, self._how
        names, private = ("[x] " if left_out else "[ ] " for left_out in (how.without_names, how.without_private))
        rows = self.query_one(RowList)
        choices = (
            Row("kind", said.as_what, said.formats[how.format.value]),
            Row("names", said.names_out, mark=names),
            Row("private", said.private_out, mark=private),
            Row("write", said.write),
        )
        rows.show(choices, rows.key)

    @on(RowList.Chosen)
    def _chosen(self, event: RowList.Chosen) -> None:
        """Change the choice, or write."""
        event.stop()
        how, kinds = self._how, list(Format)
        match event.key:
            case "kind":
                self._how = replace(how, format=kinds[(kinds.index(how.format) + 1) % len(kinds)])
            case "names":
                self._how = replace(how, without_names=not how.without_names)
            case "private":
                self._how = replace(how, without_private=not how.without_private)
            case _:
                self._write()
        self._draw()

    @on(WritingArea.Submitted)
    def _submitted(self, event: WritingArea.Submitted) -> None:
        """Write there."""
        event.stop()
        self._write()

    def _write(self) -> None:
        """Write the entries, in a thread."""
        if self._writing:
            return
        self._writing = True
        folder = typed_path(self.query_one(WritingArea).text.strip() or ".").absolute()
        self.run_worker(partial(self._leave, folder, self._how), thread=True)

    def _leave(self, folder: Path, how: Leaving) -> None:
        """Write the entries, and tell how it went."""
        words, day = self.words, self._sitting.clock().date()
        said, worker, last = words.export, get_current_worker(), [time.monotonic()]

        def progress(done: int, of: int) -> None:
            if worker.is_cancelled:
                raise _Stopped
            if time.monotonic() - last[0] >= BETWEEN:
                last[0] = time.monotonic()
                self.post_message(self.Progressed(said.progress.format(n=done, of=of)))

        try:
            path = free_path(folder, how.format, words, day)
            counts = leave(self._sitting.desk.journal, self._heads, how, path, words, day, progress)
        except _Stopped:
            return
        except (Taken, OSError, ValueError) as error:
            text = said.not_written.format(path=folder, reason=file_reason(error, words))
        else:
            told = [said.lies_in.format(entries=said.entries(counts.entries), path=path), *told_of(counts, how, words)]
            text = "\n".join(told)
        self.post_message(self.Progressed(text, over=True))

    def on_export_dialog_progressed(self, message: Progressed) -> None:
        """Say how far it has come, or what came of it."""
        said = self.query_one(".said", Static)
        said.display = True
        said.update(plain(message.text))
        if message.over:
            self._writing = False
            self.call_after_refresh(said.scroll_visible, animate=False)

    def action_close(self) -> None:
        """Close; what is being written is given up, and nothing half is left of it."""
        self.workers.cancel_node(self)
        self.dismiss(None)
