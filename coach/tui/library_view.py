"""What the screens of the library share: everything there is, when it was done, and beginning it."""

from __future__ import annotations

from datetime import date

from coach.exercises.catalogue import Catalogue, Item, Sort
from coach.practice.desk import Desk, Unreadable
from coach.practice.session import Session
from coach.tui.widgets.about_paper import Reader
from coach.words import words_for
from coach.words.texts import Texts


class LibraryView:
    """The library of one sitting, in the language that is spoken."""

    def __init__(self, desk: Desk, words: Texts) -> None:
        """Look through it."""
        both = [words_for(lang).themes for lang in ("sv", "en")]
        themes = {theme: [names[theme] for names in both] for theme in words.themes}
        self._desk, self._words = desk, words
        self.catalogue = Catalogue(desk.library, words.lang, themes)
        self.look_again()

    def look_again(self) -> None:
        """See what has been done since."""
        self.done = last_done(self._desk)
        self.reader = Reader(self._desk.library, self.catalogue, self.done, self._words)

    def begin(self, item: Item) -> Session | None:
        """A pass through an exercise; None where the item is none, or its file cannot be read."""
        if item.sort is not Sort.EXERCISE:
            return None
        try:
            return self._desk.begin(item.name, self._words.lang)
        except Unreadable:
            return None


def last_done(desk: Desk) -> dict[str, date]:
    """The day on which each exercise was last finished, by full name."""
    found: dict[str, date] = {}
    for head in desk.journal.heads():  # the newest first
        if head.exercise is not None and head.finished:
            found.setdefault(head.exercise, head.day)
    return found
