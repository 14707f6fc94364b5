"""A real pseudo-terminal with a program in it, read as a person would: by what stands on the screen."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte

PATIENCE = 15.0
"""Seconds before a text that does not come is given up; nothing waits this long when all is well."""

KEYS = {
    "enter": "\r",
    "esc": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "home": "\x1b[H",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f7": "\x1b[18~",
    "f8": "\x1b[19~",
    "f9": "\x1b[20~",
    "ctrl+c": "\x03",
    "ctrl+q": "\x11",
}

ALLOWED = re.compile(
    rb"\x1b\[[<=>?]?[0-9;:]*[ -/]*[@-~]"  # what moves, colours and asks
    rb"|\x1bP\+?=?[0-9;]*[a-z]?\x1b\\|\x1bP=[12]s\x1b\\"  # a frame begins and ends
    rb"|\x1b\]22;[a-z-]*\x07"  # the shape of the mouse pointer
    rb"|\x1b[=>78]"
    rb"|[\n\r]"
)
"""The sequences that Textual itself writes."""


class Terminal:
    """One program in one terminal of ``columns`` × ``rows``."""

    def __init__(
        self, arguments: Sequence[str], environment: Mapping[str, str], *, columns: int = 80, rows: int = 24
    ) -> None:
        """Start the program; it sees ``environment`` and what a terminal needs, nothing else."""
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.code: int | None = None
        whole = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment}
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.execvpe(arguments[0], list(arguments), whole)
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, size)

    @classmethod
    def coach(cls, *arguments: str, environment: Mapping[str, str], columns: int = 80, rows: int = 24) -> Terminal:
        """Coach itself, by the Python that runs the tests."""
        whole = {"PYTHONPATH": str(Path(__file__).resolve().parents[1]), **environment}
        return cls([sys.executable, "-m", "coach", *arguments], whole, columns=columns, rows=rows)

    def __enter__(self) -> Terminal:
        """The terminal itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        """End the program, whatever it is doing."""
        if self.code is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.process, signal.SIGKILL)
            self.wait()
        os.close(self.descriptor)

    def text(self) -> str:
        """What stands on the screen, a line a row."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def expect(self, wanted: str) -> str:
        """Read until ``wanted`` stands on the screen; gives the whole screen."""
        until = time.monotonic() + PATIENCE
        while wanted not in self.text():
            if not self._read(until):
                raise AssertionError(f"{wanted!r} did not come:\n{self.text()}")
        return self.text()

    def gone(self, unwanted: str) -> str:
        """Read until ``unwanted`` no longer stands on the screen."""
        until = time.monotonic() + PATIENCE
        while unwanted in self.text():
            if not self._read(until):
                raise AssertionError(f"{unwanted!r} did not go:\n{self.text()}")
        return self.text()

    def type(self, text: str) -> None:
        """Type text, byte for byte."""
        os.write(self.descriptor, text.encode())

    def press(self, *keys: str) -> None:
        """Press keys by name; a name of one character is that character."""
        for key in keys:
            self.type(KEYS.get(key, key))

    def paste(self, text: str) -> None:
        """Paste text as a terminal does; what the program answers meanwhile is read, so that nobody waits."""
        data = b"\x1b[200~" + text.encode() + b"\x1b[201~"
        while data:
            if self._wait(select.POLLOUT, 0.01):
                data = data[os.write(self.descriptor, data[:1024]) :]
            self._read(time.monotonic())

    def breathe(self) -> None:
        """Read what comes for a hundredth of a second."""
        self._read(time.monotonic() + 0.01)

    def kill(self, number: int) -> None:
        """Send a signal."""
        os.kill(self.process, number)

    def hang_up(self) -> None:
        """Close the window: the program gets SIGHUP, and its terminal is gone."""
        os.close(self.descriptor)
        self.descriptor = os.open(os.devnull, os.O_RDWR)

    def wait(self) -> int:
        """Read what is left and wait for the end; gives the exit code, negative for a signal."""
        until = time.monotonic() + PATIENCE
        while self.code is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.code = os.waitstatus_to_exitcode(status)
            elif not self._read(min(until, time.monotonic() + 0.01)) and time.monotonic() > until:
                raise AssertionError(f"it did not end:\n{self.text()}")
        while self._read(time.monotonic() + 0.01):
            pass
        return self.code

    def _read(self, until: float) -> bool:
        """Read once; False when nothing came in time or the program has closed its side."""
        if not self._wait(select.POLLIN, max(0.0, until - time.monotonic())):
            return False
        try:
            data = os.read(self.descriptor, 1 << 16)
        except OSError:
            return False
        self.raw += data
        self.stream.feed(data)
        return bool(data)

    def _wait(self, event: int, seconds: float) -> bool:
        """Wait for the terminal; ``poll`` because ``select`` knows a thousand files and no more."""
        poll = select.poll()
        poll.register(self.descriptor, event)
        return bool(poll.poll(seconds * 1000))
