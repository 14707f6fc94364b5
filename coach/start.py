"""Picks the face: screens where there is a terminal to draw on, otherwise lines.

The only file that may import both faces, each inside the function that starts it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

SIGNALLED = 128
"""An exit code above this says which signal ended the program."""


def main() -> None:
    """The command ``coach``."""
    from coach.cli.main import run

    draws = can_draw(os.environ)
    code = run(
        sys.argv[1:],
        os.environ,
        open_screens=open_screens if draws else None,
        open_preview=open_preview if draws else None,
    )
    end(code)


def end(code: int) -> NoReturn:
    """End at once. Everything is on disk, so nobody need wait while the interpreter tidies its memory."""
    for stream in (sys.stdout, sys.stderr) if code <= SIGNALLED else ():  # a closed window cannot be written to
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


def can_draw(environment: Mapping[str, str]) -> bool:
    """Whether there is a terminal on which screens can be drawn. Without one Textual would hang."""
    if environment.get("TERM", "") == "dumb" or environment.get("COACH_PLAIN") == "1":
        return False
    # Textual reads the first and draws on the last; without the one in between there is nobody to draw for.
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def open_screens(lang: str, journal: str | None, debug: bool) -> int:
    """Open the screens; gives the exit code."""
    from coach.tui.run import run

    return run(lang, journal, os.environ, debug=debug)


def open_preview(lang: str, path: Path, debug: bool) -> int:
    """Open the screen on an exercise that is being written; gives the exit code."""
    from coach.tui.run import run_preview

    return run_preview(lang, path, os.environ, debug=debug)
