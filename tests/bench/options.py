"""What a run of the benches is told: how many entries, how many rounds, and where to lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MANY = 10_000
"""Entries from which on the targets hold."""


@dataclass(frozen=True)
class Options:
    """The arguments of a run.

    Attributes:
        entries: The sizes that are measured, the smallest first.
        rounds: How often each thing is measured; what is slow less often.
        folder: An empty folder on the disk that is measured.
        fetch: Whether what has to be fetched from the package index is measured too.
    """

    entries: tuple[int, ...]
    rounds: int
    folder: Path
    fetch: bool = False
