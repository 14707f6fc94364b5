"""The line that is being typed on a terminal and has not been ended, so that Ctrl+C does not cost a sentence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

try:
    import termios
except ImportError:  # there is none on Windows, where a line is edited inside the console
    termios = None  # type: ignore[assignment]

LOCAL, CONTROL = 3, 6
"""Where the local modes and the control characters stand in what ``tcgetattr`` gives."""


@contextmanager
def line_kept(fd: int) -> Iterator[None]:
    """Let the terminal keep a typed line when a signal comes; it would throw it away."""
    if termios is None or not os.isatty(fd):
        yield
        return
    try:
        before = termios.tcgetattr(fd)
    except termios.error:
        yield
        return
    modes = list(before)
    modes[LOCAL] |= termios.NOFLSH
    try:
        with suppress(termios.error):
            termios.tcsetattr(fd, termios.TCSANOW, modes)
        yield
    finally:
        with suppress(termios.error):
            termios.tcsetattr(fd, termios.TCSANOW, before)


def typed(fd: int) -> bytes:
    """What has been typed since the last line end: a terminal hands it over when it is told to stop editing lines."""
    if termios is None or not os.isatty(fd):
        return b""
    try:
        before = termios.tcgetattr(fd)
        modes = [*before[:CONTROL], list(before[CONTROL])]
        modes[LOCAL] &= ~termios.ICANON
        modes[CONTROL][termios.VMIN], modes[CONTROL][termios.VTIME] = 0, 0
        termios.tcsetattr(fd, termios.TCSANOW, modes)
        try:
            return os.read(fd, 65536)
        finally:
            termios.tcsetattr(fd, termios.TCSANOW, before)
    except (OSError, termios.error):
        return b""
