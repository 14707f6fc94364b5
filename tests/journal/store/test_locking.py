"""One writer at a time, by the system's lock or by a folder."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from coach.journal.store import NotSaved, Reason, locks, system
from tests.journal.store.place import Place


@pytest.fixture(params=["file", "folder"])
def lock(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place of a lock; the second time where the system has no file locks."""
    if request.param == "folder":
        monkeypatch.setattr(system.HERE, "lock", without_locks)
    return tmp_path / "lock"


def without_locks(fd: int) -> None:
    """A disk that knows no locks."""
    raise OSError(errno.ENOLCK, "no locks")


def test_only_one_is_let_in(lock: Path) -> None:
    inside, most = 0, 0

    def work() -> None:
        nonlocal inside, most
        own = locks.Lock(lock)
        for _ in range(30):
            assert own.acquire(create=True)
            inside += 1
            most = max(most, inside)
            inside -= 1
            own.release()
        own.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1
    assert sorted(path.name for path in lock.parent.iterdir()) == ["lock"]


def test_who_comes_second_waits(lock: Path) -> None:
    first, second = locks.Lock(lock), locks.Lock(lock)
    first.acquire(create=True)
    entered = threading.Event()

    def enter() -> None:
        second.acquire(create=True)
        entered.set()
        second.release()

    thread = threading.Thread(target=enter)
    thread.start()
    assert not entered.wait(0.1)
    first.release()
    assert entered.wait(10)
    thread.join()
    first.close()
    second.close()


def test_a_lock_nobody_made_is_not_made_by_asking(lock: Path) -> None:
    assert locks.Lock(lock).acquire(create=False) is False
    assert list(lock.parent.iterdir()) == []


def test_a_removed_file_locks_nobody_out_and_nobody_in_twice(tmp_path: Path) -> None:
    first, second = locks.Lock(tmp_path / "lock"), locks.Lock(tmp_path / "lock")
    first.acquire(create=True)
    first.release()
    (tmp_path / "lock").unlink()
    second.acquire(create=True)
    first_in = threading.Event()

    def enter() -> None:
        first.acquire(create=True)
        first_in.set()

    thread = threading.Thread(target=enter)
    thread.start()
    assert not first_in.wait(0.1)
    second.release()
    thread.join(10)
    assert first_in.is_set()
    first.close()
    second.close()


def test_a_process_that_is_gone_loses_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system.HERE, "lock", without_locks)
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = tmp_path / "lock.d"
    left.mkdir()
    (left / f"{ended.pid}-00").touch()
    taken = locks.Lock(tmp_path / "lock")
    assert taken.acquire(create=True)
    assert [path.name.partition("-")[0] for path in left.iterdir()] == [str(os.getpid())]
    taken.release()
    assert not left.exists()


def test_patience_ends_and_nothing_is_written(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system.HERE, "lock", without_locks)
    monkeypatch.setattr(system, "PATIENCE", 0.02)
    db = place.open()
    db.table("entries").insert({"n": 1})
    (lock,) = place.state.glob("*.lock")
    held = locks.FolderLock(lock.with_name(lock.name + ".d"))
    before = place.everything()
    with pytest.raises(NotSaved) as failure:
        db.table("entries").insert({"n": 2})
    assert failure.value.reason is Reason.OTHER
    assert place.everything() == before
    assert place.open().table("entries").all() == [{"n": 1}]
    held.release()
    db.table("entries").insert({"n": 3})
    assert len(place.open().table("entries")) == 2


def test_two_windows_see_each_other_and_lose_nothing(place: Place) -> None:
    here, there = place.open(), place.open()
    for n in range(5):
        here.table("entries").insert({"n": 2 * n})
        there.table("entries").insert({"n": 2 * n + 1})
    assert sorted(document["n"] for document in there.table("entries")) == list(range(10))
    assert sorted(document["n"] for document in place.open().table("entries")) == list(range(10))
    assert len(place.logs()) == 1
    shared = here.table("entries").insert({"n": 10})
    there.table("entries").update({"n": 11}, doc_ids=[shared])
    here.table("entries").update({"m": 1}, doc_ids=[shared])
    assert place.open().table("entries").get(doc_id=shared) == {"n": 11, "m": 1}
