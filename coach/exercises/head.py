"""The head of an exercise's file: the facts, the title and the aim, without reading the steps."""

from __future__ import annotations

import re
from itertools import takewhile

from coach.exercises.facts import KEYS, read_minutes, read_returns, read_themes
from coach.exercises.findings import Findings
from coach.exercises.front import Front, read_front
from coach.exercises.grammar import GRAMMARS, ID
from coach.exercises.model import Head
from coach.exercises.source import source
from coach.markdown import inline, plain

_TITLE = re.compile(r" {0,3}#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*\Z")
_STEP = re.compile(r" {0,3}##(?:[ \t]|\Z)")


def read_head(data: bytes, whole: bool = True) -> Head | None:
    """Read the head of a file.

    Args:
        data: The file's bytes, or the first of them.
        whole: Whether that is all of the file. A beginning must reach to the first step.

    Returns:
        What a list needs, or None when the bytes are no exercise, or stop before its first step.
    """
    step = data.find(b"\n## ") + len(b"\n## ")  # what stands below need not be cleaned
    return _read(data[:step], whole=False) or _read(data, whole)


def _read(data: bytes, whole: bool) -> Head | None:
    """The head, if these bytes hold all of it."""
    content = source(data.decode("utf-8", "replace"))
    front = read_front(content, Findings(), KEYS)
    if front is None:
        return None
    below = content.lines[front.last :]
    start = next((n for n, line in enumerate(below) if _TITLE.match(line)), None)
    if start is None:
        return None
    aim = list(takewhile(lambda line: not _STEP.match(line), below[start + 1 :]))
    if not whole and start + 1 + len(aim) == len(below):
        return None
    title = _TITLE.match(below[start])
    return _head(front, inline(title.group(1)) if title else "", plain("\n".join(aim)))


def _head(front: Front, title: str, aim: str) -> Head | None:
    """The head, if the facts can belong to an exercise that can be listed."""
    if not ID.fullmatch(front.value("id")) or front.value("lang") not in GRAMMARS or not title:
        return None
    return Head(
        id=front.value("id"),
        version=front.value("version"),
        lang=front.value("lang"),
        title=title,
        aim=aim,
        minutes=read_minutes(front),
        themes=read_themes(front),
        returns=read_returns(front) or (),
    )
