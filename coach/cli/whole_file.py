"""A file that is written whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path


def rewrite(path: Path, data: bytes) -> None:
    """Put bytes in the place of a file's, on disk before they are there. Links are followed, permissions stay.

    Raises:
        OSError: It could not be written. The file is as it was.
    """
    true = path.resolve()
    mode = stat.S_IMODE(true.stat().st_mode)
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
