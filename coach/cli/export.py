"""``coach export``: entries as files that anybody can read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from coach.cli.call import Call
from coach.cli.files import may_replace, named
from coach.cli.filters import wanted_of
from coach.cli.progress import Progress
from coach.cli.show import entry_at
from coach.cli.stops import Stopped
from coach.cli.wrong import FOUND_WRONG, NOT_SAVED, WRONG_USAGE, Wrong
from coach.journal.export.export import Format
from coach.journal.export.leaving import Leaving, free_path, leave, told_of
from coach.journal.export.target import Taken
from coach.journal.head import Head
from coach.journal.wanted import Wanted
from coach.paths import typed_path
from coach.words.file_reason import file_reason

STANDARD_OUTPUT = "-"
"""What other programs call it: a whole journal is not written where it only flows past."""


def export(
    call: Call,
    *,
    format: str,
    out: str | None,
    id: str | None,
    without_private: bool,
    without_names: bool,
    **filters: Any,
) -> int:
    """Write the entries that are wanted; gives the exit code."""
    how, words, day = Leaving(Format(format), without_private, without_names), call.words, call.clock().date()
    if out == STANDARD_OUTPUT:
        raise Wrong(words.export.no_pipe, WRONG_USAGE)
    heads = _heads(call, id, filters)
    path = typed_path(out) if out else free_path(Path.cwd(), how.format, words, day)
    replace = os.path.lexists(path) and not how.format.is_folder and may_replace(call, path)
    with call.console.listening(), Progress(call, words.export.progress) as progress:
        try:
            counts = leave(call.journal, heads, how, path, words, day, progress, replace=replace)
        except Taken as error:
            taken = words.export.folder_taken if how.format.is_folder else words.author.left_alone
            raise Wrong(taken.format(path=named(error.path)), FOUND_WRONG) from None
        except OSError as error:
            why = file_reason(error, words)
            raise Wrong(words.export.not_written.format(path=named(path), reason=why), NOT_SAVED) from error
        except Stopped as stop:
            raise Wrong(words.export.stopped, stop.code) from None
    entries = words.export.entries(counts.entries)
    call.console.say(words.export.lies_in.format(entries=entries, path=named(path)))
    for note in told_of(counts, how, words):
        call.console.say(note)
    if counts.private and not without_private:
        call.console.say(words.export.private_kept)
    return 0


def _heads(call: Call, id: str | None, filters: dict[str, Any]) -> tuple[Head, ...]:
    """The heads of the entries that are wanted, oldest first."""
    if id is not None:
        entry = entry_at(call, id)
        return tuple(head for head in call.journal.heads() if head.id == entry.id)
    wanted = wanted_of(call, **filters)
    chosen = {head.id for head in call.journal.find(wanted).all}
    if not chosen:
        said = call.words.export.nothing if wanted == Wanted() else call.words.plain.nothing_found
        raise Wrong(said, FOUND_WRONG)
    return tuple(head for head in reversed(call.journal.heads()) if head.id in chosen)
