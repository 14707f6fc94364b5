"""``coach export``: entries as files that anybody can read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coach.cli.call import Call
from coach.cli.files import may_replace, named, reason
from coach.cli.filters import wanted_of
from coach.cli.progress import Progress
from coach.cli.show import entry_at
from coach.cli.stops import Stopped
from coach.cli.wrong import FOUND_WRONG, NOT_SAVED, Wrong
from coach.journal.export.copies import Copies, Counts
from coach.journal.export.export import Format
from coach.journal.export.export import export as write
from coach.journal.export.notes import made, notes
from coach.journal.export.private import Private
from coach.journal.export.renaming import Renaming
from coach.journal.export.target import Taken
from coach.journal.head import Head
from coach.journal.wanted import Wanted


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
    kind, words = Format(format), call.words
    heads = _heads(call, id, filters)
    path = Path(out).expanduser() if out else _free(call, kind)
    replace = os.path.lexists(path) and not kind.is_folder and may_replace(call, path)

    def told(counts: Counts) -> Iterator[str]:
        yield made(counts, call.clock().date(), words)
        yield from notes(counts, words, without_private=without_private, without_names=without_names)

    with call.console.listening(), Progress(call, words.export.progress) as progress:
        private = Private(reversed(call.journal.heads())) if without_private else None
        copies = Copies(
            heads, private, _renaming(call) if without_names else None, progress, call.journal.follow_ups.all()
        )
        try:
            counts = write(copies, kind, path, words, told, replace=replace)
        except Taken as error:
            taken = words.export.folder_taken if kind.is_folder else words.author.left_alone
            raise Wrong(taken.format(path=named(error.path)), FOUND_WRONG) from None
        except OSError as error:
            why = reason(error, words)
            raise Wrong(words.export.not_written.format(path=named(path), reason=why), NOT_SAVED) from error
        except Stopped as stop:
            raise Wrong(words.export.stopped, stop.code) from None
    entries = words.export.entries(counts.entries)
    call.console.say(words.export.lies_in.format(entries=entries, path=named(path)))
    for note in notes(counts, words, without_private=without_private, without_names=without_names):
        call.console.say(note)
    if counts.private and not without_private:
        call.console.say(words.export.private_kept)
    return 0


def _renaming(call: Call) -> Renaming:
    """Letters for the names of the whole journal, so that one person is one letter in every entry."""
    return Renaming(call.journal.people.all(), call.journal.people.spellings(), call.words.export.letter_of)


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


def _free(call: Call, kind: Format) -> Path:
    """A name in the current folder that nothing has yet."""
    ending = "" if kind.is_folder else f".{kind.value}"
    stem = call.words.export.name_of_file.format(day=call.clock().date().isoformat())
    path, count = Path.cwd() / f"{stem}{ending}", 1
    while os.path.lexists(path):
        count += 1
        path = path.with_name(f"{stem}-{count}{ending}")
    return path
