"""Letters in the place of the names of a journal: one person is one letter, in every entry and in whatever is said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from coach.journal.entry import Entry
from coach.journal.mentions import document_replaced
from coach.journal.names import Names, lettered


class Renaming:
    """Which letter stands for whom."""

    def __init__(self, people: Iterable[str], spellings: Mapping[str, str], letter_of: str) -> None:
        """Give letters.

        Args:
            people: Everybody's alias, in the order in which they get theirs.
            spellings: Every spelling that is known, and the alias that it is a spelling of.
            letter_of: What makes a genitive of a letter.
        """
        aliases = dict.fromkeys([*people, *spellings.values()])
        letters = lettered(aliases, letter_of)
        self._names = Names({**{alias: alias for alias in aliases}, **spellings})
        self._by = letters.__getitem__

    def of(self, document: dict[str, Any]) -> dict[str, Any]:
        """An entry's JSON with the names replaced, also in the title of its exercise."""
        new = self._everywhere(document)
        exercise = document.get("exercise")
        if isinstance(exercise, dict):
            new["exercise"] = {**exercise, "title": self._replaced(exercise.get("title"))}
        return new

    def _everywhere(self, document: dict[str, Any]) -> dict[str, Any]:
        """In all that was asked and answered; in every text where it is of a shape that this version does not know."""
        try:
            msgspec.convert(document, Entry)
        except msgspec.ValidationError:
            return {key: self._replaced(value) if key != "id" else value for key, value in document.items()}
        return document_replaced(document, self._names, self._by)

    def _replaced(self, value: Any) -> Any:
        """A value with the names replaced in every text of it, the keys too."""
        if isinstance(value, str):
            return self._names.replaced(value, self._by)
        if isinstance(value, dict):
            return {self._replaced(key): self._replaced(one) for key, one in value.items()}
        if isinstance(value, list):
            return [self._replaced(one) for one in value]
        return value
