"""What every screen has in common: its commands from the table, its line of keys, and its help."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.screen import ScreenResultType

from coach.tui.messages import Turned
from coach.tui.touched import Touched
from coach.tui.widgets.foot import Foot
from coach.words.texts import Texts


class Page(Touched[ScreenResultType]):
    """A screen of Coach. ``NAME`` is its name in the table of commands."""

    NAME = ""

    DEFAULT_CSS = """
    Page { background: $background; color: $foreground; }
    Page .paper { padding: 1 3; max-width: 80; height: 1fr; scrollbar-size-vertical: 1; background: $background; }
    Page .question { padding: 1 3 0 3; max-width: 80; text-style: bold; }
    Page .quiet { color: $text-muted; }
    Page .gap { margin: 1 0 0 0; }
    """

    def __init__(self, words: Texts) -> None:
        """A screen that speaks ``words``."""
        super().__init__()
        self.words = words
        self.foot = Foot(self.NAME, words)
        self._has_frame = False

    async def on_mount(self) -> None:
        """Put in what the frame has places for, unless it has been left before it was there."""
        if self.is_up:
            self._has_frame = True
            await self.fill()

    def on_screen_resume(self) -> None:
        """See what may have changed elsewhere. A frame that is being drawn will be filled with it anyway."""
        if self._has_frame:
            self.come_back()

    async def fill(self) -> None:
        """Put into the frame what depends on more than the language. Called anew when the language changes."""

    def come_back(self) -> None:
        """Show what may have changed while another screen was up."""

    async def speak(self, words: Texts) -> None:
        """Say everything in another language. What is written here stands, and where one was is where one is."""
        self.settle()
        at = self.focus_chain.index(self.focused) if self.focused in self.focus_chain else None
        rows = [scroll.scroll_offset.y for scroll in self.query(VerticalScroll)]
        self.words = words
        self.foot = Foot(self.NAME, words)
        async with self.batch():
            self._has_frame = False
            await self.recompose()
            if self.is_up:
                self._has_frame = True
                await self.fill()
        if at is not None and at < len(self.focus_chain):
            self.focus_chain[at].focus(scroll_visible=False)
        for scroll, row in zip(self.query(VerticalScroll), rows, strict=False):
            scroll.call_after_refresh(scroll.scroll_to, y=row, animate=False)

    def say(self, text: str) -> None:
        """Say something at the foot of the screen, where it moves nothing else."""
        self.foot.say(text)

    @property
    def idle(self) -> frozenset[str]:
        """The ids of the commands that do nothing just now: the palette leaves them out."""
        return self.foot.hidden

    def action_go(self, to: str) -> None:
        """Turn to another screen."""
        self.post_message(Turned(to))
