"""``coach show``: one entry, as it was asked and answered."""

from __future__ import annotations

import msgspec

from coach.cli.call import Call
from coach.cli.reading import entry_lines
from coach.cli.wrong import FOUND_WRONG, WRONG_USAGE, Wrong
from coach.journal.export.copies import Copies
from coach.journal.export.document import document
from coach.journal.journal import LAST


def show(call: Call, id: str, *, json: bool) -> int:
    """Show an entry; gives the exit code."""
    if id != LAST and not (id.isascii() and id.isdecimal()):
        raise Wrong(call.words.plain.not_an_id, WRONG_USAGE)
    entry = call.journal.entry(id)
    if entry is None:
        raise Wrong(call.words.plain.no_entry, FOUND_WRONG)
    if json:
        heads = (head for head in call.journal.heads() if head.id == entry.id)
        for copy in Copies(heads, said=call.journal.follow_ups.all()):
            call.console.document(msgspec.json.encode(document(copy.document, call.words)))
    else:
        call.console.say("\n".join(entry_lines(entry, call.words)))
    return 0
