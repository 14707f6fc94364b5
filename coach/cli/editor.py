"""The person's own editor: which one it is, and waiting until it is closed."""

from __future__ import annotations

import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

USUAL = ("notepad",) if sys.platform == "win32" else ("nano", "vi")

AT_ONCE = 1.0
"""Seconds: an editor that lets go sooner has most likely handed the file to a window that is still open."""


def editor(environment: Mapping[str, str]) -> list[str] | None:
    """The editor as a command: ``$VISUAL``, else ``$EDITOR``, else one that most computers have; None for none."""
    chosen = environment.get("VISUAL") or environment.get("EDITOR")
    if chosen and chosen.strip():
        try:
            return shlex.split(chosen, posix=sys.platform != "win32")
        except ValueError:
            return [chosen]
    return next(([name] for name in USUAL if shutil.which(name)), None)


def edited(command: Sequence[str], path: Path) -> tuple[bool, bool]:
    """Open a file in the editor and wait.

    Ctrl+C is the editor's own while it is open.

    Returns:
        Whether it ended well, and whether it let go at once.
    """
    began = time.monotonic()
    try:
        process = subprocess.Popen([*command, str(path)])
    except (OSError, ValueError):
        return False, False
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        code = process.wait()
    finally:
        signal.signal(signal.SIGINT, before)
    return code == 0, time.monotonic() - began < AT_ONCE
