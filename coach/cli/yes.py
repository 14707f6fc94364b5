"""A question that is answered with yes or no, and what is asked before something goes for good."""

from __future__ import annotations

from contextlib import suppress

from coach.cli.call import Call
from coach.cli.stops import Stopped
from coach.cli.wrong import FOUND_WRONG


def says_yes(call: Call, question: str, *, enter: bool = False) -> bool:
    """Ask, where there is somebody to ask; elsewhere the answer is no.

    Args:
        enter: What Enter alone means.

    Raises:
        Stopped: A signal came instead of an answer.
    """
    if not call.console.asks:
        return False
    try:
        with call.console.listening():
            call.console.remark(question)
            said = call.console.read().strip().casefold()
    except Stopped as stop:
        if stop.code:
            raise
        return False
    return said in call.words.messages.yes or (enter and not said)


def unless_sure(call: Call, question: str, left: str, unasked: str) -> int:
    """Ask; where the answer is not yes, say that nothing was done. Gives the exit code, which is 0 for yes.

    Args:
        left: Said where somebody was asked.
        unasked: Said where there is nobody to ask.
    """
    code = FOUND_WRONG
    try:
        if says_yes(call, question):
            return 0
    except Stopped as stop:
        code = stop.code
    call.console.remark(left if call.console.asks else unasked)
    return code


def offer_to_empty(call: Call, holding: tuple[str, ...], question: str, emptied: str) -> None:
    """Ask whether what could not be read is to go too, where some of it is among the files that hold words still."""
    if any(name.startswith("damaged/") for name in holding):
        with suppress(Stopped):
            if says_yes(call, question):
                call.journal.empty_damaged()
                call.console.say(emptied)
