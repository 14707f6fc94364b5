"""``coach import``: shows what an import would do, asks, and does it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from coach.cli.call import Call
from coach.cli.found import path_shown
from coach.cli.progress import Progress
from coach.cli.stops import Stopped
from coach.cli.wrong import FOUND_WRONG, NOT_SAVED, WRONG_USAGE, Wrong
from coach.clock import local
from coach.journal.head import head
from coach.journal.imports.files import CannotImport
from coach.journal.imports.found import Door, Imported
from coach.journal.imports.preview import FIRST, FORMATS, Preview, first_line, other_format, preview
from coach.journal.imports.saving import save
from coach.journal.store import NotSaved
from coach.words.import_lines import import_lines


def take_in(call: Call, file: str, *, written_by: str, dry_run: bool, yes: bool, json: bool) -> int:
    """Import a file or a folder; gives the exit code.

    Args:
        written_by: The program that wrote it.
        dry_run: Whether to show only what would happen.
        yes: Whether to save without asking.
    """
    words = call.words.imports
    path, shown = Path(file), path_shown(Path(file))
    try:
        found = preview(path, FORMATS[written_by], call.journal, Door(call.words.lang, local))
    except CannotImport as error:
        raise Wrong(words.refused[error.code].format(path=shown), WRONG_USAGE) from error
    if other_format(found):
        raise Wrong(words.not_this_format.format(path=shown), WRONG_USAGE)
    code = FOUND_WRONG if found.left_out else 0
    if not (found.new or found.known or found.deleted or found.problems):
        raise Wrong(words.nothing.format(path=shown), FOUND_WRONG)
    if not json:
        call.console.say("\n".join(_told(call, found)))
    saved = 0
    try:
        if found.new and not dry_run:
            if yes or (not json and _may_save(call, len(found.new))):
                saved = _save(call, found.new)
            else:
                call.console.remark(words.nothing_saved)
                code = FOUND_WRONG
    except Stopped as stop:
        return stop.code
    if json:
        call.console.document(msgspec.json.encode(_document(call, found, saved)))
    return code


def _told(call: Call, found: Preview) -> Iterator[str]:
    """What would happen."""
    span = (found.new[0].entry.at, found.new[-1].entry.at) if found.new else None
    return import_lines(found, span, [first_line(one) for one in found.new[:FIRST]], call.words)


def _may_save(call: Call, n: int) -> bool:
    """Ask, where somebody can be asked and sees the answer."""
    words = call.words.imports
    if not (call.console.asks and call.console.shows):
        return False
    try:
        with call.console.listening():
            call.console.say(f"\n{words.may_save(n)}")
            return call.console.read().strip().casefold() in words.yes
    except Stopped as stop:
        if stop.code:
            call.console.remark(words.nothing_saved)
            raise
        return False


def _save(call: Call, new: Sequence[Imported]) -> int:
    """Save what is new, and say so; gives how many are saved.

    Raises:
        Wrong: It ended half-way.
    """
    words, of = call.words.imports, len(new)
    done = 0
    with call.console.listening(), Progress(call, words.progress) as progress:

        def told(now: int, of: int) -> None:
            nonlocal done
            done = now
            progress(now, of)

        try:
            saved = save(call.journal, new, told)
        except NotSaved as error:
            reason = call.words.reasons[error.reason]
            raise Wrong(words.not_all_saved.format(reason=reason, n=done, of=of), NOT_SAVED) from error
        except Stopped as stop:
            raise Wrong(words.stopped.format(n=done, of=of), stop.code) from stop
    call.console.remark(words.saved(saved))
    return saved


def _document(call: Call, found: Preview, saved: int) -> dict[str, object]:
    """The same as JSON; ``docs/command-line.md`` has the keys."""
    return {
        "new": len(found.new),
        "known": found.known,
        "deleted": found.deleted,
        "saved": saved,
        "first": [{"date": one.entry.at, "first_line": head(one.entry).first_line} for one in found.new[:FIRST]],
        "problems": [
            {
                "file": one.file,
                "line": one.line or None,
                "code": one.code.value,
                "left_out": one.left_out,
                "message": call.words.imports.codes[one.code].format(value=one.value),
            }
            for one in found.problems
        ],
    }
