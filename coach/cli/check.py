"""``coach check``: what is wrong in exercises, programmes and packs, where, and how it is mended."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from shutil import get_terminal_size

import msgspec

from coach.cli.call import Call
from coach.cli.explain import explain as tell
from coach.cli.fix import fix as mend
from coach.cli.found import Found
from coach.cli.stops import Stopped
from coach.cli.wrong import FOUND_WRONG, WRONG_USAGE
from coach.exercises.check import Checked, check_paths
from coach.exercises.findings import LIMIT
from coach.exercises.model import Severity

HERE = Path()


def check(
    call: Call,
    paths: Sequence[str],
    *,
    fix: bool,
    yes: bool,
    against: str | None,
    form: str | None,
    json: bool,
    strict: bool,
    explain: str | None,
) -> int:
    """Check files and folders; gives the exit code.

    Args:
        paths: What to check; nothing is the current folder.
        fix: Whether to mend first what can be mended, and ``yes`` without asking.
        against: A file or a folder with the earlier version.
        form: ``text`` (or None), ``json`` or ``github``; ``json`` is another way to say the second.
        strict: Whether warnings count as errors do.
        explain: A code to explain instead.
    """
    if explain is not None:
        return tell(call, explain)
    form = "json" if json else form
    asked = [Path(path) for path in paths] or [HERE]
    try:
        not_saved = mend(call, asked, yes=yes, aside=form in ("json", "github")) if fix else 0
    except Stopped as stop:
        return stop.code
    tally = Tally()
    rows: list[dict[str, object]] = []
    for checked in check_paths(asked, Path(against) if against else None):
        found = Found(checked, call.words.messages)
        tally.add(checked)
        if form == "json":
            rows.extend(found.as_json())
        else:
            _say(call, checked, found, form)
    if form == "json":
        call.console.document(msgspec.json.encode(rows))
    else:
        call.console.say(tally.told(call))
    return not_saved or tally.code(strict)


def _say(call: Call, checked: Checked, found: Found, form: str | None) -> None:
    """What was found in one file, as it is found. A file that cannot be read is an error of its own."""
    if form == "github":
        for row in found.as_github():
            call.console.say(row)
        return
    columns = get_terminal_size().columns if call.console.shows else None
    for paragraph in found.as_text(None if checked.unreadable else columns):
        if checked.unreadable:
            call.console.remark(paragraph)
        else:
            call.console.say(f"{paragraph}\n")
    if len(checked.diagnostics) >= LIMIT:
        call.console.say(f"{call.words.messages.stopped.format(limit=LIMIT)}\n")


class Tally:
    """Counts what was found."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._files = self._unreadable = self._errors = self._warnings = 0

    def add(self, checked: Checked) -> None:
        """Count one file with what was found in it."""
        if checked.unreadable:
            self._unreadable += 1
            return
        errors = sum(one.severity is Severity.ERROR for one in checked.diagnostics)
        self._files += 1
        self._errors += errors
        self._warnings += len(checked.diagnostics) - errors

    def told(self, call: Call) -> str:
        """How it went, in a sentence."""
        words = call.words.messages
        counts = ((words.errors, self._errors), (words.warnings, self._warnings), (words.unread, self._unreadable))
        parts = [counted(n) for counted, n in counts if n]
        if not parts:
            return f"{words.checked(self._files)}. {words.all_well}"
        return f"{words.checked(self._files)}: {', '.join(parts)}."

    def code(self, strict: bool) -> int:
        """The exit code."""
        if self._unreadable:
            return WRONG_USAGE
        return FOUND_WRONG if self._errors or (strict and self._warnings) else 0
