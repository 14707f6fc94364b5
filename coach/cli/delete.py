"""``coach delete`` and ``coach restore``: taking an entry away, and bringing it back."""

from __future__ import annotations

import msgspec

from coach.cli.call import Call
from coach.cli.history import entry_line, row
from coach.cli.show import entry_at
from coach.cli.wrong import FOUND_WRONG, Wrong
from coach.cli.yes import offer_to_empty, unless_sure
from coach.journal.head import head


def delete(call: Call, id: str, *, for_good: bool, yes: bool) -> int:
    """Delete an entry, once somebody has said so; gives the exit code."""
    said = call.words.changing
    entry = entry_at(call, id, deleted=for_good)
    call.console.remark(entry_line(call, head(entry)))
    call.console.remark((said.delete_for_good if for_good else said.delete_undone)(1))
    sure = said.sure_for_good if for_good else said.sure
    if not yes and (code := unless_sure(call, sure, said.left, said.with_yes)):
        return code
    if not for_good:
        call.journal.delete(entry.id)
        call.console.say(said.deleted.format(id=entry.id))
        return 0
    holding = call.journal.delete_for_good(entry.id)
    call.console.say(said.gone)
    if holding:
        call.console.say("\n".join([said.still_holding, *(f"  {name}" for name in holding)]))
    offer_to_empty(call, holding, said.empty_damaged, said.emptied)
    return 0


def restore(call: Call, id: str | None, *, version: int | None, json: bool) -> int:
    """Bring back an entry or an earlier version of it, or list what can be brought back; gives the exit code."""
    said = call.words.changing
    if id is None:
        return _list_deleted(call, json=json)
    entry = entry_at(call, id, deleted=True)
    stands = call.journal.entry(entry.id) is not None
    if stands and version is None:
        raise Wrong(said.already, FOUND_WRONG)
    if call.journal.restore(entry.id, version) is None:
        raise Wrong(said.no_version.format(id=entry.id), FOUND_WRONG)
    call.console.say(said.restored if version is None else said.restored_version.format(n=version))
    return 0


def _list_deleted(call: Call, *, json: bool) -> int:
    """What has been deleted, but not for good."""
    said = call.words.changing
    heads = [head(entry) for entry in call.journal.deleted()]
    if json:
        call.console.document(msgspec.json.encode([row(one) for one in heads]))
    elif heads:
        call.console.say("\n".join([said.deleted_ones, *(entry_line(call, one) for one in heads)]))
    else:
        call.console.say(said.nothing_deleted)
    return 0
