"""The two sets of texts: the same places in both, nothing empty, nothing that words.md bans."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct

from coach.words import words_for
from coach.words.answers import answer_text
from coach.words.counted import Counted
from coach.words.language import language

BANNED = {
    "sv": r"du borde|du har missat|bra jobbat|implementera|adressera|facilitera|feedback|processa|åtagande|journaling",
    "en": r"you should|you ought|you missed|you forgot|well done|great job|leverage|facilitate|impactful|resources",
}


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a set, with where it stands."""
    if isinstance(value, Counted):
        yield path + ".one", value.one
        yield path + ".many", value.many
    elif isinstance(value, Struct):
        for field in value.__struct_fields__:
            yield from texts(getattr(value, field), f"{path}.{field}")
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from texts(part, f"{path}[{key}]")
    elif isinstance(value, tuple | list):
        for number, part in enumerate(value):
            yield from texts(part, f"{path}[{number}]")
    elif isinstance(value, str):
        yield path, value


def all_texts(lang: str) -> Iterator[tuple[str, str]]:
    """Every text of a language, also those that are loaded only when they are asked for."""
    words = words_for(lang)
    yield from texts(words)
    yield from texts(words.messages, ".messages")


def placeholders(text: str) -> set[str]:
    """The names that are filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_places_with_the_same_things_filled_in() -> None:
    sv, en = dict(all_texts("sv")), dict(all_texts("en"))
    assert sv.keys() == en.keys()
    different = [path for path in sv if placeholders(sv[path]) != placeholders(en[path]) and not path.endswith(".one")]
    assert different == []


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_no_text_is_empty_or_banned_and_none_shouts(lang: str) -> None:
    for path, text in all_texts(lang):
        assert text.strip(), path
        assert not re.search(BANNED[lang], text, re.IGNORECASE), path
        assert not re.search(r"\w!", text), path
        assert "..." not in text, path


def test_an_answer_is_read_in_its_language() -> None:
    class Ends:
        low, high, words = 1, 7, ("inte alls", "helt")

    sv, en = words_for("sv"), words_for("en")
    assert answer_text("scale", 4, sv, Ends()) == "4 av 1–7 (inte alls – helt)"
    assert answer_text("scale", 4, en, Ends()) == "4 of 1–7 (inte alls – helt)"
    assert answer_text("people", ["LK", "MO"], sv) == "LK, MO"
    assert answer_text("list", ["ett", "två"], sv) == "ett\ntvå"
    assert answer_text("rank", [{"id": "b", "label": "B"}, {"id": "a", "label": "A"}], sv) == "1. B\n2. A"
    plan = {"text": "När x, då y", "due": "2026-11-26"}
    assert answer_text("experiment", plan, sv) == "När x, då y\n(titta på det torsdag 26 november)"
    assert answer_text("pause", 1, en) == "1 second"
    assert answer_text("long", None, sv) is None


def test_which_language_goes_before_which() -> None:
    def nothing() -> None:
        return None

    assert language("en", {"COACH_LANG": "sv"}, "sv", nothing) == "en"
    assert language(None, {"COACH_LANG": "sv", "LANG": "en_GB.UTF-8"}, "en", nothing) == "sv"
    assert language(None, {"LANG": "sv_SE.UTF-8"}, "en", nothing) == "en"
    assert language(None, {"LC_ALL": "sv_FI", "LANG": "en_GB"}, None, nothing) == "sv"
    assert language(None, {"LC_ALL": "", "LANG": "sv_SE.UTF-8"}, None, nothing) == "sv"
    assert language(None, {"LANG": "C.UTF-8"}, None, lambda: "sv_SE") == "en"
    assert language(None, {}, None, lambda: "sv_SE") == "sv"
    assert language(None, {}, None, nothing) == "en"
    assert language("xx", {}, None, nothing) == "en"


def test_every_text_is_said_somewhere() -> None:
    house = Path(__file__).resolve().parents[2] / "coach"
    inside = {
        house / "words" / name for name in ("answers.py", "asked.py", "dates.py", "course.py", "reach.py", "rows.py")
    }
    code = "".join(path.read_text() for path in house.rglob("*.py") if path.parent.name != "words" or path in inside)
    words = words_for("en")
    held = [getattr(words, field) for field in words.__struct_fields__]
    parts = [one for one in held if isinstance(one, Struct) and not isinstance(one, Counted)]
    assert words.care in parts
    for part in (words, words.messages, *parts):
        unsaid = [field for field in part.__struct_fields__ if not re.search(rf"\.{field}\b", code)]
        assert unsaid == []
