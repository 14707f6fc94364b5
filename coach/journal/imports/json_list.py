"""A list in a JSON file, one element at a time: what is broken in one of them costs no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

from coach.journal.imports.decoded import decoded
from coach.journal.imports.found import Code, Door, Problem, Source

UNREADABLE = (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError, OverflowError)
"""What msgspec raises for JSON that is none, is of another shape, or is nested too deep."""

_AT = re.compile(r"\(byte (\d+)\)")

T = TypeVar("T")

Element = tuple[int, bytes]
"""A line, counted from 1, and the JSON that begins there."""


class _Holder(msgspec.Struct, frozen=True):
    """An object that holds the list."""

    entries: list[msgspec.Raw]


def elements(source: Source, door: Door, *, held: bool) -> tuple[list[Element], list[Problem]]:
    """The elements of the list that a file is, or ``held`` under the key ``entries`` of the object that it is."""
    text, told = decoded(source, door)
    problems = [one for one in told if isinstance(one, Problem)]
    data = text.encode("utf-8", "replace")
    shape: Any = _Holder if held else list[msgspec.Raw]
    try:
        found = msgspec.json.decode(data, type=shape)
    except msgspec.ValidationError:
        return [], [*problems, door.problem(source, 0, Code.OTHER_FORMAT)]
    except UNREADABLE as error:
        return [], [*problems, door.problem(source, _line(data, str(error)), Code.NOT_JSON)]
    return list(_placed(data, found.entries if held else found)), problems


def _line(data: bytes, said: str) -> int:
    """The line that msgspec means: the last one where the end is missing, the first where it names none."""
    at = _AT.search(said)
    end = int(at[1]) if at else len(data) if "truncated" in said else 0
    return data.count(b"\n", 0, end) + 1


def _placed(data: bytes, raws: list[msgspec.Raw]) -> Iterator[Element]:
    """The elements with their lines; they stand in the file in their order."""
    end, number = 0, 1
    for raw in raws:
        piece = bytes(raw)
        start = data.find(piece, end)
        number += data.count(b"\n", end, start)
        yield number, piece
        end = start + len(piece)
        number += piece.count(b"\n")


def read(element: Element, shape: type[T], source: Source, door: Door) -> T | Problem:
    """An element as a value of a shape."""
    number, piece = element
    try:
        return msgspec.json.decode(piece, type=shape)
    except UNREADABLE:
        return door.problem(source, number, Code.BROKEN)
