"""Which programmes are going on: worked out from what was started, paused, taken up again and stopped."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from coach.journal.practised import Chosen

STARTED, PAUSED, RESUMED, STOPPED = "started", "paused", "resumed", "stopped"
"""What can be done with a programme."""

ACTIVE = "active"
"""The state of what is going on; the other states are ``paused`` and ``stopped``."""


class Run(Struct, frozen=True):
    """One time through a programme.

    Attributes:
        programme: Its full name.
        started: When it was started; what was done before does not count.
        state: ``active``, ``paused`` or ``stopped``. That all passes are done is not known here.
    """

    programme: str
    started: datetime
    state: str = ACTIVE


def runs(rows: Iterable[object]) -> tuple[Run, ...]:
    """The latest run of each programme, the one that was touched last standing last.

    One is active at a time: whatever begins or goes on lets the others pause, also where another computer had not
    heard of it.
    """
    found: dict[str, Run] = {}
    for row in rows:
        if not isinstance(row, Chosen):
            continue
        run = found.get(row.programme)
        if row.did == STARTED:
            found = _alone(found, Run(row.programme, row.at))
        elif run is None or run.state == STOPPED:
            continue
        elif row.did == RESUMED:
            found = _alone(found, replace(run, state=ACTIVE))
        elif row.did in (PAUSED, STOPPED):
            found = _last(found, replace(run, state=row.did))
    return tuple(found.values())


def _alone(found: dict[str, Run], run: Run) -> dict[str, Run]:
    """Let a run be the active one."""
    paused = {name: replace(one, state=PAUSED) if one.state == ACTIVE else one for name, one in found.items()}
    return _last(paused, run)


def _last(found: dict[str, Run], run: Run) -> dict[str, Run]:
    """Put a run last."""
    return {**{name: one for name, one in found.items() if name != run.programme}, run.programme: run}
