"""What Markdown may hold but content may not: HTML, addresses that are no links, images, endless nesting."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from coach.exercises.codes import Code
from coach.exercises.findings import Findings
from coach.exercises.sections import place
from coach.exercises.source import Source
from coach.markdown import DEEPEST, is_too_deep

if TYPE_CHECKING:
    from coach.markdown import Token

_DEEPEST = DEEPEST - 2
"""Levels of lists and quotes inside one another; the parser drops what stands deeper than its own limit."""

_TAG = re.compile(r"(?<!\\)(?:</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--)")


def check_forbidden(tokens: Sequence[Token], source: Source, findings: Findings, allowed: Collection[str] = ()) -> None:
    """Note each place, at most one of a sort in a paragraph; but no link to an address that is allowed here."""
    for token in tokens:
        if token.level >= _DEEPEST and token.nesting == 1:
            findings.add(Code.TOO_DEEP, place(token)[0] + 1)
            return
        if token.type == "inline" and is_too_deep(token.content):
            findings.add(Code.TOO_DEEP, place(token)[0] + 1)
        elif token.type == "inline":
            _check(token, source, findings, allowed)


def _check(inline: Token, source: Source, findings: Findings, allowed: Collection[str]) -> None:
    """One paragraph, heading or row."""
    line = place(inline)[0] + 1
    seen: set[Code] = set()
    for child in inline.children or ():
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        refused, found = child.meta.get("refused"), ""
        if refused == "link" and child.meta["address"] in allowed:
            continue
        if refused:
            code = Code.LINK_SCHEME if refused == "link" else Code.IMAGE
            found = child.meta["address"]
        elif child.type == "text" and (tag := _TAG.search(child.content)) and tag.group() in _raw_tags(inline):
            code, found = Code.HTML, tag.group()
        else:
            continue
        if code not in seen:
            seen.add(code)
            findings.add(code, line, source.column(line, found), found=found)


def _raw_tags(inline: Token) -> list[str]:
    """The tags as they are written; one with a backslash before it, or as an entity, is only text."""
    return _TAG.findall(inline.content)
