"""Reading the keyboard: a terminal that does not speak UTF-8 must not end the program, and nobody waits for its end."""

from __future__ import annotations

import codecs
import os
import selectors
import sys
from contextlib import suppress
from functools import partial
from time import sleep
from types import SimpleNamespace
from typing import ClassVar

_DECODER = "getincrementaldecoder"
"""The name by which Textual's driver makes what turns the keyboard's bytes into text."""


_SELECTORS = "selectors"
"""The name by which it finds what waits for them."""

_LOOK_AGAIN = 0.002
"""Seconds between two looks at whether the screens have come down, when they are about to."""


def end_at_once() -> None:
    """Let the thread that reads the keyboard see that the screens come down, without a further key or two waits.

    Textual's driver waits for it, and it would look a fifth of a second later.
    """
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver

    assert hasattr(linux_driver, _SELECTORS)
    _Ending.pipe = os.pipe()
    patched = SimpleNamespace(
        SelectSelector=_Ending, EVENT_READ=selectors.EVENT_READ, SelectorKey=selectors.SelectorKey
    )
    setattr(linux_driver, _SELECTORS, patched)


def ending() -> None:
    """The screens are about to come down."""
    if _Ending.pipe is not None:
        with suppress(OSError):
            os.write(_Ending.pipe[1], b".")


class _Ending(selectors.SelectSelector):
    """Waits for what is typed, but not when the screens are about to come down: then something stands in the pipe."""

    pipe: ClassVar[tuple[int, int] | None] = None

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """What can be read."""
        if not self.get_map() or self.pipe is None:
            return []
        end = self.register(self.pipe[0], selectors.EVENT_READ)
        try:
            ready = super().select(timeout)
        finally:
            self.unregister(self.pipe[0])
        keys = [one for one in ready if one[0] is not end]
        if len(ready) > len(keys):
            sleep(_LOOK_AGAIN)
        return keys


def take_any_bytes() -> None:
    """Let bytes that are no UTF-8, such as an *å* from an old terminal, become U+FFFD.

    Textual's driver reads the keyboard strictly: such a byte would end its thread, and with it the program.
    """
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver

    assert hasattr(linux_driver, _DECODER)
    setattr(linux_driver, _DECODER, _lenient)


def _lenient(encoding: str) -> partial[codecs.IncrementalDecoder]:
    """A decoder that passes over what it cannot read."""
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")
