"""Writing a line about something: a learning, an answer, what was heard."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.tui.dialogs.dialog import Dialog
from coach.tui.guard import Guard
from coach.tui.render import plain
from coach.tui.widgets.answers.writing_area import WritingArea
from coach.words.texts import Texts


class NoteDialog(Dialog[str]):
    """Ends with what was written, which may be nothing; with None where it was closed.

    What is written is kept while it is written. Whoever closes the window with words in it finds them among what has
    been begun.
    """

    DEFAULT_CSS = """
    NoteDialog WritingArea { margin: 1 0 0 0; background: $surface; }
    """

    def __init__(self, about: str, question: str, guard: Guard, words: Texts, text: str = "") -> None:
        """Ask ``question`` about something; ``text`` stands there already."""
        super().__init__(words)
        self._of = about
        self._question = question
        self._guard = guard
        self._text = text

    def compose(self) -> ComposeResult:
        """What it is about, the question, the line to write on."""
        with VerticalScroll(can_focus=False):
            yield Static(plain(self._of), classes="title")
            yield Static(plain(self._question), classes="more")
            yield WritingArea(self._text, one_line=True)

    def begin(self) -> None:
        """Write at once."""
        self.query_one(WritingArea).focus()

    async def speak(self, words: Texts) -> None:
        """What is asked stands as it was asked."""
        self.words = words

    @on(WritingArea.Changed)
    def _written(self, event: WritingArea.Changed) -> None:
        """Keep it."""
        event.stop()
        self.settle()

    def settle(self) -> None:
        """Hand what stands here to the guard, where it is another than what stood here already."""
        for area in self.query(WritingArea):
            if area.text != self._text:
                self._guard.keep(area.text)

    @on(WritingArea.Submitted)
    def _submitted(self, event: WritingArea.Submitted) -> None:
        """End with it. Whoever asked lets the guard go when it is saved."""
        event.stop()
        self.dismiss(event.area.text.strip())
