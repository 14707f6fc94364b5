"""Bytes as text, whatever they were written with, and where that had to be guessed."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from coach.journal.imports.found import Code, Door, Finds, Source
from coach.text import REPLACEMENT

UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
"""How a file in UTF-16 begins."""

_WESTERN = "cp1252"


def decoded(source: Source, door: Door) -> tuple[str, Finds]:
    """The text of a file, and what is to be said of its letters."""
    data = source.data
    if data.startswith(UTF_16):
        return data.decode("utf-16", "replace"), iter(())
    try:
        return data.decode("utf-8-sig"), iter(())
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
    text = data.decode("utf-8-sig", "replace")
    wrong = text.count(REPLACEMENT)
    if wrong > sum(not letter.isascii() for letter in text) - wrong:
        text = data.decode(_WESTERN, "replace")
        return text, iter((door.problem(source, number, Code.ENCODING),))
    return text, iter((door.problem(source, number, Code.BYTES),))
