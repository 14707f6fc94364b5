"""Which machine this is: so that one home folder on two machines is two devices."""

from __future__ import annotations

import hashlib
import platform

from coach.journal.store import system


def machine() -> str:
    """A short hash of the host's name and the machine's id: 12 hexadecimal digits."""
    return hashlib.sha256(f"{platform.node()}\n{system.HERE.machine_id()}".encode()).hexdigest()[:12]
