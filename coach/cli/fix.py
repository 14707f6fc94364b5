"""``coach check --fix``: what would be mended, shown as a difference, and written when somebody says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from coach.cli.call import Call
from coach.cli.found import path_shown
from coach.cli.stops import Stopped
from coach.cli.whole_file import rewrite
from coach.cli.wrong import NOT_SAVED
from coach.exercises.fix import Fixed, fix_paths
from coach.text import clean, newlines


def fix(call: Call, paths: Sequence[Path], *, yes: bool, aside: bool) -> int:
    """Show what can be mended, ask, and mend it; gives the exit code of what could not be written, else 0.

    Args:
        aside: Whether the differences go to standard error, because standard output is for something else.

    Raises:
        Stopped: A signal came instead of an answer. Nothing has been changed.
    """
    words = call.words.messages
    found = list(fix_paths(paths))
    show = call.console.remark if aside else call.console.say
    for one in found:
        show("\n".join([*_difference(call, one), ""]))
    if not found:
        call.console.remark(words.nothing_to_fix)
    elif yes or _may_write(call, len(found)):
        return _write(call, found)
    else:
        call.console.remark(words.left_as_it_was)
    return 0


def _difference(call: Call, one: Fixed) -> Iterator[str]:
    """What changes in a file. Line ends and the form of letters change what is stored, and nothing that is seen."""
    path = path_shown(one.path)
    before, after = one.before.decode("utf-8", "replace"), one.after.decode("utf-8", "replace")
    yield from unified_diff(clean(before).split("\n"), clean(after).split("\n"), path, path, lineterm="")
    if clean(before) != newlines(before) or newlines(before) != before.removeprefix("\ufeff"):
        yield call.words.messages.unseen.format(path=path)


def _may_write(call: Call, n: int) -> bool:
    """Ask, where somebody can be asked."""
    words = call.words.messages
    if not call.console.asks:
        return False
    try:
        with call.console.listening():
            call.console.remark(words.may_fix(n))
            return call.console.read().strip().casefold() in words.yes
    except Stopped as stop:
        if stop.code:
            call.console.remark(words.left_as_it_was)
            raise
        return False


def _write(call: Call, found: Sequence[Fixed]) -> int:
    """Write the files, each whole or not at all."""
    words = call.words.messages
    code = written = 0
    for one in found:
        try:
            rewrite(one.path, one.after)
            written += 1
        except OSError:
            call.console.remark(words.not_fixed.format(path=path_shown(one.path)))
            code = NOT_SAVED
    if written:
        call.console.remark(f"{words.fixed(written)}\n")
    return code
