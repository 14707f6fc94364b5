"""Programmes are found in the folders of packs, by their full and their short names, and opened in a language."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.exercises.library import BUILT_IN, Ambiguous, Library, NotFound, content_root
from coach.exercises.programmes import Programmes

FILE = """---
coach: programme/1
id: {id}
version: 1.0.0
lang: {lang}
weeks: 1
---

# {title}

Löftet.

## Vecka

1. [A](coach/unsaid)
   - {when}

- {milestone}: Ett.
"""
WORDS = {"sv": ("När: dag 1", "Milstolpe"), "en": ("When: day 1", "Milestone")}


def put(root: Path, id: str, lang: str = "sv", *, name: str = "", title: str = "Titel") -> Path:
    """Write a programme."""
    path = root / "programmes" / (name or f"{id}.{lang}.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    when, milestone = WORDS[lang]
    path.write_text(FILE.format(id=id, lang=lang, title=title, when=when, milestone=milestone), encoding="utf-8")
    return path


def test_the_built_in_ones() -> None:
    programmes = Library({BUILT_IN: content_root()}).programmes
    assert len(programmes.names()) == 8
    for name in programmes.names():
        sv, en = programmes.open(name, "sv"), programmes.open(name, "en")
        assert sv
        assert en
        assert (sv.lang, en.lang, sv.id) == ("sv", "en", en.id)
        assert sv.title != en.title
        assert programmes.open(name, "sv") is sv


def test_names(tmp_path: Path) -> None:
    for pack in ("coach", "own", "other"):
        put(tmp_path / pack, "same" if pack != "coach" else "mine")
    put(tmp_path / "own", "mine")
    put(tmp_path / "own", "alone")
    programmes = Programmes({pack: tmp_path / pack for pack in ("own", "coach", "other")})
    assert programmes.names() == ("coach/mine", "other/same", "own/alone", "own/mine", "own/same")
    assert programmes.find("mine") == "coach/mine"
    assert programmes.find("alone") == "own/alone"
    with pytest.raises(Ambiguous) as several:
        programmes.find("same")
    assert several.value.names == ("other/same", "own/same")
    with pytest.raises(NotFound) as missing:
        programmes.find("alonee")
    assert missing.value.near == ("own/alone",)
    with pytest.raises(NotFound):
        programmes.open("own/gone", "sv")


def test_another_language_is_taken_where_there_is_no_other(tmp_path: Path) -> None:
    put(tmp_path, "a", "en")
    found = Programmes({"own": tmp_path}).open("own/a", "sv")
    assert found
    assert found.lang == "en"


def test_what_has_faults_or_another_id_cannot_be_opened(tmp_path: Path) -> None:
    put(tmp_path, "a", name="b.sv.md")
    put(tmp_path, "c").write_bytes(b"\xff nothing")
    (tmp_path / "programmes" / "folder.sv.md").mkdir()
    (tmp_path / "programmes" / "notes.txt").write_text("text")
    programmes = Programmes({"own": tmp_path, "gone": tmp_path / "nowhere"})
    assert programmes.names() == ("own/b", "own/c", "own/folder")
    assert [programmes.open(name, "sv") for name in programmes.names()] == [None] * 3


def test_no_link_leads_out_of_a_pack(tmp_path: Path) -> None:
    outside = put(tmp_path / "elsewhere", "a")
    (tmp_path / "own" / "programmes").mkdir(parents=True)
    (tmp_path / "own" / "programmes" / "a.sv.md").symlink_to(outside)
    assert Programmes({"own": tmp_path / "own"}).names() == ()
