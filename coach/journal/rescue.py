"""A file elsewhere for a text that the journal could not take."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from coach.text import clean


def rescue(text: str, folders: Sequence[Path], at: datetime) -> Path | None:
    """Put a text in a new file that only its owner can read.

    Args:
        folders: Tried in order: the current folder, the home folder, the temporary folder.
        at: Names the file ``coach-rescue-<time>.txt``.

    Returns:
        The file, or None where no folder took it.
    """
    return new_file(clean(text).rstrip() + "\n", folders, f"coach-rescue-{at:%Y-%m-%dT%H%M%S}", ".txt")


def new_file(text: str, folders: Sequence[Path], stem: str, suffix: str) -> Path | None:
    """Put a text in a file that was not there and that only its owner can read.

    Returns:
        The file, in the first folder that took it; None where none did.
    """
    for path in (folder / f"{stem}{more}{suffix}" for folder in folders for more in ("", "-2", "-3", "-4")):
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError:
            continue
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            path.unlink(missing_ok=True)
            continue
        return path
    return None
