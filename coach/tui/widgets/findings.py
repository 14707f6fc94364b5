"""What was found in a file that is being written: where, what is wrong, and how it is mended."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.tui.render import plain


class FindingsPanel(VerticalScroll):
    """A few lines under what is walked, and not there at all where there is nothing to say."""

    DEFAULT_CSS = """
    FindingsPanel {
        height: auto; max-height: 40%; padding: 0 3; background: $panel; scrollbar-size-vertical: 1; display: none;
    }
    FindingsPanel.shown { display: block; }
    FindingsPanel > Static { max-width: 74; }
    FindingsPanel > .rows { margin: 0; }
    """

    def __init__(self) -> None:
        """An empty panel."""
        super().__init__()
        self._heading = Static()
        self._rows = Static(classes="rows")

    def compose(self) -> ComposeResult:
        """The heading, then the rows."""
        yield self._heading
        yield self._rows

    def say(self, heading: str, rows: Sequence[tuple[str, str]]) -> None:
        """Show what was found: where it is, and the sentences about it. Nothing at all hides the panel."""
        self.set_class(bool(heading), "shown")
        self.can_focus = bool(rows)
        self._heading.update(plain(heading).stylize("bold"))
        lines = [Content.styled(f"{where}  " if where else "", "$accent") + plain(sentence) for where, sentence in rows]
        self._rows.update(Content("\n").join(lines))
        self._rows.display = bool(rows)
        self.scroll_home(animate=False)
