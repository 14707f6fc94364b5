"""What comes from the keyboard as bytes: a terminal that does not speak UTF-8 must not end the program."""

from __future__ import annotations

import codecs
import sys
from functools import partial

_DECODER = "getincrementaldecoder"
"""The name by which Textual's driver makes what turns the keyboard's bytes into text."""


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
