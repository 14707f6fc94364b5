"""Letters in which case, or marks too, do not count: one text at a time, and thousands at once as bytes.

Almost all that people write here is of a few letters. Bytes change these many times as quickly as Unicode's own
rules do; where another letter stands that would need the rules, they are followed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

BETWEEN = b"\0"
"""Between two texts: no clean text holds it."""

_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_LETTERS = {"å": "a", "ä": "a", "ö": "o", "é": "e"}
"""Those that are not ASCII and stand in almost every text. In UTF-8 each is the byte ``_LEAD`` and one of its own."""

_LEAD = b"\xc3"
_OWN = {letter.encode()[1]: letter for letter in (*_LETTERS, *"ÅÄÖÉ")}
_USUAL = {*_OWN.values()}
_TAKEN = {*_LEAD, *_OWN}
_ASCII = bytes(range(128))
_SMALL = bytes(_OWN[n].lower().encode()[1] if n in _OWN else n for n in bytes(range(256)).lower())
_PLAIN = bytes(ord(_LETTERS.get(_OWN.get(n, ""), chr(n))) for n in range(256))
_JAMO = range(0x1100, 0x1200)


def small_letters(text: str) -> str:
    """A text in which case does not count."""
    return unicodedata.normalize("NFC", text.casefold())


def plain_letters(text: str) -> str:
    """A text in small letters without marks: å and ä as a, ö as o, é as e."""
    text = text.casefold()
    return text if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", text))


def all_small(texts: Sequence[str]) -> list[bytes]:
    """Each text in small letters, in UTF-8."""
    joined = "\0".join([text.replace("\0", "") for text in texts])
    data = joined.encode("utf-8", "replace")
    small = all(map(_is_small, _unusual(data)))
    data = data.translate(_SMALL) if small else small_letters(joined).encode("utf-8", "replace")
    return data.split(BETWEEN) if texts else []


def all_plain(small: bytes) -> bytes:
    """Texts in small letters, without marks."""
    if all(map(_is_plain, _unusual(small))):
        return small.translate(_PLAIN, _LEAD)
    return plain_letters(small.decode()).encode()


def _unusual(data: bytes) -> set[str]:
    """The letters of texts that are not ASCII and not usual."""
    return set(data.translate(None, _ASCII).decode()) - _USUAL


@cache
def _is_small(letter: str) -> bool:
    """Whether a letter stays what it is, whatever stands beside it, and has no byte of a usual one."""
    alone = unicodedata.category(letter)[0] != "M" and ord(letter) not in _JAMO
    return alone and small_letters(letter) == letter and _TAKEN.isdisjoint(letter.encode())


@cache
def _is_plain(letter: str) -> bool:
    """Whether a small letter has no marks and is none, and has no byte of a usual one."""
    return plain_letters(letter) == letter and _TAKEN.isdisjoint(letter.encode())
