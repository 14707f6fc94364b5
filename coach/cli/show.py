"""``coach show``: one entry, as it was asked and answered."""

from __future__ import annotations

import msgspec

from coach.cli.call import Call
from coach.cli.reading import entry_lines, shortened
from coach.cli.wrong import FOUND_WRONG, WRONG_USAGE, Wrong
from coach.journal.entry import Entry
from coach.journal.export.copies import Copies
from coach.journal.export.document import document
from coach.journal.head import head
from coach.journal.journal import LAST, LONGEST_ID
from coach.words.dates import clock_time


def show(call: Call, id: str, *, versions: bool, json: bool) -> int:
    """Show an entry, or a list of its versions; gives the exit code."""
    if versions:
        return _versions(call, entry_at(call, id, deleted=True).id, json=json)
    entry = entry_at(call, id)
    if json:
        heads = (one for one in call.journal.heads() if one.id == entry.id)
        for copy in Copies(heads, said=call.journal.follow_ups.all()):
            call.console.document(msgspec.json.encode(document(copy.document, call.words)))
    else:
        call.console.say("\n".join(entry_lines(entry, call.words)))
    return 0


def entry_at(call: Call, id: str, *, deleted: bool = False) -> Entry:
    """The entry that an id means; with ``deleted`` also one that has been deleted, as it was.

    Raises:
        Wrong: It is no id, or there is no such entry.
    """
    if id != LAST and not (id.isascii() and id.isdecimal() and len(id) <= LONGEST_ID):
        raise Wrong(call.words.plain.not_an_id, WRONG_USAGE)
    entry = call.journal.entry(id)
    if entry is None and deleted and id != LAST:
        entry = next((version.entry for version in call.journal.versions(id)), None)
    if entry is None:
        raise Wrong(call.words.plain.no_entry, FOUND_WRONG)
    return entry


def _versions(call: Call, id: str, *, json: bool) -> int:
    """List the versions of an entry, newest first."""
    found = [(one, head(one.entry).first_line) for one in call.journal.versions(id)]
    if json:
        rows = [{"version": one.number, "saved": one.saved, "first_line": first} for one, first in found]
        call.console.document(msgspec.json.encode(rows))
        return 0
    said = call.words.changing
    lines = [
        said.version.format(n=one.number, day=one.saved.date(), time=clock_time(one.saved), text=shortened(first))
        for one, first in found
    ]
    call.console.say("\n".join(lines))
    return 0
