"""What comes to a screen, or to something on it, that has just been taken away: it does nothing any more."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.geometry import Offset
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget


class Touched(Screen[ScreenResultType]):
    """A screen that can be clicked and typed on quicker than it is drawn."""

    @property
    def is_up(self) -> bool:
        """Whether it is among the screens that are shown, or lie under the one that is; else it has been left."""
        return self in self.app.screen_stack

    def settle(self) -> None:
        """Hand over what has been written here: the screen may be drawn anew, or come down."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is done with what stands here waits until something does; leaving needs nothing to stand here."""
        there = bool(self.children) or action in ("close", "later")
        return super().check_action(action, parameters) if there else False

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave, once: of two keys that leave, the second would take away the screen that lies under this one."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What text may be selected in at a place of the screen, but for what is gone and seen until the next frame.

        The stock screen asks for the place of its parent, which it has no more, and the program would end.
        """
        widget, offset = super().get_widget_and_offset_at(x, y)
        if widget is not None and widget is not self and widget.parent is None:
            return None, None
        return widget, offset
