"""The door for foreign text: ``clean()`` for all that comes in, ``escape()`` for what goes into Markdown.

Text from files, answers, the clipboard, arguments and file names can carry characters that command a terminal
or hide what is written. They are made visible here, in one place, so that no other room needs to think of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

REPLACEMENT = "\ufffd"
"""What stands where a hidden character stood."""

SLUG_LENGTH = 64

_NEWLINES = re.compile("\r\n|[\r\x85\u2028\u2029]")
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
"""Control characters, characters without width and lone surrogates, but not the joiners of emoji."""

_BREAKS = re.compile(r"[\n\t]+")
_TRAILING = re.compile(r"(?<![^\S\n])[^\S\n]++$", re.MULTILINE)
"""Looked for only where spaces begin: a line may hold a million of them."""

_SPECIAL = re.compile(
    r"""
      \\(?=[!-/:-@\[-`{-~]|$)       # a backslash that would escape, or end a line
    | [`\[\]]                       # code, links, definitions
    | (?<![^\W_])_ | _(?![^\W_])    # emphasis; never inside a word
    | (?<![ ])\* | \*(?![ ])        # emphasis; never between spaces
    | <(?=[A-Za-z/!?]|\Z)           # HTML and automatic links
    | &(?=\#?[A-Za-z0-9]+;)         # entities
    | ~(?=~) | (?<=~)~              # fences, and strikethrough in other readers
    | ^\#(?=\#{0,5}(?:[ \t]|$))     # headings
    | ^>                            # quotes
    | ^[-+](?=[ \t]|$)              # lists
    | ^-(?=[- \t]*$) | ^=(?==*$)    # lines under a heading, rules
    """,
    re.VERBOSE | re.MULTILINE,
)
_NUMBERED = re.compile(r"^([0-9]{1,9})([.)])(?=[ \t]|$)", re.MULTILINE)
_INDENT = re.compile(r"^[^\S\n]", re.MULTILINE)

_LETTERS = str.maketrans("åäö", "aao")
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def newlines(text: str) -> str:
    """The text with every kind of line end as a newline, and without a byte order mark at its start."""
    text = text.removeprefix("\ufeff")
    return _NEWLINES.sub("\n", text)


def clean(text: str) -> str:
    """Make foreign text safe to show and keep: newlines alike, nothing hidden, composed letters (NFC).

    Args:
        text: Anything that came from outside.

    Returns:
        The text with hidden characters as U+FFFD. Cleaning it again changes nothing.
    """
    return unicodedata.normalize("NFC", HIDDEN.sub(REPLACEMENT, newlines(text)))


def clean_all(value: Any) -> Any:
    """``clean()`` for every text in a JSON value, the keys of its objects too."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean_all(key): clean_all(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [clean_all(item) for item in value]
    return value


def line(text: str) -> str:
    """``clean()`` for what stands on one line: newlines and tabs become single spaces, none at the ends."""
    return _BREAKS.sub(" ", clean(text).strip("\n\t"))


def escape(text: str) -> str:
    """Write text so that it shows as itself in a Markdown paragraph, list item or quote, whatever it holds.

    Lines stay lines of one paragraph (hard breaks), and a blank line is kept as one. Spaces at the end of
    lines and blank lines at the ends are dropped. Only what would mean something is escaped.

    Args:
        text: Plain text, which need not be clean.

    Returns:
        Markdown whose plain text is ``clean(text)``, without the spaces said above.
    """
    text = _TRAILING.sub("", clean(text)).strip("\n")
    text = _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", text))
    text = _INDENT.sub(lambda space: f"&#{ord(space.group())};", text)
    return text.replace("\n", "\\\n")


def slug(text: str) -> str:
    """An id made from a label: lower case, å and ä as a, ö as o, the rest as hyphens; at most 64 characters.

    Returns:
        The id, or an empty string when the label holds no letter or digit that can stand in one.
    """
    lower = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    return _NOT_IN_SLUG.sub("-", lower).strip("-")[:SLUG_LENGTH].strip("-")
