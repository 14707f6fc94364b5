"""Walls around a run: nothing outside its own folder is written, and no other program is started."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
PATHS = {"os.mkdir": 1, "os.remove": 1, "os.rmdir": 1, "os.rename": 2, "os.link": 2, "os.symlink": 2, "os.truncate": 1}
"""Events, and how many paths they begin with."""

_inside: list[Path] = []


@contextmanager
def walls(folder: Path) -> Iterator[None]:
    """Let nothing be written but under ``folder``, as if the disk refused it."""
    if not any(hook for hook in _installed):
        sys.addaudithook(_hear)
        _installed.append(True)
    _inside.append(folder.resolve())
    try:
        yield
    finally:
        _inside.pop()


_installed: list[bool] = []


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what goes out."""
    if not _inside:
        return
    if event in ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "webbrowser.open"):
        raise PermissionError(f"{event} {arguments!r}")
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITES:
        _must_be_inside(arguments[:1])
    elif event in PATHS:
        _must_be_inside(arguments[: PATHS[event]])


def _must_be_inside(paths: tuple[Any, ...]) -> None:
    """Every path lies in the folder; a number is a file that is open already, and a bare name is beside one."""
    for path in paths:
        if isinstance(path, int) or path is None:
            continue
        whole = Path(os.fsdecode(path)).absolute()
        if not whole.is_relative_to(_inside[-1]) and not whole.is_relative_to("/dev"):
            raise PermissionError(13, "outside", str(path))
