"""The earlier answers that a compare step shows, each with its day."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from coach.practice import view
from coach.tui.render import plain
from coach.words.answers import answer_text
from coach.words.dates import weekday_day
from coach.words.texts import Texts


class Earlier(Static):
    """Earlier answers, oldest first; a sentence where there are none."""

    DEFAULT_CSS = """
    Earlier { color: $text-muted; padding: 0 0 0 2; }
    """

    def __init__(self, earlier: Sequence[view.Earlier], words: Texts) -> None:
        """Show ``earlier``."""
        super().__init__(self._draw(earlier, words))

    @staticmethod
    def _draw(earlier: Sequence[view.Earlier], words: Texts) -> Content:
        """A line with the day, then what was written then."""
        if not earlier:
            return plain(words.nothing_earlier)
        parts = [plain(words.earlier)]
        for one in earlier:
            text = one.tried.text if one.tried else answer_text(one.kind, one.answer, words) or ""
            day = weekday_day(one.day, words)
            if one.tried:
                day += f" · {words.outcomes[one.tried.state]}"
            lines = [plain(day), plain(text).stylize("not dim")]
            if one.tried and one.tried.learned:
                lines.append(plain(one.tried.learned))
            parts.append(Content("\n").join(lines))
        return Content("\n\n").join(parts)
