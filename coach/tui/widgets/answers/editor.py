"""What every editor of an answer has in common: it shows what stands, and says when that changes."""

from __future__ import annotations

from datetime import date

from textual.message import Message
from textual.widget import Widget

from coach.practice.view import View
from coach.words.texts import Texts


class Editor(Widget):
    """An editor for one place. It holds no rule: the walk decides what fits.

    A subclass shows ``self.view.mark.answer`` when it is mounted, posts ``Changed`` with the whole value at
    every change, and ``Done`` where answering is itself going on (a number on a scale, Enter in a short text).
    """

    DEFAULT_CSS = """
    Editor { height: auto; width: 1fr; }
    """

    class Changed(Message):
        """The answer is another now.

        Attributes:
            value: What ``Walk.answer`` takes for this kind; None is nothing.
        """

        def __init__(self, editor: Editor, value: object) -> None:
            """Tell the new value."""
            super().__init__()
            self.editor = editor
            self.value = value

        @property
        def control(self) -> Editor:
            """The editor."""
            return self.editor

    class Done(Message):
        """The manager is done here and wants to go on."""

        def __init__(self, editor: Editor) -> None:
            """Tell which editor."""
            super().__init__()
            self.editor = editor

        @property
        def control(self) -> Editor:
            """The editor."""
            return self.editor

    def __init__(self, view: View, words: Texts, today: date, aliases: tuple[str, ...] = ()) -> None:
        """An editor for what ``view`` asks.

        Args:
            today: The local day, for an experiment's date.
            aliases: The names that have been written, latest first, for people.
        """
        super().__init__()
        self.view = view
        self.words = words
        self.today = today
        self.aliases = aliases

    @property
    def value(self) -> object:
        """The whole value as it stands here and now, also before it has been told; None is nothing."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the cursor where one answers."""
        self.focus()

    def changed(self, value: object) -> None:
        """Say that the answer is another now."""
        self.post_message(self.Changed(self, value))

    def done(self) -> None:
        """Say that the manager wants to go on."""
        self.post_message(self.Done(self))
