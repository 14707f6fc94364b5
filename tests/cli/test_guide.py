"""The guides for whoever writes exercises: every example in them is what it says it is."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.exercises.check import check_paths
from coach.exercises.grammar import GRAMMARS
from coach.exercises.model import Kind
from coach.exercises.reader import parse
from coach.tui.commands import COMMANDS, key_name
from coach.words import words_for

ROOT = Path(__file__).resolve().parents[2]
LANGS = ("sv", "en")
FENCE = re.compile(r"^```(?P<info>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
TOP = "---\ncoach: exercise/1\nid: piece\nversion: 1.0.0\nlang: {lang}\n---\n\n# Piece\n\nAim.\n\n"
NAME = re.compile(r"^id: (\S+)$", re.MULTILINE)

each_language = pytest.mark.parametrize("lang", LANGS)


def guide(lang: str) -> str:
    return (ROOT / "docs" / f"coach-guide.{lang}.md").read_text(encoding="utf-8")


def fences(lang: str, info: str) -> list[str]:
    """The examples of a sort."""
    return [match["text"] for match in FENCE.finditer(guide(lang)) if match["info"] == info]


def whole(text: str, lang: str) -> str:
    """An example as a file: a piece of an exercise gets a top."""
    return text if text.startswith("---") else TOP.format(lang=lang) + text


def put(text: str, lang: str, folder: Path, number: int = 0) -> Path:
    """An example as a file where it belongs in a pack of its own."""
    match = NAME.search(text)
    assert match
    root = folder / str(number)
    if "coach: pack/1" in text:
        path = root / "README.md"
    elif "coach: programme/1" in text:
        path = root / "programmes" / f"{match[1]}.{lang}.md"
    else:
        path = root / f"{match[1]}.{lang}.md"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


@each_language
def test_every_example_is_read_without_a_message(lang: str, tmp_path: Path) -> None:
    examples = [whole(text, lang) for text in fences(lang, "markdown")]
    assert len(examples) > 15
    for number, text in enumerate(examples):
        (checked,) = check_paths([put(text, lang, tmp_path, number)])
        assert checked.diagnostics == (), text


@each_language
def test_every_kind_and_every_word_of_the_format_is_shown(lang: str) -> None:
    read = [parse(whole(text, lang).encode())[0] for text in fences(lang, "markdown")]
    shown = {step.kind for exercise in read if exercise for step in exercise.steps}
    assert shown == set(Kind)
    grammar, text = GRAMMARS[lang], guide(lang).lower()
    for table in (grammar.settings, grammar.kinds, grammar.operators, grammar.becomes):
        assert [word for word in table if word not in text] == []
    assert [theme for theme in ("minutes", "themes", "returns", "basis", "author") if f"`{theme}`" not in text] == []


def test_both_guides_show_the_same() -> None:
    def shape(lang: str) -> list[object]:
        read = [parse(whole(text, lang).encode())[0] for text in fences(lang, "markdown")]
        return [[(s.id, s.kind, s.low, s.high, s.becomes) for s in one.steps] if one else None for one in read]

    assert shape("sv") == shape("en")
    headings = [re.findall(r"^#+(?= )", FENCE.sub("", guide(lang)), re.MULTILINE) for lang in LANGS]
    assert headings[0] == headings[1]


@each_language
def test_what_is_shown_of_the_check_is_what_it_says(
    lang: str, coach: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (wrong,), (found,) = fences(lang, "markdown wrong"), fences(lang, "text found")
    name = NAME.findall(guide(lang))[0]
    monkeypatch.chdir(tmp_path)
    (tmp_path / f"{name}.{lang}.md").write_text(
        whole(wrong, lang).replace("id: piece", f"id: {name}"), encoding="utf-8"
    )
    said = coach("check", f"{name}.{lang}.md", "--lang", lang)
    assert (said.code, said.out.rpartition("\n\n")[0] + "\n") == (1, found)


@each_language
def test_the_keys_of_the_preview_are_called_so(lang: str) -> None:
    words = words_for(lang)
    table = guide(lang).partition("--plain")[0].rpartition("|---|---|")[2]
    for command in COMMANDS["preview"]:
        if command.footer and command.id != "help":
            assert key_name(command, words) in table
            assert words.screens.commands[command.id] in table
    assert [command.keys for command in COMMANDS["today"] if command.id == "preview"] == [("e",)]


@each_language
def test_every_command_is_one_that_there_is(lang: str, coach: Callable[..., Any]) -> None:
    commands = re.findall(r"\bcoach ([a-z]+)\b(?! är| is)", "\n".join(fences(lang, "text")))
    assert set(commands) == {"new", "preview", "check", "render", "write"}
    for verb in set(commands):
        assert coach(verb, "--help", "--lang", lang).code == 0


@each_language
def test_from_nothing_to_handed_over(
    lang: str, coach: Callable[..., Any], home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commands of the guide, in their order."""
    monkeypatch.chdir(tmp_path)
    lines = [line for text in fences(lang, "text") for line in text.splitlines() if line.startswith("coach ")]
    before, last = lines[:-1], lines[-1]
    for line in before:
        done = coach(*line.split()[1:], "--lang", lang, stdin="-\n")
        assert (done.code, done.err.count("error")) == (0, 0), (line, done)
    pack = last.split()[-1].partition("/")[0]
    assert f"packs/{pack}/1.0.0" in guide(lang)
    shutil.copytree(tmp_path / pack, home / "packs" / pack / "1.0.0")
    done = coach(*last.split()[1:], "--lang", lang, stdin="-\n" * 6 + "-\n")
    assert done.code == 0
    assert coach("show", "last", "--json").json["exercise"]["pack"] == pack
