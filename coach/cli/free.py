"""Free writing in lines: everything is text, until a lone ``.`` or the end of the input."""

from __future__ import annotations

from coach.cli.console import Console
from coach.cli.lines import END_OF_TEXT, unmarked
from coach.cli.stops import Stopped
from coach.journal.entry import Entry
from coach.practice.session import Session


def write_free(session: Session, console: Console) -> Entry | None:
    """Take lines after those that stand, and save them; None where nothing was written.

    Raises:
        Stopped: A signal came; what was written stands in the walk.
        NotSaved: Likewise.
    """
    walk = session.walk
    lines: list[str] = [walk.mark().answer] if walk.mark().answer else []

    def keep() -> None:
        walk.answer("\n".join(lines))
        session.keep()

    console.before_waiting = keep
    try:
        while (line := console.read()).rstrip() != END_OF_TEXT:
            lines.append(unmarked(line))
    except Stopped as stop:
        lines.append(stop.half)
        walk.answer("\n".join(lines))
        if stop.code:
            raise
    walk.answer("\n".join(lines))
    return session.finish() if walk.begun else None
