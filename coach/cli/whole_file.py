"""A file that is written whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path


def rewrite(path: Path, data: bytes) -> None:
    """Put bytes in the place of a file's, on disk before they are there. Links are followed, permissions stay.

    Where there is no file yet one is made, with the permissions that any new file gets.

    Raises:
        OSError: It could not be written. The file is as it was.
    """
    true = path.resolve()
    mode = stat.S_IMODE(true.stat().st_mode) if true.exists() else _usual()
    descriptor, aside = tempfile.mkstemp(prefix=".coach-", dir=true.parent)
    beside = Path(aside)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(true)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _usual() -> int:
    """The permissions of a new file."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
