"""Names side by side, each with a cross that takes it away."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from coach.tui.render import plain
from coach.tui.widgets.answers.flow import Flow

CROSS = "  ×"


class Chips(Flow):
    """Names. ``Clicked`` is posted for any of them; ``on_cross`` says whether it was the cross."""

    DEFAULT_CSS = """
    Chips { color: $foreground; margin: 0 0 1 0; }
    Chips.-empty { display: none; }
    """

    def __init__(self, names: Sequence[str]) -> None:
        """Show ``names``."""
        super().__init__()
        self._names = list(names)
        self.set_class(not names, "-empty")

    def show_names(self, names: Sequence[str]) -> None:
        """Show other names."""
        self._names = list(names)
        self.set_class(not names, "-empty")
        self.refresh(layout=True)

    def pieces(self) -> list[Content]:
        """The names, each with its cross."""
        return [plain(name).stylize("bold") + CROSS for name in self._names]

    def on_cross(self, event: Flow.Clicked) -> bool:
        """Whether it was the cross that was clicked, or close to it. A name that wraps is clicked anywhere."""
        place = self.region_of(event.index)
        return place.height > 1 or event.column >= place.width - len(CROSS)
