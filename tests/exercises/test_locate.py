"""Which file is meant by a path or a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.exercises.library import BUILT_IN, Library, NotFound, content_root
from coach.exercises.locate import NoFile, locate, root_of
from coach.exercises.new import Piece, begin
from coach.words.templates import template

LIBRARY = Library({BUILT_IN: content_root()})


def test_a_path_goes_before_a_name(tmp_path: Path) -> None:
    file = tmp_path / "first-day"
    file.write_text("x")
    assert locate("first-day", "sv", tmp_path, LIBRARY) == file
    assert locate(str(file), "sv", Path("/"), LIBRARY) == file


def test_a_pack_where_one_stands_or_beside_goes_before_the_built_in_one(tmp_path: Path) -> None:
    begin(Piece.PACK, "mine", "sv", tmp_path, template)
    pack = tmp_path / "mine"
    (own,) = begin(Piece.EXERCISE, "first-day", "sv", pack, template)
    assert locate("mine/first-day", "en", tmp_path, LIBRARY) == own
    assert locate("first-day", "sv", pack, LIBRARY) == own
    assert locate("first-day", "sv", tmp_path, LIBRARY).is_relative_to(content_root())
    assert locate("weekly-review", "sv", pack, LIBRARY).is_relative_to(content_root())


def test_a_name_is_taken_in_the_language_or_in_the_other_one(tmp_path: Path) -> None:
    assert locate("first-day", "en", tmp_path, LIBRARY).name == "first-day.en.md"
    begin(Piece.PACK, "mine", "sv", tmp_path, template)
    assert locate("mine/first-exercise", "en", tmp_path, LIBRARY).name == "first-exercise.sv.md"


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NoFile) as told:
        locate("nowhere.sv.md", "sv", tmp_path, LIBRARY)
    assert not told.value.folder
    (tmp_path / "folder").mkdir()
    with pytest.raises(NoFile) as told:
        locate("folder", "sv", tmp_path, LIBRARY)
    assert told.value.folder
    for name in ("nowhere", "x" * 5000, "a\0b", "no/where", "../nowhere"):
        with pytest.raises(NotFound):
            locate(name, "sv", tmp_path, LIBRARY)


def test_the_pack_that_a_file_lies_in(tmp_path: Path) -> None:
    _, exercise = begin(Piece.PACK, "mine", "sv", tmp_path, template)
    assert root_of(exercise) == tmp_path / "mine"
    assert root_of(tmp_path / "loose.sv.md") is None
