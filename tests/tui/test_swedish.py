"""Nothing of Textual's own is left in English: every screen in Swedish, held against the words in Textual's sources."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import textual

from coach.tui.commands import COMMANDS
from tests.pictures.drawing import words_of
from tests.pictures.every import SIZE, draw_every

SOURCES = Path(textual.__file__).parent
SAYING = {
    "Binding": 2,
    "SystemCommand": 0,
    "Failure": 2,
    "notify": 0,
    "tooltip": 0,
    "Placeholder": 0,
}
"""What is called with a text for people → which argument that is."""

NAMES = {"placeholder", "prompt", "title", "tooltip", "description", "label", "failure_description", "help"}
"""Arguments and defaults that are texts for people."""

KEYS = {"Delete", "Enter", "Home", "End"}
"""Printed on the keys, also on Swedish ones."""

PAGES = re.compile(r"Page (?:Up|Down)")
"""Keys too, of two words each."""

NAMED = {"No matches found", "Searching", "Loading"}
"""What is not told from other texts in the sources by how it is used."""


def pattern() -> re.Pattern[str]:
    """Any of them, as whole words."""
    longest_first = sorted(english(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


def english() -> set[str]:
    """Every text for people in Textual's sources, as far as they can be told from names of things."""
    sources = [path for path in SOURCES.rglob("*.py") if "demo" not in path.parts]
    found = {phrase for path in sources for phrase in phrases(ast.parse(path.read_bytes()))} | NAMED
    return {phrase for phrase in found if re.fullmatch(r"[A-Z][a-z]+(?:[ -][\w'’]+)*[.?!…]*", phrase)} - KEYS


def phrases(tree: ast.Module) -> Iterator[str]:
    """The texts that are handed to what shows them, or are what is shown by default."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            at = SAYING.get(name)
            given = [node.args[at]] if at is not None and at < len(node.args) else []
            yield from texts(given + [one.value for one in node.keywords if one.arg in NAMES])
        elif isinstance(node, ast.FunctionDef):
            arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            defaults = [*node.args.defaults, *(one for one in node.args.kw_defaults if one)]
            if NAMES & {one.arg for one in arguments}:
                yield from texts(defaults)
        elif isinstance(node, ast.Return | ast.Yield) and isinstance(node.value, ast.Constant):
            yield from texts([node.value])


def texts(nodes: list[ast.expr]) -> Iterator[str]:
    """Those of them that are texts."""
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value.strip()


def test_the_words_are_found_in_the_sources() -> None:
    found = english()
    assert {"Cursor up", "Scroll Up", "Select", "Search for commands…", "Quit", "No matches found"} <= found
    assert len(found) > 100
    assert pattern().findall("Ctrl+Q Quit  d Dagbok  Selected") == ["Quit"]


async def test_no_screen_says_them(tmp_path: Path) -> None:
    wrong = pattern()
    pictures = await draw_every("sv", tmp_path, SIZE)
    assert len(pictures) >= len(COMMANDS)
    said = {name: PAGES.sub("", words_of(svg)) for name, svg in pictures.items()}
    assert {name: found for name, text in said.items() if (found := wrong.findall(text))} == {}
