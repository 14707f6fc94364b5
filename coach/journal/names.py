"""Where an alias stands in a text, and the text with something else in its place.

One rule for all that looks for people: everything about, forget, rename, exports and what is shared. An alias
stands where it is a word of its own, also with *s*, *:s*, *'s* or *’s* after it, in whatever case; only where it is
an ordinary word too (``ordinary.py``) it has to be written as the name was, or in capitals. Nothing that is not a
name is touched. What the program does not know as an alias it does not find.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count, groupby, product

from msgspec import Struct

from coach.journal.ordinary import ORDINARY
from coach.text import clean, escape

_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_LETTER = rf"(?:[^\W_]|[{_MARKS}])"
"""What a word is made of; the line under is not, because Markdown emphasises with it."""

_OF = "(?P<of>:s|['’]s|s)"
_SPACES = r"(?:[^\S\n]*\\?\n[^\S\n]*|[^\S\n]+)"
"""What may stand where an alias has a space: spaces, or the end of a line; not a blank line."""
_BEFORE_A_WORD = " \t\"'”’“‘»«([{*_>-–—•#"
"""What may stand between the end of a sentence and the first word of the next."""


class Place(Struct, frozen=True):
    """Where an alias stands: characters of the text, end not included.

    Attributes:
        alias: Whose name it is, as it was given to ``Names``.
        of: The ending of the genitive, which lies within the place; empty where there is none.
    """

    start: int
    end: int
    alias: str
    of: str


class Stand(Struct, frozen=True):
    """What is to stand in the place of a name.

    Attributes:
        name: *någon*, *A*, another alias.
        of: The same in the genitive: *någons*, *A:s*. None keeps the ending that stood.
        word: Whether it is a word that takes a capital where a sentence begins.
    """

    name: str
    of: str | None = None
    word: bool = False


By = Stand | Callable[[str], Stand]
"""What stands in the place of every name, or of each alias."""


class Edited(Struct, frozen=True):
    """A text with names replaced.

    Attributes:
        changes: Of each place its start and its end before, and how long it is now.
    """

    text: str
    changes: tuple[tuple[int, int, int], ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the same words stand now; where a name was cut, with the whole of what replaced it."""
        return self._moved(start, ends=False), self._moved(end, ends=True)

    def _moved(self, offset: int, *, ends: bool) -> int:
        """Where a place between two characters is now."""
        by = 0
        for start, end, length in self.changes:
            if end <= offset:
                by += length - (end - start)
            elif start < offset:
                return start + by + (length if ends else 0)
        return offset + by


class Names:
    """The names to look for. Pure: the same text, the same places."""

    def __init__(self, aliases: Iterable[str] | Mapping[str, str], beside: Iterable[str] = ()) -> None:
        """Look for these aliases.

        Args:
            aliases: As they were written. A mapping gives for each spelling the alias that it is a spelling of.
            beside: Other aliases that are known: *Jonas* does not stand in *Jonas Ö*, who is somebody else.
        """
        given = aliases.items() if isinstance(aliases, Mapping) else ((one, one) for one in aliases)
        meant: dict[str, str | None] = {_plain(spelling): alias for spelling, alias in given}
        for other in map(_plain, beside):
            if other.casefold() not in {one.casefold() for one in meant}:
                meant[other] = None
        meant.pop("", None)
        ordered = sorted(meant, key=lambda one: (_initial(one), -len(one)))
        self._aliases = [meant[spelling] for spelling in ordered]
        self._as_written = {form for spelling in ordered for form in _as_written(spelling)}
        self._hints = {_hint(spelling) for spelling in ordered if meant[spelling] is not None}
        self._sought = re.compile(_any_of(ordered), re.IGNORECASE) if ordered else None

    def perhaps_in(self, text: str) -> bool:
        """Whether it is worth looking closer at a long text; JSON will do."""
        small = unicodedata.normalize("NFC", text).casefold()
        return any(hint in small for hint in self._hints)

    def places(self, text: str) -> tuple[Place, ...]:
        """Every place where one of the names stands, from the first to the last."""
        return tuple(self._places(text))

    def replaced(self, text: str, by: By) -> str:
        """The text with every name replaced."""
        return self.edited(text, by).text

    def edited(self, text: str, by: By, *, markdown: bool = False) -> Edited:
        """The same, with what has become of every place; in Markdown what comes in is escaped."""
        parts: list[str] = []
        changes: list[tuple[int, int, int]] = []
        position = 0
        for place in self._places(text):
            stand = by if isinstance(by, Stand) else by(place.alias)
            genitive = stand.name + place.of if stand.of is None else stand.of
            new = genitive if place.of else stand.name
            if stand.word and _begins(text[: place.start]):
                new = new[:1].upper() + new[1:]
            new = escape(new) if markdown else new
            parts += [text[position : place.start], new]
            changes.append((place.start, place.end, len(new)))
            position = place.end
        return Edited("".join([*parts, text[position:]]), tuple(changes))

    def _places(self, text: str) -> Iterator[Place]:
        """The places, one after the other."""
        for match in self._sought.finditer(text) if self._sought else ():
            of = match["of"]
            number = next(n for n, group in enumerate(match.groups()) if group is not None)
            alias, found = self._aliases[number], match[number + 1]
            if alias is not None and not self._is_word(found, of):
                yield Place(match.start(), match.end(), alias, of or "")

    def _is_word(self, found: str, of: str | None) -> bool:
        """Whether what was found is an ordinary word, and not written as a name."""
        word = unicodedata.normalize("NFC", found)
        if of is not None and of.casefold() == "s" and f"{word}s".casefold() in ORDINARY:
            return True
        return is_word(word) and word not in self._as_written


