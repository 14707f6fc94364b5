"""The editor of scales."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.app import ComposeResult

from coach.tui.widgets.answers.editor import Editor
from coach.tui.widgets.answers.quiet import Quiet
from coach.tui.widgets.answers.scale_bar import ScaleBar


class ScaleEditor(Editor):
    """A number between two ends, by one key. The chosen one is also said in words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """See ``Editor``."""
        super().__init__(*args, **kwargs)
        step, answer = self.view.place.step, self.view.mark.answer
        self._chosen: int | None = answer if isinstance(answer, int) else None
        self._bar = ScaleBar(step.low or 0, step.high or 0, step.words, self._chosen)
        self._words = Quiet(self._said())

    def compose(self) -> ComposeResult:
        """The scale, what is chosen, and the keys."""
        yield self._bar
        yield self._words
        yield Quiet(self.words.screens.keys_scale)

    @property
    def value(self) -> int | None:
        """The chosen number."""
        return self._chosen

    def take_focus(self) -> None:
        """Put the cursor on the scale."""
        self._bar.focus()

    def on_scale_bar_chosen(self, event: ScaleBar.Chosen) -> None:
        """Let the number stand."""
        event.stop()
        self._choose(event.number)
        if event.going_on:
            self.done()

    def on_scale_bar_passed(self, event: ScaleBar.Passed) -> None:
        """Go on with what stands, or with nothing."""
        event.stop()
        self.done()

    def on_key(self, event: events.Key) -> None:
        """Take the answer away."""
        if event.key in ("delete", "backspace") and self._chosen is not None:
            event.stop()
            self._choose(None)

    def _choose(self, number: int | None) -> None:
        """Let a number stand, or none."""
        self._chosen = number
        self._bar.choose(number)
        self._words.say(self._said())
        self.changed(self.value)

    def _said(self) -> str:
        """The chosen number in words."""
        step = self.view.place.step
        if self._chosen is None:
            return ""
        return self.words.scale_answer.format(n=self._chosen, low=step.low, high=step.high)
