"""A text with a number in it."""

from __future__ import annotations

from msgspec import Struct


class Counted(Struct, frozen=True):
    """A text with a number in it, in its singular and its plural form. Small numbers are written as figures."""

    one: str
    many: str

    def __call__(self, n: int, **filled: str) -> str:
        """The text for ``n``, with what else is to be filled in."""
        return (self.one if n == 1 else self.many).format(n=n, **filled)
