"""A journal is moved whole, or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest

from coach.journal.store import CannotMove, NotSaved, Obstacle, disk
from tests.journal.store.place import Place


@pytest.fixture
def full(place: Place) -> Place:
    """A journal with an entry, a draft, damaged bytes and somebody else's file."""
    with place.open() as db:
        db.table("entries").insert({"text": "ett"})
        db.table("drafts").insert({"text": "halv"})
    disk.keep_damaged(place.folder, "log-x.jsonl", 7, b"torn")
    (place.folder / ".stfolder").write_text("the synchronising program's own")
    return place


def nothing() -> None:
    """Nothing that has to be told."""


def files(folder: Path) -> dict[str, bytes]:
    """Every file in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_of_it_is_there_and_goes_on(full: Place) -> None:
    to = full.folder.with_name("somewhere") / "else"
    before = files(full.folder)
    moved = full.open().move(to, nothing)
    assert moved.left == (".stfolder",)
    assert moved.files == len(before) - 1
    assert files(to) == {name: data for name, data in before.items() if name != ".stfolder"}
    assert to.stat().st_mode & 0o777 == 0o700
    with Place(to, full.state).open() as db:
        db.table("entries").insert({"text": "två"})
        assert len(db.table("entries")) == 2
        assert db.damage == ()
    assert len(Place(to, full.state).logs()) == 1


def test_the_old_folder_goes_where_it_is_empty(full: Place) -> None:
    (full.folder / ".stfolder").unlink()
    assert full.open().move(full.folder.with_name("new"), nothing).left == ()
    assert not full.folder.exists()


def test_into_an_empty_folder(full: Place) -> None:
    to = full.folder.with_name("new")
    to.mkdir()
    full.open().move(to, nothing)
    assert (to / "journal.json").exists()


@pytest.mark.parametrize(
    ("to", "obstacle"),
    [(".", Obstacle.SAME), ("inside", Obstacle.SAME), ("..", Obstacle.SAME), ("../taken", Obstacle.TAKEN)],
)
def test_where_it_may_not_lie(full: Place, to: str, obstacle: Obstacle) -> None:
    taken = full.folder.with_name("taken")
    taken.mkdir()
    (taken / "letter.txt").write_text("a letter")
    before = files(full.folder.parent)
    with full.open() as db, pytest.raises(CannotMove) as refused:
        db.move(full.folder / to, nothing)
    assert refused.value.obstacle is obstacle
    assert files(full.folder.parent) == before


def test_nothing_is_there_to_move(place: Place) -> None:
    with place.open() as db, pytest.raises(CannotMove) as refused:
        db.move(place.folder.with_name("new"), nothing)
    assert refused.value.obstacle is Obstacle.NOTHING


@pytest.mark.parametrize("call", ["fsync", "rename", "write"])
def test_a_move_that_fails_leaves_all_where_it_was(full: Place, call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(full.folder)
    to = full.folder.with_name("new")

    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch, full.open() as db:
        patch.setattr(os, call, refuse)
        with pytest.raises(NotSaved):
            db.move(to, nothing)
    assert files(full.folder) == before
    assert not to.exists()
    assert [path.name for path in full.folder.parent.iterdir() if "new" in path.name] == []
    with full.open() as db:
        db.table("entries").insert({"text": "två"})


def test_where_the_new_place_cannot_be_told_it_stays(full: Place) -> None:
    before = files(full.folder)
    to = full.folder.with_name("new")

    def refuse() -> None:
        raise RuntimeError

    with full.open() as db, pytest.raises(RuntimeError):
        db.move(to, refuse)
    assert files(full.folder) == before
    assert not to.exists()


def test_a_kill_before_the_old_files_are_gone_leaves_two_whole_journals(full: Place) -> None:
    """What stands at the moment when the new place begins to count: both, byte for byte."""
    to, before = full.folder.with_name("new"), files(full.folder)
    seen: list[dict[str, bytes]] = []
    full.open().move(to, lambda: seen.extend([files(full.folder), files(to)]))
    assert seen[0] == before
    assert {**seen[1], ".stfolder": before[".stfolder"]} == before


@pytest.fixture
def copied(full: Place) -> Path:
    """What a move leaves that was killed once while it copied, and once before the new place counted."""
    to = full.folder.with_name("new")
    shutil.copytree(full.folder, to, ignore=shutil.ignore_patterns(".stfolder"))
    half = to.with_name(f".{to.name}.moving")
    half.mkdir()
    (half / "journal.json").write_bytes(b"half")
    return to


def test_a_move_that_was_killed_can_be_made_again(full: Place, copied: Path) -> None:
    before = files(full.folder)
    full.open().move(copied, nothing)
    assert files(copied) == {name: data for name, data in before.items() if name != ".stfolder"}
    assert {path.name for path in full.folder.parent.iterdir()} == {full.folder.name, "new", full.state.name}


def test_a_copy_that_has_been_written_in_since_is_not_removed(full: Place, copied: Path) -> None:
    with Place(copied, full.state.with_name("another")).open() as db:
        db.table("entries").insert({"text": "bara här"})
    before = files(copied)
    with full.open() as db, pytest.raises(CannotMove) as refused:
        db.move(copied, nothing)
    assert refused.value.obstacle is Obstacle.TAKEN
    assert files(copied) == before


def test_a_window_that_was_open_writes_nothing_into_the_old_folder(full: Place) -> None:
    other = full.open()
    full.open().move(full.folder.with_name("new"), nothing)
    with pytest.raises(NotSaved):
        other.table("entries").insert({"text": "i det andra fönstret"})
    assert set(files(full.folder)) == {".stfolder"}


def test_who_waited_for_the_move_writes_nothing_into_the_old_folder(full: Place) -> None:
    """The other window has already seen that the journal is there when it has to wait for the lock."""
    other = full.open()
    storage = other.storage
    lock = storage.home.lock  # type: ignore[attr-defined]

    def wait_and_lose(*, create: bool) -> bool:
        for path in full.folder.iterdir():
            if path.is_file() and path.name != ".stfolder":
                path.unlink()
        return bool(lock(create=create))

    storage.home.lock = wait_and_lose  # type: ignore[attr-defined]
    with pytest.raises(NotSaved):
        other.table("entries").insert({"text": "i det andra fönstret"})
    assert not list(full.folder.glob("log-*"))
