"""Which language the program speaks."""

from __future__ import annotations

import locale
import sys
from collections.abc import Callable, Mapping

SWEDISH, ENGLISH = "sv", "en"


def language(
    flag: str | None, environment: Mapping[str, str], setting: str | None, system: Callable[[], str | None]
) -> str:
    """``sv`` or ``en``: what was asked for, else what is set, else the system's; Swedish where that begins with sv.

    Args:
        flag: What ``--lang`` says.
        environment: ``COACH_LANG``, then ``LC_ALL``, ``LC_MESSAGES`` and ``LANG``, are looked at.
        setting: What the settings say.
        system: Asked last, where the environment says nothing: the user's own language on Windows and macOS.
    """
    for asked in (flag, environment.get("COACH_LANG"), setting):
        if asked in (SWEDISH, ENGLISH):
            return asked
    named = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), None)
    return SWEDISH if (named or system() or "").lower().startswith("sv") else ENGLISH


def system_language() -> str | None:
    """The user's own language where the environment does not tell: on Windows and macOS."""
    if sys.platform == "win32":
        import ctypes

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage())
    if sys.platform == "darwin":
        return _macos()
    return None


def _macos() -> str | None:
    """The first of the user's preferred languages on macOS."""
    import subprocess

    try:
        found = subprocess.run(
            ["/usr/bin/defaults", "read", "-g", "AppleLocale"],
            capture_output=True,
            text=True,
            timeout=1,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return found.stdout.strip() or None
