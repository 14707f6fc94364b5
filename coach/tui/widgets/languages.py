"""The languages, each in its own words, and the one that is spoken marked."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coach.settings import LANGUAGES
from coach.tui.commands import LANGUAGE, key_name
from coach.tui.keymap import remapped
from coach.tui.render import plain
from coach.words.texts import Texts

GAP = 4
"""Columns between two languages."""


class Languages(Widget):
    """One line. A click picks a language; a key does so on the screen that this stands on."""

    DEFAULT_CSS = """
    Languages { height: 1; }
    """

    class Picked(Message):
        """A language was clicked.

        Attributes:
            lang: Which.
        """

        def __init__(self, lang: str) -> None:
            """Tell which."""
            super().__init__()
            self.lang = lang

    def __init__(self, words: Texts) -> None:
        """Mark the language of ``words``."""
        super().__init__()
        self._words = words

    def render(self) -> Content:
        """Each with its mark, then the key that changes it."""
        key = f"{key_name(LANGUAGE, self._words, remapped(self.app))} {self._words.screens.commands[LANGUAGE.id]}"
        drawn = [*(self._draw(lang) for lang in LANGUAGES), plain(key).stylize("$text-muted")]
        return Content(" " * GAP).join(drawn)

    def on_click(self, event: events.Click) -> None:
        """Pick what was clicked."""
        offset = event.get_content_offset(self)
        start = 0
        for lang in LANGUAGES:
            end = start + self._draw(lang).cell_length
            if offset is not None and start <= offset.x < end:
                self.post_message(self.Picked(lang))
            start = end + GAP

    def _draw(self, lang: str) -> Content:
        """One language."""
        mark = "● " if lang == self._words.lang else "○ "
        return plain(mark + self._words.choices.languages[lang])
