"""The guess after a slip: which word was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def guess(word: str, words: Iterable[str], alike: float = 0.6) -> str | None:
    """The word most like the one that was written, in any case, if one is alike enough (0 to 1)."""
    by_lower = {one.lower(): one for one in words}
    near = get_close_matches(word.lower()[:64], by_lower, 1, alike)
    return by_lower[near[0]] if near else None
