"""The editor of a pause: the seconds that are left, told once a second."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from datetime import date

from textual import events
from textual.app import ComposeResult
from textual.widgets import Static

from coach.practice.view import View
from coach.tui.render import plain
from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.quiet import Quiet
from coach.words.texts import Texts


class PauseEditor(Editor, can_focus=True):
    """A while in which nothing is asked. Enter ends it, before or after its time."""

    def __init__(
        self,
        view: View,
        words: Texts,
        today: date,
        aliases: tuple[str, ...] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """See ``Editor``.

        Args:
            clock: Seconds from any beginning, never backwards.
        """
        super().__init__(view, words, today, aliases)
        self._clock = clock
        self._began = clock()
        self._said = Static(plain(self._in_words()))
        self._keys = Quiet(words.screens.pause_ends)

    def compose(self) -> ComposeResult:
        """What is left, and the key."""
        yield self._said
        yield self._keys

    def on_mount(self) -> None:
        """Begin."""
        self._began = self._clock()
        self.set_interval(1, self.tick)

    @property
    def value(self) -> int:
        """Whole seconds so far, at most as long as the pause is."""
        return min(int(self._clock() - self._began), self._length)

    def tick(self) -> None:
        """Tell what is left."""
        self._said.update(plain(self._in_words()))
        self._keys.say("" if self._left <= 0 else self.words.screens.pause_ends)

    def on_key(self, event: events.Key) -> None:
        """End it."""
        if event.key == "enter":
            event.stop()
            self.changed(self.value)
            self.done()

    @property
    def _length(self) -> int:
        """Seconds that the exercise proposes."""
        return self.view.place.step.seconds or 0

    @property
    def _left(self) -> int:
        """Seconds that are left, the present one counted."""
        return max(0, math.ceil(self._length - (self._clock() - self._began)))

    def _in_words(self) -> str:
        """What is left, in words."""
        texts = self.words.screens
        return texts.pause_left(self._left) if self._left > 0 else texts.pause_over
