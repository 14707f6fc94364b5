"""A file or a folder is there whole or not at all, for the owner only, and never in the place of another."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from coach.journal.export.target import FEW, Taken, whole_file, whole_folder
from coach.journal.store import disk
from coach.journal.store.machine import machine

ROOT = Path(__file__).resolve().parents[3]
LEAVE_HALF = """
import os, signal, sys
from pathlib import Path
from coach.journal.export.target import whole_file, whole_folder
made = Path(sys.argv[1])
with whole_file(made / "f") as file, whole_folder(made / "d") as folder:
    file.write(b"half")
    file.flush()
    folder.write("half", b"half")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def mode(path: Path) -> int:
    """Who may do what with a file."""
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_there_when_it_is_whole_and_for_the_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "f"
    with whole_file(path) as file:
        file.write(b"ett")
        assert not path.exists()
    assert path.read_bytes() == b"ett"
    assert mode(path) == 0o600
    assert names(tmp_path) == ["f"]


@pytest.mark.parametrize("count", [0, 3, FEW + 3])
def test_a_folder_is_there_when_it_is_whole_and_for_the_owner_only(tmp_path: Path, count: int) -> None:
    path = tmp_path / "d"
    with whole_folder(path) as folder:
        for n in range(count):
            folder.write(f"{n}.md", b"x")
        assert not path.exists()
    assert len(names(path)) == count
    assert mode(path) == 0o700
    assert {mode(one) for one in path.iterdir()} <= {0o600}
    assert names(tmp_path) == ["d"]


def test_nothing_that_is_there_is_written_over(tmp_path: Path) -> None:
    file, folder, link = tmp_path / "f", tmp_path / "d", tmp_path / "l"
    file.write_bytes(b"mitt")
    (folder / "mitt").mkdir(parents=True)
    link.symlink_to(tmp_path / "nowhere")
    for path in (file, folder, link):
        with pytest.raises(Taken), whole_file(path):
            raise AssertionError
        with pytest.raises(Taken), whole_folder(path):
            raise AssertionError
    with pytest.raises(Taken), whole_file(folder, replace=True):
        raise AssertionError
    assert file.read_bytes() == b"mitt"
    assert names(tmp_path) == ["d", "f", "l"]


def test_what_comes_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    file, folder = tmp_path / "f", tmp_path / "d"
    with pytest.raises(Taken), whole_file(file):
        file.write_bytes(b"mitt")
    with pytest.raises(Taken), whole_folder(folder):
        (folder / "mitt").mkdir(parents=True)
    assert file.read_bytes() == b"mitt"
    assert names(folder) == ["mitt"]
    assert names(tmp_path) == ["d", "f"]


def test_a_disk_without_second_names_is_as_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, other: Path) -> None:
        raise PermissionError(errno.EPERM, "no links")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    with whole_file(tmp_path / "f") as file:
        file.write(b"ett")
    with pytest.raises(Taken), whole_file(tmp_path / "g") as file:
        (tmp_path / "g").write_bytes(b"mitt")
    assert (tmp_path / "f").read_bytes() == b"ett"
    assert (tmp_path / "g").read_bytes() == b"mitt"
    assert names(tmp_path) == ["f", "g"]


def test_one_that_may_be_gone_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"gammalt")
    with pytest.raises(ZeroDivisionError), whole_file(path, replace=True) as file:
        file.write(b"%d" % (1 // 0))
    assert path.read_bytes() == b"gammalt"
    with whole_file(path, replace=True) as file:
        file.write(b"nytt")
    assert path.read_bytes() == b"nytt"
    assert names(tmp_path) == ["f"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    with whole_folder(tmp_path / "d") as folder:
        folder.write("ett", b"ett")
    assert names(tmp_path / "d") == ["ett"]


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(fd: int, data: bytes) -> None:
        os.write(fd, data[:1])
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(disk, "write_all", full)
    with pytest.raises(OSError, match="full"), whole_folder(tmp_path / "d") as folder:
        folder.write("ett", b"ett")
    monkeypatch.undo()
    monkeypatch.setattr(disk, "sync", lambda fd: full(fd, b"x"))
    with pytest.raises(OSError, match="full"), whole_file(tmp_path / "f") as file:
        file.write(b"ett")
    assert names(tmp_path) == []


def test_a_kill_leaves_nothing_of_that_name_and_the_next_one_tidies(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LEAVE_HALF, str(tmp_path)], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False
    )
    assert done.returncode == -signal.SIGKILL
    assert len(names(tmp_path)) == 2
    assert all(name.startswith(".coach-export-") for name in names(tmp_path))
    others = [f".coach-export-{'0' * 12}-1-x", f".coach-export-{machine()}-{os.getpid()}-x", ".coach-export-mine"]
    for name in others:
        (tmp_path / name).write_bytes(b"x")
    with whole_file(tmp_path / "f") as file:
        file.write(b"helt")
    assert names(tmp_path) == sorted([*others, "f"])


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    for make in (whole_file, whole_folder):
        with pytest.raises(FileNotFoundError), make(tmp_path / "no" / "x"):
            raise AssertionError
    assert names(tmp_path) == []
