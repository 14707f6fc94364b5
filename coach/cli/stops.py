"""What ends a walk from outside: Ctrl+C, a polite kill, a closed window. Noticed only where one waits for a line.

A signal never breaks into the middle of a save: it is noted, and whoever waits for a line finds it there.
"""

from __future__ import annotations

import os
import select
import signal
from types import FrameType, TracebackType

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class Stopped(BaseException):
    """Nobody will write more just now. Not an error.

    Attributes:
        code: The exit code: 0 at the end of input, 130 after Ctrl+C, 128 and the signal's number otherwise.
        half: What was typed and never read, the last line of it not ended.
    """

    def __init__(self, code: int = 0, half: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.half = half


class Unheard(Exception):
    """Standard output takes no more.

    Attributes:
        gone: Nobody is there to hear: a pipe was closed, a window too. That is no fault.
    """

    def __init__(self, gone: bool) -> None:
        super().__init__(gone)
        self.gone = gone


class Stops:
    """Notes the signals while it is entered."""

    def __init__(self) -> None:
        """Not listening yet."""
        self._number: int | None = None
        self._read, self._write = -1, -1

    def __enter__(self) -> Stops:
        """Begin to listen."""
        self._read, self._write = os.pipe()
        os.set_blocking(self._write, False)
        self._before = {one: signal.signal(one, self._note) for one in SIGNALS}
        self._wakeup = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave everything as it was."""
        signal.set_wakeup_fd(self._wakeup)
        for one, handler in self._before.items():
            signal.signal(one, handler)
        os.close(self._read)
        os.close(self._write)

    def wait(self, fd: int, seconds: float | None = None) -> bool:
        """Wait until something can be read; False when the time is out.

        Raises:
            Stopped: A signal came, now or before.
        """
        if self._number is None:
            ready, _, _ = select.select([fd, self._read], [], [], seconds)
        if self._number is not None:
            raise Stopped(128 + self._number)
        return bool(ready)

    def check(self) -> None:
        """Go on where no signal came.

        Raises:
            Stopped: One came.
        """
        if self._number is not None:
            raise Stopped(128 + self._number)

    def _note(self, number: int, frame: FrameType | None) -> None:
        """Remember the first signal."""
        if self._number is None:
            self._number = number
