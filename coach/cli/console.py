"""Lines in and lines out: bytes become clean text here, and nothing that commands a terminal leaves."""

from __future__ import annotations

import contextlib
import errno
import os
import select
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from io import BufferedReader
from typing import TextIO, cast

from coach.cli.half_line import line_kept, typed
from coach.cli.stops import Stopped, Stops, Unheard
from coach.text import HIDDEN, REPLACEMENT, clean

PIECE = 65536
FULL_LINES = (1024, 4096)
"""Bytes after which a terminal takes no more of a line and drops the rest: macOS, Linux."""

STILL_COMING = 0.2
"""Seconds to wait for what another program is still writing, when the rest of the input is saved."""


class Console:
    """Standard input, output and error. Any of them may be missing.

    Attributes:
        asks: Whether input comes from a terminal, so that somebody can be asked.
        unencodable: What to say, once, when the output cannot show a character.
        cut: What to say when the terminal has cut a line.
        before_waiting: Done each time before more input is waited for: what was read is kept first.
    """

    def __init__(self, stdin: TextIO | None, stdout: TextIO | None, stderr: TextIO | None) -> None:
        """Use these streams."""
        self._in, self._out, self._err = stdin, stdout, stderr
        self.asks = _terminal(stdin)
        self.shows = _terminal(stdout)
        self.unencodable = ""
        self.cut = ""
        self.before_waiting: Callable[[], object] = lambda: None
        self._bytes = b""
        self._lines: deque[str] = deque()
        self._ended = stdin is None
        self._stops: Stops | None = None

    @classmethod
    def standard(cls) -> Console:
        """The program's own streams."""
        return cls(sys.stdin, sys.stdout, sys.stderr)

    # -- out -------------------------------------------------------------------------------------------

    def say(self, text: str = "") -> None:
        """Write lines to standard output.

        Raises:
            Unheard: It takes no more; nothing further is written to it.
        """
        self._write(self._out, shown(text) + "\n")

    def remark(self, text: str) -> None:
        """Write a line about something to standard error. Where that is closed nobody can be told."""
        with suppress(Unheard):
            self._write(self._err, shown(text) + "\n")

    def redraw(self, text: str) -> None:
        """Let the last line of standard error, a terminal's, be this one; nothing clears it."""
        line = shown(text).replace("\n", " ")
        with suppress(Unheard):
            self._write(self._err, f"\r{line}\x1b[K" if line else "\r\x1b[K")

    def document(self, json: bytes) -> None:
        """Write one JSON document to standard output, in UTF-8 whatever the terminal speaks."""
        if self._out is None:
            return
        with self._lost(self._out):
            self._out.flush()
            self._out.buffer.write(HIDDEN.sub(REPLACEMENT, json.decode()).encode() + b"\n")
            self._out.buffer.flush()

    def _write(self, stream: TextIO | None, text: str) -> None:
        """Write what the stream can show, and say once that something could not be shown."""
        if stream is None:
            return
        encoding = stream.encoding or "utf-8"
        try:
            text.encode(encoding)
        except UnicodeEncodeError:
            text = text.encode(encoding, "replace").decode(encoding)
            notice, self.unencodable = self.unencodable, ""
            if notice:
                self.remark(notice)
        with self._lost(stream):
            stream.write(text)
            stream.flush()

    @contextlib.contextmanager
    def _lost(self, stream: TextIO) -> Iterator[None]:
        """Where a stream takes no more, lead it nowhere, so that Python does not complain of it at the end."""
        try:
            yield
        except OSError as error:
            with suppress(OSError, ValueError):
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, stream.fileno())
                os.close(nowhere)
            raise Unheard(error.errno in (errno.EPIPE, errno.EIO)) from error

    # -- in --------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Notice signals only where a line is waited for, and let none cost what was typed."""
        with ExitStack() as stack:
            fd = self._fd()
            if fd is not None and sys.platform != "win32":
                stack.enter_context(line_kept(fd))
                self._stops = stack.enter_context(Stops())
            try:
                yield
            finally:
                self._stops = None

    def check(self) -> None:
        """Go on where nobody has asked to stop. For work that is long: it is asked where it may end.

        Raises:
            Stopped: A signal came.
        """
        if self._stops is not None:
            self._stops.check()

    def read(self) -> str:
        """The next line, clean and without its end.

        Raises:
            Stopped: There is none: the input has ended, or a signal came.
        """
        while not self._lines:
            piece = self._more()
            if not piece and not self._bytes:
                raise Stopped()
            whole, end, self._bytes = (self._bytes + piece).rpartition(b"\n")
            if not piece:
                whole, self._bytes = self._bytes, b""
            if end or not piece:
                self._take(whole)
        return self._lines.popleft()

    def rest(self) -> str:
        """What is there to be read and nobody will answer with: it is saved with the rest. Never waits long."""
        lines = [*self._lines]
        self._lines.clear()
        fd = self._fd()
        with suppress(OSError, ValueError):  # the input is gone
            while not self.asks and not self._ended:
                if fd is not None and sys.platform != "win32" and not select.select([fd], [], [], STILL_COMING)[0]:
                    break
                self._bytes += self._raw()
        if self._bytes:
            lines.append(_text(self._bytes))
        self._bytes = b""
        return "\n".join(lines)

    def wait(self, seconds: int) -> tuple[int, str | None]:
        """Wait on a terminal until a line is ended or the time is out.

        Returns:
            The seconds that passed, and the line if there was one.

        Raises:
            Stopped: The input has ended, or a signal came.
        """
        self.before_waiting()
        start = time.monotonic()
        fd = self._fd()
        line: str | None = None
        if self._lines or self._ended or fd is None or sys.platform == "win32" or self._ready(fd, seconds):
            line = self.read()
        return min(seconds, round(time.monotonic() - start)), line

    def _take(self, data: bytes) -> None:
        """Turn whole lines of bytes into lines of text."""
        for line in data.split(b"\n"):
            if self.asks and self.cut and len(line) + 1 in FULL_LINES:
                self.remark(self.cut)
            self._lines.extend(_text(line.removesuffix(b"\r")).split("\n"))

    def _more(self) -> bytes:
        """The next bytes; none when the input has ended."""
        self.before_waiting()
        if self._ended:
            return b""
        fd = self._fd()
        if fd is not None and self._stops is not None:
            self._ready(fd, None)
        return self._raw()

    def _ready(self, fd: int, seconds: float | None) -> bool:
        """Wait until there is something to read; False when the time is out."""
        if self._stops is None:
            return bool(select.select([fd], [], [], seconds)[0])
        try:
            return self._stops.wait(fd, seconds)
        except Stopped as stop:
            stop.half = _text(self._bytes + typed(fd))
            self._bytes = b""
            raise

    def _raw(self) -> bytes:
        """Bytes as they come."""
        data = b""
        with suppress(OSError):  # the terminal is gone
            data = cast(BufferedReader, self._in.buffer).read1(PIECE) if self._in is not None else b""
        self._ended = not data
        return data

    def _fd(self) -> int | None:
        """The input's number, where it has one."""
        try:
            return self._in.fileno() if self._in is not None else None
        except (OSError, ValueError):
            return None


def shown(text: str) -> str:
    """A text as it may leave: no control character but the newline."""
    return clean(text).replace("\t", "    ")


def _text(data: bytes) -> str:
    """Bytes as clean text."""
    return clean(data.decode("utf-8", "replace"))


def _terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal."""
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False
