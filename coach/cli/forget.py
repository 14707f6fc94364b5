"""``coach people forget``: what it reaches is told before, and what is left after."""

from __future__ import annotations

import msgspec
from msgspec import structs

from coach.cli.call import Call
from coach.cli.wrong import FOUND_WRONG, Wrong
from coach.cli.yes import offer_to_empty, unless_sure
from coach.journal.export.someone import someone
from coach.journal.names import ordinary
from coach.journal.people import Reach
from coach.words.reach import reach_lines


def forget(call: Call, alias: str, *, yes: bool, json: bool) -> int:
    """Forget somebody, once it has been told what that reaches and somebody has said so; gives the exit code.

    In JSON nothing is asked: without ``yes`` it is only told what it would reach.
    """
    said, register = call.words.people, call.journal.people
    before = register.reach(alias)
    if before == Reach():
        raise Wrong(said.nowhere.format(alias=alias), FOUND_WRONG)
    if not json:
        told = reach_lines(alias, structs.asdict(before), ordinary(alias), call.words)
        call.console.remark("\n".join(told))
    if not yes:
        if json:
            call.console.document(msgspec.json.encode({"alias": alias, "forgotten": False, "before": before}))
            return 0
        if code := unless_sure(call, *(text.format(alias=alias) for text in (said.sure, said.left, said.with_yes))):
            return code
    holding = register.forget(alias, someone(call.words.lang))
    after = register.reach(alias)
    if json:
        outcome = {"alias": alias, "forgotten": True, "before": before, "after": after, "still_in": holding}
        call.console.document(msgspec.json.encode(outcome))
        return 0
    call.console.say(f"{said.forgotten.format(alias=alias)} {said.now(after.places)}")
    if holding:
        call.console.say("\n".join([said.still_in, *(f"  {name}" for name in holding)]))
    offer_to_empty(call, holding, said.empty_damaged, said.emptied)
    return 0
