"""Which machine this is: so that one home folder on two machines is two devices."""

from __future__ import annotations

import hashlib
import platform
import sys
import uuid
from pathlib import Path

_PLACES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_RANDOM_NODE = 1 << 40
"""Set in the number that ``uuid.getnode`` makes up where it finds no network card."""


def machine() -> str:
    """A short hash of the host's name and the machine's id: 12 hexadecimal digits."""
    return hashlib.sha256(f"{platform.node()}\n{_machine_id()}".encode()).hexdigest()[:12]


def _machine_id() -> str:
    """What the operating system calls this machine; empty where it has no name for it."""
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    for place in _PLACES:
        try:
            return place.read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
    node = uuid.getnode()
    return "" if node & _RANDOM_NODE else f"{node:012x}"
