"""What stands in the place of somebody who is forgotten, in the language of what was written."""

from __future__ import annotations

from collections.abc import Callable

from coach.journal.names import Stand
from coach.words import words_for
from coach.words.language import ENGLISH, SWEDISH


def someone(spoken: str) -> Callable[[str], Stand]:
    """What stands there, by the language of a text; of an unknown one the language that is spoken."""
    stands = {
        lang: Stand(words.people.someone, words.people.someones, word=True)
        for lang, words in ((lang, words_for(lang)) for lang in (SWEDISH, ENGLISH))
    }
    return lambda lang: stands.get(lang, stands[spoken])