def is_alias(text: str) -> bool:
    """Whether a text can be somebody's alias: a comma divides two names."""
    return bool(_plain(text)) and "," not in text


def is_word(alias: str) -> bool:
    """Whether an alias is an ordinary word too, so that it is not the name wherever it stands."""
    return alias.casefold() in ORDINARY or len(alias) == 1


def is_small_word(alias: str) -> bool:
    """Whether it is also written like one, so that most places are not meant."""
    return alias.islower() and is_word(alias)


def ordinary(alias: str) -> str:
    """What sort of ordinary word an alias is too: ``word``, ``small-word`` where it is written like one, or empty."""
    return "small-word" if is_small_word(alias) else "word" if is_word(alias) else ""


def is_longer_name(alias: str, names: Names, others: Iterable[str]) -> bool:
    """Whether an alias that holds one of these names is somebody else: *Anna K* is, and *Anna och LK* is not.

    What stands beside the name is then letters, and neither another known alias nor an ordinary word of more than one;
    *Annas chef* is somebody too, but is called by her name.
    """
    places = names.places(alias)
    known = {_plain(other).casefold() for other in others} | ORDINARY
    rest = [word.strip("-") for word in names.replaced(alias, Stand(" ")).split()]
    if not rest or not places or any(place.of for place in places):
        return False
    return all(re.fullmatch(r"[^\W_]+\.?", word) and (len(word) == 1 or word.casefold() not in known) for word in rest)


def lettered(aliases: Iterable[str], of: str) -> dict[str, Stand]:
    """For each alias, in their order, a letter that is nobody's alias: A, B … Z, AA.

    Args:
        of: What makes a genitive of a letter: *:s*, *’s*.
    """
    names = list(dict.fromkeys(aliases))
    taken = {word for name in names for word in _plain(name).casefold().split()}
    free = (letter for letter in _letters() if letter.casefold() not in taken)
    return {name: Stand(letter, letter + of) for name, letter in zip(names, free, strict=False)}


def _letters() -> Iterator[str]:
    """Give A, B … Z, AA, AB and so on."""
    for length in count(1):
        for letters in product(string.ascii_uppercase, repeat=length):
            yield "".join(letters)


def _plain(alias: str) -> str:
    """An alias as it is looked for: clean, with single spaces."""
    return " ".join(clean(alias).split())


def _hint(alias: str) -> str:
    """What an alias certainly holds, small: its longest run of letters, which no JSON writes otherwise."""
    runs = sorted(re.findall(r"[^\W_]+", alias), key=len)
    return (runs[-1] if runs else alias[0]).casefold()


def _as_written(alias: str) -> tuple[str, ...]:
    """How a name is written that is an ordinary word too: as it was, in capitals, and who wrote it small, large."""
    return alias, alias.upper(), *((alias.title(),) if alias.islower() else ())


def _any_of(ordered: Iterable[str]) -> str:
    """What finds one of many; it looks at those only that begin with the letter that stands there."""
    branches = [
        f"(?={_character(first)})(?:{'|'.join(f'({_pattern(alias)})' for alias in some)})"
        for first, some in groupby(ordered, key=_initial)
    ]
    return rf"(?<![^\W_])(?<![{_MARKS}])(?:{'|'.join(branches)})(?:{_OF}(?!{_LETTER}))?"


def _initial(alias: str) -> str:
    """The first letter, small where that is one letter too."""
    small = alias[0].lower()
    return small if len(small) == 1 else alias[0]


def _pattern(alias: str) -> str:
    """What finds one alias, and sees that the word ends there; of initials LK, LKS is somebody else."""
    bare = "(?-i:s)" if alias.isupper() else "s"
    return "".join(map(_character, alias)) + rf"(?=(?::s|['’]s|{bare})?(?!{_LETTER}))"


def _character(one: str) -> str:
    """What finds one character: composed or not, escaped in Markdown or not; of a space any spaces."""
    if one == " ":
        return _SPACES
    if one in string.punctuation:
        return rf"\\?{re.escape(one)}"
    parts = unicodedata.normalize("NFD", one)
    return re.escape(one) if parts == one else f"(?:{re.escape(one)}|{re.escape(parts)})"


def _begins(before: str) -> bool:
    """Whether a sentence begins after these words."""
    rest = before.rstrip(_BEFORE_A_WORD)
    return not rest or rest[-1] in "\n.!?…"
