"""How the screens end, whatever ends them: everything is on disk, or elsewhere, before they come down."""

from __future__ import annotations

import asyncio
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType

from coach.tui.keyboard import ending
from coach.tui.signals import listen
from coach.words.texts import Texts

if TYPE_CHECKING:
    from coach.tui.keeper import Keeper


class Ending(App[int], inherit_bindings=False):
    """An app that loses nothing when it ends. Textual's own Ctrl+Q, which keeps nothing, is left out.

    Attributes:
        last_words: What is to be said when the terminal is back; empty when all is well.
        show_faults: Whether a fault is shown with where it was. Never with what was written.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "interrupt", show=False, priority=True)]

    def __init__(self, words: Texts, *, debug: bool = False) -> None:
        """An app that speaks ``words``."""
        super().__init__()
        self.words = words
        self.show_faults = debug
        self.last_words = ""
        self._keeper: Keeper | None = None
        self._asked_to_quit = False
        self._has_left = False

    @property
    def keeper(self) -> Keeper:
        """What keeps the writing; there is one as soon as there is something to write in."""
        assert self._keeper is not None
        return self._keeper

    def listen(self) -> None:
        """End well also when the window is closed or the program is told to stop."""
        listen(self.leave, asyncio.get_running_loop())

    async def action_quit(self) -> None:
        """Quit, when the keys that were pressed before have been taken."""
        self._after_keys(0)

    def action_interrupt(self) -> None:
        """Ctrl+C copies what is selected. With nothing selected it says how to quit, and the second time it does.

        It is pressed by whoever wants to copy, and to lose the screen by that is a fright, though nothing is lost.
        """
        from textual.widgets import TextArea

        focused = self.focused
        selected = focused.selected_text if isinstance(focused, TextArea) else self.screen.get_selected_text()
        if selected:
            self.copy_to_clipboard(selected)
            self.say_copied()
        elif self._asked_to_quit:
            self._after_keys(130)
        else:
            self._asked_to_quit = True
            self.say_how_to_quit()

    async def on_event(self, event: events.Event) -> None:
        """Any other key means that nobody wants to quit after all; what comes when all is over has nowhere to go."""
        if self._has_left and isinstance(event, events.InputEvent | events.Paste):
            return
        if isinstance(event, events.Key) and event.key != "ctrl+c":
            self._asked_to_quit = False
        await super().on_event(event)

    def say_how_to_quit(self) -> None:
        """Say which key quits."""

    def say_copied(self) -> None:
        """Say that what is selected has been copied."""

    def _after_keys(self, code: int) -> None:
        """Leave when what was typed before has come to where one writes: by the screen, then by the widget."""

        def by_widget() -> None:
            (self.focused or self.screen).call_later(self.leave, code)

        self.screen.call_later(by_widget)

    def settle(self) -> None:
        """Hand what stands on the screen to the saver."""

    def leave(self, code: int) -> None:
        """Put everything on disk, or elsewhere, and come down with an exit code."""
        try:
            self.settle()
        finally:
            if self._keeper is not None:
                self.last_words = self._keeper.close(self.words)
            self._has_left = True
            ending()
            self.exit(3 if self.last_words else code)

    def _handle_exception(self, error: Exception) -> None:
        """A fault in screens that are coming down, with everything on disk, is nothing anybody needs to hear of."""
        if not self._has_left:
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """A fault in the program: put everything on disk, come down, say so in one sentence.

        The stock method prints a traceback with the values of all variables, which is what was written.
        """
        with suppress(Exception):  # the fault may lie in what stands on the screen; what was handed over is kept
            self.leave(1)
        self.last_words = self.last_words or self.words.screens.fault
        if self.show_faults and self._exception is not None:
            where = "".join(traceback.format_tb(self._exception.__traceback__))
            self.last_words += f"\n{type(self._exception).__name__}\n{where}"
        self._close_messages_no_wait()
