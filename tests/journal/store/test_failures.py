"""When the disk or the system refuses: nothing saved before is harmed, and the reason is said."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coach.journal.store import CannotRead, JournalDB, NotSaved, Reason, disk
from tests.journal.store.place import Place


def refuse(number: int) -> Callable[..., Any]:
    """A function that fails like the system does."""

    def fail(*arguments: Any, **named: Any) -> Any:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, Reason.DISK_FULL),
        (errno.EDQUOT, Reason.DISK_FULL),
        (errno.EFBIG, Reason.DISK_FULL),
        (errno.EROFS, Reason.READ_ONLY),
        (errno.EACCES, Reason.NO_PERMISSION),
        (errno.EPERM, Reason.NO_PERMISSION),
        (errno.ENOTDIR, Reason.NOT_A_FOLDER),
        (errno.EISDIR, Reason.NOT_A_FOLDER),
        (errno.EIO, Reason.OTHER),
    ],
)
@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_failed_write_is_taken_back(
    place: Place, monkeypatch: pytest.MonkeyPatch, number: int, reason: Reason, call: str
) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})
    before = place.everything()
    with monkeypatch.context() as patch:
        patch.setattr(os, call, refuse(number))
        with pytest.raises(NotSaved) as failure:
            db.table("entries").insert({"n": 2})
    assert failure.value.reason is reason
    assert place.everything() == before
    assert db.table("entries").all() == [{"n": 1}]
    db.table("entries").insert({"n": 3})
    assert place.open().table("entries").all() == [{"n": 1}, {"n": 3}]
    assert place.open().damage == ()


def test_half_a_write_is_taken_back(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})
    before = place.everything()
    write = os.write

    def half(fd: int, data: bytes) -> int:
        if len(data) < 100:
            raise OSError(errno.ENOSPC, "full")
        return write(fd, data[:50])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", half)
        with pytest.raises(NotSaved):
            db.table("entries").insert({"text": "x" * 500})
    assert place.everything() == before
    assert place.open().damage == ()


def test_an_fsync_is_never_tried_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})
    calls: list[int] = []

    def fail(fd: int) -> None:
        calls.append(fd)
        raise OSError(errno.EIO, "bad disk")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(NotSaved):
            db.table("entries").insert({"n": 2})
    assert len(calls) == 1


def test_what_cannot_be_taken_back_makes_it_read_only_until_reopened(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse(errno.EIO))
        patch.setattr(os, "ftruncate", refuse(errno.EIO))
        with pytest.raises(NotSaved):
            db.table("entries").insert({"n": 2})
    size = place.log().stat().st_size
    with pytest.raises(NotSaved) as failure:
        db.table("entries").insert({"n": 3})
    assert failure.value.path == place.log()
    assert place.log().stat().st_size == size
    assert {"n": 1} in db.table("entries").all()
    again = place.open()
    again.table("entries").insert({"n": 4})
    assert {"n": 4} in place.open().table("entries").all()


def saved(db: JournalDB, table: str, n: int) -> bool:
    """Whether it could be saved; where not, nothing of it is there and the reason is a full disk."""
    reason = None
    try:
        db.table(table).insert({"n": n})
    except NotSaved as failure:
        reason = failure.reason
    assert reason in (None, Reason.DISK_FULL)
    assert len(db.table(table)) == (reason is None)
    return reason is None


@pytest.mark.parametrize("table", ["entries", "drafts"])
def test_the_first_write_may_fail_too(place: Place, monkeypatch: pytest.MonkeyPatch, table: str) -> None:
    db = place.open()
    for allowed in range(12):
        calls = iter(range(99))
        with monkeypatch.context() as patch:
            for name in ("write", "fsync", "link", "replace"):
                real = getattr(os, name)

                def fail(*arguments: Any, real: Any = real, calls: Any = calls, allowed: int = allowed) -> Any:
                    if next(calls) >= allowed:
                        raise OSError(errno.ENOSPC, "full")
                    return real(*arguments)

                patch.setattr(os, name, fail)
            if saved(db, table, allowed):
                break
    assert allowed > 3
    assert place.open().table(table).all() == [{"n": allowed}]
    assert place.open().damage == ()


def test_a_file_in_the_folders_place_cannot_be_read(place: Place) -> None:
    place.folder.write_text("no folder")
    with pytest.raises(CannotRead) as failure:
        place.open()
    assert failure.value.reason is Reason.NOT_A_FOLDER
    assert str(place.folder) in str(failure.value.path)
    assert place.folder.read_text() == "no folder"


def test_a_link_that_leads_nowhere_is_no_empty_journal(place: Place) -> None:
    place.folder.symlink_to(place.folder.with_name("unplugged"))
    with pytest.raises(CannotRead) as failure:
        place.open()
    assert failure.value.path == place.folder
    assert place.folder.is_symlink()


@pytest.mark.parametrize("refused", ["listdir", "stat"])
def test_a_folder_without_permission_cannot_be_read(
    place: Place, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    place.open().table("entries").insert({"n": 1})
    with monkeypatch.context() as patch:
        patch.setattr(os, refused, refuse(errno.EACCES))
        with pytest.raises(CannotRead) as failure:
            place.open()
    assert failure.value.reason is Reason.NO_PERMISSION


def test_a_file_in_the_state_folders_place_is_said_at_the_first_write(place: Place) -> None:
    place.state.write_text("no folder")
    db = place.open()
    with pytest.raises(NotSaved) as failure:
        db.table("entries").insert({"n": 1})
    assert failure.value.reason is Reason.NOT_A_FOLDER
    assert failure.value.path == place.state
    assert db.table("entries").all() == []


def test_a_journal_that_is_gone_is_not_begun_anew(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})
    away = place.folder.with_name("away")
    place.folder.rename(away)
    with pytest.raises(NotSaved) as failure:
        db.table("entries").insert({"n": 2})
    assert failure.value.reason is Reason.GONE
    assert not place.folder.exists()
    away.rename(place.folder)
    db.table("entries").insert({"n": 3})
    assert place.open().table("entries").all() == [{"n": 1}, {"n": 3}]


def test_a_journal_whose_disk_is_not_there_is_missed_and_not_begun_anew(place: Place) -> None:
    with place.open() as db:
        db.table("entries").insert({"n": 1})
    away = place.folder.with_name("away")
    place.folder.rename(away)
    place.folder.mkdir()
    for _ in range(2):
        with pytest.raises(CannotRead) as failure:
            place.open()
        assert failure.value.reason is Reason.GONE
    assert list(place.folder.iterdir()) == []
    place.folder.rmdir()
    away.rename(place.folder)
    assert len(place.open().table("entries")) == 1
    assert not [name for name in place.state.iterdir() if str(place.folder.name) in name.name]


def test_where_a_journal_was_moved_from_another_can_begin(place: Place) -> None:
    with place.open() as db:
        db.table("entries").insert({"n": 1})
        db.move(place.folder.with_name("new"), lambda: None)
    with place.open() as db:
        assert db.table("entries").all() == []


def test_after_closing_nothing_is_written(place: Place) -> None:
    db = place.open()
    db.table("entries").insert({"n": 1})
    db.close()
    before = place.everything()
    with pytest.raises(NotSaved):
        db.table("entries").insert({"n": 2})
    db.close()
    assert place.everything() == before


def test_the_log_and_new_names_are_waited_for(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    fsync = os.fsync

    def note(fd: int) -> None:
        synced.append(Path(f"/proc/self/fd/{fd}").resolve().name)
        fsync(fd)

    monkeypatch.setattr(os, "fsync", note)
    db = place.open()
    db.table("entries").insert({"n": 1})
    log = place.log().name
    assert synced.index(log) < len(synced) - 1 - synced[::-1].index(place.folder.name)
    assert place.folder.parent.name in synced
    synced.clear()
    db.table("entries").insert({"n": 2})
    assert synced == [log]


def test_a_disk_without_folder_sync_or_links_will_do(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync = os.fsync

    def no_folders(fd: int) -> None:
        if Path(f"/proc/self/fd/{fd}").resolve().is_dir():
            raise OSError(errno.EINVAL, "no")
        fsync(fd)

    monkeypatch.setattr(os, "fsync", no_folders)
    monkeypatch.setattr(os, "link", refuse(errno.EPERM))
    place.open().table("entries").insert({"n": 1})
    assert place.open().table("entries").all() == [{"n": 1}]
    assert not list(place.folder.glob(".journal*"))


def test_every_byte_is_written_however_few_go_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, data[:3]))
    disk.write_new(tmp_path / "file", b"0123456789")
    assert (tmp_path / "file").read_bytes() == b"0123456789"
