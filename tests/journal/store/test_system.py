"""The roads of Windows and macOS, walked here with stand-ins for what only they have."""

from __future__ import annotations

import errno
import os
import sys
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from coach.journal.store import NotSaved, locks, system
from tests.journal.store.place import Place

F_FULLFSYNC = 51


class Msvcrt:
    """The locks of Windows: a byte range belongs to the descriptor that holds it, and who asks in vain is refused."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        self.holders: dict[tuple[int, int], int] = {}
        self.refused = 0

    def locking(self, fd: int, mode: int, length: int) -> None:
        """Lock or unlock from where the file stands."""
        assert length == 1
        place = os.fstat(fd).st_ino, os.lseek(fd, 0, os.SEEK_CUR)
        if mode == self.LK_UNLCK:
            if self.holders.pop(place, None) != fd:
                raise PermissionError(errno.EACCES, "not locked")
        elif self.holders.setdefault(place, fd) != fd:
            self.refused += 1
            raise PermissionError(errno.EACCES, "locked")


class Winreg:
    """The registry, with the machine's id in it or without."""

    HKEY_LOCAL_MACHINE = 1

    def __init__(self, found: str | None) -> None:
        self._found = found

    def OpenKey(self, root: int, name: str) -> Any:
        """The key as a context."""
        if self._found is None:
            raise FileNotFoundError(errno.ENOENT, "no such key")
        assert (root, name) == (1, r"SOFTWARE\Microsoft\Cryptography")
        return pytest.MonkeyPatch.context()

    def QueryValueEx(self, key: object, name: str) -> tuple[str | None, int]:
        """The value and its type."""
        assert name == "MachineGuid"
        return self._found, 1


class Clock:
    """A clock that goes on only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of ``system``; nobody waits in truth."""
    made = Clock()
    monkeypatch.setattr(system, "time", made)
    return made


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[Msvcrt]:
    """A Windows under the whole store: what is open can be neither replaced nor renamed nor removed."""
    msvcrt = Msvcrt()
    monkeypatch.setattr(system, "HERE", system.Windows(msvcrt, Winreg("4c4c4544")))
    for name in ("replace", "rename", "unlink"):
        monkeypatch.setattr(os, name, not_while_open(getattr(os, name)))
    yield msvcrt
    assert msvcrt.holders == {}


def not_while_open(change: Callable[..., None]) -> Callable[..., None]:
    """A function that refuses to touch the name of a file that this process has open."""

    def careful(*paths: Any, **named: Any) -> None:
        opened = {os.path.realpath(fd) for fd in Path("/proc/self/fd").iterdir()}
        for path in paths:
            if os.path.realpath(path) in opened:
                raise PermissionError(errno.EACCES, "in use", str(path))
        change(*paths, **named)

    return careful


needs_proc = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="what is open is read from /proc")


@needs_proc
def test_on_windows_nothing_is_held_open_that_must_be_replaced(place: Place, windows: Msvcrt) -> None:
    with place.open() as db, place.open() as window:
        entries, drafts = db.table("entries"), window.table("drafts")
        first, second = entries.insert({"text": "hemligt"}), entries.insert({"text": "kvar"})
        draft = drafts.insert({"text": "halvt"})
        entries.update({"text": "hemligare"}, doc_ids=[first])
        drafts.remove(doc_ids=[draft])
        assert b"halvt" not in place.everything()
        window.erase("entries", [first])
        assert b"hemlig" not in place.everything()
        db.compact()
        entries.insert({"text": "nytt"})
        with window.session():
            assert [document["text"] for document in window.table("entries")] == ["kvar", "nytt"]
        assert entries.get(doc_id=second) == {"text": "kvar"}
    assert windows.refused == 0
    with place.open() as db:
        assert db.damage == ()
        assert len(db.table("entries")) == 2


@needs_proc
def test_on_windows_who_is_refused_waits_and_the_journal_says_when_it_was_in_vain(
    place: Place, windows: Msvcrt, clock: Clock
) -> None:
    with place.open() as db:
        db.table("entries").insert({"n": 1})
        (lock,) = place.state.glob("*.lock")
        other = locks.Lock(lock)
        assert other.acquire(create=False)
        with pytest.raises(NotSaved):
            db.table("entries").insert({"n": 2})
        assert clock.now >= system.PATIENCE
        assert windows.refused > 10
        other.release()
        db.table("entries").insert({"n": 3})
        other.close()
    with place.open() as db:
        assert [document["n"] for document in db.table("entries")] == [1, 3]


def test_windows_locks_the_first_byte_wherever_the_file_stands(tmp_path: Path, clock: Clock) -> None:
    msvcrt = Msvcrt()
    here = system.Windows(msvcrt, Winreg(None))
    fd = os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT)
    os.lseek(fd, 40, os.SEEK_SET)
    here.lock(fd)
    assert list(msvcrt.holders) == [(os.fstat(fd).st_ino, 0)]
    os.lseek(fd, 40, os.SEEK_SET)
    here.unlock(fd)
    assert msvcrt.holders == {}
    os.close(fd)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EDEADLK])
def test_windows_waits_for_a_lock_until_it_is_free(tmp_path: Path, clock: Clock, number: int) -> None:
    answers = iter([OSError(number, "locked")] * 3)

    def locking(fd: int, mode: int, length: int) -> None:
        for answer in answers:
            raise answer

    fd = os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT)
    system.Windows(SimpleNamespace(locking=locking, LK_NBLCK=2), Winreg(None)).lock(fd)
    assert clock.now == pytest.approx(3 * system.PAUSE)
    os.close(fd)


