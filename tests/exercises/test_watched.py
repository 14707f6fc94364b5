"""A file is seen to be saved whichever way an editor does it, and never half."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.exercises.source import LARGEST
from coach.exercises.watched import Watched


def in_place(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def in_place_with_the_same_date_and_size(path: Path, data: bytes) -> None:
    before = path.stat()
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def over(path: Path, data: bytes) -> None:
    beside = path.with_suffix(".new")
    beside.write_bytes(data)
    beside.replace(path)


def away_and_anew(path: Path, data: bytes) -> None:
    path.unlink()
    path.write_bytes(data)


def beside_and_a_copy_kept(path: Path, data: bytes) -> None:
    path.rename(path.with_suffix(".md~"))
    path.write_bytes(data)


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    path = tmp_path / "file.sv.md"
    path.write_bytes(b"one")
    found = Watched(path)
    assert found.take() == b"one"
    return found


@pytest.mark.parametrize(
    "save", [in_place, in_place_with_the_same_date_and_size, over, away_and_anew, beside_and_a_copy_kept]
)
def test_every_way_of_saving_is_seen_once(watched: Watched, save: Callable[[Path, bytes], None]) -> None:
    assert [watched.look(), watched.look()] == [False, False]
    save(watched.path, b"two")
    assert [watched.look(), watched.look()] == [False, True]
    assert watched.take() == b"two"
    assert [watched.look(), watched.look()] == [False, False]


def test_a_file_is_not_taken_while_it_is_being_written(watched: Watched) -> None:
    for half in (b"", b"tw", b"two, and"):
        watched.path.write_bytes(half)
        assert not watched.look()
    assert watched.look()
    assert watched.take() == b"two, and"


def test_a_file_that_is_gone_for_a_moment_is_not_gone(watched: Watched) -> None:
    watched.path.unlink()
    assert not watched.look()
    watched.path.write_bytes(b"one")
    assert [watched.look(), watched.look()] == [False, False]


def test_a_file_that_is_gone_is_told_and_so_is_its_coming_back(watched: Watched) -> None:
    watched.path.unlink()
    assert [watched.look(), watched.look()] == [False, True]
    assert watched.take() is None
    watched.path.mkdir()
    assert [watched.look(), watched.look()] == [False, False]
    watched.path.rmdir()
    watched.path.write_bytes(b"two")
    assert [watched.look(), watched.look()] == [False, True]


def test_no_more_is_read_than_a_file_may_have(watched: Watched) -> None:
    watched.path.write_bytes(b"x" * (LARGEST * 3))
    watched.look()
    assert watched.look()
    assert len(watched.take() or b"") == LARGEST + 1
