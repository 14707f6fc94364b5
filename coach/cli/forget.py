"""``coach people forget``: what it reaches is told before, and what is left after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

import msgspec
from msgspec import structs

from coach.cli.call import Call
from coach.cli.stops import Stopped
from coach.cli.wrong import FOUND_WRONG, Wrong
from coach.cli.yes import says_yes
from coach.journal.names import Stand, is_small_word, is_word
from coach.journal.people import Reach
from coach.words import words_for
from coach.words.language import ENGLISH, SWEDISH


def forget(call: Call, alias: str, *, yes: bool, json: bool) -> int:
    """Forget somebody, once it has been told what that reaches and somebody has said so; gives the exit code.

    In JSON nothing is asked: without ``yes`` it is only told what it would reach.
    """
    said, register = call.words.people, call.journal.people
    before = register.reach(alias)
    if before == Reach():
        raise Wrong(said.nowhere.format(alias=alias), FOUND_WRONG)
    if not json:
        call.console.remark("\n".join(_reach(call, alias, before)))
    if not yes:
        if json:
            call.console.document(msgspec.json.encode({"alias": alias, "forgotten": False, "before": before}))
            return 0
        if code := _not_sure(call, alias):
            return code
    holding = register.forget(alias, _someone(call))
    after = register.reach(alias)
    if json:
        told = {"alias": alias, "forgotten": True, "before": before, "after": after, "still_in": holding}
        call.console.document(msgspec.json.encode(told))
        return 0
    call.console.say(f"{said.forgotten.format(alias=alias)} {said.now(after.places)}")
    if holding:
        call.console.say("\n".join([said.still_in, *(f"  {name}" for name in holding)]))
    if any(name.startswith("damaged/") for name in holding):
        _empty_damaged(call)
    return 0


def _reach(call: Call, alias: str, reach: Reach) -> Iterator[str]:
    """What it reaches, what it does not, and what stays."""
    said = call.words.people
    yield said.cannot_be_undone
    for name, n in structs.asdict(reach).items():
        if n and name != "deleted":
            more = f" ({said.in_deleted(reach.deleted)})" if name == "entries" and reach.deleted else ""
            yield f"  {said.reached[name](n, alias=alias)}{more}"
    yield said.not_reached
    if is_word(alias):
        yield (said.every_word if is_small_word(alias) else said.small_word).format(alias=alias)


def _someone(call: Call) -> Callable[[str], Stand]:
    """What stands in somebody's place, by the language of what was written; of an unknown one the language spoken."""
    stands = {
        lang: Stand(words.people.someone, words.people.someones, word=True)
        for lang, words in ((lang, words_for(lang)) for lang in (SWEDISH, ENGLISH))
    }
    return lambda lang: stands.get(lang, stands[call.words.lang])


def _not_sure(call: Call, alias: str) -> int:
    """Ask; where the answer is not yes, say that nothing was done and give the exit code."""
    said, code = call.words.people, FOUND_WRONG
    try:
        if says_yes(call, said.sure.format(alias=alias)):
            return 0
    except Stopped as stop:
        code = stop.code
    call.console.remark(said.left if call.console.asks else said.with_yes.format(alias=alias))
    return code


def _empty_damaged(call: Call) -> None:
    """Ask whether what could not be read is to go too; it may hold more than a name."""
    said = call.words.people
    with suppress(Stopped):
        if says_yes(call, said.empty_damaged):
            call.journal.empty_damaged()
            call.console.say(said.emptied)