def test_windows_does_not_wait_where_it_cannot_lock_at_all(tmp_path: Path, clock: Clock) -> None:
    def locking(fd: int, mode: int, length: int) -> None:
        raise OSError(errno.EBADF, "no locks here")

    fd = os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT)
    with pytest.raises(OSError, match="no locks here"):
        system.Windows(SimpleNamespace(locking=locking, LK_NBLCK=2), Winreg(None)).lock(fd)
    assert clock.now == 0
    os.close(fd)


@pytest.mark.parametrize(("in_the_way", "replaced"), [(3, True), (10_000, False)])
def test_windows_tries_again_while_somebody_has_the_file_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock, in_the_way: int, replaced: bool
) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    new.write_text("new")
    old.write_text("old")
    tries = iter(range(in_the_way))
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        for _ in tries:
            raise PermissionError(errno.EACCES, "in use")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    here = system.Windows(Msvcrt(), Winreg(None))
    if replaced:
        here.replace(new, old)
    else:
        with pytest.raises(PermissionError):
            here.replace(new, old)
    assert old.read_text() == ("new" if replaced else "old")
    assert clock.now < 5


def test_windows_finds_its_id_in_the_registry_or_has_none() -> None:
    assert system.Windows(Msvcrt(), Winreg("4c4c4544")).machine_id() == "4c4c4544"
    assert system.Windows(Msvcrt(), Winreg(None)).machine_id() == ""


def test_windows_takes_every_process_for_a_running_one_and_waits_for_no_folder(tmp_path: Path) -> None:
    here = system.Windows(Msvcrt(), Winreg(None))
    assert here.runs(1 << 22)
    here.sync_folder(tmp_path / "not there")


class Fcntl:
    """The full fsync of macOS."""

    F_FULLFSYNC = F_FULLFSYNC

    def __init__(self, refused: int | None = None) -> None:
        self.calls: list[tuple[int, int]] = []
        self._refused = refused

    def fcntl(self, fd: int, what: int) -> None:
        """Do it, or refuse it."""
        self.calls.append((fd, what))
        if self._refused is not None:
            raise OSError(self._refused, os.strerror(self._refused))


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The descriptors that a plain fsync was asked for."""
    calls: list[int] = []
    monkeypatch.setattr(os, "fsync", calls.append)
    return calls


def test_macos_waits_for_the_platter_where_that_is_asked_for(synced: list[int]) -> None:
    fcntl = Fcntl()
    system.Mac(fcntl).sync(7, to_the_platter=True)
    assert (fcntl.calls, synced) == ([(7, F_FULLFSYNC)], [])
    system.Mac(fcntl).sync(8, to_the_platter=False)
    assert (fcntl.calls, synced) == ([(7, F_FULLFSYNC)], [8])


def test_macos_is_content_with_a_plain_fsync_on_a_disk_that_knows_no_other(synced: list[int]) -> None:
    fcntl = Fcntl(errno.ENOTSUP)
    system.Mac(fcntl).sync(7, to_the_platter=True)
    assert (len(fcntl.calls), synced) == (1, [7])


def test_macos_takes_a_failure_for_one(synced: list[int]) -> None:
    with pytest.raises(OSError, match="error"):
        system.Mac(Fcntl(errno.EIO)).sync(7, to_the_platter=True)
    assert synced == []


def test_entries_go_to_the_platter_and_drafts_do_not(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, bool]] = []

    class Noting(type(system.HERE)):  # type: ignore[misc]
        """The system here, which notes what is waited for."""

        def sync(self, fd: int, *, to_the_platter: bool) -> None:
            asked.append((Path(f"/proc/self/fd/{fd}").resolve().name.partition("-")[0], to_the_platter))

    with place.open() as db:
        db.table("entries").insert({"n": 1})
        db.table("drafts").insert({"n": 1})
        import fcntl

        monkeypatch.setattr(system, "HERE", Noting(fcntl))
        db.table("entries").insert({"n": 2})
        db.table("drafts").insert({"n": 2})
    assert asked == [("log", True), ("drafts", False)]


@pytest.mark.parametrize(
    ("platform", "kind"), [("darwin", system.Mac), ("linux", system.Posix), ("win32", system.Windows)]
)
def test_each_system_takes_its_own_road(monkeypatch: pytest.MonkeyPatch, platform: str, kind: type) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    for name, module in (("fcntl", Fcntl()), ("msvcrt", Msvcrt()), ("winreg", Winreg(None))):
        monkeypatch.setitem(sys.modules, name, module)
    assert type(system._here()) is kind


def test_without_a_name_for_the_machine_its_network_card_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "_PLACES", (Path("not there"),))
    monkeypatch.setattr(uuid, "getnode", lambda: 0x0000A1B2C3D4)
    assert system.Posix(None).machine_id() == "0000a1b2c3d4"
    monkeypatch.setattr(uuid, "getnode", lambda: 0x0100A1B2C3D4)
    assert system.Posix(None).machine_id() == ""


@pytest.mark.parametrize(("answer", "runs"), [(None, True), (ProcessLookupError, False), (PermissionError, True)])
def test_whether_a_process_runs_is_asked_without_disturbing_it(
    monkeypatch: pytest.MonkeyPatch, answer: type[OSError] | None, runs: bool
) -> None:
    def kill(process: int, signal: int) -> None:
        assert (process, signal) == (4711, 0)
        if answer:
            raise answer

    monkeypatch.setattr(os, "kill", kill)
    assert system.Posix(None).runs(4711) is runs
