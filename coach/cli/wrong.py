"""Usage that cannot be meant, and things that are not there: a sentence with its exit code."""

from __future__ import annotations

FOUND_WRONG, WRONG_USAGE, NOT_SAVED, INTERRUPTED = 1, 2, 3, 130
"""Exit codes; 0 is done."""


class Wrong(Exception):
    """What was asked cannot be done, and the sentence that says why.

    Attributes:
        code: The exit code.
    """

    def __init__(self, sentence: str, code: int = WRONG_USAGE) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code
