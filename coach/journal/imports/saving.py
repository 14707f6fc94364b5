"""Saving what an import has found: some hundred entries at a time, each time all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from coach.journal.entry import Entry
from coach.journal.head import Head
from coach.journal.imports.found import Imported
from coach.journal.imports.known import Known
from coach.journal.journal import Journal

AT_ONCE = 250
BYTES_AT_ONCE = 2**22

Progress = Callable[[int, int], object]
"""Told after each time how many of how many are done. What it raises ends the import: what is saved stays saved."""


def save(journal: Journal, new: Sequence[Imported], progress: Progress) -> int:
    """Save entries that a preview found new, but for those that somebody else has saved meanwhile.

    Returns:
        How many were saved. After anything that ended it half-way it can be run again: nothing is saved twice.

    Raises:
        NotSaved: Those that were told of before are saved, and no others.
    """
    known, done, saved = Known(), 0, 0
    own = {one.entry.id for one in new} - {""}
    for batch in _batches(new):

        def fresh(heads: tuple[Head, ...], batch: Sequence[Imported] = batch) -> list[dict[str, Any]]:
            known.see(one for one in heads if one.id not in own)
            missing = [one for one in batch if not _is_there(one.entry, known, journal)]
            # Said of rows that are not there yet: a kill in between leaves that to the next run.
            journal.follow_ups.take({row: acts for one in missing for row, acts in one.said.items()})
            return [one.document for one in missing]

        saved += journal.add(fresh)
        done += len(batch)
        progress(done, len(new))
    return saved


def _is_there(entry: Entry, known: Known, journal: Journal) -> bool:
    """Whether somebody else has saved it meanwhile."""
    return known.holds(entry) or (entry.id != "" and journal.knows(entry.id))


def _batches(new: Sequence[Imported]) -> Iterator[list[Imported]]:
    """The entries, as many at a time as is quick to write."""
    batch: list[Imported] = []
    size = 0
    for one in new:
        batch.append(one)
        size += len(msgspec.json.encode(one.entry))
        if len(batch) == AT_ONCE or size > BYTES_AT_ONCE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
