"""How hard to try: a little in every run of the tests, and with ``COACH_TORTURE`` set as hard as it takes."""

from __future__ import annotations

import os

FULL = bool(os.environ.get("COACH_TORTURE"))
"""Read when the tests are collected: for each test the environment is emptied of all that is Coach's."""


def times(few: int, many: int) -> int:
    """How often to try something."""
    return many if FULL else few
